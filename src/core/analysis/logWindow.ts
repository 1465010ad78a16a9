import { referenceOf, type Reference } from '../log/calendar';
import { LineEnds } from '../log/lineEnds';
import { LineRecord } from '../log/record';
import { readStamp } from '../log/stamp';
import { lastLineStart, lineStart } from './cuts';
import { countLines, eachLine, type WalkOptions } from './eachLine';
import type { FoundLine } from './findLines';
import type { LogSource } from './logSource';
import { LONGEST_SHOWN_LINE_IN_BYTES } from './readLines';

/** A line of which is known where it stands. */
export interface KnownLine {
	/** In bytes. */
	readonly offset: number;
	/** From 1. */
	readonly line: number;
}

/** Which lines of a log are wanted: those of a span of time, or the last ones. Times are seconds of the log's own clock since 1970. */
export type AskedWindow =
	| { readonly kind: 'time'; readonly from: number; readonly to: number }
	| { readonly kind: 'end'; readonly bytes: number };

export interface WindowOptions extends WalkOptions {
	/** Seconds since 1970, as for a summary. */
	readonly referenceTime: number;
	/** More lines are not wanted: of a span of time those in its middle are taken, of the end the last. */
	readonly most: number;
	/** The numbers of lines are counted from here, so it should not be far from what is asked for. */
	readonly known?: KnownLine;
}

export interface LogWindow {
	readonly lines: readonly FoundLine[];
	/** Lines that were left out before and behind. */
	readonly before: number;
	readonly behind: number;
	/** Where the first of all lines of the window stands; the end of the log where there is none. */
	readonly start: KnownLine;
	/** All of the log was read, because its times are not in order or it can be read from the beginning only. */
	readonly isWhole: boolean;
}

/** Daemons write side by side, so that a line may have an earlier time than the one before it. */
const DISORDER_IN_SECONDS = 5;
/** So many places are looked at to tell whether the times of a log are in order. */
const SAMPLES = 32;
/** A stretch without any time is longer than this in no log that has times. */
const PROBE_IN_BYTES = 64 * 1024;

/** Reads a part of a log, and of the rest as little as it can. Rejects with a `SourceError` or a `CancelledError`. */
export async function readWindow(source: LogSource, asked: AskedWindow, options: WindowOptions): Promise<LogWindow> {
	const size = await source.size();
	const clock = new Clock(referenceOf(Math.min(options.referenceTime, (await source.lastWritten?.()) ?? Infinity)));
	switch (asked.kind) {
		case 'end':
			return readEnd(source, asked.bytes, options);
		case 'time':
			return readTimes(source, { from: asked.from, to: asked.to, size, clock }, options);
	}
}

/** Reads the times of lines. */
class Clock {
	private readonly record = new LineRecord();

	constructor(private readonly reference: Reference) {}

	/** NaN where the line has none. */
	timeOf(line: Uint8Array): number {
		this.record.seconds = NaN;
		readStamp(line, 0, line.length, { record: this.record, reference: this.reference });
		return this.record.seconds;
	}
}

interface Span {
	readonly from: number;
	readonly to: number;
	readonly size: number | undefined;
	readonly clock: Clock;
}

async function readTimes(source: LogSource, span: Span, options: WindowOptions): Promise<LogWindow> {
	const { from, to, size, clock } = span;
	const found = size === undefined ? undefined : await findTime(source, from - DISORDER_IN_SECONDS, { size, clock });
	const taken = new TakenLines(options.most, (from + to) / 2);
	let isWithin = false;
	let start: number | undefined;
	let passed = 0;
	await eachLine(source, { start: found ?? 0, end: Infinity }, (line, offset) => {
		const seconds = clock.timeOf(line);
		if (found !== undefined && seconds > to + DISORDER_IN_SECONDS) {
			return false;
		}
		// what has no time goes on with the line before
		isWithin = seconds === seconds ? seconds >= from && seconds <= to : isWithin;
		if (isWithin) {
			start ??= offset;
			taken.take(passed, line, seconds);
		}
		passed++;
		return true;
	}, options);
	const first = (await numberAt(source, found ?? 0, options)) ?? 1;
	const lines = taken.lines.map(({ line, text }) => ({ line: line + first, text }));
	return { lines, before: taken.before, behind: taken.behind, start: { offset: start ?? size ?? 0, line: lines[0]?.line ?? first + passed }, isWhole: found === undefined };
}

