/** Lines of values parted by commas (RFC 4180), or by tabs. */

/** More columns than any log has; what is behind them is not read. */
const MOST_COLUMNS = 200;

/** The values of one line. Quotes around a value go, doubled ones in it become one; a quote that is never closed ends with the line. */
export function splitCsv(line: string, separator = ','): readonly string[] {
	const values: string[] = [];
	let at = 0;
	while (values.length < MOST_COLUMNS) {
		const isQuoted = line[at] === '"';
		const end = isQuoted ? endOfQuoted(line, at + 1) : endOf(line, separator, at);
		values.push(isQuoted ? line.slice(at + 1, end).replaceAll('""', '"') : line.slice(at, end));
		// Behind the closing quote nothing but the separator should stand; what does is passed over.
		const next = isQuoted ? endOf(line, separator, end) : end;
		if (next >= line.length) {
			break;
		}
		at = next + 1;
	}
	return values;
}

function endOf(line: string, separator: string, at: number): number {
	const end = line.indexOf(separator, at);
	return end < 0 ? line.length : end;
}

function endOfQuoted(line: string, at: number): number {
	let end = line.indexOf('"', at);
	while (end >= 0 && line[end + 1] === '"') {
		end = line.indexOf('"', end + 2);
	}
	return end < 0 ? line.length : end;
}

/** Reads columns by their names. */
export class Columns {
	private readonly places: ReadonlyMap<string, number>;

	/** `names` in lower case. */
	constructor(readonly names: readonly string[]) {
		this.places = new Map(names.map((name, place) => [name, place]));
	}

	/** The value of the first of the columns that there is; `undefined` where it is empty or missing. */
	valueOf(values: readonly string[], ...names: readonly string[]): string | undefined {
		for (const name of names) {
			const value = values[this.places.get(name) ?? -1];
			if (value !== undefined && value !== '') {
				return value;
			}
		}
		return undefined;
	}

	has(name: string): boolean {
		return this.places.has(name);
	}
}
