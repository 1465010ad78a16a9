const SPACE = 0x20;
const OPEN = 0x7b;
const N = 0x6e;
const W = 0x77;

/** Between the parts of a phrase. */
const GAP = ' ~ ';

const SHORT_FORMS: readonly (readonly [string, string])[] = [
	['cannot', 'can\'t'], ['cannot', 'can not'], ['could not', 'couldn\'t'], ['does not', 'doesn\'t'], ['do not', 'don\'t'], ['did not', 'didn\'t'],
	['is not', 'isn\'t'], ['has not', 'hasn\'t'], ['was not', 'wasn\'t'], ['will not', 'won\'t'], ['are not', 'aren\'t'],
];
/** Those that end in `n't` and begin as the long form does. */
const SHORTENED: readonly string[] = ['could', 'does', 'do', 'did', 'is', 'has', 'was', 'are'];
const NONE: readonly string[] = [];

/** All phrases that words in the notation of `Rule.words` stand for: each choice, and each with short forms (`doesn't exist`). */
export function phrasesOf(words: string): readonly string[] {
	if (words.includes('{')) {
		return choicesOf(words).flatMap(phrasesOf);
	}
	const phrases = [words];
	for (const [long, short] of SHORT_FORMS) {
		if (words.includes(long)) {
			phrases.push(words.replaceAll(long, short));
		}
	}
	return phrases;
}

/** `{user|mailbox} unknown` with each side of the first choice, or with those that may lead to `start`; nothing where a bracket is not closed. */
function choicesOf(words: string, start = ''): string[] {
	const end = words.indexOf('}');
	const open = words.lastIndexOf('{', end);
	if (open < 0 || end < 0) {
		return [];
	}
	const sides = words.slice(open + 1, end).split('|');
	// joined with the rest are only few of many; where a choice stands in a choice, places are not those in the start
	const isOuter = open < start.length && words.indexOf('{') === open;
	return (isOuter ? sides.filter((side) => mayBegin(side, start.charCodeAt(open))) : sides).map((side) => words.slice(0, open) + side + words.slice(end + 1));
}

/** Whether a side of a choice may begin with a character, also one that is empty or has a short form. */
function mayBegin(side: string, code: number): boolean {
	const first = side.charCodeAt(0);
	return first === code || first === SPACE || first === N || side === '';
}

/** The parts of words between their gaps; several rows of them where a gap stands within a choice (`quota {full|used ~ up}`). */
export function partsOf(words: string): readonly (readonly string[])[] {
	if (!words.includes(GAP)) {
		return [[words]];
	}
	const parts = words.split(GAP);
	return parts.some((part) => part.lastIndexOf('{') > part.lastIndexOf('}')) ? choicesOf(words).flatMap(partsOf) : [parts];
}

/** All ways through words that begin with `start`, as far as that: `{user|mailbox} {is|was} gone` is `user {is|was} gone` for `us`. */
export function withStart(words: string, start: string): readonly string[] {
	// `will` and `won't` part behind the first character
	return words.startsWith(start) && !start.endsWith('w') ? [words] : waysTo(words, 0, start);
}

/** The same of words that begin with the start as far as `from`. */
function waysTo(words: string, from: number, start: string): readonly string[] {
	for (let at = from; at < start.length; at++) {
		const code = start.charCodeAt(at);
		if (code === W || words.charCodeAt(at) !== code) {
			return plainAt(words, at, start).flatMap((way) => (way.charCodeAt(at) === code ? waysTo(way, at + 1, start) : NONE));
		}
	}
	return [words];
}

/** Words that are plain before `at`, as they can go on there: with each side of a choice that opens there, and with the short forms that part there. Sides that cannot begin with `start` may be left out. */
export function plainAt(words: string, at: number, start = ''): readonly string[] {
	const choices = choicesAt(words, at, start);
	if (choices !== undefined) {
		return choices.flatMap((choice) => plainAt(choice, at, start));
	}
	const short = shortFormsAt(words, at);
	return short.length === 0 ? [words] : [...short, words];
}

/**
 * Words that are plain before `at`, with each side of the choice that opens there; `undefined` where none does. Also of one that
 * opens behind a space: whether `is {not|no longer} known` has a short form is seen when the choice is made.
 */
function choicesAt(words: string, at: number, start: string): readonly string[] | undefined {
	const code = words.charCodeAt(at);
	return code === OPEN || (code === SPACE && words.charCodeAt(at + 1) === OPEN) ? choicesOf(words, start) : undefined;
}

/** Words that are plain before `at`, with the short forms that part from them there. */
function shortFormsAt(words: string, at: number): readonly string[] {
	const code = words.charCodeAt(at);
	if (code === SPACE && words.startsWith(' not', at)) {
		return SHORTENED.some((one) => words.endsWith(one, at)) ? [`${words.slice(0, at)}n't${words.slice(at + 4)}`] : NONE;
	}
	if (code === N && words.startsWith('not', at)) {
		return words.endsWith('can', at) ? ['\'t', ' not'].map((short) => words.slice(0, at) + short + words.slice(at + 3)) : NONE;
	}
	return code === W && words.startsWith('will not', at) ? [`${words.slice(0, at)}won't${words.slice(at + 8)}`] : NONE;
}
