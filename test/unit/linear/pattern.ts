import { charactersOf, type Characters } from './characters';

/** A regular expression, taken apart. */
export type Piece =
	/** One character. */
	| { readonly kind: 'character'; readonly text: string; readonly characters: Characters; readonly ignoreCase: boolean }
	/** `^`, `$`, `\b`: a place, in the words of JavaScript. */
	| { readonly kind: 'place'; readonly text: string }
	| { readonly kind: 'sequence'; readonly parts: readonly Piece[] }
	| { readonly kind: 'choice'; readonly sides: readonly Piece[] }
	| { readonly kind: 'repeat'; readonly part: Piece; readonly least: number; readonly most: number; readonly isLazy: boolean }
	| { readonly kind: 'look'; readonly isBehind: boolean; readonly isNot: boolean; readonly part: Piece };

export interface Pattern {
	readonly piece: Piece;
	/** What each group in brackets may match; the first is of no group. */
	readonly groups: readonly Piece[];
}

interface Reader {
	readonly source: string;
	at: number;
	ignoreCase: boolean;
	readonly isJavaScript: boolean;
	/** `(?x)`: white space and comments mean nothing. */
	isSpaced: boolean;
	/** `\1` of an `end` is what the `begin` matched. */
	readonly outer: readonly Piece[] | undefined;
	readonly groups: Piece[];
}

const NOTHING: Piece = { kind: 'sequence', parts: [] };

/** Behind what may match less than it is read as: as a look-around, it may fail where it stands. */
const MAY_FAIL: Piece = { kind: 'look', isBehind: false, isNot: false, part: NOTHING };

/** Places that Oniguruma and JavaScript name differently. `\G` is one place of the text, as its beginning is. */
const PLACES: ReadonlyMap<string, string> = new Map([['^', '^'], ['$', '$'], ['\\A', '^'], ['\\G', '^'], ['\\z', '$'], ['\\Z', '$'], ['\\b', '\\b'], ['\\B', '\\B']]);

/**
 * Reads what Oniguruma and JavaScript have in common, and of Oniguruma: `\h`, `\A`, `\G`, `\z`, flags in the expression, named, atomic
 * and possessive groups. The last two are read as plain ones, and `\1` as all that its group may match, with a mark that it may fail all the
 * same: there are more ways through the expression then, never fewer. Throws at what it does not know.
 */
export function patternOf(source: string, options: { readonly ignoreCase?: boolean; readonly isJavaScript?: boolean; readonly outer?: readonly Piece[] } = {}): Pattern {
	const { ignoreCase = false, isJavaScript = false, outer } = options;
	const reader: Reader = { source, at: 0, ignoreCase, isJavaScript, isSpaced: false, outer, groups: [NOTHING] };
	const piece = choice(reader);
	if (reader.at < source.length) {
		throw new Error(`not read: ${source.slice(reader.at)}`);
	}
	return { piece, groups: reader.groups };
}

function choice(reader: Reader): Piece {
	const { ignoreCase, isSpaced } = reader;
	const sides = [sequence(reader)];
	while (reader.source[reader.at] === '|') {
		reader.at++;
		sides.push(sequence(reader));
	}
	reader.ignoreCase = ignoreCase;
	reader.isSpaced = isSpaced;
	return sides.length === 1 ? sides[0] as Piece : { kind: 'choice', sides };
}

function sequence(reader: Reader): Piece {
	const parts: Piece[] = [];
	for (skipSpace(reader); reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] as string); skipSpace(reader)) {
		parts.push(repeated(reader, one(reader)));
	}
	return parts.length === 1 ? parts[0] as Piece : { kind: 'sequence', parts };
}

