import type { TextRange } from '../../smtp/reply';

/** A text of which every character stands where it stood. */
export interface Blanked {
	/** With blanks in place of comments and of commas before closing brackets. */
	readonly json: string;
	/** Places of the commas that were taken out. */
	readonly commas: readonly number[];
}

/** JSON out of JSON with comments. */
export function blanked(text: string): Blanked {
	const characters = text.split('');
	const commas: number[] = [];
	/** The last comma, while only white space came behind it. */
	let comma = -1;
	for (let at = 0; at < text.length; ) {
		const end = endOfPiece(text, at);
		const first = text[at] as string;
		if (first === '/' && end > at + 1) {
			for (let inside = at; inside < end; inside++) {
				characters[inside] = /[\r\n]/.test(text[inside] as string) ? (text[inside] as string) : ' ';
			}
		} else if (first === ',') {
			comma = at;
		} else if (/\S/.test(first)) {
			if ((first === ']' || first === '}') && comma >= 0) {
				characters[comma] = ' ';
				commas.push(comma);
			}
			comma = -1;
		}
		at = end;
	}
	return { json: characters.join(''), commas };
}

/** Where the elements of the outermost list stand, in JSON that is right; none where it is no list. */
export function elementsOf(json: string): TextRange[] {
	const elements: TextRange[] = [];
	let depth = 0;
	let start = -1;
	let end = -1;
	for (let at = 0; at < json.length; ) {
		const next = endOfPiece(json, at);
		const first = json[at] as string;
		depth -= first === ']' || first === '}' ? 1 : 0;
		if (depth === 0 && first === '{') {
			return [];
		}
		if (start >= 0 && ((depth === 1 && first === ',') || depth === 0)) {
			elements.push({ start, end });
			start = -1;
		} else if (depth > 0 && /\S/.test(first)) {
			start = start < 0 ? at : start;
			end = next;
		}
		depth += first === '[' || first === '{' ? 1 : 0;
		at = next;
	}
	return elements;
}

/** Behind a string, a comment, or a single character. */
function endOfPiece(text: string, at: number): number {
	const first = text[at];
	if (first === '"') {
		let end = at + 1;
		while (end < text.length && text[end] !== '"' && text[end] !== '\n') {
			end += text[end] === '\\' ? 2 : 1;
		}
		return Math.min(end + 1, text.length);
	}
	if (first === '/' && text[at + 1] === '/') {
		const end = text.indexOf('\n', at);
		return end < 0 ? text.length : end;
	}
	if (first === '/' && text[at + 1] === '*') {
		const end = text.indexOf('*/', at + 2);
		return end < 0 ? text.length : end + 2;
	}
	return at + 1;
}
