import { addressesOf } from './headerFields';
import { FAILURE_WORDS } from './knowledge/noticeWords';
import { isAboutOthers } from './noticeText';

/** What a report says of one recipient, in its own words. */
export interface RecipientSection {
	readonly recipient?: string;
	readonly originalRecipient?: string;
	/** The lines about this recipient; the first begins behind its address. */
	readonly lines: readonly string[];
}

/** Who cannot be a recipient that failed. */
export interface Others {
	/** The sender of the report. */
	readonly from?: string;
	/** Whom it was sent to: the sender of the original message. */
	readonly to?: string;
}

// <user@example.com>: host mx said; "user@example.com" | * user@example.com | > user@example.com | user@example.com on Thu, 29 Apr
const LEAD = /^[\s*•>\-·]{0,20}["'<([]{0,2}/;
const AT_START = /^[^\s@<>"'(),:;[\]]{1,64}@(?:\[[\w.:]{2,50}\]|[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){0,12})/u;
// user@example.com<mailto:user@example.com>, "user@example.com":
const BEHIND_ADDRESS = /^[>"')\]]{0,3}(?:\s?<(?:mailto:)?[^<>\s]{1,320}>)?[>"')\]]{0,2}[:;,.]?/;
// (expanded from: <list@example.com>), (generated from list@example.com), (Originally addressed to user@example.com)
const FROM_WHICH = /\((?:expanded from|generated from|originally addressed to|was addressed to|ultimately generated from)\b/i;

interface Start {
	readonly line: number;
	readonly address: string;
	readonly rest: string;
}

/** Finds the recipients in the words of a report: lines that begin with an address; else sentences on one; else the commands of a dialogue. */
export function findRecipients(lines: readonly string[], others: Others): RecipientSection[] {
	const starts = startsIn(lines).filter(({ address }) => !isOther(address, others));
	if (starts.length > 0) {
		return mergeSections(sectionsOf(lines, starts));
	}
	const named = distinct([...inSentences(lines, others), ...inFields(lines)]);
	const addresses = named.length > 0 ? named : distinct(inDialogue(lines));
	return addresses.map((recipient) => ({ recipient, lines }));
}

/** What a reply quotes at the beginning of a wrapped line is no other recipient: `said: 550` `<bob@example.com>: unknown`. */
function startsIn(lines: readonly string[]): Start[] {
	const starts: Start[] = [];
	lines.forEach((text, line) => {
		const start = startOf(text, line);
		const last = starts[starts.length - 1];
		if (start && !(last && last.address === start.address && lines[line - 1]?.trim() !== '')) {
			starts.push(start);
		}
	});
	return starts;
}

function startOf(text: string, line: number): Start | undefined {
	if (isQuoted(text)) {
		return undefined;
	}
	const bare = text.replace(LEAD, '');
	const address = AT_START.exec(bare)?.[0];
	const behind = bare.slice(address?.length ?? 0);
	if (address === undefined || /^=?[\p{L}]/u.test(behind) || isServiceAddress(address)) {
		return undefined;
	}
	const rest = behind.replace(BEHIND_ADDRESS, '').trim();
	return isAboutOthers(rest.slice(0, 40)) && !FROM_WHICH.test(rest) && !/^[45]\d\d/.test(rest) ? undefined : { line, address, rest };
}

/** `> words that somebody wrote`; an address behind the sign is an item of a list, as MDaemon writes it. */
function isQuoted(text: string): boolean {
	const words = text.trim();
	return words.startsWith('>') && (/\s/.test(words.slice(1).trim()) || !words.includes('@'));
}

/** `postmaster` fails seldom and is named often. */
function isServiceAddress(address: string): boolean {
	return /^(?:postmaster|mailer-daemon|support|abuse|helpdesk)@/i.test(address);
}

function isOther(address: string, { from }: Others): boolean {
	return from !== undefined && address.toLowerCase() === from.toLowerCase();
}

function sectionsOf(lines: readonly string[], starts: readonly Start[]): RecipientSection[] {
	return starts.map(({ line, address, rest }, index) => {
		const end = starts[index + 1]?.line ?? lines.length;
		const own = lines.slice(line + 1, end);
		const from = [rest, own[0] ?? ''].find((text) => FROM_WHICH.test(text));
		const behind = from === undefined ? rest : rest.replace(/^\(.{0,400}?\)[:\s]{0,3}/, '');
		return { recipient: address, originalRecipient: from === undefined ? undefined : addressesOf(from)[0], lines: [behind, ...own] };
	});
}

/** One section for each address. A list of addresses has the words behind its last one in common. */
function mergeSections(sections: readonly RecipientSection[]): RecipientSection[] {
	const merged = new Map<string, RecipientSection>();
	let behind: readonly string[] = [];
	for (const section of [...sections].reverse()) {
		const lines = section.lines.some((line) => /[\p{L}\p{N}]/u.test(line.replace(/\(.{0,400}?\)/g, ''))) ? section.lines : [...section.lines, ...behind];
		behind = lines;
		const key = (section.recipient ?? '').toLowerCase();
		const later = merged.get(key);
		merged.delete(key);
		merged.set(key, { ...later, ...section, lines: later && later.lines !== lines ? [...lines, '', ...later.lines] : lines });
	}
	return [...merged.values()].reverse();
}

/** `Unable to deliver message to: <user@example.com>`; the address may stand in the line below or above. */
function inSentences(lines: readonly string[], { from, to }: Others): string[] {
	const found: string[] = [];
	lines.forEach((line, index) => {
		const around = `${lines[index - 1] ?? ''} ${line} ${lines[index + 1] ?? ''}`.toLowerCase();
		if (line.includes('@') && !isAboutOthers(line) && !/^\s*>/.test(line) && FAILURE_WORDS.some((words) => around.includes(words))) {
			found.push(...addressesOf(line).filter((address) => !isServiceAddress(address)));
		}
	});
	const others = [from, to].map((address) => address?.toLowerCase());
	const strangers = found.filter((address) => !others.includes(address.toLowerCase()));
	return strangers.length > 0 ? strangers : found;
}

// Error-for:  user@example.com | Recipient: <user@example.com> | Address: <user@example.com> | Failed recipient: user@example.com
const RECIPIENT_FIELD = /\b(?:error-for|recipients?|address|failed recipient|delivered to|to address|user)\s{0,3}:\s{0,10}/i;

function inFields(lines: readonly string[]): string[] {
	return lines.flatMap((line) => (FROM_WHICH.test(line) || (RECIPIENT_FIELD.test(line) && !isAboutOthers(line)) ? addressesOf(line).slice(0, 1) : []));
}

// >>> RCPT TO:<user@example.com> | 550 5.1.1 <user@example.com>... User unknown
const IN_DIALOGUE = /\brcpt to\b|^\s*(?:<<<\s*)?[45]\d\d[ -]/i;

function inDialogue(lines: readonly string[]): string[] {
	return lines.flatMap((line) => (IN_DIALOGUE.test(line) && !/mail from/i.test(line) ? addressesOf(line).filter((address) => !isServiceAddress(address)) : []));
}

function distinct(addresses: readonly string[]): string[] {
	const seen = new Map<string, string>();
	for (const address of addresses) {
		const key = address.toLowerCase();
		seen.set(key, seen.get(key) ?? address);
	}
	return [...seen.values()];
}
