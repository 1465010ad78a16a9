import { explainReply } from '../../core/bounce/explain';
import { eventsOfLine } from '../../core/log/eventsOfLine';
import { speakerOfEvent } from '../../core/log/speakerOfEvent';
import { formatEnhancedCode } from '../../core/smtp/enhancedCode';
import { explainCodes, type Codes } from '../../core/smtp/explainCodes';
import { readReply } from '../../core/smtp/readReply';
import { searchCodes } from '../../core/smtp/searchCodes';
import { chips } from '../explain/explanationMarkdown';
import { codesInWords, type Page } from './pages';

/** A row of the list that is offered, and the page behind it. */
export interface LookupEntry {
	readonly page: Page;
	readonly label: string;
	readonly description: string;
	readonly detail: string;
}

/** What fits what somebody typed or pasted, best first; all codes where nothing was typed. */
export function findEntries(query: string): LookupEntry[] {
	const asked = query.trim();
	const { code, enhanced, words } = readReply(asked);
	if (words !== '' && (code !== undefined || enhanced)) {
		return [replyEntry(asked), codesEntry({ code, enhanced })];
	}
	if (code !== undefined && enhanced) {
		return [{ code, enhanced }, { code }, { enhanced }].map(codesEntry);
	}
	const found = searchCodes(asked).map(codesEntry);
	const unknown = found.length === 0 && (code !== undefined || enhanced) ? [codesEntry({ code, enhanced })] : [];
	// Words may be a reply whose code nobody logged.
	return [...found, ...unknown, ...(asked.includes(' ') ? [replyEntry(asked)] : [])];
}

function codesEntry(codes: Codes): LookupEntry {
	const explanation = explainCodes(codes);
	const { code, enhanced } = codes;
	const page: Page = { kind: 'codes', code, enhanced };
	return { page, label: codesInWords(page), description: explanation.title, detail: explanation.meaning };
}

/** The pasted text as a reply; a whole log line also says who spoke. */
function replyEntry(asked: string): LookupEntry {
	const [event] = eventsOfLine(asked);
	const speaker = event ? speakerOfEvent(event) : {};
	const reply = event?.reply ?? readReply(asked).text;
	const explanation = explainReply(reply, speaker);
	const { code, enhanced } = readReply(reply);
	const codes = [code, enhanced && formatEnhancedCode(enhanced)].filter((part) => part !== undefined).join(' ');
	return {
		page: { kind: 'reply', codes, text: reply, speaker },
		label: `${codes || 'Explain'}: ${explanation.title}`,
		description: chips(explanation).join(' · '),
		detail: reply.replace(/\s+/g, ' ').slice(0, 300),
	};
}
