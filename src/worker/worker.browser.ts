import { bytesSource } from '../core/analysis/bytesSource';
import { SourceError } from '../core/analysis/logSource';
import type { WorkerRequest } from './protocol';
import { createScanner } from './scanners';
import { createServer } from './server';

const worker = self as unknown as DedicatedWorkerGlobalScope;
const serve = createServer({
	post: (response, transfer = []) => worker.postMessage(response, [...transfer]),
	open: async (input) => {
		if (input.kind === 'file') {
			throw new SourceError('unreadable', 'The web has no files that a worker could open.');
		}
		return bytesSource(input.bytes);
	},
	pause: () => new Promise((done) => setTimeout(done)),
	createScanner,
});
worker.onmessage = (event: MessageEvent<WorkerRequest>) => serve(event.data);
