import type { LogEvent } from '../log/event';
import { toEvent } from '../log/toEvent';
import { Envelopes } from './envelopes';
import type { LogSource } from './logSource';
import { readLog, type ReadOptions } from './readLog';

/** What was found besides the events. */
export interface EventsRead {
	readonly lines: number;
	/** Why the bytes cannot be a log we read; there are no events then. */
	readonly trouble?: 'binary' | 'utf16';
}

/**
 * Hands over the events of a log in file order, in batches. The next chunk is read when the promise for a batch is settled; what
 * is held at a time are the events of one chunk. Sender and message id are those that lines before gave the queue id.
 */
export async function readEvents(
	source: LogSource,
	options: ReadOptions,
	take: (events: readonly LogEvent[]) => Promise<void> | void,
): Promise<EventsRead> {
	let batch: LogEvent[] = [];
	const envelopes = new Envelopes();
	const { lines, trouble } = await readLog(
		source,
		(line, record, format) => {
			if (record.kind >= 0) {
				batch.push(envelopes.complete(toEvent(line, record, format)));
			} else {
				envelopes.learn(line, record);
			}
		},
		{ ...options, withContext: true },
		async () => {
			const events = batch;
			batch = [];
			if (events.length > 0) {
				await take(events);
			}
		},
	);
	return { lines, trouble };
}
