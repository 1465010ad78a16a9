import type { ByteRange } from '../core/analysis/chunks';
import type { FoundLines } from '../core/analysis/findLines';
import type { LogPart } from '../core/analysis/logPart';
import type { AskedWindow, KnownLine, LogWindow } from '../core/analysis/logWindow';
import type { LogSummary } from '../core/analysis/summary';
import type { Bounds } from '../core/analysis/tally';
import type { SlowCompression } from '../core/log/compression';
import type { OwnRule } from '../core/bounce/own/ownRule';

/** What a worker is to read: a file it opens by itself, several of them as one log, or bytes that are handed over (web, unsaved text). */
export type LogInput =
	| { readonly kind: 'file'; readonly path: string }
	| { readonly kind: 'files'; readonly paths: readonly string[] }
	| { readonly kind: 'bytes'; readonly bytes: Uint8Array };

/** Place of a line in the input, in bytes. */
export interface LinePlace {
	readonly offset: number;
	readonly length: number;
}

/** Why a request could not be answered. `message` is fit to show. */
export interface Failure {
	readonly kind: 'cancelled' | 'notFound' | 'noPermission' | 'unreadable' | 'workerDied';
	readonly message: string;
}

export interface HowToUnpack {
	readonly compression: SlowCompression;
	/** Bytes of text; more is refused. */
	readonly atMost: number;
}

/** `id` is chosen by the asker and comes back with every answer. Every request is answered once by `summary`, `lines`, `found`, `window`, `unpacked`, `part` or `failed`. */
export type WorkerRequest =
	| {
			readonly type: 'summarize';
			readonly id: number;
			readonly input: LogInput;
			/** Seconds since 1970; time stamps without a year are taken to be the latest ones not after it. */
			readonly referenceTime: number;
			/** Rules of the user's own, which come before the built-in ones. */
			readonly rules?: readonly OwnRule[];
	  }
	| { readonly type: 'lines'; readonly id: number; readonly input: LogInput; readonly places: readonly LinePlace[] }
	/** The lines that hold a word, such as the id of a message; `most` of them. */
	| { readonly type: 'find'; readonly id: number; readonly input: LogInput; readonly word: string; readonly most: number }
	/** The lines of a span of time, or the last ones; `most` of them, numbered from the line that is known. */
	| {
			readonly type: 'window';
			readonly id: number;
			readonly input: LogInput;
			readonly asked: AskedWindow;
			readonly referenceTime: number;
			readonly most: number;
			readonly known?: KnownLine;
	  }
	/** The text of a compressed file, `atMost` bytes of it. */
	| { readonly type: 'unpack'; readonly id: number; readonly bytes: Uint8Array; readonly compression: SlowCompression; readonly atMost: number }
	/** For another worker, which sums up the whole: a part of a file that begins and ends with a line. `isStart` as in `PartOptions`. */
	| {
			readonly type: 'part';
			readonly id: number;
			readonly input: LogInput;
			readonly range: ByteRange;
			readonly isStart?: boolean;
			readonly referenceTime: number;
			readonly bounds?: Bounds;
	  }
	/** With `keepsPart` a summary is answered with what was read until then. */
	| { readonly type: 'cancel'; readonly id: number; readonly keepsPart?: boolean };

export type WorkerResponse =
	| { readonly type: 'progress'; readonly id: number; readonly bytesRead: number; readonly size: number | undefined }
	| { readonly type: 'summary'; readonly id: number; readonly summary: LogSummary }
	| { readonly type: 'lines'; readonly id: number; readonly lines: readonly string[] }
	| { readonly type: 'found'; readonly id: number; readonly found: FoundLines }
	| { readonly type: 'window'; readonly id: number; readonly window: LogWindow }
	| { readonly type: 'unpacked'; readonly id: number; readonly bytes: Uint8Array }
	| { readonly type: 'part'; readonly id: number; readonly part: LogPart }
	| { readonly type: 'failed'; readonly id: number; readonly failure: Failure };