function skipSpace(reader: Reader): void {
	if (reader.isSpaced) {
		take(reader, /(?:\s|#[^\n]*)*/y);
	}
}

function take(reader: Reader, expression: RegExp): RegExpExecArray | undefined {
	expression.lastIndex = reader.at;
	const found = expression.exec(reader.source) ?? undefined;
	reader.at += found?.[0].length ?? 0;
	return found;
}

function repeated(reader: Reader, part: Piece): Piece {
	// {2,5}? or *+
	const found = take(reader, /(?:([*+?])|\{(\d*)(,?)(\d*)\})([?+]?)/y);
	if (found === undefined) {
		return part;
	}
	const [, sign, least = '', comma, most = '', mode] = found;
	const [from, to] = sign === '*' ? [0, Infinity] : sign === '+' ? [1, Infinity] : sign === '?' ? [0, 1] : [Number(least), comma === '' ? Number(least) : most === '' ? Infinity : Number(most)];
	// x{2}+ is possessive in Java and a repetition of a repetition in Oniguruma
	if (sign === undefined && mode === '+') {
		throw new Error(`read in two ways: ${found[0]}`);
	}
	const repeat: Piece = { kind: 'repeat', part, least: from, most: to, isLazy: mode === '?' };
	return repeated(reader, mode === '+' ? { kind: 'sequence', parts: [repeat, MAY_FAIL] } : repeat);
}

function one(reader: Reader): Piece {
	const { ignoreCase } = reader;
	const back = take(reader, /\\([1-9])/y)?.[1];
	if (back !== undefined) {
		const group = (reader.outer ?? reader.groups)[Number(back)];
		if (group === undefined) {
			throw new Error(`no group ${back}`);
		}
		return { kind: 'sequence', parts: [group, MAY_FAIL] };
	}
	const place = take(reader, /[$^]|\\[AGzZbB]/y)?.[0];
	if (place !== undefined) {
		return { kind: 'place', text: PLACES.get(place) as string };
	}
	if (reader.source[reader.at] === '(') {
		return group(reader);
	}
	const text = take(reader, /\[\^?(?:\\[^]|[^\]\\])+\]|\\(?:[pP]\{[^}]*\}|u[\da-fA-F]{4}|u\{[\da-fA-F]+\}|x[\da-fA-F]{2}|[^])|[^]/uy)?.[0] as string;
	// \k<name>, and [a[b]&&c] of Oniguruma
	if (/^\\[kKRXNOQE]/.test(text) || (!reader.isJavaScript && /^\[.*(?:\[|&&)/.test(text.replace(/\\[^]/g, '')))) {
		throw new Error(`not known: ${text}`);
	}
	return { kind: 'character', text, characters: charactersOf(text, ignoreCase), ignoreCase };
}

function group(reader: Reader): Piece {
	// (?<!  (?<name>  (?>  (?i-x:  (?i)  (
	const [opening, behind, ahead, flags, closes] = take(reader, /\((?:\?(?:<([=!])|([=!])|<\w+>|>|([a-z]*(?:-[a-z]+)?)([:)])))?/y) as RegExpExecArray;
	const isCapture = /^\((?:\?<\w+>)?$/.test(opening);
	const { ignoreCase, isSpaced } = reader;
	setFlags(reader, flags ?? '');
	if (closes === ')') {
		// for the rest of the group around it
		return NOTHING;
	}
	const number = isCapture ? reader.groups.push(NOTHING) - 1 : 0;
	const inner = choice(reader);
	reader.ignoreCase = ignoreCase;
	reader.isSpaced = isSpaced;
	if (take(reader, /\)/y) === undefined) {
		throw new Error('a group without end');
	}
	if (isCapture) {
		reader.groups[number] = inner;
	}
	const look = behind ?? ahead;
	if (opening.endsWith('>') && !isCapture) {
		return { kind: 'sequence', parts: [inner, MAY_FAIL] };
	}
	return look === undefined ? inner : { kind: 'look', isBehind: behind !== undefined, isNot: look === '!', part: inner };
}

function setFlags(reader: Reader, flags: string): void {
	const [on = '', off = ''] = flags.split('-');
	if (/[^imsx]/.test(on + off)) {
		throw new Error(`flags not known: ${flags}`);
	}
	reader.ignoreCase = off.includes('i') ? false : reader.ignoreCase || on.includes('i');
	reader.isSpaced = off.includes('x') ? false : reader.isSpaced || on.includes('x');
}
