import { lowerCase } from '../foldedText';
import { ANY, DIGITS, letter, SPACE, WORD, type CharacterSet, type Pattern } from './pattern';
import { refuse, type PatternReader } from './patternReader';

const LAST_CODE = 0xffff;

/** What stands behind a backslash that names a set; capitals are all but these. */
const CLASSES: ReadonlyMap<string, CharacterSet> = new Map([
	['d', DIGITS], ['w', WORD], ['s', SPACE],
	['D', { ...DIGITS, isNegated: true }], ['W', { ...WORD, isNegated: true }], ['S', { ...SPACE, isNegated: true }],
]);

/** Behind a backslash. */
export function readEscape(reader: PatternReader): Pattern {
	const escaped = reader.source[reader.at] ?? '';
	if (escaped === 'b' || escaped === 'B') {
		reader.at++;
		return { kind: 'edge', edge: escaped === 'b' ? 'boundary' : 'inside' };
	}
	if (/[1-9k]/.test(escaped)) {
		refuse(reader, `refers back with "\\${escaped}", which cannot be matched in linear time; write the words out`);
	}
	return { kind: 'set', set: escapedSet(reader) };
}

/** Behind `[`, up to behind `]`. */
export function readSet(reader: PatternReader): CharacterSet {
	const { source } = reader;
	const isNegated = source[reader.at] === '^';
	reader.at += isNegated ? 1 : 0;
	const ranges: (readonly [number, number])[] = [];
	while (reader.at < source.length && source[reader.at] !== ']') {
		ranges.push(...readRange(reader));
	}
	if (reader.at >= source.length) {
		refuse(reader, 'has a "[" without its "]"; write "\\[" for the character');
	} else if (ranges.length === 0) {
		refuse(reader, 'has a "[]" with nothing in it; write which characters may stand there');
	}
	reader.at++;
	return { ranges, isNegated };
}

/** `a`, `a-z`, `\d` */
function readRange(reader: PatternReader): CharacterSet['ranges'] {
	const { source } = reader;
	const first = readMember(reader);
	const from = first.ranges[0]?.[0] ?? 0;
	const isOne = first.ranges.length === 1 && first.ranges[0]?.[1] === from;
	if (!isOne || source[reader.at] !== '-' || reader.at + 1 >= source.length || source[reader.at + 1] === ']') {
		return first.isNegated ? allBut(first.ranges) : first.ranges;
	}
	reader.at++;
	const to = readMember(reader).ranges[0]?.[0] ?? 0;
	if (to < from) {
		refuse(reader, 'has a range whose end comes before its begin; write them the other way round');
	}
	return [[from, to]];
}

/** One character, or a class; as it is written. */
function readMember(reader: PatternReader): CharacterSet {
	const character = reader.source[reader.at++] ?? '';
	return character === '\\' ? escapedSet(reader) : oneOf(character.charCodeAt(0) || 0);
}

function escapedSet(reader: PatternReader): CharacterSet {
	const escaped = reader.source[reader.at++] ?? '';
	const known = CLASSES.get(escaped);
	if (known !== undefined) {
		return known;
	}
	if (/[tnrfv]/.test(escaped)) {
		return SPACE;
	}
	// punctuation stands for itself
	if (escaped === '' || /[\w]/.test(escaped)) {
		refuse(reader, `has "\\${escaped}", which is not known here; there are \\d \\w \\s \\b, sets such as [a-z], and a backslash before punctuation`);
		return ANY;
	}
	return oneOf(escaped.charCodeAt(0));
}

function oneOf(code: number): CharacterSet {
	const one = letter(lowerCase(code));
	return one.kind === 'set' ? one.set : ANY;
}

function allBut(ranges: CharacterSet['ranges']): CharacterSet['ranges'] {
	const others: (readonly [number, number])[] = [];
	let next = 0;
	for (const [from, to] of ranges) {
		others.push([next, from - 1]);
		next = to + 1;
	}
	return [...others, [next, LAST_CODE]];
}
