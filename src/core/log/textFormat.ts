import { OPEN_BRACKET } from './bytes';
import type { LineParser, LogFormat } from './format';
import { NO_EVENT, type LineBytes, type LineRecord } from './record';
import { textOf } from './toEvent';
import { tell, type Told } from './told';

/** A line as text, for formats of which there are few lines: clear code comes before speed there. */
export interface TextLine {
	/** The whole line. */
	readonly whole: string;
	/** What stands behind the header. */
	readonly message: string;
	/** The program that the header names, `smtpd`. */
	readonly tag?: string;
	/** Is there a time stamp before the message? */
	readonly hasTime: boolean;
}

/** Reads the lines of one log in their order. */
export interface TextReader {
	/** What the line tells, often nothing; `undefined` where it is not of this format. Linear in the length of the line, never throws. */
	read(line: TextLine): readonly Told[] | undefined;
	/** As of `LineParser`. */
	readonly remembers?: boolean;
}

export const NOTHING: readonly Told[] = [];

type About = Pick<LogFormat, 'id' | 'markers' | 'cannotKnow' | 'isLastResort'> & { readonly contextMarkers?: readonly string[] };

/** A format that is read as text. Only lines with a marker of its own become text. */
export function textFormat(about: About, createReader: () => TextReader): LogFormat {
	const { contextMarkers = [] } = about;
	const markers = [...about.markers, ...contextMarkers];
	return { ...about, contextMarkers, createParser: () => new TextParser(markers, createReader(), about.isLastResort ?? false) };
}

/** A format whose lines are understood one by one. */
export function plainTextFormat(about: About, read: TextReader['read']): LogFormat {
	const reader = { read };
	return textFormat(about, () => reader);
}

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

class TextParser implements LineParser {
	/** What the line at hand tells, and how much of it was handed over. */
	private told: readonly Told[] = NOTHING;
	private place = 0;

	constructor(
		private readonly markers: readonly string[],
		private readonly reader: TextReader,
		private readonly isLastResort: boolean,
	) {}

	get remembers(): boolean {
		return this.reader.remembers ?? false;
	}

	parse(line: LineBytes, record: LineRecord): boolean {
		const { bytes, start, end } = line;
		const whole = (record.text ??= DECODER.decode(bytes.subarray(start, end)));
		if (!this.markers.some((marker) => whole.includes(marker))) {
			return false;
		}
		const told = this.reader.read({
			whole,
			message: DECODER.decode(bytes.subarray(record.message, end)),
			tag: textOf(bytes, record.tag),
			hasTime: record.seconds === record.seconds,
		});
		this.told = told ?? NOTHING;
		this.place = 0;
		// ERROR mail: ...; of a program's own line, only what has a process id is the name of a program.
		if (this.isLastResort && bytes[record.tag.end] !== OPEN_BRACKET) {
			record.host.clear();
			record.tag.clear();
			record.service.clear();
		}
		if (told && !this.next(line, record)) {
			record.kind = NO_EVENT;
		}
		return told !== undefined;
	}

	next(line: LineBytes, record: LineRecord): boolean {
		const told = this.told[this.place];
		if (told) {
			this.place++;
			tell(line, record, told);
		}
		return told !== undefined;
	}
}
