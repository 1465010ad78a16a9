import type { Compression } from './compression';

/** The name of a log file, taken apart. */
export interface RotatedName {
	/** `mail.log` of `mail.log.2.gz`: what the log is called while it is written. */
	readonly base: string;
	/** What rotation put behind it: a number that grows with age, or a date; not there for the log being written. */
	readonly age?: { readonly kind: 'number' | 'date'; readonly value: number };
	/** By the end of the name; the bytes may say otherwise. */
	readonly compression?: Compression;
}

// mail.log.2.gz, mainlog.zst
const COMPRESSED = /\.(gz|zst|bz2|xz)$/i;
// logrotate's own numbers: mail.log.1; savelog begins with 0
const NUMBERED = /^(.+)\.(\d{1,3})$/;
// logrotate's dateext and its cousins: mail.log-20261120, mail.log-20261120-1763596800, mail.log.2026-11-20, mail.log-2026-11-20_06
const DATED = /^(.+?)[.-](20\d\d)-?([01]\d)-?([0-3]\d)(?:[-_T.](\d{1,10}))?$/;
// the date before the ending, as some configurations have it: mail-20261120.log
const DATED_BEFORE_ENDING = /^(.+?)[.-](20\d\d)-?([01]\d)-?([0-3]\d)(?:[-_T](\d{1,10}))?(\.log)$/;

/** Takes a file name apart. `mail.log` is a name that was never rotated, and so is any name in which nothing is recognised. */
export function readRotatedName(name: string): RotatedName {
	const compression = COMPRESSED.exec(name)?.[1]?.toLowerCase() as Compression | undefined;
	const bare = name.replace(COMPRESSED, '');
	const before = DATED_BEFORE_ENDING.exec(bare);
	const dated = before ?? DATED.exec(bare);
	if (dated) {
		const [, stem = '', year, month, day, part = '0', ending = ''] = dated;
		// days, with what the name tells of the time of day behind them: all of it is only compared
		const value = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + Number(part) / 1e11;
		return { base: stem + ending, age: { kind: 'date', value }, compression };
	}
	const [, base, number] = NUMBERED.exec(bare) ?? [];
	return base === undefined ? { base: bare, compression } : { base, age: { kind: 'number', value: Number(number) }, compression };
}

/**
 * The files of one log and what rotation made of it, oldest first, the log being written last. `names` are those of the folder. Of a
 * part that is there both plain and compressed, as in the moment of compressing, the plain one is taken.
 */
export function rotatedSet(name: string, names: readonly string[]): string[] {
	const { base } = readRotatedName(name);
	return inOrder(names.filter((other) => readRotatedName(other).base === base));
}

/** Files in the order of their time, as far as their names tell; different logs stand side by side. */
export function inOrder(names: readonly string[]): string[] {
	const parts = names.map((name) => ({ name, ...readRotatedName(name) }));
	const plain = new Set(parts.filter(({ compression }) => compression === undefined).map(({ name }) => name));
	return parts
		.filter(({ name, compression }) => compression === undefined || !plain.has(name.replace(COMPRESSED, '')))
		.sort((one, other) => compare(one.base, other.base) || newness(one) - newness(other) || compare(one.name, other.name))
		.map(({ name }) => name);
}

/** Grows with time: dates, then falling numbers, then the log being written. Both kinds together come from a change of the configuration, and the numbers are as a rule younger. */
function newness({ age }: RotatedName): number {
	switch (age?.kind) {
		case undefined:
			return Infinity;
		case 'date':
			return age.value - 1e9;
		case 'number':
			return -age.value;
	}
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
