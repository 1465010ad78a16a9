/**
 * AssemblyScript: what lies where in the memory. The host fills the tables and the room, and reads the columns.
 */

/** For each of the three places 16 bytes for low halves, then 16 for high ones. */
export const TABLES: usize = 0;
/** For each bucket two bytes: the numbers of its first marker and of the first one behind it. */
export const BUCKETS: usize = 128;
/** What a scan answers besides its count, four bytes each: lines, lines too long, where the next line begins. */
export const ANSWER: usize = 160;
/** The buckets of the 64 places at hand. */
export const HITS: usize = 192;
/** For each marker 64 bytes: where in it the window begins, its length, the marker. */
export const MARKERS: usize = 256;
/** Columns of 1024 numbers of four bytes: start, end, number, lines too long. */
export const FOUND: usize = 16384;
/** Columns of the same rows, which `usual.ts` fills. */
export const USUAL: usize = 32768;
/** A reply is written here, to be hashed. */
export const SCRATCH: usize = 114688;
/** From here on there are bytes to scan. The 128 bytes behind them are read too; what they hold does not matter. */
export const INPUT: usize = 118784;

/** Length of a column. */
export const COLUMN: usize = 4096;

/** In the memory of an instance that follows messages: what it is told and answers, a batch of lines in columns, senders, and the tables. */
export const RUN: usize = 0;
export const LINES: usize = 4096;
export const SENDERS: usize = 45056;
export const STORIES: usize = 94208;
