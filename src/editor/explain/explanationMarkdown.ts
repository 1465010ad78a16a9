import type { Action, Party, Reason } from '../../core/smtp/reason';
import type { Explanation, Source } from '../../core/smtp/verdict';
import type { MarkdownSink } from './markdownSink';

const actions: Readonly<Record<Action, string>> = {
	'retry': 'retry later',
	'slow-down': 'slow down',
	'fix-authentication': 'fix authentication',
	'fix-dns': 'fix DNS',
	'delist': 'get delisted',
	'fix-content': 'fix the message',
	'fix-address': 'fix the address',
	'remove-address': 'remove the address',
	'contact-recipient-admin': 'contact the recipient’s admin',
	'fix-own-server': 'fix your server',
	'review': 'look closer',
};

const parties: Readonly<Record<Party, string>> = {
	'sender': 'the sender acts',
	'recipient': 'the recipient acts',
	'receiving-server': 'the receiving side acts',
	'network': 'whoever runs the network or DNS acts',
	'own-server': 'your own server’s admin acts',
};

/** Title, reason, whether it passes, who acts, and what it means. */
export function writeVerdict(sink: MarkdownSink, explanation: Explanation): void {
	sink.markdown('**');
	sink.text(explanation.title);
	sink.markdown('**');
	if (explanation.provider) {
		sink.markdown(' at ');
		sink.text(explanation.provider);
	}
	sink.markdown(`\n\n${chipLine(explanation)}\n\n`);
	sink.text(explanation.meaning);
	sink.markdown('\n\n');
}

export function writeFirstStep(sink: MarkdownSink, { steps: [first] }: Explanation): void {
	if (first) {
		sink.markdown('**First:** ');
		writeStep(sink, first);
		sink.markdown('\n\n');
	}
}

/** Steps as a list, numbered from `from`. */
export function writeSteps(sink: MarkdownSink, steps: readonly string[], from = 1): void {
	for (const [index, step] of steps.entries()) {
		sink.markdown(`${from + index}. `);
		writeStep(sink, step);
		sink.markdown('\n');
	}
	if (steps.length > 0) {
		sink.markdown('\n');
	}
}

/** A step that ends in an address leads there. */
function writeStep(sink: MarkdownSink, step: string): void {
	// Look up the listing: https://www.spamhaus.org/query/ip/192.0.2.1
	const start = step.search(/(?<=: )https?:\/\/\S+$/);
	if (start < 0) {
		sink.text(step);
		return;
	}
	sink.text(step.slice(0, start));
	writeLink(sink, step.slice(start), step.slice(start));
}

/** What is odd about the reply, such as codes that disagree. */
export function writeWarnings(sink: MarkdownSink, { warnings }: Pick<Explanation, 'warnings'>): void {
	for (const warning of warnings) {
		sink.markdown('⚠ ');
		sink.text(warning);
		sink.markdown('\n\n');
	}
}

export function writeSources(sink: MarkdownSink, sources: readonly Source[]): void {
	for (const [index, { title, url }] of sources.entries()) {
		sink.markdown(index === 0 ? 'Sources: ' : ' · ');
		writeLink(sink, title, url);
	}
	if (sources.length > 0) {
		sink.markdown('\n\n');
	}
}

/** A link whose words are shown letter by letter. The address may come from the log, so only the web is linked. */
export function writeLink(sink: MarkdownSink, words: string, url: string): void {
	const address = webAddress(url);
	sink.markdown(address ? '[' : '');
	sink.text(words);
	sink.markdown(address ? `](<${address}>)` : '');
}

function webAddress(url: string): string | undefined {
	// https://www.rfc-editor.org/rfc/rfc5321#section-4.2 and nothing that could end a Markdown link
	return /^https?:\/\/[^\s<>\\]+$/.test(url) ? url : undefined;
}

/** `fix-dns` becomes `fix DNS`. */
export function actionInWords(action: Action): string {
	return actions[action];
}

/** `own-server` becomes `your own server’s admin acts`. */
export function partyInWords(party: Party): string {
	return parties[party];
}

/** `BadReputation` becomes `bad reputation`; `RequirePTR` becomes `require PTR`. */
export function inWords(reason: Reason): string {
	return reason.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/(?<=[A-Z])(?=[A-Z][a-z])/g, ' ').replace(/\b[A-Z](?![A-Z])/g, (letter) => letter.toLowerCase());
}

/** The words of a verdict that fit into chips. */
export type Chips = Pick<Explanation, 'reason' | 'hard' | 'temporary' | 'action' | 'party'>;

/** The chips on one line of Markdown. */
export function chipLine(verdict: Chips): string {
	const [reason, ...others] = chips(verdict);
	return [`\`${reason}\``, ...others].join(' · ');
}

/** Reason, whether it passes, what to do and who does it: a few words each. */
export function chips({ reason, hard, temporary, action, party }: Chips): string[] {
	if (reason === 'Delivered') {
		return [reason];
	}
	const passes = temporary === undefined ? [] : [temporary ? 'temporary' : 'permanent'];
	const dead = hard ? ['address is dead'] : [];
	// nobody tries again by himself after a permanent refusal, but another day it may work
	const step = action === 'retry' && temporary === false ? 'send again another day' : actions[action];
	return [reason, ...passes, ...dead, step, parties[party]];
}
