/** The names that notices use; what has another name stays as it is written. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
	['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['nbsp', ' '], ['copy', '©'], ['ndash', '–'], ['mdash', '—'],
	['lsquo', '‘'], ['rsquo', '’'], ['ldquo', '“'], ['rdquo', '”'], ['hellip', '…'],
	['auml', 'ä'], ['ouml', 'ö'], ['uuml', 'ü'], ['szlig', 'ß'], ['eacute', 'é'], ['egrave', 'è'], ['agrave', 'à'], ['ccedil', 'ç'],
]);

// elements that end a line
const LINE_ENDS = new Set(['br', 'p', 'div', 'tr', 'li', 'h1', 'h2', 'h3', 'h4', 'pre', 'table', 'hr', 'blockquote', 'title']);
// elements whose content nobody sees
const UNSEEN = new Set(['style', 'script', 'head']);

/** The words of a text in HTML, a line for each of its blocks; good enough to read a notice, in one pass. */
export function textOfHtml(html: string): string {
	let text = '';
	let at = 0;
	let hiddenBy: string | undefined;
	while (at < html.length) {
		const open = html.indexOf('<', at);
		const words = html.slice(at, open < 0 ? html.length : open);
		text += hiddenBy === undefined ? words.replace(/\s+/g, ' ') : '';
		const close = open < 0 ? -1 : html.indexOf('>', open);
		if (close < 0) {
			break;
		}
		const name = /^<(\/?[a-z][a-z0-9]*)/i.exec(html.slice(open, Math.min(close, open + 20)))?.[1]?.toLowerCase();
		if (name !== undefined && LINE_ENDS.has(name.replace('/', ''))) {
			text += '\n';
		}
		hiddenBy = hiddenBy === undefined ? (name !== undefined && UNSEEN.has(name) ? name : undefined) : name === `/${hiddenBy}` ? undefined : hiddenBy;
		at = close + 1;
	}
	return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, decoded);
}

function decoded(whole: string, decimal: string | undefined, hex: string | undefined, name: string | undefined): string {
	if (name !== undefined) {
		return ENTITIES.get(name) ?? whole;
	}
	const code = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal);
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
