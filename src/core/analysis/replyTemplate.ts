import {
	ascii, CLOSE, CLOSE_BRACKET, COLON, COMMA, AT, GREATER, hasAt, HYPHEN, isDigit, isLetterOrDigit, LESS, OPEN, OPEN_BRACKET, QUOTE,
	SEMICOLON, SPACE,
} from '../log/bytes';
import { endOfToken, HOST, isEnhancedCode, isTokenByte, KEEP, tokenKind } from './templateToken';
import { endOfUrl, writeUrl } from './templateUrl';
import { TemplateOutput } from './templateOutput';

/**
 * A reply with what varies taken out, so that all replies of one wording fall together: addresses, machines, IP addresses,
 * ids, dates and numbers become `…`; reply codes, the names of a provider's rules and of blocklists stay.
 */

/** Of a longer reply only the beginning is compared: the wording stands there. */
const LONGEST_READ_IN_BYTES = 2048;
const APOSTROPHE = 0x27;

/** The template of the reply in [start, end), as bytes that are valid until the next call. */
export function templateOf(bytes: Uint8Array, start: number, end: number): Uint8Array {
	output.clear();
	reader.bytes = bytes;
	reader.at = start;
	reader.end = Math.min(end, start + LONGEST_READ_IN_BYTES);
	reader.addressesFrom = start;
	reader.codeOfLines = -1;
	reader.lastWord = -1;
	reader.wordBefore = -1;
	while (reader.at < reader.end && !output.isFull) {
		readPiece(reader);
	}
	if (output.isFull || reader.end < end) {
		output.varies();
	}
	return output.written();
}

/** The template of a reply that is text already. */
export function replyTemplate(reply: string): string {
	const bytes = new TextEncoder().encode(reply);
	return new TextDecoder().decode(templateOf(bytes, 0, bytes.length));
}

const output = new TemplateOutput();
/** One for all replies, as the output is: nothing is allocated for a reply. */
const reader = {
	bytes: new Uint8Array(0) as Uint8Array,
	at: 0,
	end: 0,
	/** Up to here is known whether a run holds an address. */
	addressesFrom: 0,
	/** The code of a reply of several lines, with its hyphen; -1 where there is none. */
	codeOfLines: -1,
	/** Places of the last two words. */
	lastWord: -1,
	wordBefore: -1,
};
type Reader = typeof reader;

function readPiece(from: Reader): void {
	const { bytes, at, end } = from;
	const byte = bytes[at] as number;
	if (byte <= SPACE) {
		output.space();
		from.at++;
	} else if (byte === LESS || byte === QUOTE || byte === APOSTROPHE) {
		readEnclosed(from, byte === LESS ? GREATER : byte);
	} else if (!isLetterOrDigit(byte) && byte < 0x80) {
		output.byte(byte);
		from.at++;
	} else if (!readCode(from) && !readAddress(from)) {
		const urlEnd = endOfUrl(bytes, at, end);
		if (urlEnd > at) {
			writeUrl(bytes, at, urlEnd, output);
			from.at = urlEnd;
		} else {
			readWord(from);
		}
	}
}

/** `<user@example.com>`, `'user'`, `"user"`: the name of somebody or something, if there is no space in it. */
function readEnclosed(from: Reader, closing: number): void {
	const { bytes, at, end } = from;
	const opening = bytes[at] as number;
	let close = at + 1;
	while (close < end && (bytes[close] as number) > SPACE && bytes[close] !== closing && bytes[close] !== opening) {
		close++;
	}
	const first = bytes[at + 1] as number;
	const isApostrophe = opening !== LESS && at > 0 && isLetterOrDigit(bytes[at - 1]);
	// 'From' and "Date" with a capital name parts of a message
	const isName = opening === LESS || first >= 0x80 || isDigit(first) || (first >= 0x61 && first <= 0x7a);
	output.byte(opening);
	from.at++;
	if (bytes[close] === closing && close < end && close > at + 1 && isName && !isApostrophe && endOfUrl(bytes, at + 1, end) === at + 1) {
		output.varies();
		output.byte(closing);
		from.at = close + 1;
	}
}

/**
 * A basic code by its place: at the beginning, behind a colon or semicolon, before an enhanced code, or in a reply of several lines.
 * "550-5.1.1 ...", "550-Requested ... 550 ...", "said: 550 5.1.1 ...", "smtp;550 ..."; but not "in 300 seconds", "555-1234".
 */
