import type { CancelSignal, LogSource } from './logSource';
import type { LogSummary } from './summary';

export interface SummarizeOptions {
	readonly referenceTime: number;
	onProgress?(bytesRead: number, size: number | undefined): void;
	readonly signal?: CancelSignal;
	pause?(): Promise<void>;
}

export async function summarize(_source: LogSource, _options: SummarizeOptions): Promise<LogSummary> {
	return {
		bytes: 0, lines: 0, formats: [],
		counts: { sent: 0, deferred: 0, bounced: 0, rejected: 0, expired: 0, relayed: 0, expanded: 0, complaint: 0 },
		replies: [], domains: [''], relays: [''],
		failures: {
			line: new Uint32Array(), offset: new Float64Array(), kind: new Uint8Array(), reply: new Uint32Array(), domain: new Uint32Array(),
			relay: new Uint32Array(), time: new Float64Array(),
		},
		limits: [],
	};
}
