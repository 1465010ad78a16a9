import type { EnhancedCode } from '../../core/smtp/enhancedCode';
import { BASIC_CODES } from '../../core/smtp/knowledge/basicCodes';
import type { BasicCode, CodeStatus } from '../../core/smtp/knowledge/code';
import { BASIC_CLASSES, ENHANCED_CLASSES } from '../../core/smtp/knowledge/codeParts';
import { ENHANCED_CODES } from '../../core/smtp/knowledge/enhancedCodes';
import { escapeMarkdown } from '../explain/markdownSink';
import { addressOf, codesInWords } from './pages';

/** What is said beside a code that no standard gives to SMTP; empty for one that has its standard. */
const STANDINGS: Readonly<Record<CodeStatus, string>> = {
	'standard': '',
	'extension': '',
	'historic': 'historic',
	'experimental': 'experimental',
	'registry-only': 'only in the registry',
	'draft': 'draft',
	'vendor': 'non-standard',
	'folklore': 'folklore',
	'not-smtp': 'no SMTP reply',
};

/** All codes, a table for each class. */
export function referenceMarkdown(): string {
	return [
		'# SMTP Codes',
		'A reply begins with a **basic code** of three digits, whose first says whether it went well. Most servers add an **enhanced code**: ' +
			'class, subject, detail. Where the words beside them say something else, the words count most.',
		'## Basic codes',
		...([2, 3, 4, 5] as const).flatMap((digit) => basicSection(digit, `${digit}yz: ${BASIC_CLASSES[digit].name}`, BASIC_CLASSES[digit].meaning)),
		...basicSection(1, 'Not SMTP', 'Lists of SMTP codes have them, but no server replies with them.'),
		'## Enhanced codes',
		...([2, 4, 5] as const).flatMap(enhancedSection),
	].join('\n\n');
}

/** Codes as a link to their page. */
export function codeLink(codes: { readonly code?: number; readonly enhanced?: EnhancedCode }): string {
	const { path } = addressOf({ kind: 'codes', ...codes });
	return `[${codesInWords(codes)}](${encodeURIComponent(path.slice(1))})`;
}

/** Standing of a basic code in words, such as `non-standard`; empty for one that has its standard. */
export function standingOf({ status }: BasicCode): string {
	return STANDINGS[status];
}

function basicSection(digit: number, heading: string, meaning: string): string[] {
	const rows = BASIC_CODES.filter(({ code }) => Math.floor(code / 100) === digit);
	const cells = rows.map((row) => [codeLink({ code: row.code }), nameCell(row.name, standingOf(row)), escapeMarkdown(row.meaning)]);
	return [`### ${heading}`, meaning, table(cells)];
}

function enhancedSection(digit: 2 | 4 | 5): string[] {
	const { name, meaning } = ENHANCED_CLASSES[digit];
	const rows = ENHANCED_CODES.filter(({ classes }) => classes.includes(digit));
	const cells = rows.map(({ subject, detail, registered, ...row }) => [
		codeLink({ enhanced: { class: digit, subject, detail } }),
		nameCell(row.name, registered ? '' : 'not registered'),
		escapeMarkdown(row.meaning),
	]);
	return [`### ${digit}.X.X: ${name}`, meaning, table(cells)];
}

function nameCell(name: string, standing: string): string {
	return standing ? `${escapeMarkdown(name)} *(${standing})*` : escapeMarkdown(name);
}

function table(rows: readonly (readonly string[])[]): string {
	return ['| Code | Name | Meaning |', '|---|---|---|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}
