import type { LogFormatId } from '../log/event';
import { LONGEST_LINE_IN_BYTES, type Seams, type Times } from '../log/logReader';
import { FORMATS } from '../log/formats';
import { MESSAGE } from '../message/messageFormat';
import type { ByteRange } from './chunks';
import type { Before } from './failureRows';
import type { LogSource } from './logSource';
import { readLog } from './readLog';
import type { SummarizeOptions } from './summarize';
import type { LogSummary } from './summary';
import { BOUNDS, Tally, type TallyPart } from './tally';

/** What the reading of a part of a log leaves: plain data, its arrays its own, so that it can be posted from a worker. */
export interface LogPart {
	readonly bytes: number;
	readonly lines: number;
	readonly cutLines: number;
	readonly formats: readonly { readonly format: LogFormatId; readonly lines: number }[];
	readonly times: Times;
	readonly seams: Seams;
	readonly trouble?: 'binary' | 'utf16';
	/** The last line lacks its line feed. */
	readonly isUnended: boolean;
	readonly tally: TallyPart;
}

export interface PartOptions extends SummarizeOptions {
	/** The beginning of the log; where left out, the part that begins with its first byte. */
	readonly isStart?: boolean;
}

/** Reads a part of a log, as `cutIntoParts` cuts it. */
export async function readPart(source: LogSource, range: ByteRange, options: PartOptions): Promise<LogPart> {
	const tally = new Tally(options.bounds ?? BOUNDS, { isPart: true, isStart: options.isStart ?? range.start === 0, createStories: options.createScanner?.createStories });
	const reader = await readLog(source, (line, record, format) => tally.take(line, record, format), { ...options, range, withContext: true, usual: tally });
	const { bytes, lines, cutLines, formats, times, seams, trouble, isUnended } = reader;
	return { bytes, lines, cutLines, formats, times, seams, trouble, isUnended, tally: tally.part() };
}

/** What a summary says first of what was read. */
export function contentsOf({ bytes, lines, formats, times }: Pick<LogPart, 'bytes' | 'lines' | 'formats' | 'times'>): Pick<LogSummary, 'bytes' | 'lines' | 'formats' | 'from' | 'to'> {
	return { bytes, lines, formats, from: times.first ?? times.firstRecognised, to: times.last ?? times.lastRecognised };
}

/** The summary of a log of the parts of it, which come in the order of the log. It is the same as that of one pass. */
export class PartMerge {
	private readonly tally: Tally;
	private bytes = 0;
	private lines = 0;
	private cutLines = 0;
	private readonly linesOf = new Map<LogFormatId, number>();
	private times: Times = {};
	private isUnended = false;
	private seams: Seams = { isAmbiguous: false, isTalking: false };

	/** `isPart`: what is added up goes into another one, by `part`; no verdicts are reached here. */
	constructor(options: Pick<SummarizeOptions, 'bounds' | 'ownRules'> & { readonly isPart?: boolean }) {
		this.tally = new Tally(options.bounds ?? BOUNDS, options);
	}

	/**
	 * Adds the next part. False where it had to be read with knowledge of the lines before: a dialogue goes on in it, or more than one
	 * format can read its first line. Then nothing of all this counts, and the log has to be read in one pass.
	 */
	add(part: LogPart): boolean {
		const { lastFormat } = this.seams;
		const isElsewise = part.seams.isAmbiguous && lastFormat !== undefined && lastFormat !== FORMATS[0]?.id;
		if (part.trouble || this.seams.isTalking || isElsewise) {
			return false;
		}
		this.append(part, { lines: this.lines, bytes: 0 });
		return true;
	}

	/**
	 * Adds another file, whose places are counted from its own beginning: it begins anew whatever the one before ended with. A line feed that
	 * the one before lacks counts as a byte between them.
	 */
	addFile(part: LogPart): void {
		this.bytes += this.isUnended ? 1 : 0;
		if (!part.trouble) {
			this.append(part, { lines: this.lines, bytes: this.bytes });
		}
	}

	/** Bytes and lines so far, a missing line feed with them: where another file would begin. */
	get end(): Before {
		return { lines: this.lines, bytes: this.bytes + (this.isUnended ? 1 : 0) };
	}

	private append(part: LogPart, before: Before): void {
		this.tally.merge(part.tally, before);
		this.addTimes(part);
		this.seams = { ...part.seams, lastFormat: part.seams.lastFormat ?? this.seams.lastFormat };
		this.isUnended = part.isUnended;
		this.bytes += part.bytes;
		this.lines += part.lines;
		this.cutLines += part.cutLines;
		part.formats.forEach(({ format, lines }) => this.linesOf.set(format, (this.linesOf.get(format) ?? 0) + lines));
	}

	/** What was added so far, as a part. It must be used before anything more is added. */
	part(): LogPart {
		const { bytes, lines, cutLines, times, seams, isUnended } = this;
		return { bytes, lines, cutLines, formats: this.formats(), times, seams, isUnended, tally: this.tally.part() };
	}

	finish(): LogSummary {
		const { bytes, lines, cutLines, times, tally } = this;
		const { limits } = tally;
		if (cutLines > 0) {
			limits.push({ what: 'lineLength', kept: LONGEST_LINE_IN_BYTES, total: cutLines });
		}
		return { ...contentsOf({ bytes, lines, formats: this.formats(), times }), limits, trouble: undefined, ...tally.finish() };
	}

	/** Most first, those of the same number as they are tried. */
	private formats(): LogPart['formats'] {
		const formats = [...FORMATS, MESSAGE].map(({ id }) => ({ format: id, lines: this.linesOf.get(id) ?? 0 })).filter((row) => row.lines > 0);
		return formats.sort((one, other) => other.lines - one.lines);
	}

	private addTimes({ lines, times }: LogPart): void {
		this.times = {
			first: this.lines === 0 ? times.first : this.times.first,
			last: lines > 0 ? times.last : this.times.last,
			firstRecognised: this.times.firstRecognised ?? times.firstRecognised,
			lastRecognised: times.lastRecognised ?? this.times.lastRecognised,
		};
	}
}