function readCode(from: Reader): boolean {
	const { bytes, at, end } = from;
	const first = bytes[at] as number;
	if (first < 0x32 || first > 0x35 || at + 3 > end || !isDigit(bytes[at + 1]) || !isDigit(bytes[at + 2])) {
		return false;
	}
	const next = at + 3 < end ? (bytes[at + 3] as number) : SPACE;
	const codeFollows = isEnhancedCode(bytes, at + 4, endOfToken(bytes, Math.min(at + 4, end), end));
	if (next === HYPHEN) {
		if (!codeFollows && isDigit(bytes[at + 4])) {
			return false;
		}
		from.codeOfLines = at;
	} else if (isTokenByte(next) || !(codeFollows || isPlaceOfCode(from))) {
		return false;
	}
	output.copy(bytes, at, at + 3);
	from.at = at + 3;
	if (next === HYPHEN) {
		output.byte(HYPHEN);
		from.at++;
	}
	return true;
}

function isPlaceOfCode({ bytes, at, codeOfLines }: Reader): boolean {
	if (output.isEmpty || output.endsWith(COLON) || output.endsWith(SEMICOLON)) {
		return true;
	}
	return codeOfLines >= 0 && bytes[codeOfLines] === bytes[at] && bytes[codeOfLines + 1] === bytes[at + 1] && bytes[codeOfLines + 2] === bytes[at + 2];
}

/** An address without brackets, with all that may stand in one: `bounce+user=example.com@lists.example.org`. */
function readAddress(from: Reader): boolean {
	const { bytes, at, end } = from;
	if (at < from.addressesFrom) {
		return false;
	}
	let runEnd = at;
	let sign = -1;
	while (runEnd < end && !endsRun(bytes[runEnd] as number)) {
		if (bytes[runEnd] === AT) {
			sign = runEnd;
		}
		runEnd++;
	}
	from.addressesFrom = runEnd;
	if (sign <= at) {
		return false;
	}
	output.varies();
	from.at = endOfToken(bytes, sign, runEnd);
	return true;
}

function endsRun(byte: number): boolean {
	return byte <= SPACE || byte === LESS || byte === GREATER || byte === OPEN || byte === CLOSE || byte === OPEN_BRACKET || byte === CLOSE_BRACKET
		|| byte === COMMA || byte === SEMICOLON || byte === COLON || byte === QUOTE || byte === APOSTROPHE;
}

function readWord(from: Reader): void {
	const { bytes, at, end } = from;
	const wordEnd = endOfToken(bytes, at, end);
	const kind = tokenKind(bytes, at, wordEnd);
	if (kind === KEEP ? !isOfDate(from, wordEnd) : kind === HOST && namesBlocklist(from)) {
		output.copy(bytes, at, wordEnd);
	} else {
		output.varies();
	}
	from.wordBefore = from.lastWord;
	from.lastWord = at;
	from.at = wordEnd;
}

const USING = ascii('using');
const LISTED = [ascii('listed'), ascii('blocked')];
const PLACES = [ascii('by'), ascii('at'), ascii('in'), ascii('on')];

/** "blocked using zen.example.org", "listed at bl.example.net" */
function namesBlocklist({ bytes, lastWord, wordBefore, end }: Reader): boolean {
	return isWord(bytes, USING, lastWord, end)
		|| (PLACES.some((word) => isWord(bytes, word, lastWord, end)) && LISTED.some((word) => isWord(bytes, word, wordBefore, end)));
}

function isWord(bytes: Uint8Array, word: Uint8Array, at: number, end: number): boolean {
	return hasAt(bytes, word, at, end) && !isLetterOrDigit(bytes[at + word.length]);
}

const DATE_WORDS = [
	'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec',
].map(ascii);

/** "Mon, 10 Jun": a name of a day or month with a number beside it. */
function isOfDate({ bytes, at, end }: Reader, wordEnd: number): boolean {
	// all of them begin with a capital: most words are done with here
	if (wordEnd - at !== 3 || (bytes[at] as number) > 0x5a || !DATE_WORDS.some((word) => hasAt(bytes, word, at, end))) {
		return false;
	}
	let next = wordEnd;
	while (next < end && (bytes[next] === SPACE || bytes[next] === COMMA)) {
		next++;
	}
	return output.endsWithVaries || isDigit(bytes[next]) || DATE_WORDS.some((word) => hasAt(bytes, word, next, end));
}
