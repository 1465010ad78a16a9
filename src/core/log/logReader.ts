import { allMarkers } from './allMarkers';
import { CR, ESC, LF } from './bytes';
import type { LogFormatId } from './event';
import { JsonLineReader } from './jsonLineReader';
import { beginsOverLines } from './jsonLines';
import { LineEnds } from './lineEnds';
import { LineReader, type ReaderOptions, type RecordSink } from './lineReader';
import { Lines } from './lines';
import { LogTime } from './logTime';
import { createCandidates, createScanner, LARGEST_BATCH, type CreateScanner, type Scan, type Scanner, type UsualScan } from './scanner';
import { findTrouble, lengthOfMark, SNIFFED_BYTES, type Trouble } from './sniff';

export { LONGEST_LINE_IN_BYTES } from './lines';
export type { RecordSink } from './lineReader';

export interface LogReaderOptions extends ReaderOptions {
	/** Another make of scanner. */
	readonly createScanner?: CreateScanner;
	/** Place of the first byte, where it is not the first of the log: then it begins a line. */
	readonly start?: number;
}

/** Of the first and the last line, and of the first and the last one that a format recognised. */
export interface Times {
	readonly first?: string;
	readonly last?: string;
	readonly firstRecognised?: string;
	readonly lastRecognised?: string;
}

export interface Seams {
	/** More than one format can read the first line recognised; the one that read the line before is tried first. */
	readonly isAmbiguous: boolean;
	readonly lastFormat?: LogFormatId;
	/** A dialogue is open at the end, or something else is that later lines lean on. */
	readonly isTalking: boolean;
}

/** An opened dialogue makes worthless what was found behind it; until a batch is used up, the batches are small. */
const BATCH_AFTER_DIALOGUE = 8;

/**
 * Reads a log in chunks that may be cut anywhere, in one pass, and hands over what its lines say. What is handed over does not
 * depend on how the bytes were cut.
 */
export class LogReader {
	/** Lines so far, as the editor counts, without the empty one behind the last line end. */
	lines = 0;
	bytes = 0;
	/** Lines of which only the first `LONGEST_LINE_IN_BYTES` were read. */
	cutLines = 0;
	/** Known once 4 KiB are read or the end is reached. No line is read then, lines are only counted. */
	trouble: Trouble | undefined;

	/** Where chunks are best read to: from there they are scanned fastest. */
	readonly room: Uint8Array | undefined;

	private readonly scan: Scan;
	private lineReader: LineReader;
	private readonly wholeLines = new Lines((bytes, start, end, dropped) => this.readBlock(bytes.subarray(start, end), dropped));
	private readonly holds: NonNullable<Scanner['holds']>;
	private readonly usual: UsualScan | undefined;
	private readonly head = new Uint8Array(SNIFFED_BYTES);
	private headLength = 0;
	private readonly found = createCandidates(LARGEST_BATCH);
	private readonly foundInLine = createCandidates(1);
	/** Place of the block at hand in the input. */
	private offset = 0;
	private readonly firstTime = new LogTime();
	private readonly lastTime = new LogTime();
	private lastByte: number = LF;

	constructor(
		private readonly sink: RecordSink,
		private readonly options: LogReaderOptions,
	) {
		const { start = 0 } = options;
		this.lineReader = new LineReader(sink, { ...options, isContinued: start > 0 });
		if (start > 0) {
			this.offset = start;
			this.headLength = SNIFFED_BYTES;
		}
		const scanner = (options.createScanner ?? createScanner)(allMarkers(options.withContext ?? false));
		this.scan = scanner.scan;
		this.holds = scanner.holds ?? ((bytes, byte) => bytes.includes(byte));
		this.room = scanner.room;
		this.usual = options.usual && scanner.usual;
	}

	/**
	 * Lines recognised, per format, most first. Counted are lines that hold a marker and have the form of the format, whether they
	 * are an event or not; lines without a marker are never parsed and count nowhere.
	 */
	get formats(): { format: LogFormatId; lines: number }[] {
		return this.lineReader.formats;
	}

	/** Time of the first line, or else of the first one recognised; ISO 8601 as in `LogEvent.time`. */
	get from(): string | undefined {
		return this.times.first ?? this.times.firstRecognised;
	}

	/** Time of the last line, or else of the last one recognised. */
	get to(): string | undefined {
		return this.times.last ?? this.times.lastRecognised;
	}

	get times(): Times {
		const { first, last } = this.lineReader;
		return { first: this.firstTime.iso, last: this.lastTime.iso, firstRecognised: first.iso, lastRecognised: last.iso };
	}

	/** The last line lacks its line feed. */
	get isUnended(): boolean {
		return this.lastByte !== LF;
	}

	/** How what was read hangs together with what stands before and behind it. */
	get seams(): Seams {
		const { isAmbiguous, lastFormat, remembers } = this.lineReader;
		return { isAmbiguous, lastFormat, isTalking: remembers };
	}

