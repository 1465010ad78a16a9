// a string, a number or a word, a bracket, or a sign; strings as RFC 8259 writes them
// eslint-disable-next-line no-control-regex -- a string has none
const TOKEN = /\s*(?:("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|([-+.\w]+)|([[{])|([\]}])|([:,]))/y;
// -1.5e+10
const NUMBER_OR_WORD = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;

/** Where JSON goes wrong. Engines say it in many ways, or not at all; only asked when they found that it does. */
export function wrongAt(json: string): number {
	/** `]` or `}` for each bracket that is open. */
	const open: string[] = [];
	let expected: 'value' | 'valueOrEnd' | 'keyOrEnd' | 'key' | 'colon' | 'commaOrEnd' = 'value';
	let at = 0;
	for (;;) {
		TOKEN.lastIndex = at;
		const [token, string, word, opening, closing, sign] = TOKEN.exec(json) ?? [];
		const start = at + (/^\s*/.exec(json.slice(at, at + 1000))?.[0].length ?? 0);
		if (token === undefined || (word !== undefined && !NUMBER_OR_WORD.test(word))) {
			return start;
		}
		const isKey: boolean = expected === 'key' || expected === 'keyOrEnd';
		if (closing !== undefined) {
			if (closing !== open.pop() || (expected !== 'commaOrEnd' && !expected.endsWith('OrEnd'))) {
				return start;
			}
			expected = 'commaOrEnd';
		} else if (sign !== undefined) {
			if (expected !== (sign === ':' ? 'colon' : 'commaOrEnd') || open.length === 0) {
				return start;
			}
			expected = sign === ':' || open.at(-1) === ']' ? 'value' : 'key';
		} else if (isKey ? string === undefined : !expected.startsWith('value')) {
			return start;
		} else if (opening !== undefined) {
			open.push(opening === '[' ? ']' : '}');
			expected = opening === '[' ? 'valueOrEnd' : 'keyOrEnd';
		} else {
			expected = isKey ? 'colon' : 'commaOrEnd';
		}
		at += token.length;
	}
}
