import { formatEnhancedCode, parseEnhancedCode, type EnhancedCode } from './enhancedCode';
import type { BasicCode, CodePair, CodePart, CodeSubject, EnhancedCodeEntry } from './knowledge/code';
import { BASIC_CLASSES, ENHANCED_CLASSES, ENHANCED_SUBJECTS } from './knowledge/codeParts';
import { basicCodeAt, codeHead, codePairAt, enhancedCodeAt, type CodeHead } from './knowledge/codeRows';

// The heads of the rows are some hundred numbers and looked through for each pair of codes that a log holds: that is quicker than to make maps.

/** What is known of a basic code; `undefined` for one that nobody uses. */
export function basicCode(code: number): BasicCode | undefined {
	const place = codeHead().basic.indexOf(code);
	return place < 0 ? undefined : basicCodeAt(place);
}

/**
 * What is known of an enhanced code. One that is known in another class only (`4.1.6`) gets that entry: its `classes` do not
 * have the class asked for.
 */
export function enhancedCode(code: EnhancedCode): EnhancedCodeEntry | undefined {
	const { enhanced } = codeHead();
	const known = enhanced.findIndex((row) => isOf(row, code) && row.includes(code.class, FIRST_CLASS));
	const place = known < 0 ? enhanced.findIndex((row) => isOf(row, code)) : known;
	return place < 0 ? undefined : enhancedCodeAt(place);
}

/** Whether the registry has subject and detail, in whatever class. */
export function isInRegistry(code: EnhancedCode): boolean {
	return codeHead().enhanced.some((row) => row[2] === 1 && isOf(row, code));
}

/** In a row of `CodeHead.enhanced`. */
const FIRST_CLASS = 3;

function isOf(row: CodeHead['enhanced'][number], { subject, detail }: EnhancedCode): boolean {
	return row[0] === subject && row[1] === detail;
}

/** What the two codes mean together, where that is something in particular. */
export function codePair(code: number, enhanced: EnhancedCode): CodePair | undefined {
	const place = codeHead().pairs.indexOf(`${code} ${formatEnhancedCode(enhanced)}`);
	return place < 0 ? undefined : codePairAt(place);
}

/** `Permanent failure` */
export function classOfEnhanced({ class: digit }: EnhancedCode): CodePart {
	return ENHANCED_CLASSES[digit];
}

/** `Security or policy`; `undefined` for subjects beyond 7, which no standard has. */
export function subjectOfEnhanced({ subject }: EnhancedCode): CodeSubject | undefined {
	return ENHANCED_SUBJECTS[subject];
}

/** What the first digit of a basic code says; `undefined` where the number is no reply code. */
export function classOfBasic(code: number): CodePart | undefined {
	const digit = Math.floor(code / 100);
	return digit === 2 || digit === 3 || digit === 4 || digit === 5 ? BASIC_CLASSES[digit] : undefined;
}

/** The enhanced codes that often stand beside a basic one, and can be read. */
export function typicalEnhanced({ typicalEnhanced: codes }: BasicCode): EnhancedCode[] {
	return codes.map(parseEnhancedCode).filter((code) => code !== undefined);
}
