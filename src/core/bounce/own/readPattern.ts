import { lowerCase } from '../foldedText';
import { readEscape, readSet } from './characterSets';
import { ANY, fitsNothing, letter, type Pattern } from './pattern';
import { refuse, type PatternReader } from './patternReader';

/** A pattern that was read, or the end of a sentence that begins with `its pattern`. */
export type PatternRead = { readonly ok: true; readonly pattern: Pattern } | { readonly ok: false; readonly refused: string };

const MOST_GROUPS_WITHIN_ANOTHER = 20;
const MOST_COUNTED = 100;

/**
 * Reads a regular expression as JavaScript writes them, without what cannot be matched in linear time (looking around, referring
 * back) and what a rule about words does not need. Letters are lower-cased, as the text is that it meets.
 */
export function readPattern(source: string): PatternRead {
	// /mailbox .* full/i
	if (/^\/.*\/[a-z]*$/s.test(source)) {
		return { ok: false, refused: 'is written between slashes; leave them out, upper and lower case are one anyway' };
	}
	const reader: PatternReader = { source, at: 0, depth: 0, refused: undefined };
	const pattern = readChoice(reader);
	if (reader.refused === undefined && reader.at < source.length) {
		refuse(reader, 'has a ")" too many; write "\\)" for the character');
	}
	if (reader.refused === undefined && fitsNothing(pattern)) {
		refuse(reader, 'fits an empty text, so the rule would catch every reply; ask for at least one character, with "+" instead of "*"');
	}
	return reader.refused === undefined ? { ok: true, pattern } : { ok: false, refused: reader.refused };
}

function readChoice(reader: PatternReader): Pattern {
	const options = [readSequence(reader)];
	while (reader.source[reader.at] === '|') {
		reader.at++;
		options.push(readSequence(reader));
	}
	return options.length === 1 ? (options[0] as Pattern) : { kind: 'choice', options };
}

function readSequence(reader: PatternReader): Pattern {
	const parts: Pattern[] = [];
	const { source } = reader;
	while (reader.at < source.length && source[reader.at] !== '|' && source[reader.at] !== ')') {
		parts.push(readRepeat(reader, readPart(reader)));
	}
	return { kind: 'sequence', parts };
}

function readPart(reader: PatternReader): Pattern {
	const character = reader.source[reader.at++] as string;
	switch (character) {
		case '.':
			return { kind: 'set', set: ANY };
		case '^':
			return { kind: 'edge', edge: 'start' };
		case '$':
			return { kind: 'edge', edge: 'end' };
		case '[':
			return { kind: 'set', set: readSet(reader) };
		case '(':
			return readGroup(reader);
		case '\\':
			return readEscape(reader);
		case '*':
		case '+':
		case '?':
		case '{':
			refuse(reader, `has a "${character}" with nothing to repeat before it; write "\\${character}" for the character`);
			return letter(0);
		default:
			return letter(lowerCase(character.charCodeAt(0)));
	}
}

function readGroup(reader: PatternReader): Pattern {
	const { source } = reader;
	// (?:  (?=  (?!  (?<=  (?<!  (?<name>
	const opening = /^\?(?:<[=!]|[:=!<])?/.exec(source.slice(reader.at, reader.at + 3))?.[0] ?? '';
	if (opening === '' || opening === '?:') {
		reader.at += opening.length;
	} else if (/[=!]$/.test(opening)) {
		refuse(reader, `looks around with "(${opening}", which can take more than linear time; write what has to stand there as a part of the pattern`);
	} else {
		refuse(reader, `has a group that begins with "(${opening}"; write "(?:" instead`);
	}
	if (++reader.depth > MOST_GROUPS_WITHIN_ANOTHER) {
		refuse(reader, `has groups more than ${MOST_GROUPS_WITHIN_ANOTHER} deep; write it in a simpler way`);
	}
	const pattern = readChoice(reader);
	reader.depth--;
	if (source[reader.at] !== ')') {
		refuse(reader, 'has a "(" without its ")"; write "\\(" for the character');
	}
	reader.at++;
	return pattern;
}

function readRepeat(reader: PatternReader, part: Pattern): Pattern {
	const rest = reader.source.slice(reader.at, reader.at + 12);
	// * + ? {3} {3,} {3,5} and behind each a ? that takes as few as it can
	const [written, sign = '', from = '', comma, to = ''] = /^(?:([*+?])|\{(\d{1,4})(,?)(\d{0,4})\})/.exec(rest) ?? [];
	if (written === undefined) {
		return part;
	}
	reader.at += written.length;
	const least = sign === '' ? Number(from) : sign === '+' ? 1 : 0;
	const most = sign === '' ? (comma ? (to === '' ? Infinity : Number(to)) : least) : sign === '?' ? 1 : Infinity;
	const isLazy = reader.source[reader.at] === '?';
	reader.at += isLazy ? 1 : 0;
	checkRepeat(reader, written, { part, least, most });
	return { kind: 'repeat', part, least, most, isLazy };
}

function checkRepeat(reader: PatternReader, written: string, { part, least, most }: { readonly part: Pattern; readonly least: number; readonly most: number }): void {
	if (/^[*+?{]/.test(reader.source.slice(reader.at)) || part.kind === 'edge') {
		refuse(reader, `has a "${written}" where there is nothing that could be repeated; leave it out`);
	} else if (most < least) {
		refuse(reader, `has "${written}", of which the second number is smaller than the first; write them the other way round`);
	} else if (least > MOST_COUNTED || (most > MOST_COUNTED && most !== Infinity)) {
		refuse(reader, `counts up to more than ${MOST_COUNTED} with "${written}"; write "*" or "+" instead`);
	} else if (most === Infinity && repeatsAlready(part)) {
		refuse(reader, `repeats with "${written}" what is repeated already, which takes exponential time in most programs and says no more; leave one of the two out`);
	}
}

/** `(a+)+`, `(a|b*)*`: in another engine a text that nearly fits is parted in every possible way. Not so `(\d+\.)+`. */
function repeatsAlready(pattern: Pattern): boolean {
	switch (pattern.kind) {
		case 'repeat':
			return pattern.most === Infinity || repeatsAlready(pattern.part);
		case 'choice':
			return pattern.options.some(repeatsAlready);
		case 'sequence': {
			const needed = pattern.parts.filter((part) => !fitsNothing(part));
			return needed.length <= 1 && (needed.length === 0 ? pattern.parts : needed).some(repeatsAlready);
		}
		default:
			return false;
	}
}
