import { formatEnhancedCode, parseEnhancedCode, type EnhancedCode } from './enhancedCode';
import { BASIC_CODES } from './knowledge/basicCodes';
import type { BasicCode, CodePair, CodePart, CodeSubject, EnhancedCodeEntry } from './knowledge/code';
import { BASIC_CLASSES, ENHANCED_CLASSES, ENHANCED_SUBJECTS } from './knowledge/codeParts';
import { ENHANCED_CODES } from './knowledge/enhancedCodes';
import { CODE_PAIRS } from './knowledge/pairs';

const BASIC_BY_CODE = new Map(BASIC_CODES.map((row) => [row.code, row]));
const PAIR_BY_CODES = new Map(CODE_PAIRS.map((row) => [`${row.code} ${row.enhanced}`, row]));
const ENHANCED_BY_CODE = new Map(
	ENHANCED_CODES.flatMap((row) => row.classes.map((digit) => [formatEnhancedCode({ class: digit, subject: row.subject, detail: row.detail }), row])),
);

/** What is known of a basic code; `undefined` for one that nobody uses. */
export function basicCode(code: number): BasicCode | undefined {
	return BASIC_BY_CODE.get(code);
}

/**
 * What is known of an enhanced code. One that is known in another class only (`4.1.6`) gets that entry: its `classes` do not
 * have the class asked for.
 */
export function enhancedCode(code: EnhancedCode): EnhancedCodeEntry | undefined {
	const { subject, detail } = code;
	return ENHANCED_BY_CODE.get(formatEnhancedCode(code)) ?? ENHANCED_CODES.find((row) => row.subject === subject && row.detail === detail);
}

/** Whether the registry has subject and detail, in whatever class. */
export function isInRegistry({ subject, detail }: EnhancedCode): boolean {
	return ENHANCED_CODES.some((row) => row.registered && row.subject === subject && row.detail === detail);
}

/** What the two codes mean together, where that is something in particular. */
export function codePair(code: number, enhanced: EnhancedCode): CodePair | undefined {
	return PAIR_BY_CODES.get(`${code} ${formatEnhancedCode(enhanced)}`);
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
