/** Steps by which a line is taken apart where one long expression would be slow to prove, and hard to read. */

/** What stands behind the words with which the text begins; `undefined` where it begins otherwise. */
export function behind(text: string | undefined, ...words: readonly string[]): string | undefined {
	const word = words.find((each) => text?.startsWith(each));
	return word === undefined ? undefined : text?.slice(word.length);
}

/** What stands before and behind the first separator; neither where there is none. */
export function cut(text: string | undefined, separator: string): readonly [string, string] | readonly [] {
	const at = text?.indexOf(separator) ?? -1;
	return text === undefined || at < 0 ? [] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** The same with the last separator. */
export function cutLast(text: string | undefined, separator: string): readonly [string, string] | readonly [] {
	const at = text?.lastIndexOf(separator) ?? -1;
	return text === undefined || at < 0 ? [] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** The text is one word, without spaces. */
export function isWord(text: string | undefined): text is string {
	return text !== undefined && text !== '' && !text.includes(' ') && !text.includes('\t');
}
