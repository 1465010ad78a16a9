import type { LogFormat } from './format';
import type { LineBytes, LineRecord } from './record';

/** Takes what was read of a line. All three are valid only during the call. */
export type RecordSink = (line: LineBytes, record: LineRecord, format: LogFormat) => void;

/** A line longer than this is read up to here; what is beyond is counted and never kept. */
export const LONGEST_LINE_IN_BYTES = 64 * 1024;
