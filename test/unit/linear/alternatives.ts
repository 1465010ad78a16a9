/** Groups with fewer sides stay whole. */
const FEWEST_SIDES = 4;

/**
 * Regular expressions that together match what one matches, so that a checker has smaller ones to look at: `a|b` as `a` and `b`,
 * `x(?:a|b|c|d)y` as `xay`, `xby` and so on. A matcher that backtracks tries the sides one after the other from every place, so the
 * whole takes no longer than all of them: where each is linear, the whole is.
 */
export function alternativesOf(source: string): readonly string[] {
	const sides = splitAt(source, 0, source.length);
	return sides.length > 1 ? sides.flatMap(alternativesOf) : withoutGroup(source);
}

/** The first group of the top level that has many sides, opened. */
function withoutGroup(source: string): readonly string[] {
	for (let at = 0; at < source.length; at = endOfPiece(source, at)) {
		const end = endOfPiece(source, at);
		const isPlain = /^\((?:\?:|(?!\?))/.test(source.slice(at, at + 3)) && !/[*+?{]/.test(source[end] ?? '');
		const inner = source.startsWith('(?:', at) ? at + 3 : at + 1;
		const sides = isPlain ? splitAt(source, inner, end - 1) : [];
		if (sides.length >= FEWEST_SIDES) {
			return sides.flatMap((side) => alternativesOf(`${source.slice(0, at)}(?:${side})${source.slice(end)}`));
		}
	}
	return [source];
}

/** What the bars of the top level between two places divide. */
function splitAt(source: string, start: number, end: number): readonly string[] {
	const sides: string[] = [];
	let from = start;
	for (let at = start; at < end; at = endOfPiece(source, at)) {
		if (source[at] === '|') {
			sides.push(source.slice(from, at));
			from = at + 1;
		}
	}
	return [...sides, source.slice(from, end)];
}

/** Behind the escape, class, group or character that begins there. */
function endOfPiece(source: string, at: number): number {
	if (source[at] === '\\') {
		return at + 2;
	}
	if (source[at] === '[') {
		let end = at + 1;
		while (end < source.length && source[end] !== ']') {
			end += source[end] === '\\' ? 2 : 1;
		}
		return end + 1;
	}
	if (source[at] === '(') {
		let end = at + 1;
		while (end < source.length && source[end] !== ')') {
			end = endOfPiece(source, end);
		}
		return end + 1;
	}
	return at + 1;
}
