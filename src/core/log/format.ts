import type { LogFormatId } from './event';
import type { LineBytes, LineRecord } from './record';

/**
 * One log format: how to find its lines cheaply, how to read one, what it cannot know.
 *
 * Markers are the contract with the scanner: a line that holds none of them is never parsed, and most lines of a log are such.
 * They are plain ASCII so that a scanner of another make (vector instructions, WebAssembly) can look for them.
 */
export interface LogFormat {
	readonly id: LogFormatId;
	/** Each at least four bytes long; a line that reports a delivery or a refusal holds at least one. */
	readonly markers: readonly string[];
	/** Of the lines that only carry envelope facts. A reader that does not join them leaves these out. */
	readonly contextMarkers: readonly string[];
	/** A sentence: what no line of this format tells. */
	readonly cannotKnow: string;
	/** Tells its lines by few words, so every other format is asked before it, whatever the line before was. */
	readonly isLastResort?: boolean;
	/** A parser for one stream of lines; formats whose lines lean on those before keep that in the parser. */
	createParser(): LineParser;
}

export interface LineParser {
	/**
	 * Reads the line into the record, whose header fields are filled and whose others are clear. False when the line is not of
	 * this format; the record may then hold anything. Linear in the length of the line, never throws.
	 */
	parse(line: LineBytes, record: LineRecord): boolean;
	/**
	 * Reads a line with facts of the envelope whose header was not read, if that is enough to be sure. Such lines are many, and what their
	 * header says matters to nobody. False for every other line; the record may then hold anything.
	 */
	parseContext?(line: LineBytes, record: LineRecord): boolean;
	/**
	 * Moves on to the next event of the line that was parsed last, where one line tells several that have more than the recipient of their
	 * own. False when there is none.
	 */
	next?(line: LineBytes, record: LineRecord): boolean;
	/** True while what was read so far decides what a later line means: a log cannot be cut here. */
	readonly remembers?: boolean;
	/**
	 * True while the parser needs to see every line, markers or not: a dialogue is open. Bounded by the parser itself.
	 */
	readonly wantsEveryLine?: boolean;
}
