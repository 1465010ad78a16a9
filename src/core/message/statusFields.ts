import { fieldOfLine } from './headerFields';

/** The fields of one block of a report; of fields with the same name the first. */
export type FieldGroup = ReadonlyMap<string, string>;

/** What the report says of the message as a whole, and of each recipient (RFC 3464 section 2.1). */
export interface StatusFields {
	readonly message: FieldGroup;
	readonly recipients: readonly FieldGroup[];
}

/** A field that stands once for each recipient, and so begins another block where it comes again. */
const OF_RECIPIENT = new Set(['original-recipient', 'final-recipient', 'action', 'status', 'diagnostic-code', 'remote-mta']);

/**
 * Reads `message/delivery-status` or a text that holds such fields. Blocks end at empty lines; programs that leave these out, or put them
 * within a block, are understood by the fields that come again.
 */
export function readStatusFields(text: string): StatusFields {
	const message = new Map<string, string>();
	const recipients: Map<string, string>[] = [];
	for (const group of groupsIn(text)) {
		const last = recipients[recipients.length - 1];
		if (group.has('final-recipient') || group.has('original-recipient')) {
			// Original-Recipient, an empty line, Final-Recipient
			if (last && !last.has('final-recipient') && !last.has('action') && !group.has('original-recipient')) {
				addMissing(last, group);
			} else {
				recipients.push(group);
			}
		} else if (last && [...group.keys()].some((name) => OF_RECIPIENT.has(name) && !last.has(name))) {
			addMissing(last, group);
		} else if (!last && [...group.keys()].some((name) => OF_RECIPIENT.has(name)) && group.has('status')) {
			recipients.push(group);
		} else {
			addMissing(message, group);
		}
	}
	return { message, recipients };
}

function groupsIn(text: string): Map<string, string>[] {
	const groups: Map<string, string>[] = [];
	let group = new Map<string, string>();
	let open: string | undefined;
	for (const line of text.split('\n')) {
		const field = fieldOfLine(line);
		if (field) {
			if (group.has(field.name) && OF_RECIPIENT.has(field.name)) {
				groups.push(group);
				group = new Map();
			}
			open = group.has(field.name) ? undefined : field.name;
			if (open !== undefined) {
				group.set(open, field.value);
			}
		} else if (line.trim() === '') {
			groups.push(group);
			group = new Map();
			open = undefined;
		} else if (open !== undefined) {
			group.set(open, continued(group.get(open) as string, line));
		}
	}
	groups.push(group);
	return groups.filter(({ size }) => size > 0);
}

/** Domino folds within words: `X-Notes; Error transferring to mx; Ma` ` ximum hop count`. */
function continued(value: string, line: string): string {
	return value.length > LONGEST_VALUE ? value : /^x-notes;/i.test(value) ? value + line.trim() : `${value} ${line.trim()}`;
}

/** What is longer is no reply. */
const LONGEST_VALUE = 8192;

function addMissing(into: Map<string, string>, group: FieldGroup): void {
	for (const [name, value] of group) {
		if (!into.has(name)) {
			into.set(name, value);
		}
	}
}

/** `user@example.com` of `rfc822; <user@example.com>`; without a type the whole. */
export function addressOfField(value: string | undefined): string | undefined {
	const address = value?.replace(/^[\w.-]{1,20};/, '').trim().replace(/^<|>$/g, '').replace(/^"([^"@]*@[^"@]*)"$/, '$1');
	return address === '' ? undefined : address;
}

/** `mx.example.net` of `dns; mx.example.net`. An address in brackets stays: `dns; [192.0.2.1]`. */
export function hostOfField(value: string | undefined): string | undefined {
	const host = value?.replace(/^[\w.-]{1,20};/, '').trim();
	return host === '' ? undefined : host;
}

// smtp; X-Postfix; X-Notes; X400;
const TYPE = /^[A-Za-z][\w.-]{0,20};/;

/** `550 5.1.1 No such user` of `smtp; 550 5.1.1 No such user`. `X-Unix; 75` stays whole: the number is an exit status. */
export function textOfDiagnostic(value: string | undefined): string | undefined {
	const type = TYPE.exec(value?.trim() ?? '')?.[0] ?? '';
	const text = value?.trim().slice(/^x-unix/i.test(type) ? 0 : type.length).trim();
	return text === '' ? undefined : text;
}

// 5.1.1 (bad destination mailbox address)
const STATUS = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]\d)/;

/** `5.1.1` of a field `Status`. */
export function codeOfStatus(value: string | undefined): string | undefined {
	return value === undefined ? undefined : STATUS.exec(value.slice(0, 200))?.[1];
}
