import { classOf } from './characters';
import type { Piece } from './pattern';

/** A character that no text need hold: what asks for it fails everywhere. */
const NEVER = '\\ue000';

interface Writer {
	/** Whether something that was left out may fail where the rest does not. */
	mayFail: boolean;
}

/**
 * A regular expression of JavaScript without look-arounds and captures, for the checker's automaton, which knows none. Searched for, it
 * takes at least as long as the piece does:
 *
 * - what must stand before the first character is read as that character: the search begins one earlier, and all else is the same;
 * - what must follow the last is read as well;
 * - any other look-around becomes a detour: `(?=a)` is `(?:aNEVER|)`. All of `a` is gone through, then the way leads on. As the look-around
 *   may also fail, NEVER is put to the end of the whole: what fails at the very end tries every way there is.
 *
 * Counts stay what they are.
 */
export function lookless(piece: Piece): string {
	const writer: Writer = { mayFail: false };
	const text = written(piece, writer, { isFirst: true, isLast: true });
	return writer.mayFail ? `(?:${text})${NEVER}` : text;
}

interface Position {
	/** Nothing was read before. */
	readonly isFirst: boolean;
	/** Nothing is read after. */
	readonly isLast: boolean;
}

function written(piece: Piece, writer: Writer, position: Position): string {
	switch (piece.kind) {
		case 'character':
			return characterWritten(piece);
		case 'place':
			return piece.text;
		case 'choice':
			return `(?:${piece.sides.map((side) => written(side, writer, position)).join('|')})`;
		case 'sequence':
			return sequenceWritten(piece.parts, writer, position);
		case 'repeat':
			return `(?:${written(piece.part, writer, { isFirst: false, isLast: false })}){${piece.least},${piece.most === Infinity ? '' : piece.most}}${piece.isLazy ? '?' : ''}`;
		case 'look':
			return lookWritten(piece, writer, position);
	}
}

/** Only at the very ends of a sequence does a look-around stand beside what is read first or last. */
function sequenceWritten(parts: readonly Piece[], writer: Writer, { isFirst, isLast }: Position): string {
	return parts.map((part, at) => written(part, writer, { isFirst: isFirst && at === 0, isLast: isLast && at === parts.length - 1 })).join('');
}

function lookWritten(look: Piece & { kind: 'look' }, writer: Writer, { isFirst, isLast }: Position): string {
	const part = written(look.part, writer, { isFirst: false, isLast: false });
	const read = look.isNot ? notWritten(look) : `(?:${part})`;
	if (read !== undefined && (look.isBehind ? isFirst : isLast)) {
		return read;
	}
	writer.mayFail = true;
	if (look.isBehind && longest(look.part) === Infinity) {
		throw new Error(`a look-behind without bound: ${part}`);
	}
	// a look-behind of a bounded length takes the same everywhere
	return look.isBehind ? '' : `(?:${part}${NEVER}|)`;
}

/** `(?![a-z])` as what may stand there instead. */
function notWritten({ part, isBehind }: Piece & { kind: 'look' }): string | undefined {
	if (part.kind !== 'character' || part.text === '.') {
		return undefined;
	}
	const text = characterWritten(part);
	const others = text.startsWith('[^') ? `[${text.slice(2)}` : text.startsWith('[') ? `[^${text.slice(1)}` : `[^${text}]`;
	return `(?:${isBehind ? '^' : '$'}|${others})`;
}

function characterWritten({ text, characters, ignoreCase }: Piece & { kind: 'character' }): string {
	if (ignoreCase && /[a-z]/i.test(text)) {
		return classOf(characters);
	}
	// the dot of Oniguruma stops where that of JavaScript does, or later
	return text === '.' ? '[^]' : text === '\\h' ? '[\\da-fA-F]' : text;
}

function longest(piece: Piece): number {
	switch (piece.kind) {
		case 'character':
			return 1;
		case 'place':
		case 'look':
			return 0;
		case 'sequence':
			return piece.parts.reduce((sum, part) => sum + longest(part), 0);
		case 'choice':
			return Math.max(...piece.sides.map(longest));
		case 'repeat':
			return longest(piece.part) === 0 ? 0 : longest(piece.part) * piece.most;
	}
}
