import { AT, CLOSE_BRACKET, COLON, DOT, GREATER, isDigit, OPEN, OPEN_BRACKET, SPACE } from '../log/bytes';
import type { ByteSpan } from '../log/record';
import { BEYOND, InternTable, type Keys } from './internTable';
import { KeyHash } from './outcomes/keyHash';
import { grown, PairTable } from './outcomes/pairTable';
import { OTHERS } from './summary';

/** RFC 5321 section 4.5.3.1.2: a domain has at most 255 octets. */
const LONGEST_NAME_IN_BYTES = 255;
/** So many names are known by their hash alone; then it begins anew. A power of two. */
const RECENT = 65_536;

/** Numbers for the names of machines and domains, whatever their letter case; 0 is no name. */
export class NameTable {
	private readonly table: InternTable;
	private readonly lowerCase = new Uint8Array(LONGEST_NAME_IN_BYTES);
	private readonly hash = new KeyHash();
	private readonly recent = new PairTable();
	/** Their numbers. */
	private numbers = new Int32Array(this.recent.first.length);

	constructor(private readonly bound: number) {
		this.table = new InternTable(bound, LONGEST_NAME_IN_BYTES);
		this.table.intern(this.lowerCase, 0, 0);
	}

	/** The number of the name; names that came when the table was full share the number `bound`. */
	numberOf(bytes: Uint8Array, name: ByteSpan): number {
		this.hash.ofAddress(bytes, name.start, name.end);
		return this.numberOfHash(this.hash, bytes, name);
	}

	/** The same, where the hash of the name is known, as `KeyHash.ofAddress` makes it. */
	numberOfHash({ first, second }: Pick<KeyHash, 'first' | 'second'>, bytes: Uint8Array, name: ByteSpan): number {
		if (!name.isSet || name.end === name.start) {
			return 0;
		}
		const { recent } = this;
		const known = recent.find(first, second);
		return known >= 0 ? (this.numbers[known] as number) : this.remember(first, second, this.find(bytes, name));
	}

	private remember(first: number, second: number, number: number): number {
		const { recent } = this;
		if (recent.size === RECENT) {
			recent.clear();
		}
		const row = recent.add(first, second);
		if (row === this.numbers.length) {
			this.numbers = grown(this.numbers, row * 2);
		}
		this.numbers[row] = number;
		return number;
	}

	private find(bytes: Uint8Array, name: ByteSpan): number {
		const length = Math.min(name.end - name.start, LONGEST_NAME_IN_BYTES);
		for (let i = 0; i < length; i++) {
			const byte = bytes[name.start + i] as number;
			this.lowerCase[i] = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
		}
		const number = this.table.intern(this.lowerCase, 0, length);
		return number === BEYOND ? this.bound : number;
	}

	/** The names, for another table. */
	part(): Keys {
		return this.table.keys();
	}

	/** Takes over the names of another table; answers the numbers that its numbers become here. */
	append(part: Keys): (number: number) => number {
		const numbers = this.table.append(part);
		// of a number that is none of these, the name had no room there
		return (number) => {
			const here = number < numbers.length ? (numbers[number] as number) : BEYOND;
			return here === BEYOND ? this.bound : here;
		};
	}

	/** Names met, those beyond the bound estimated; without the empty one. */
	get total(): number {
		return this.table.total - 1;
	}

	get kept(): number {
		return this.table.size - 1;
	}

	names(): string[] {
		const names = this.table.texts();
		return this.total > this.kept ? [...names, OTHERS] : names;
	}
}

/** Sets `name` to the domain of an address; clears it where there is none, as with users of the machine itself. */
export function setDomain(bytes: Uint8Array, address: ByteSpan, name: ByteSpan): void {
	name.clear();
	if (!address.isSet) {
		return;
	}
	let { end } = address;
	while (end > address.start && (bytes[end - 1] === DOT || bytes[end - 1] === GREATER)) {
		end--;
	}
	for (let at = end - 1; at >= address.start; at--) {
		if (bytes[at] === AT) {
			name.set(at + 1, end);
			return;
		}
	}
}

/**
 * Sets `name` to the name of a relay as logs write it, or to its address where there is no name; clears it for none.
 * mx.example.net[192.0.2.1]:25, mx.example.net. [192.0.2.1], mx.example.net (helo) [192.0.2.1], [192.0.2.1]:25, (helo) [192.0.2.1], none
 */
export function setRelayName(bytes: Uint8Array, relay: ByteSpan, name: ByteSpan): void {
	name.clear();
	if (!relay.isSet) {
		return;
	}
	const { start, end } = relay;
	let nameEnd = start;
	while (nameEnd < end && bytes[nameEnd] !== OPEN_BRACKET && bytes[nameEnd] !== SPACE && bytes[nameEnd] !== OPEN) {
		nameEnd++;
	}
	if (nameEnd === start) {
		return setAddress(bytes, relay, name);
	}
	nameEnd = withoutPort(bytes, start, nameEnd);
	if (bytes[nameEnd - 1] === DOT) {
		nameEnd--;
	}
	if (!isNone(bytes, start, nameEnd)) {
		name.set(start, nameEnd);
	}
}

/** What stands in the first brackets. */
function setAddress(bytes: Uint8Array, relay: ByteSpan, name: ByteSpan): void {
	let open = relay.start;
	while (open < relay.end && bytes[open] !== OPEN_BRACKET) {
		open++;
	}
	let close = open + 1;
	while (close < relay.end && bytes[close] !== CLOSE_BRACKET) {
		close++;
	}
	if (close < relay.end) {
		name.set(open + 1, close);
	}
}

/** The end without `:25`; an IPv6 address has more colons and stays whole. */
function withoutPort(bytes: Uint8Array, start: number, end: number): number {
	let at = end;
	while (at > start && isDigit(bytes[at - 1])) {
		at--;
	}
	if (at === end || at - 1 <= start || bytes[at - 1] !== COLON || bytes.subarray(start, at - 1).includes(COLON)) {
		return end;
	}
	return at - 1;
}

/** Postfix: relay=none */
function isNone(bytes: Uint8Array, start: number, end: number): boolean {
	return end - start === 4 && bytes[start] === 0x6e && bytes[start + 1] === 0x6f && bytes[start + 2] === 0x6e && bytes[start + 3] === 0x65;
}
