import { ESC, indexOfByte } from './bytes';
import { referenceOf, type Reference } from './calendar';
import type { LogFormatId } from './event';
import type { LineParser, LogFormat } from './format';
import { FORMATS } from './formats';
import { readHeader, readInnerHeader } from './header';
import { copyWithoutColours, LONGEST_LINE_IN_BYTES } from './lines';
import { LogTime } from './logTime';
import { CONTEXT, LineBytes, LineRecord, NO_EVENT, nextRecipient } from './record';
import { UsualReader, type UsualLines, type UsualSink } from './usualLines';
import { unwrapObject, Unwrapper } from './wrapped';

/**
 * Takes what was read of a line: an event, once for each recipient, or envelope facts (`CONTEXT`) where they were asked for. All
 * three are valid only during the call.
 */
export type RecordSink = (line: LineBytes, record: LineRecord, format: LogFormat) => void;

export interface ReaderOptions {
	/** Seconds since 1970; time stamps without a year are taken to be the latest ones not after it. */
	readonly referenceTime: number;
	/** Also hands over the lines that only carry envelope facts. */
	readonly withContext?: boolean;
	/** Takes lines of the usual form, where the scanner reads such; the others go to the sink. */
	readonly usual?: UsualSink;
	/** Lines stand before the first that were not read. */
	readonly isContinued?: boolean;
}

interface FormatReader {
	readonly format: LogFormat;
	readonly parser: LineParser;
	lines: number;
}

/** Reads single lines: header, then the formats in turn, beginning with the one that read the line before. */
export class LineReader {
	/** Time of the first and of the last line recognised. */
	readonly first = new LogTime();
	readonly last = new LogTime();
	private readonly reference: Reference;
	private readonly withContext: boolean;
	private readonly readers: readonly FormatReader[];
	/** The format that read the line before. */
	private current: FormatReader;
	private isFirst = true;
	private readonly isContinued: boolean;
	/** More than one format can read the first line: which of them does depends on lines that were not read. */
	isAmbiguous = false;
	/** The format that reads dialogues, if there is one. */
	private readonly talker: FormatReader;
	/** The line at hand: whoever calls `read` has set its number, offset and length. */
	readonly line = new LineBytes();
	private readonly record = new LineRecord();
	private readonly unwrapper = new Unwrapper();
	/** False where the bytes at hand are known to hold no colours: then no line is looked through for them. */
	mayHaveColours = true;
	private colourless: Uint8Array | undefined;
	private readonly usual: UsualReader | undefined;

	constructor(
		private readonly sink: RecordSink,
		options: ReaderOptions,
	) {
		this.reference = referenceOf(options.referenceTime);
		this.usual = options.usual ? new UsualReader(options.usual, this.reference) : undefined;
		this.withContext = options.withContext ?? false;
		this.isContinued = options.isContinued ?? false;
		this.readers = FORMATS.map((format) => ({ format, parser: format.createParser(), lines: 0 }));
		this.current = this.readers[0] as FormatReader;
		this.talker = this.readers.find(({ parser }) => parser.wantsEveryLine !== undefined) ?? this.current;
	}

	/** True while a dialogue is open: then the reader must see every line. */
	get wantsEveryLine(): boolean {
		return this.talker.parser.wantsEveryLine ?? false;
	}

	/** True while lines to come lean on lines that were read. */
	get remembers(): boolean {
		return this.wantsEveryLine || this.unwrapper.remembers || this.readers.some(({ parser }) => parser.remembers === true);
	}

	/** The format that read the last line; `undefined` where none was recognised. */
	get lastFormat(): LogFormatId | undefined {
		return this.isFirst ? undefined : this.current.format.id;
	}

	get formats(): { format: LogFormatId; lines: number }[] {
		return this.readers
			.filter(({ lines }) => lines > 0)
			.map(({ format, lines }) => ({ format: format.id, lines }))
			.sort((one, other) => other.lines - one.lines);
	}

	/** Reads the line [start, end). One without a marker is only shown to a format that wants every line. */
	read(bytes: Uint8Array, start: number, end: number, hasMarker: boolean): void {
		const { line, record } = this;
		if (hasMarker && this.readContext(bytes, start, end)) {
			return;
		}
		this.show(bytes, start, Math.min(end, start + LONGEST_LINE_IN_BYTES));
		this.unwrapper.unwrap(line);
		record.clear();
		readHeader(line, record, this.reference);
		const reader = this.recognise(hasMarker) ?? this.recogniseInner(hasMarker);
		if (!reader) {
			return;
		}
		reader.lines++;
		if (this.isFirst) {
			this.readFirst(reader, { bytes, start, end });
		}
		if (!reader.format.isLastResort) {
			this.current = reader;
		}
		// the short way of `readContext` leaves the time out
		if (record.seconds === record.seconds && record.kind !== CONTEXT) {
			if (this.first.seconds !== this.first.seconds) {
				this.first.set(record);
			}
			this.last.set(record);
		}
		if (record.kind === NO_EVENT || (record.kind === CONTEXT && !this.withContext)) {
			return;
		}
		do {
			do {
				this.sink(line, record, reader.format);
			} while (nextRecipient(line.bytes, record));
		} while (reader.parser.next?.(line, record) && (record.kind !== CONTEXT || this.withContext));
	}

