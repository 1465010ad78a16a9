import { parseJson } from './json';
import type { LineBytes, LineRecord } from './record';
import { textOf } from './toEvent';

/**
 * JSON that is written over many lines, as people save an event, or many in an array: each object is put together and read as one line. Only
 * where the input begins so; other logs pay nothing.
 */

/** An object with more is none of an event. */
const LARGEST_OBJECT = 1024 * 1024;
/** So much of a reply is enough to find its line. */
const FOUND_BY = 60;

const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** Is the first that stands there an object, or a list of objects, which goes on behind the line? `head`: the first bytes of the input. */
export function beginsOverLines(head: Uint8Array): boolean {
	const text = DECODER.decode(head).trimStart();
	const lineEnd = text.search(/[\r\n]/);
	return lineEnd > 0 && /^(?:\[\s*)?\{\s*"/.test(text) && !isWhole(text.slice(0, lineEnd));
}

/** The depth at which the first line ends is that at which it began. */
function isWhole(line: string): boolean {
	const depth = new Depth();
	for (const byte of ENCODER.encode(line)) {
		depth.pass(byte);
	}
	return depth.value === 0;
}

/** How many objects and lists are open. */
class Depth {
	value = 0;
	private isQuoted = false;
	private isEscaped = false;

	pass(byte: number): void {
		if (this.isEscaped) {
			this.isEscaped = false;
		} else if (this.isQuoted) {
			this.isEscaped = byte === BACKSLASH;
			this.isQuoted = byte !== QUOTE;
		} else if (byte === QUOTE) {
			this.isQuoted = true;
		} else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
			this.value++;
		} else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
			this.value = Math.max(0, this.value - 1);
		}
	}

	/** No text of JSON goes on behind a line. */
	endLine(): void {
		this.isQuoted = false;
		this.isEscaped = false;
	}
}

interface Place {
	readonly number: number;
	readonly offset: number;
	readonly length: number;
	/** Where its text begins in that of the object. */
	readonly at: number;
}

/** An object, put together. */
export class JsonValue {
	constructor(
		/** Without the blanks that are for people. */
		readonly bytes: Uint8Array,
		private readonly text: string,
		private readonly places: readonly Place[],
	) {}

	/** Places the line where the reply of the record stands, or else where the object begins. */
	place(line: LineBytes, record: LineRecord): void {
		const reply = JSON.stringify(textOf(line.bytes, record.reply) ?? '').slice(1, FOUND_BY);
		const found = reply.length > 1 ? this.text.indexOf(reply.endsWith('"') ? reply.slice(0, -1) : reply) : -1;
		const place = this.places[Math.max(0, this.places.filter(({ at }) => at <= found).length - 1)];
		Object.assign(line, place && { number: place.number, offset: place.offset, length: place.length });
	}
}

/** What a line begins with inside of an object, and between objects. */
const INSIDE = /^(?:["{}[\],]|-?\d[\d.eE+-]*,?$|true|false|null|$)/;
const OUTSIDE = /^(?:(?:\[\s*)?\{|\[$|[\]},]|$)/;

export class JsonLines {
	/** False once something else was met: from there on all is read line by line. */
	isOn = true;
	private readonly depth = new Depth();
	/** The depth at which objects begin: 1 in a list. */
	private base = 0;
	private isOpen = false;
	private text = '';
	private places: Place[] = [];

	/** Takes a line; answers the objects that end in it, or `undefined` where it is none of JSON. */
	add(line: LineBytes, bytes: Uint8Array): readonly JsonValue[] | undefined {
		const text = DECODER.decode(bytes);
		const isOutside = this.depth.value === 0;
		if (!(isOutside ? OUTSIDE : INSIDE).test(text.trim()) || this.text.length + text.length > LARGEST_OBJECT) {
			this.isOn = isOutside;
			return undefined;
		}
		const values = [...this.valuesIn(line, text)];
		this.depth.endLine();
		return values;
	}

	private *valuesIn({ number, offset, length }: LineBytes, text: string): Generator<JsonValue> {
		const { depth } = this;
		let from = 0;
		if (this.isOpen) {
			this.places.push({ number, offset, length, at: this.text.length });
		}
		for (let i = 0; i < text.length; i++) {
			const code = text.charCodeAt(i);
			const before = depth.value;
			depth.pass(code);
			if (before === 0 && depth.value === 1) {
				this.base = code === OPEN_BRACKET ? 1 : 0;
			}
			if (!this.isOpen && code === OPEN_BRACE && depth.value === this.base + 1) {
				this.isOpen = true;
				this.places = [{ number, offset, length, at: 0 }];
				from = i;
			} else if (this.isOpen && depth.value === this.base) {
				this.isOpen = false;
				const value = this.valueOf(this.text + text.slice(from, i + 1));
				this.text = '';
				if (value) {
					yield value;
				}
			}
		}
		if (this.isOpen) {
			this.text += `${text.slice(from)}\n`;
		}
	}

	private valueOf(text: string): JsonValue | undefined {
		const value = parseJson(text);
		return value === undefined ? undefined : new JsonValue(ENCODER.encode(JSON.stringify(value)), text, this.places);
	}
}
