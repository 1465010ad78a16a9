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
		unpack: async (bytes, how) => (await import('../platform/unpack')).unpack(bytes, how),
		pause: () => setImmediate(),
		createScanner,
		startReaders: (paths) => startPartReaders(paths, __filename),
	}),
);
