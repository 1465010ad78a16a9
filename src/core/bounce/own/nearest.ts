/** Words that are compared with a name; a longer one is no slip of the pen. */
const LONGEST = 40;

/** The name that somebody meant who wrote `MailboxFul`; `undefined` where none is near. */
export function nearestOf(written: string, names: readonly string[]): string | undefined {
	const asked = plain(written);
	let nearest: string | undefined;
	let least = Math.max(1, Math.floor(asked.length / 3)) + 1;
	for (const name of asked === '' || asked.length > LONGEST ? [] : names) {
		const distance = editsBetween(asked, plain(name));
		if (distance < least) {
			least = distance;
			nearest = name;
		}
	}
	return nearest;
}

function plain(name: string): string {
	return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Letters to be put in, taken out or changed (Levenshtein), row by row. */
function editsBetween(one: string, other: string): number {
	let row = Array.from({ length: other.length + 1 }, (_, column) => column);
	for (let line = 1; line <= one.length; line++) {
		const next = [line];
		for (let column = 1; column <= other.length; column++) {
			const changed = (row[column - 1] as number) + (one[line - 1] === other[column - 1] ? 0 : 1);
			next.push(Math.min(changed, (row[column] as number) + 1, (next[column - 1] as number) + 1));
		}
		row = next;
	}
	return row[other.length] as number;
}
