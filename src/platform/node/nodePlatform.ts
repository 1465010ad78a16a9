import { Worker, type Transferable } from 'node:worker_threads';
import type { WorkerRequest, WorkerResponse } from '../../worker/protocol';
import { isSlow } from '../../core/log/compression';
import { decompressInWorker } from '../decompressInWorker';
import type { Platform, WorkerPort } from '../platform';
import { decompress } from './decompressors';
import { watchFile } from './watchFile';

/** The desktop: a thread that opens files by itself. */
export function createNodePlatform(workerFile: string): Platform {
	return {
		startWorker: () => new NodeWorkerPort(workerFile),
		filePath: (uri) => (uri.scheme === 'file' ? uri.fsPath : undefined),
		watchFile,
		decompress: (bytes, { compression, atMost }) =>
			isSlow(compression) ? decompressInWorker(new NodeWorkerPort(workerFile), bytes, { compression, atMost }) : decompress(bytes, { compression, atMost }),
	};
}

class NodeWorkerPort implements WorkerPort {
	private readonly worker: Worker;

	constructor(workerFile: string) {
		this.worker = new Worker(workerFile);
	}

	post(request: WorkerRequest, transfer: readonly ArrayBuffer[] = []): void {
		this.worker.postMessage(request, transfer as readonly Transferable[]);
	}

	onMessage(listener: (response: WorkerResponse) => void): void {
		this.worker.on('message', listener);
	}

	onExit(listener: (why: string) => void): void {
		this.worker.on('error', (error) => listener(String(error)));
		this.worker.on('exit', (code) => listener(`exit code ${code}`));
	}

	terminate(): void {
		this.worker.removeAllListeners();
		void this.worker.terminate();
	}
}
