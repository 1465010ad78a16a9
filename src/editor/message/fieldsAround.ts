import { fieldOfLine } from '../../core/message/headerFields';
import { addressOfField, codeOfStatus, hostOfField, readStatusFields, textOfDiagnostic, type FieldGroup } from '../../core/message/statusFields';
import type { Speaker } from '../../core/smtp/verdict';

/** The fields that a hover explains. */
const EXPLAINED = ['status', 'diagnostic-code', 'action', 'final-recipient', 'original-recipient', 'remote-mta'];

/** A field of a report for programs, and what its block says. */
export interface AskedField {
	readonly name: string;
	/** The lines of the field: first and last. */
	readonly firstLine: number;
	readonly lastLine: number;
	/** The field `Action`, in lower case. */
	readonly action?: string;
	/** Status and reply, as one text. */
	readonly text: string;
	readonly speaker: Speaker;
}

/** A block has ten fields; a longer stretch is none. */
const MOST_LINES = 40;

/** The field at a line of a message, where it is one of a report about a recipient. `lineAt` gives `undefined` beyond the text. */
export function fieldAround(lineAt: (line: number) => string | undefined, line: number): AskedField | undefined {
	let firstLine = line;
	while (firstLine > 0 && line - firstLine < MOST_LINES && /^[ \t]+\S/.test(lineAt(firstLine) ?? '')) {
		firstLine--;
	}
	const field = fieldOfLine(lineAt(firstLine) ?? '');
	if (!field || !EXPLAINED.includes(field.name)) {
		return undefined;
	}
	let lastLine = firstLine;
	while (/^[ \t]+\S/.test(lineAt(lastLine + 1) ?? '') && lastLine - firstLine < MOST_LINES) {
		lastLine++;
	}
	const group = blockAround(lineAt, firstLine);
	return group && { name: field.name, firstLine, lastLine, ...factsOf(group) };
}

/** The block of fields around a line, which empty lines end; `undefined` where it is about no recipient. */
function blockAround(lineAt: (line: number) => string | undefined, line: number): FieldGroup | undefined {
	const lines: string[] = [];
	const isInside = (at: number): boolean => (lineAt(at) ?? '').trim() !== '';
	for (let at = line; isInside(at) && line - at < MOST_LINES; at--) {
		lines.unshift(lineAt(at) as string);
	}
	for (let at = line + 1; isInside(at) && at - line < MOST_LINES; at++) {
		lines.push(lineAt(at) as string);
	}
	const { recipients } = readStatusFields(lines.join('\n'));
	return recipients.find((group) => group.has('status') || group.has('action'));
}

function factsOf(group: FieldGroup): Pick<AskedField, 'action' | 'text' | 'speaker'> {
	const status = codeOfStatus(group.get('status'));
	const reply = textOfDiagnostic(group.get('diagnostic-code')) ?? '';
	const recipient = addressOfField(group.get('final-recipient')) ?? '';
	const host = hostOfField(group.get('remote-mta'))?.replace(/[[\s].*$/s, '').toLowerCase();
	return {
		action: /^[a-z]+/i.exec(group.get('action') ?? '')?.[0].toLowerCase(),
		text: status === undefined || reply.includes(status) ? reply : `${status} ${reply}`.trimEnd(),
		speaker: { host: host || undefined, domain: recipient.includes('@') ? recipient.slice(recipient.lastIndexOf('@') + 1).toLowerCase() : undefined },
	};
}
