/** A header field: its name in lower case, its value unfolded, encoded words decoded. */
export interface HeaderField {
	readonly name: string;
	readonly value: string;
}

// Final-Recipient: rfc822; user@example.com
const FIELD = /^([A-Za-z][\w-]{0,60})[ \t]{0,4}:/;

/** The field that begins in a line; `undefined` where none does. */
export function fieldOfLine(line: string): HeaderField | undefined {
	const match = FIELD.exec(line);
	return match ? { name: (match[1] as string).toLowerCase(), value: line.slice(match[0].length).trim() } : undefined;
}

/** The fields at the beginning of a text, up to the first line that is neither a field nor goes on with one. */
export function readHeaderFields(lines: readonly string[]): HeaderField[] {
	const fields: { name: string; value: string }[] = [];
	for (const line of lines) {
		const last = fields[fields.length - 1];
		const field = fieldOfLine(line);
		if (field) {
			fields.push({ ...field });
		} else if (last && /^[ \t]+\S/.test(line)) {
			last.value = `${last.value} ${line.trim()}`;
		} else {
			break;
		}
	}
	return fields;
}

/** The value of the first field of this name. */
export function fieldValue(fields: readonly HeaderField[], name: string): string | undefined {
	return fields.find((field) => field.name === name)?.value;
}

/** No text for people is longer, and no field that names addresses needs more. */
const LONGEST_FIELD = 4096;

// <user@example.com>
const BRACKETED = /<([^<>\s]{0,320})>/;
// user@example.com; what follows the last label, such as a full stop, is not of it
const BARE = /[^\s@<>"'(),:;[\]]{1,64}@(?:\[[\w.:]{2,50}\]|[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){0,12})/gu;

/** The address of a field such as `Name <user@example.com>`: empty for `<>`, `undefined` where there is none. */
export function addressOf(value: string): string | undefined {
	const text = value.slice(0, LONGEST_FIELD);
	const bracketed = BRACKETED.exec(text)?.[1];
	return bracketed ?? text.match(BARE)?.[0];
}

/** All addresses of a field of several, such as `To`. */
export function addressesOf(value: string): string[] {
	return [...(value.slice(0, LONGEST_FIELD).match(BARE) ?? [])];
}
