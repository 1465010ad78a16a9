import type { LogPart } from '../core/analysis/logPart';
import { CancelledError, SourceError } from '../core/analysis/logSource';
import type { PartReader } from '../core/analysis/readInParts';
import type { Failure, WorkerResponse } from '../worker/protocol';
import type { WorkerPort } from './platform';

/** Who waits for the part that is being read. */
interface Asked {
	take(response: WorkerResponse): void;
	fail(error: Error): void;
}

/** Reads parts of files in a worker, which lives as long as the reading of the whole. */
export function createPartReader(port: WorkerPort, paths: readonly string[]): PartReader {
	let id = 0;
	let asked: Asked | undefined;
	let end: Error | undefined;
	port.onMessage((response) => asked?.take(response));
	port.onExit((why) => {
		end ??= new SourceError('unreadable', `The reading ended unexpectedly (${why}). Try again.`);
		asked?.fail(end);
	});
	return {
		read: ({ file = 0, start, end: rangeEnd }, { referenceTime, bounds, signal, isStart, onProgress }) =>
			new Promise<LogPart>((resolve, reject) => {
				asked = {
					take: (response) => {
						if (response.type === 'part') {
							resolve(response.part);
						} else if (response.type === 'failed') {
							reject(errorOf(response.failure));
						} else if (signal?.aborted) {
							reject(new CancelledError());
						} else if (response.type === 'progress') {
							onProgress(response.bytesRead);
						}
					},
					fail: reject,
				};
				if (end) {
					reject(end);
				} else {
					port.post({ type: 'part', id: ++id, input: { kind: 'file', path: paths[file] ?? '' }, range: { start, end: rangeEnd }, isStart, referenceTime, bounds });
				}
			}),
		stop: () => port.terminate(),
	};
}

function errorOf({ kind, message }: Failure): SourceError {
	return new SourceError(kind === 'notFound' || kind === 'noPermission' ? kind : 'unreadable', message);
}
