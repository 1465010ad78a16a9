/** What of `vscode.TextDocument` is needed here; lines count from 0. */
export interface Lines {
	readonly lineCount: number;
	lineAt(line: number): { readonly text: string };
}

/** A place as the editor has it: line and UTF-16 character, both from 0. */
export interface Place {
	readonly line: number;
	readonly character: number;
}

/** A stretch of a document, with the way back from its offsets to places. */
export interface Excerpt {
	/** The lines of the stretch, joined by LF. */
	readonly text: string;
	/** Where in `text` the place is around which the stretch was taken. */
	readonly offset: number;
	placeAt(offset: number): Place;
}

/** More lines than any server puts into one reply; Exchange Online is known for a dozen. */
const LINES_EACH_WAY = 50;

/** Of a line of megabytes only this much is looked at each way, so that a hover stays instant. */
const CHARACTERS_EACH_WAY = 10_000;

interface Piece {
	readonly line: number;
	/** Where in the line the piece begins. */
	readonly character: number;
	readonly text: string;
}

/** The text around a place, so much of it that a multi-line reply is whole. */
export function textAround(document: Lines, { line, character }: Place): Excerpt {
	const text = document.lineAt(line).text;
	const start = Math.max(0, character - CHARACTERS_EACH_WAY);
	const own: Piece = { line, character: start, text: text.slice(start, character + CHARACTERS_EACH_WAY) };
	const above = start === 0 ? neighbours(document, line, -1).reverse() : [];
	const below = character + CHARACTERS_EACH_WAY >= text.length ? neighbours(document, line, 1) : [];
	const pieces = [...above, own, ...below];
	const offset = above.reduce((sum, piece) => sum + piece.text.length + 1, 0) + character - start;
	return { text: pieces.map((piece) => piece.text).join('\n'), offset, placeAt: (wanted) => placeIn(pieces, wanted) };
}

/** Whole lines next to a line, nearest first, until the bounds are reached. */
function neighbours(document: Lines, line: number, step: 1 | -1): Piece[] {
	const pieces: Piece[] = [];
	let left = CHARACTERS_EACH_WAY;
	for (let next = line + step; pieces.length < LINES_EACH_WAY && next >= 0 && next < document.lineCount; next += step) {
		const text = document.lineAt(next).text;
		left -= text.length;
		if (left < 0) {
			break;
		}
		pieces.push({ line: next, character: 0, text });
	}
	return pieces;
}

function placeIn(pieces: readonly Piece[], offset: number): Place {
	let before = 0;
	let last: Place = { line: 0, character: 0 };
	for (const { line, character, text } of pieces) {
		if (offset <= before + text.length) {
			return { line, character: character + offset - before };
		}
		last = { line, character: character + text.length };
		before += text.length + 1;
	}
	return last;
}