	push(chunk: Uint8Array): void {
		this.bytes += chunk.length;
		this.lastByte = chunk[chunk.length - 1] ?? this.lastByte;
		// A plain view, whatever it was: one kind of array in all loops over bytes makes them fast.
		let rest = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
		if (this.headLength < SNIFFED_BYTES) {
			const taken = Math.min(chunk.length, SNIFFED_BYTES - this.headLength);
			this.head.set(chunk.subarray(0, taken), this.headLength);
			this.headLength += taken;
			if (this.headLength < SNIFFED_BYTES) {
				return;
			}
			this.begin();
			rest = rest.subarray(taken);
		}
		this.wholeLines.push(rest);
	}

	/** No more bytes come: reads a last line that has no line end. */
	end(): void {
		if (this.headLength < SNIFFED_BYTES) {
			this.begin();
		}
		this.wholeLines.end();
	}

	private begin(): void {
		const head = this.head.subarray(0, this.headLength);
		this.trouble = findTrouble(head);
		this.offset = lengthOfMark(head);
		if (beginsOverLines(head.subarray(this.offset))) {
			this.lineReader = new JsonLineReader(this.sink, this.options);
		}
		this.wholeLines.push(head.subarray(this.offset));
	}

	/** `bytes` are whole lines; `dropped` bytes of the last one are missing. */
	private readBlock(bytes: Uint8Array, dropped: number): void {
		if (this.trouble) {
			const ends = new LineEnds(bytes, 0, bytes.length);
			ends.passAll();
			this.lines += ends.number;
			return;
		}
		this.lineReader.mayHaveColours = this.holds(bytes, ESC);
		if (this.lines === 0) {
			this.firstTime.set(this.lineReader.readTime(bytes, 0, bytes.length));
		}
		this.cutLines += dropped > 0 ? 1 : 0;
		for (let from = 0; from < bytes.length; ) {
			from = this.lineReader.wantsEveryLine ? this.readEveryLine(bytes, from, dropped) : this.readCandidates(bytes, from, dropped);
		}
		this.lastTime.set(this.lineReader.readTime(bytes, startOfLastLine(bytes), bytes.length));
		this.offset += bytes.length + dropped;
	}

	/** Reads the lines with markers until a dialogue opens, and answers where the next line begins. */
	private readCandidates(bytes: Uint8Array, from: number, dropped: number): number {
		const { found, lineReader } = this;
		this.scan(bytes, from, bytes.length, found);
		const isInRoom = this.usual?.lines.bytes.buffer === bytes.buffer;
		const usual = isInRoom ? this.usual.read(found.count, this.lines, this.offset - bytes.byteOffset) : undefined;
		for (let i = 0; i < found.count; i++) {
			i = usual ? lineReader.readUsual(usual, i, found.count) : i;
			if (i === found.count) {
				break;
			}
			const start = found.start[i] as number;
			const end = found.end[i] as number;
			const number = this.lines + (found.number[i] as number) + 1;
			this.place(start, end + dropped, number);
			lineReader.read(bytes, start, end, true);
			if (lineReader.wantsEveryLine) {
				this.lines = number;
				this.cutLines += found.tooLong[i] as number;
				found.limit = BATCH_AFTER_DIALOGUE;
				return behindLineEnd(bytes, end);
			}
		}
		this.lines += found.lines;
		this.cutLines += found.linesTooLong;
		found.limit = Math.min(found.limit * 2, LARGEST_BATCH);
		return found.next;
	}

	/** Reads line by line until the dialogue is over, and answers where the next line begins. */
	private readEveryLine(bytes: Uint8Array, from: number, dropped: number): number {
		const { foundInLine, lineReader } = this;
		const ends = new LineEnds(bytes, from, bytes.length);
		while (lineReader.wantsEveryLine && ends.start < bytes.length) {
			const { start, end } = ends;
			this.scan(bytes, start, end, foundInLine);
			this.place(start, end + dropped, this.lines + ends.number + 1);
			lineReader.read(bytes, start, end, foundInLine.count > 0);
			ends.pass();
		}
		this.lines += ends.number;
		this.cutLines += ends.tooLong;
		return ends.start;
	}

	private place(start: number, end: number, number: number): void {
		const { line } = this.lineReader;
		line.number = number;
		line.offset = this.offset + start;
		line.length = end - start;
	}
}

function behindLineEnd(bytes: Uint8Array, end: number): number {
	if (end >= bytes.length) {
		return bytes.length;
	}
	return bytes[end] === CR && bytes[end + 1] === LF ? end + 2 : end + 1;
}

function startOfLastLine(bytes: Uint8Array): number {
	let start = bytes.length - 1;
	// Its own line end does not count.
	if (bytes[start] === LF && bytes[start - 1] === CR) {
		start--;
	}
	while (start > 0 && bytes[start - 1] !== LF && bytes[start - 1] !== CR) {
		start--;
	}
	return Math.max(0, start);
}
