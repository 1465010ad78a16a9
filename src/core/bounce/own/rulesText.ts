import type { TextRange } from '../../smtp/reply';
import { blanked, elementsOf } from './jsonWithComments';
import type { OwnRule } from './ownRule';
import { wrongAt } from './wrongJson';

/** A text of rules that was read, or why it cannot be. */
export type RulesText =
	/** `places`: where each rule of the list stands; empty where the value is no list. */
	| { readonly ok: true; readonly value: unknown; readonly places: readonly TextRange[] }
	/** `at`: about where it goes wrong. */
	| { readonly ok: false; readonly at: number; readonly sentence: string };

/** Reads JSON as VS Code writes it, with comments and with commas before closing brackets. `origin` names the file. */
export function parseRulesText(text: string, origin: string): RulesText {
	const { json } = blanked(text.replace(/^\uFEFF/, ' '));
	try {
		return { ok: true, value: JSON.parse(json) as unknown, places: elementsOf(json) };
	} catch {
		const at = wrongAt(json);
		const line = text.slice(0, at).split('\n').length;
		const what = json.trim() === '' ? 'the file is empty' : `line ${line} is no JSON`;
		return { ok: false, at, sentence: `${origin}: ${what}; write a list such as [{ "match": "words of the reply", "reason": "MailboxFull" }].` };
	}
}

/** A text with one rule more, and where that stands in it. */
export interface Appended {
	readonly text: string;
	readonly place: TextRange;
}

/** Writes a rule behind the others and leaves all else as it is, comments too; `undefined` where the text is no list. */
export function appendRule(text: string, rule: OwnRule | Omit<OwnRule, 'id'>): Appended | undefined {
	const { json, commas } = blanked(text);
	if (json.trim() === '') {
		return inserted(text.trimEnd() === '' ? '' : `${text.trimEnd()}\n`, { before: '[\n\t', rule: written(rule, '\t', '\n'), after: '\n]\n' }, '');
	}
	const read = parseRulesText(text, '');
	if (!read.ok || !Array.isArray(read.value)) {
		return undefined;
	}
	const close = json.lastIndexOf(']');
	const last = read.places.at(-1);
	const hasComma = last !== undefined && commas.some((at) => at >= last.end && at < close);
	const behindLast = last === undefined || hasComma ? text.slice(0, close) : `${text.slice(0, last.end)},${text.slice(last.end, close)}`;
	const eol = text.includes('\r\n') ? '\r\n' : '\n';
	const indent = indentOf(text, last) || '\t';
	return inserted(behindLast.trimEnd(), { before: `${eol}${indent}`, rule: written(rule, indent, eol), after: `${hasComma ? ',' : ''}${eol}` }, text.slice(close));
}

function inserted(head: string, { before, rule, after }: { readonly before: string; readonly rule: string; readonly after: string }, tail: string): Appended {
	const start = head.length + before.length;
	return { text: `${head}${before}${rule}${after}${tail}`, place: { start, end: start + rule.length } };
}

/** The white space before the last rule, where it begins its line. */
function indentOf(text: string, last: TextRange | undefined): string {
	const before = last === undefined ? '' : text.slice(text.lastIndexOf('\n', last.start - 1) + 1, last.start);
	return /^[ \t]+$/.test(before) ? before : '';
}

function written(rule: object, indent: string, eol: string): string {
	return JSON.stringify(rule, undefined, indent).replaceAll('\n', `${eol}${indent}`);
}
