import { hasCode, type CharacterSet, type Edge, type Pattern } from './pattern';

/** One step of a program. `go` are the steps that come next, the first is tried before the second. */
export type Step =
	/** `plain`: 1 for each code of ASCII that fits. */
	| { readonly does: 'read'; readonly set: CharacterSet; readonly plain: Uint8Array; readonly go: number }
	| { readonly does: 'ask'; readonly edge: Edge; readonly go: number }
	| { readonly does: 'fork'; readonly go: number; readonly or: number }
	| { readonly does: 'end' };

/** The time for a text is bounded by its length times this. */
export const MOST_STEPS = 1000;

/** The steps that match a pattern; `undefined` where they would be too many. */
export function programOf(pattern: Pattern): readonly Step[] | undefined {
	const steps: Step[] = [{ does: 'end' }];
	const start = write(pattern, steps, 0);
	if (start === undefined) {
		return undefined;
	}
	// the matcher begins at the last step
	steps.push({ does: 'fork', go: start, or: start });
	return steps;
}

/** Writes the steps of a pattern that go on at `go`, from its end to its begin; returns its first. */
function write(pattern: Pattern, steps: Step[], go: number): number | undefined {
	switch (pattern.kind) {
		case 'set':
			return push(steps, { does: 'read', set: pattern.set, plain: plainOf(pattern.set), go });
		case 'edge':
			return push(steps, { does: 'ask', edge: pattern.edge, go });
		case 'sequence': {
			let first: number | undefined = go;
			for (let part = pattern.parts.length - 1; part >= 0 && first !== undefined; part--) {
				first = write(pattern.parts[part] as Pattern, steps, first);
			}
			return first;
		}
		case 'choice':
			return writeChoice(pattern.options, steps, go);
		case 'repeat':
			return writeRepeat(pattern, steps, go);
	}
}

function writeChoice(options: readonly Pattern[], steps: Step[], go: number): number | undefined {
	let first: number | undefined;
	for (let option = options.length - 1; option >= 0; option--) {
		const start = write(options[option] as Pattern, steps, go);
		if (start === undefined) {
			return undefined;
		}
		first = first === undefined ? start : push(steps, { does: 'fork', go: start, or: first });
		if (first === undefined) {
			return undefined;
		}
	}
	return first;
}

function writeRepeat({ part, least, most, isLazy }: Extract<Pattern, { kind: 'repeat' }>, steps: Step[], go: number): number | undefined {
	let first: number | undefined = go;
	const fork = (again: number, out: number): Step => (isLazy ? { does: 'fork', go: out, or: again } : { does: 'fork', go: again, or: out });
	if (most === Infinity) {
		const loop = push(steps, { does: 'fork', go, or: go });
		const body: number | undefined = loop === undefined ? undefined : write(part, steps, loop);
		if (loop === undefined || body === undefined) {
			return undefined;
		}
		steps[loop] = fork(body, go);
		first = loop;
	} else {
		for (let optional = least; optional < most && first !== undefined; optional++) {
			const body = write(part, steps, first);
			first = body === undefined ? undefined : push(steps, fork(body, go));
		}
	}
	for (let needed = 0; needed < least && first !== undefined; needed++) {
		first = write(part, steps, first);
	}
	return first;
}

const plainOfSet = new WeakMap<CharacterSet, Uint8Array>();

function plainOf(set: CharacterSet): Uint8Array {
	let plain = plainOfSet.get(set);
	if (!plain) {
		plain = Uint8Array.from({ length: 128 }, (_, code) => (hasCode(set, code) ? 1 : 0));
		plainOfSet.set(set, plain);
	}
	return plain;
}

function push(steps: Step[], step: Step): number | undefined {
	return steps.length >= MOST_STEPS ? undefined : steps.push(step) - 1;
}
