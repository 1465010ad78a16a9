import { LineEnds } from '../log/lineEnds';

/** Place of a line, as a `LogEvent` has it. */
export interface MessagePlace {
	readonly line: number;
	readonly offset: number;
	readonly length: number;
}

/** Finds where in a message something stands. */
export interface MessagePlaces {
	/** The line about a recipient: the field that names it, else the first line below the header with its address, else with its reply, else the first line of the message. */
	of(recipient: string | undefined, reply: string | undefined): MessagePlace;
}

/** Of a reply so much is looked for: it may be folded. */
const LONGEST_NEEDLE = 24;

/** What stands before a message in its file. */
export interface BeforeMessage {
	readonly lines: number;
	readonly bytes: number;
}

/** A report is short; what follows is a copy of the message. */
const LONGEST_REPORT = 256 * 1024;

/** Places in a message, asked for in the order in which they stand there. */
export function placesOf(bytes: Uint8Array, before: BeforeMessage): MessagePlaces {
	// one character for each byte
	const text = new TextDecoder('latin1').decode(bytes.subarray(0, LONGEST_REPORT)).toLowerCase();
	const bodyStart = Math.max(0, text.search(/\r?\n\r?\n|\r\r/));
	const find = (needle: string | undefined): number => (needle === undefined || needle === '' ? -1 : text.indexOf(byBytes(needle), bodyStart));
	let field = bodyStart;
	const findField = (address: string): number => {
		const at = text.indexOf(FIELD, field);
		const found = at < 0 ? -1 : text.slice(at, at + FIELD.length + LONGEST_TYPE + address.length).indexOf(byBytes(address));
		field = found < 0 ? field : at + FIELD.length;
		return found < 0 ? -1 : at;
	};
	let ends = new LineEnds(bytes, 0, bytes.length);
	const lineAt = (offset: number): MessagePlace => {
		if (offset < ends.start) {
			ends = new LineEnds(bytes, 0, bytes.length);
		}
		ends.moveTo(offset);
		return { line: before.lines + ends.number + 1, offset: before.bytes + ends.start, length: ends.end - ends.start };
	};
	return {
		of: (recipient, reply) => {
			const inField = recipient === undefined ? -1 : findField(recipient);
			const inText = inField >= 0 ? inField : find(recipient);
			return lineAt(Math.max(0, inText >= 0 ? inText : find(reply?.slice(0, LONGEST_NEEDLE))));
		},
	};
}

const FIELD = 'final-recipient:';
/** ` rfc822; <` and the like. */
const LONGEST_TYPE = 40;

/** The text as the bytes of its encoding stand in the message. */
function byBytes(text: string): string {
	return new TextDecoder('latin1').decode(new TextEncoder().encode(text)).toLowerCase();
}
