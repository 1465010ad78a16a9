import { reasonFacts } from '../../core/smtp/knowledge/facts';
import type { BasicCode, CodeStatus } from '../../core/smtp/knowledge/code';
import { BASIC_CLASSES, ENHANCED_CLASSES } from '../../core/smtp/knowledge/codeParts';
import { basicCodes, enhancedCodes } from '../../core/smtp/knowledge/codeRows';
import { REASONS } from '../../core/smtp/reason';
import { escapeMarkdown } from '../explain/markdownSink';
import { codeLink, reasonLink } from './pageLinks';

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

/** All codes, a table for each class, and all reasons. */
export function referenceMarkdown(): string {
	return [
		'# SMTP Codes',
		'A reply begins with a **basic code** of three digits, whose first says whether it went well. Most servers add an **enhanced code**: ' +
			'class, subject, detail. Where the words beside them say something else, the words count most.',
		'[Basic codes](#basic-codes) · [Enhanced codes](#enhanced-codes) · [Reasons](#reasons)',
		'## Basic codes',
		...([2, 3, 4, 5] as const).flatMap((digit) => basicSection(digit, `${digit}yz: ${BASIC_CLASSES[digit].name}`, BASIC_CLASSES[digit].meaning)),
		...basicSection(1, 'Not SMTP', 'Lists of SMTP codes have them, but no server replies with them.'),
		'## Enhanced codes',
		...([2, 4, 5] as const).flatMap(enhancedSection),
		'## Reasons',
		'What words and codes come down to: each failure has one of these.',
		reasonTable(),
	].join('\n\n');
}

/** Standing of a basic code in words, such as `non-standard`; empty for one that has its standard. */
export function standingOf({ status }: BasicCode): string {
	return STANDINGS[status];
}

function basicSection(digit: number, heading: string, meaning: string): string[] {
	const rows = basicCodes().filter(({ code }) => Math.floor(code / 100) === digit);
	const cells = rows.map((row) => [codeLink({ code: row.code }), nameCell(row.name, standingOf(row)), escapeMarkdown(row.meaning)]);
	return [`### ${heading}`, meaning, table(cells)];
}

function enhancedSection(digit: 2 | 4 | 5): string[] {
	const { name, meaning } = ENHANCED_CLASSES[digit];
	const rows = enhancedCodes().filter(({ classes }) => classes.includes(digit));
	const cells = rows.map(({ subject, detail, registered, ...row }) => [
		codeLink({ enhanced: { class: digit, subject, detail } }),
		nameCell(row.name, registered ? '' : 'not registered'),
		escapeMarkdown(row.meaning),
	]);
	return [`### ${digit}.X.X: ${name}`, meaning, table(cells)];
}

function reasonTable(): string {
	return table(REASONS.map((reason) => [reasonLink(reason), escapeMarkdown(reasonFacts(reason).title), escapeMarkdown(reasonFacts(reason).meaning)]), 'Reason');
}

function nameCell(name: string, standing: string): string {
	return standing ? `${escapeMarkdown(name)} *(${standing})*` : escapeMarkdown(name);
}

function table(rows: readonly (readonly string[])[], first = 'Code'): string {
	return [`| ${first} | Name | Meaning |`, '|---|---|---|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}
