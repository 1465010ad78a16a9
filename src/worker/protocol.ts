import type { LogSummary } from '../core/analysis/summary';
import type { OwnRule } from '../core/bounce/own/ownRule';

/** What a worker is to read: a file it opens by itself, or bytes that are handed over (web, unsaved text). */
export type LogInput =
	| { readonly kind: 'file'; readonly path: string }
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

/** `id` is chosen by the asker and comes back with every answer. Every request is answered once by `summary`, `lines` or `failed`. */
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
	| { readonly type: 'cancel'; readonly id: number };

export type WorkerResponse =
	| { readonly type: 'progress'; readonly id: number; readonly bytesRead: number; readonly size: number | undefined }
	| { readonly type: 'summary'; readonly id: number; readonly summary: LogSummary }
	| { readonly type: 'lines'; readonly id: number; readonly lines: readonly string[] }
	| { readonly type: 'failed'; readonly id: number; readonly failure: Failure };
