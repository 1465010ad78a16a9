const SHORT_FORMS: readonly (readonly [string, string])[] = [
	['cannot', 'can\'t'], ['cannot', 'can not'], ['could not', 'couldn\'t'], ['does not', 'doesn\'t'], ['do not', 'don\'t'], ['did not', 'didn\'t'],
	['is not', 'isn\'t'], ['has not', 'hasn\'t'], ['was not', 'wasn\'t'], ['will not', 'won\'t'], ['are not', 'aren\'t'],
];

// {user|mailbox}
const CHOICE = /\{([^{}]*)\}/;

/** All phrases that words in the notation of `Rule.words` stand for: each choice, and each with short forms (`doesn't exist`). */
export function phrasesOf(words: string): string[] {
	const choice = words.includes('{') ? CHOICE.exec(words) : null;
	if (choice) {
		const [whole, inner = ''] = choice;
		return inner.split('|').flatMap((one) => phrasesOf(words.replace(whole, () => one)));
	}
	// most words have neither
	if (!words.includes('not')) {
		return [words];
	}
	return [words, ...SHORT_FORMS.filter(([long]) => words.includes(long)).map(([long, short]) => words.replaceAll(long, short))];
}
