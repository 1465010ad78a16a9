import { formatEnhancedCode, parseEnhancedCode, type EnhancedCode } from './enhancedCode';
import type { BasicCode, CodePair, CodePart, CodeSubject, EnhancedCodeEntry } from './knowledge/code';
import { BASIC_CLASSES, ENHANCED_CLASSES, ENHANCED_SUBJECTS } from './knowledge/codeParts';
import { basicCodeAt, codeHead, codePairAt, enhancedCodeAt, type CodeHead } from './knowledge/codeRows';

/** By `550`, `421 4.3.0`, `5.1.1` the places of the rows. */
interface Places {
	readonly basic: ReadonlyMap<number, number>;
	readonly pairs: ReadonlyMap<string, number>;
	readonly enhanced: ReadonlyMap<string, number>;
}

let placesMade: Places | undefined;

function places(): Places {
	return (placesMade ??= placesIn(codeHead()));
}

function placesIn({ basic, enhanced, pairs }: CodeHead): Places {
	return {
		basic: new Map(basic.map((code, place) => [code, place])),
		pairs: new Map(pairs.map((codes, place) => [codes, place])),
		enhanced: new Map(enhanced.flatMap(([subject, detail, , ...classes], place) => classes.map((digit) => [`${digit}.${subject}.${detail}`, place]))),
	};
}

/** What is known of a basic code; `undefined` for one that nobody uses. */
export function basicCode(code: number): BasicCode | undefined {
	const place = places().basic.get(code);
	return place === undefined ? undefined : basicCodeAt(place);
}

/**
 * What is known of an enhanced code. One that is known in another class only (`4.1.6`) gets that entry: its `classes` do not
 * have the class asked for.
 */
export function enhancedCode(code: EnhancedCode): EnhancedCodeEntry | undefined {
	const place = places().enhanced.get(formatEnhancedCode(code)) ?? codeHead().enhanced.findIndex(([subject, detail]) => subject === code.subject && detail === code.detail);
	return place < 0 ? undefined : enhancedCodeAt(place);
}

/** Whether the registry has subject and detail, in whatever class. */
export function isInRegistry({ subject, detail }: EnhancedCode): boolean {
	return codeHead().enhanced.some(([ofSubject, ofDetail, isRegistered]) => isRegistered === 1 && ofSubject === subject && ofDetail === detail);
}

/** What the two codes mean together, where that is something in particular. */
export function codePair(code: number, enhanced: EnhancedCode): CodePair | undefined {
	const place = places().pairs.get(`${code} ${formatEnhancedCode(enhanced)}`);
	return place === undefined ? undefined : codePairAt(place);
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
