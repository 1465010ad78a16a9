import { ascii, AT, CLOSE, CLOSE_BRACKET, COLON, COMMA, EQUALS, GREATER, hasAt, isDigit, isLetterOrDigit, LESS, QUOTE, SEMICOLON, SLASH, SPACE } from '../log/bytes';
import type { TemplateOutput } from './templateOutput';
import { isTokenByte, KEEP, tokenKind } from './templateToken';

const SCHEMES = [ascii('http://'), ascii('https://')];
/** Numbers up to this length name a page (`/answer/81126`), longer ones a message. */
const LONGEST_PAGE_NUMBER = 7;
const QUESTION = 0x3f;
const HASH = 0x23;
const AMPERSAND = 0x26;
const PERCENT = 0x25;

/** The end of the URL at `start`; `start` where there is none. Punctuation behind it is not part of it. */
export function endOfUrl(bytes: Uint8Array, start: number, end: number): number {
	if (bytes[start] !== 0x68 || !SCHEMES.some((scheme) => hasAt(bytes, scheme, start, end))) {
		return start;
	}
	let at = start;
	while (at < end && !endsUrl(bytes[at] as number)) {
		at++;
	}
	while (isPunctuation(bytes[at - 1] as number)) {
		at--;
	}
	return at;
}

function endsUrl(byte: number): boolean {
	return byte <= SPACE || byte === LESS || byte === GREATER || byte === QUOTE || byte === CLOSE || byte === CLOSE_BRACKET || byte === 0x27;
}

function isPunctuation(byte: number): boolean {
	return byte === 0x2e || byte === COMMA || byte === SEMICOLON || byte === COLON;
}

/** The URL with the parts that name one message, one address or one machine as `…`; its own machine stays. */
export function writeUrl(bytes: Uint8Array, start: number, end: number, output: TemplateOutput): void {
	let at = start;
	let slashes = 0;
	while (at < end) {
		const byte = bytes[at] as number;
		if (isSeparator(byte)) {
			slashes += byte === SLASH ? 1 : 0;
			output.byte(byte);
			at++;
			continue;
		}
		let partEnd = at;
		while (partEnd < end && !isSeparator(bytes[partEnd] as number)) {
			partEnd++;
		}
		if (slashes <= 2 || isOfThePage(bytes, at, partEnd)) {
			output.copy(bytes, at, partEnd);
		} else {
			output.varies();
		}
		at = partEnd;
	}
}

function isSeparator(byte: number): boolean {
	return byte === SLASH || byte === QUESTION || byte === HASH || byte === AMPERSAND || byte === EQUALS || byte === SEMICOLON || byte === COLON || byte === COMMA;
}

function isOfThePage(bytes: Uint8Array, start: number, end: number): boolean {
	let digits = 0;
	for (let at = start; at < end; at++) {
		const byte = bytes[at] as number;
		if (byte === AT || byte === PERCENT || !(isTokenByte(byte) || isLetterOrDigit(byte))) {
			return false;
		}
		digits += isDigit(byte) ? 1 : 0;
	}
	return digits === end - start ? digits <= LONGEST_PAGE_NUMBER : digits === 0 || tokenKind(bytes, start, end) === KEEP;
}
