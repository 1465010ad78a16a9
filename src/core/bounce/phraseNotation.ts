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

/** `{user|mailbox} unknown` with each side of the first choice; nothing where a bracket is not closed. */
function choicesOf(words: string): string[] {
	const end = words.indexOf('}');
	const start = words.lastIndexOf('{', end);
	return start < 0 || end < 0 ? [] : words.slice(start + 1, end).split('|').map((one) => words.slice(0, start) + one + words.slice(end + 1));
}

/** The parts of words between their gaps; several rows of them where a gap stands within a choice (`quota {full|used ~ up}`). */
export function partsOf(words: string): readonly (readonly string[])[] {
	const parts = words.split(GAP);
	return parts.some((part) => part.lastIndexOf('{') > part.lastIndexOf('}')) ? choicesOf(words).flatMap(partsOf) : [parts];
}

/** All ways through words that begin with `start`, as far as that: `{user|mailbox} {is|was} gone` is `user {is|was} gone` for `us`. */
export function withStart(words: string, start: string): readonly string[] {
	if (words.startsWith(start)) {
		// no other way through them does
		return [words];
	}
	let ways: readonly string[] = [words];
	for (let at = 0; at < start.length; at++) {
		ways = ways.flatMap((way) => plainAt(way, at)).filter((way) => way.charCodeAt(at) === start.charCodeAt(at));
	}
	return ways;
}

/** Words that are plain before `at`, as they can go on there: with each side of a choice that opens there, and with the short forms that part there. */
export function plainAt(words: string, at: number): readonly string[] {
	const choices = choicesAt(words, at);
	if (choices !== undefined) {
		return choices.flatMap((choice) => plainAt(choice, at));
	}
	const short = shortFormsAt(words, at);
	return short.length === 0 ? [words] : [...short, words];
}

/**
 * Words that are plain before `at`, with each side of the choice that opens there; `undefined` where none does. Also of one that
 * opens behind a space: whether `is {not|no longer} known` has a short form is seen when the choice is made.
 */
function choicesAt(words: string, at: number): readonly string[] | undefined {
	const code = words.charCodeAt(at);
	return code === OPEN || (code === SPACE && words.charCodeAt(at + 1) === OPEN) ? choicesOf(words) : undefined;
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
