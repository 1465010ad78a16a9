import { existsSync } from 'node:fs';
import * as path from 'node:path';
import type { PartReader } from '../core/analysis/readInParts';
import { summarizeFiles } from '../core/analysis/summarizeFiles';
import { summarizeLog } from '../core/analysis/summarizeParts';
import { SummaryMerge, type SummaryJson } from '../core/analysis/summaryJson';
import { startPartReaders } from '../platform/node/partReaders';
import { eachLog, type Status } from './eachInput';
import { printable, write, type PrintOptions } from './output';

const LONGEST_LIST = 10;
const LONGEST_REPLY = 100;
const IN_WORDS: Readonly<Record<keyof SummaryJson['messages'], string>> = {
	total: 'in all',
	delivered: 'delivered',
	deliveredAfterDeferral: 'of them after deferral',
	stillDeferred: 'still deferred',
	bounced: 'bounced',
	expired: 'expired',
	removed: 'removed from the queue',
	notifications: 'bounces that the server wrote',
};

/** `summary`: one object, or one page, over all files. Messages are followed through what rotation made of a log. */
export async function printSummary(files: readonly string[], { json, own }: PrintOptions): Promise<Status> {
	const merge = new SummaryMerge();
	const status = await eachLog(
		files,
		async ({ name, source, options }) => {
			const summary = await summarizeLog(source, { ...options, ownRules: own }, () => startReaders([name]));
			if (!summary.trouble) {
				merge.add([name], summary);
			}
			return summary;
		},
		async ({ inputs, options }) => {
			const names = inputs.map(({ name }) => name);
			const summary = await summarizeFiles(inputs.map(({ open }) => open), { ...options, ownRules: own }, startReaders(names));
			merge.add(names, summary);
			return summary.files ?? [];
		},
	);
	const summary = merge.finish();
	await write(json ? `${JSON.stringify(summary)}\n` : page(summary));
	return status;
}

/** The worker lies beside the bundle; without it, all is read here. */
function startReaders(files: readonly string[]): readonly PartReader[] {
	const worker = path.join(__dirname, 'worker.js');
	return existsSync(worker) ? startPartReaders(files, worker) : [];
}

function page({ files, counts, messages, byReason, byDomain, replies }: SummaryJson): string {
	const filesWithSpan = files.map(({ path, lines, from, to }) => [path, `${lines} lines`, from === null ? '' : `${from} to ${to}`]);
	return [
		block('Files', filesWithSpan),
		block('Events', Object.entries(counts).map(([kind, events]) => [String(events), kind])),
		block('Messages', messages.total > 0 ? Object.entries(messages).map(([end, count]) => [String(count), IN_WORDS[end as keyof typeof messages]]) : []),
		block('Reasons', byReason.map(({ reason, hard, events }) => [String(events), reason, hard ? 'hard' : ''])),
		block('Recipient domains', byDomain.map(({ domain, events }) => [String(events), domain ?? '(none)'])),
		block('Replies', replies.map(({ events, reason, template }) => [String(events), reason, template.slice(0, LONGEST_REPLY)])),
		block('Limits', files.flatMap(({ path, limits }) => limits.map((limit) => [path, limit]))),
	].filter((text) => text !== '').join('\n');
}

/** A heading and its rows in columns; numbers to the right. Nothing at all without rows. */
function block(heading: string, rows: readonly (readonly string[])[]): string {
	const shown = rows.slice(0, LONGEST_LIST).map((row) => row.map(printable));
	if (shown.length === 0) {
		return '';
	}
	const widths = shown[0]?.map((_, column) => Math.max(...shown.map((row) => row[column]?.length ?? 0))) ?? [];
	const lines = shown.map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0)).join('  ').trimEnd());
	const more = rows.length > shown.length ? [`... and ${rows.length - shown.length} more`] : [];
	return [heading, ...[...lines, ...more].map((line) => `  ${line}`), ''].join('\n');
}

function padded(cell: string, width: number): string {
	return /^\d+$/.test(cell) ? cell.padStart(width) : cell.padEnd(width);
}
