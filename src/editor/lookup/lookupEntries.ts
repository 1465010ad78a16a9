import { rulesNaming, type DescribedRule } from '../../core/bounce/describedRule';
import { explainReply } from '../../core/bounce/explain';
import type { OwnRules } from '../../core/bounce/own/compileOwnRules';
import { reasonFacts } from '../../core/smtp/knowledge/facts';
import { searchReasons } from '../../core/bounce/searchReasons';
import { namesProvider, searchRules, type RuleHit } from '../../core/bounce/searchRules';
import { eventsOfLine } from '../../core/log/eventsOfLine';
import { speakerOfEvent } from '../../core/log/speakerOfEvent';
import { formatEnhancedCode } from '../../core/smtp/enhancedCode';
import { explainCodes, type Codes } from '../../core/smtp/explainCodes';
import { readReply } from '../../core/smtp/readReply';
import { REASONS, type Reason } from '../../core/smtp/reason';
import { searchCodes } from '../../core/smtp/searchCodes';
import { chips } from '../explain/explanationMarkdown';
import { codesInWords, type Page } from './pages';

/** A row of the list that is offered, and the page behind it. */
export interface LookupEntry {
	readonly page: Page;
	/** VS Code moves rows up whose label holds what was typed, so it has what tells the row from the others. */
	readonly label: string;
	readonly description: string;
	readonly detail: string;
}

/** A text of more words is a reply; `gmail 5.7.26` is a question about a provider. */
const MOST_ASKED_WORDS = 3;

/** Whoever asks looks at the first of a list. */
const MOST_RULES = 30;

/** What fits what somebody typed or pasted, best first; all codes and reasons where nothing was typed. */
export function findEntries(query: string, own?: OwnRules): LookupEntry[] {
	const asked = query.trim();
	const { code, enhanced, words } = readReply(asked);
	const codes = { code, enhanced };
	const hasCode = code !== undefined || enhanced !== undefined;
	if (asked === '') {
		return [...searchCodes('').map(codesEntry), ...REASONS.map(reasonEntry)];
	}
	// 550 | 5.7 | 55
	if (/^[\d. ]+$/.test(asked)) {
		return entriesForNumber(asked, codes);
	}
	return hasCode ? entriesForReply(asked, { codes, words }, own) : entriesForWords(asked, own);
}

/** Codes with words are a reply, but for a few words that name a provider or its token. */
function entriesForReply(asked: string, { codes, words }: { readonly codes: Codes; readonly words: string }, own: OwnRules | undefined): LookupEntry[] {
	const rules = asked.split(/\s+/).length <= MOST_ASKED_WORDS ? rulesFor(asked) : [];
	return rules.length > 0 || words === '' ? [codesEntry(codes), ...rules] : [replyEntry(asked, own), codesEntry(codes)];
}

function entriesForNumber(asked: string, codes: Codes): LookupEntry[] {
	const { code, enhanced } = codes;
	const isPair = code !== undefined && enhanced !== undefined;
	const found = isPair ? [codes, { code }, { enhanced }] : searchCodes(asked);
	const unknown = found.length === 0 && (code !== undefined || enhanced) ? [codes] : [];
	return [...[...found, ...unknown].map(codesEntry), ...rulesNaming(codes).map((rule) => ruleEntry({ ...rule, example: exampleOf(rule) }))];
}

function exampleOf({ wordings: [wording], codes }: DescribedRule): string {
	return wording ?? codes.join(', ');
}

/** Reasons, then codes and rules; the rules before the codes where a provider is named and no reason (`mailbox full`, though there is mailbox.org). */
function entriesForWords(asked: string, own: OwnRules | undefined): LookupEntry[] {
	const { named, others } = searchReasons(asked);
	const reasons = [...named, ...others].map(reasonEntry);
	const [codes, rules] = [searchCodes(asked).map(codesEntry), rulesFor(asked)];
	const entries = [...reasons, ...(named.length === 0 && namesProvider(asked) ? [...rules, ...codes] : [...codes, ...rules])];
	// Words may be a reply whose code nobody logged.
	const reply = asked.includes(' ') ? replyEntry(asked, own) : undefined;
	return reply && (entries.length === 0 || !reply.isUnknown) ? [...entries, reply] : entries;
}

function codesEntry(codes: Codes): LookupEntry {
	const explanation = explainCodes(codes);
	const { code, enhanced } = codes;
	const page: Page = { kind: 'codes', code, enhanced };
	return { page, label: `${codesInWords(page)} ${explanation.title}`, description: explanation.reason, detail: explanation.meaning };
}

function reasonEntry(reason: Reason): LookupEntry {
	const { title, meaning } = reasonFacts(reason);
	return { page: { kind: 'reason', reason }, label: title, description: reason, detail: meaning };
}

function rulesFor(asked: string): LookupEntry[] {
	return searchRules(asked, MOST_RULES).map(ruleEntry);
}

function ruleEntry({ name, title, provider, reason, example, wordings, meaning }: RuleHit): LookupEntry {
	return {
		page: { kind: 'rule', rule: name },
		label: wordings.length > 0 ? `“${example}”` : example,
		description: [provider, reason].filter((part) => part !== undefined).join(' · '),
		detail: `${title}: ${meaning}`,
	};
}

/** The pasted text as a reply; a whole log line also says who spoke. */
function replyEntry(asked: string, own: OwnRules | undefined): LookupEntry & { readonly isUnknown: boolean } {
	const [event] = eventsOfLine(asked);
	const speaker = event ? speakerOfEvent(event) : {};
	const reply = event?.reply ?? readReply(asked).text;
	const explanation = explainReply(reply, speaker, own);
	const { code, enhanced } = readReply(reply);
	const codes = [code, enhanced && formatEnhancedCode(enhanced)].filter((part) => part !== undefined).join(' ');
	return {
		page: { kind: 'reply', codes, text: reply, speaker },
		label: `${codes || 'Explain'}: ${explanation.title}`,
		description: chips(explanation).join(' · '),
		detail: reply.replace(/\s+/g, ' ').slice(0, 300),
		isUnknown: explanation.evidence.level === 'none',
	};
}