/** Keeps those in the middle where there are too many. */
class TakenLines {
	readonly lines: FoundLine[] = [];
	before = 0;
	behind = 0;
	private readonly decoder = new TextDecoder();

	constructor(
		private readonly most: number,
		private readonly middle: number,
	) {}

	take(line: number, bytes: Uint8Array, seconds: number): void {
		if (this.lines.length === this.most) {
			// those of the first half make room, so that it stays at least half
			if (seconds <= this.middle) {
				this.before += this.lines.splice(0, Math.ceil(this.most / 2)).length;
			} else {
				this.behind++;
				return;
			}
		}
		this.lines.push({ line, text: this.decoder.decode(bytes.subarray(0, LONGEST_SHOWN_LINE_IN_BYTES)) });
	}
}

/** A place to read at: the first line that begins there, and has a time. */
interface Probe {
	readonly offset: number;
	readonly seconds: number;
}

/**
 * Where a line begins such that all lines before it are of earlier times; `undefined` where the times are seen not to be in order. A look at
 * each of some places, then halving: a log of 5 GB is looked at in fifty places.
 */
async function findTime(source: LogSource, wanted: number, { size, clock }: { readonly size: number; readonly clock: Clock }): Promise<number | undefined> {
	const room = new Uint8Array(PROBE_IN_BYTES);
	let [low, high]: [Probe, Probe] = [{ offset: 0, seconds: -Infinity }, { offset: size, seconds: Infinity }];
	let latest = -Infinity;
	for (let sample = 1; sample < SAMPLES && size > PROBE_IN_BYTES; sample++) {
		const probe = await probeAt(source, Math.floor((size * sample) / SAMPLES), { room, clock });
		if (!probe || probe.seconds < latest - DISORDER_IN_SECONDS) {
			return undefined;
		}
		latest = Math.max(latest, probe.seconds);
		if (probe.seconds < wanted) {
			low = probe;
		} else if (probe.offset < high.offset) {
			high = probe;
		}
	}
	while (high.offset - low.offset > PROBE_IN_BYTES) {
		const middle = (low.offset + high.offset) / 2;
		const probe = await probeAt(source, Math.floor(middle), { room, clock });
		if (!probe || probe.seconds < low.seconds - DISORDER_IN_SECONDS || probe.seconds > high.seconds + DISORDER_IN_SECONDS) {
			return undefined;
		}
		if (probe.offset >= high.offset) {
			break;
		}
		[low, high] = probe.seconds < wanted ? [probe, high] : [low, probe];
	}
	return low.offset;
}

async function probeAt(source: LogSource, at: number, { room, clock }: { readonly room: Uint8Array; readonly clock: Clock }): Promise<Probe | undefined> {
	const start = await lineStart(source, Math.max(1, at));
	const read = Number.isFinite(start) ? await source.read(start, room) : 0;
	const ends = new LineEnds(room, 0, read);
	for (; ends.start < read; ends.pass()) {
		const seconds = clock.timeOf(room.subarray(ends.start, ends.end));
		if (seconds === seconds) {
			return { offset: start + ends.start, seconds };
		}
	}
	return undefined;
}

/** The number of the line that begins at a byte, counted from the known one. */
async function numberAt(source: LogSource, offset: number, options: WindowOptions): Promise<number> {
	const { known = { offset: 0, line: 1 } } = options;
	const counted = { ...options, onProgress: undefined };
	return offset >= known.offset
		? known.line + (await countLines(source, { start: known.offset, end: offset }, counted))
		: known.line - (await countLines(source, { start: offset, end: known.offset }, counted));
}

/** The last lines, within so many bytes. */
async function readEnd(source: LogSource, bytes: number, options: WindowOptions): Promise<LogWindow> {
	const size = (await source.size()) ?? 0;
	const at = size - bytes;
	const behind = at > 0 ? await lineStart(source, at) : 0;
	// a line may be longer than all that is wanted
	const start = Number.isFinite(behind) ? behind : await lastLineStart(source, { start: 0, end: size });
	const first = await numberAt(source, start, { ...options, known: options.known && options.known.offset <= size ? options.known : undefined });
	const lines: FoundLine[] = [];
	const decoder = new TextDecoder();
	await eachLine(source, { start, end: size }, (line) => {
		lines.push({ line: first + lines.length, text: decoder.decode(line.subarray(0, LONGEST_SHOWN_LINE_IN_BYTES)) });
		return true;
	}, options);
	const before = Math.max(0, lines.length - options.most);
	return { lines: lines.slice(before), before, behind: 0, start: { offset: start, line: first }, isWhole: false };
}
