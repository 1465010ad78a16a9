import { setImmediate } from 'node:timers/promises';
import { parentPort, type Transferable } from 'node:worker_threads';
import { bytesSource } from '../core/analysis/bytesSource';
import { openLog } from '../platform/node/openLog';
import { startPartReaders } from '../platform/node/partReaders';
import { createScanner } from './scanners';
import { createServer } from './server';

const port = parentPort;
port?.on(
	'message',
	createServer({
		post: (response, transfer = []) => port.postMessage(response, transfer as readonly Transferable[]),
		open: async (input) => (input.kind === 'file' ? openLog(input.path) : bytesSource(input.bytes)),
		pause: () => setImmediate(),
		createScanner,
		startReaders: (path) => startPartReaders(path, __filename),
	}),
);
