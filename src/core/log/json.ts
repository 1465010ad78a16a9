/** Values of JSON that a stranger wrote: nothing of them is taken for granted, and only what they own is looked at. */

/** The value of a text of JSON; `undefined` for other text. A text may be cut, so most of what is no JSON ends here. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a path of keys leads to: `valueAt(event, 'mail', 'messageId')`. Numbers are places in arrays. */
export function valueAt(value: unknown, ...path: readonly (string | number)[]): unknown {
	let at: unknown = value;
	for (const key of path) {
		if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) {
			return undefined;
		}
		at = (at as Readonly<Record<string | number, unknown>>)[key];
	}
	return at;
}

/** The text there; a number as text; `undefined` for the empty text and all else. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
	const found = valueAt(value, ...path);
	if (typeof found === 'number') {
		return String(found);
	}
	return typeof found === 'string' && found !== '' ? found : undefined;
}

/** The number there, also one written as text. */
export function numberAt(value: unknown, ...path: readonly (string | number)[]): number | undefined {
	const text = textAt(value, ...path);
	const number = text === undefined ? NaN : Number(text);
	return Number.isFinite(number) ? number : undefined;
}

/** The elements of the array there; none where there is no array. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
	const found = valueAt(value, ...path);
	return Array.isArray(found) ? (found as readonly unknown[]) : [];
}