	/**
	 * Hands over lines of the usual form that the scanner has read, from a row to before `end`, and answers the first row that has to be read. Lines
	 * are left where they may mean something else: those before were of another format, or none had a time yet.
	 */
	readUsual(lines: UsualLines, from: number, end: number): number {
		const { current, usual, first, last } = this;
		if (this.mayHaveColours || first.seconds !== first.seconds || this.wantsEveryLine || !usual) {
			return from;
		}
		let row = usual.takeRun(lines, { from, end }, current.format.id, last);
		while (row < end && usual.take(lines, row, current.format.id, last)) {
			row = usual.takeRun(lines, { from: row + 1, end }, current.format.id, last);
		}
		current.lines += row - from;
		return row;
	}

	/** Tries the short way that lines with facts of the envelope have in some formats; false where the line has to be read whole. */
	private readContext(bytes: Uint8Array, start: number, end: number): boolean {
		const { line, record, current } = this;
		if (!this.withContext || !current.parser.parseContext || this.wantsEveryLine || this.mayHaveColours || this.first.seconds !== this.first.seconds) {
			return false;
		}
		line.bytes = bytes;
		line.start = start;
		line.end = Math.min(end, start + LONGEST_LINE_IN_BYTES);
		record.clear();
		if (!current.parser.parseContext(line, record)) {
			return false;
		}
		current.lines++;
		this.sink(line, record, current.format);
		return true;
	}

	/** Finds out what the first line recognised depends on. Parsers of their own: some remember what they read, or move the line. */
	private readFirst(reader: FormatReader, from: Pick<LineBytes, 'bytes' | 'start' | 'end'>): void {
		if (this.isContinued) {
			const { bytes, start, end } = this.line;
			const others = FORMATS.filter((format) => format !== reader.format && !format.isLastResort);
			this.isAmbiguous = others.some((format) => this.isReadBy(format, from));
			Object.assign(this.line, { bytes, start, end });
		}
		this.isFirst = reader.format.isLastResort ?? false;
	}

	private isReadBy(format: LogFormat, { bytes, start, end }: Pick<LineBytes, 'bytes' | 'start' | 'end'>): boolean {
		const record = new LineRecord();
		this.show(bytes, start, Math.min(end, start + LONGEST_LINE_IN_BYTES));
		unwrapObject(this.line);
		readHeader(this.line, record, this.reference);
		return format.createParser().parse(this.line, record);
	}

	/** Time of a line that need not be recognised. */
	readTime(bytes: Uint8Array, start: number, end: number): LineRecord {
		this.record.clear();
		this.show(bytes, start, Math.min(end, start + LONGEST_LINE_IN_BYTES));
		unwrapObject(this.line);
		readHeader(this.line, this.record, this.reference);
		return this.record;
	}

	/** Points `line` at the bytes, or at a copy where colours have to go. */
	private show(bytes: Uint8Array, start: number, end: number): void {
		const { line } = this;
		if (!this.mayHaveColours || indexOfByte(bytes, ESC, start, end) < 0) {
			line.bytes = bytes;
			line.start = start;
			line.end = end;
			return;
		}
		this.colourless ??= new Uint8Array(LONGEST_LINE_IN_BYTES);
		line.end = copyWithoutColours(bytes, { start, end }, this.colourless);
		line.bytes = this.colourless;
		line.start = 0;
	}

	private recognise(hasMarker: boolean): FormatReader | undefined {
		const { current, talker } = this;
		const isTalking = this.wantsEveryLine;
		if (isTalking && this.parse(talker)) {
			return talker;
		}
		if (!hasMarker) {
			return undefined;
		}
		if (!(isTalking && current === talker) && this.parse(current)) {
			return current;
		}
		for (const reader of this.readers) {
			if (reader !== current && !(isTalking && reader === talker) && this.parse(reader)) {
				return reader;
			}
		}
		return undefined;
	}

	/** A container's runtime, or syslog when it takes over a file, puts a header of its own before the one of the log. */
	private recogniseInner(hasMarker: boolean): FormatReader | undefined {
		const isOther = hasMarker && !this.wantsEveryLine && readInnerHeader(this.line, this.record, this.reference);
		return isOther ? this.recognise(hasMarker) : undefined;
	}

	private parse(reader: FormatReader): boolean {
		this.record.clearFacts();
		return reader.parser.parse(this.line, this.record);
	}
}
