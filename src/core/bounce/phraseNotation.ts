const SHORT_FORMS: readonly (readonly [string, string])[] = [
	['cannot', 'can\'t'], ['cannot', 'can not'], ['could not', 'couldn\'t'], ['does not', 'doesn\'t'], ['do not', 'don\'t'], ['did not', 'didn\'t'],
	['is not', 'isn\'t'], ['has not', 'hasn\'t'], ['was not', 'wasn\'t'], ['will not', 'won\'t'], ['are not', 'aren\'t'],
];

/** All phrases that words in the notation of `Rule.words` stand for: each choice, and each with short forms (`doesn't exist`). */
export function phrasesOf(words: string): readonly string[] {
	if (words.includes('{')) {
		return choicesOf(words).flatMap(phrasesOf);
	}
	if (isOnePhrase(words)) {
		return [words];
	}
	const phrases = [words];
	for (const [long, short] of SHORT_FORMS) {
		if (words.includes(long)) {
			phrases.push(words.replaceAll(long, short));
		}
	}
	return phrases;
}

/** Whether words have neither choices nor short forms, as most have. */
export function isOnePhrase(words: string): boolean {
	return !words.includes('not') && !words.includes('{');
}

/** `{user|mailbox} unknown` with each side of the first choice; nothing where a bracket is not closed. */
function choicesOf(words: string): string[] {
	const end = words.indexOf('}');
	const start = words.lastIndexOf('{', end);
	return start < 0 || end < 0 ? [] : words.slice(start + 1, end).split('|').map((one) => words.slice(0, start) + one + words.slice(end + 1));
}

/**
 * The same words, with what their first two characters depend on decided: `{user|mailbox} {is|was} gone` as `user {is|was} gone`
 * and `mailbox {is|was} gone`. Of the short forms only that of `will not` has another second character.
 */
export function withKnownStart(words: string): readonly string[] {
	const at = words.indexOf('{');
	if (at === 0 || at === 1) {
		return choicesOf(words).flatMap(withKnownStart);
	}
	return words.startsWith('will not') ? [words, words.replace('will not', 'won\'t')] : [words];
}
