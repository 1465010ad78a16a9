import type { WorkerRequest, WorkerResponse } from '../../worker/protocol';
import { isSlow } from '../../core/log/compression';
import { decompressInWorker } from '../decompressInWorker';
import type { Platform, WorkerPort } from '../platform';
import { decompress } from './decompress';

/**
 * The web: a web worker that is handed its bytes. `readScript` gives the script of a worker: where the extension lies on a remote machine, its
 * address is one that only VS Code's own file system can read.
 */
export function createBrowserPlatform(readScript: (name: 'worker.js' | 'unpacker.js') => PromiseLike<Uint8Array>): Platform {
	return {
		startWorker: () => new BrowserWorkerPort(readScript('worker.js')),
		filePath: () => undefined,
		watchFile: () => ({ dispose: () => undefined }),
		decompress: (bytes, { compression, atMost }) =>
			isSlow(compression) ? decompressInWorker(new BrowserWorkerPort(readScript('unpacker.js')), bytes, { compression, atMost }) : decompress(bytes, { compression, atMost }),
	};
}

type Posted = readonly [request: WorkerRequest, transfer: readonly ArrayBuffer[]];

/** Takes requests from the first moment on and passes them to the worker when its script is there. */
class BrowserWorkerPort implements WorkerPort {
	private worker: Worker | undefined;
	private waiting: Posted[] = [];
	private terminated = false;
	private messageListener: (response: WorkerResponse) => void = () => undefined;
	private exitListener: (why: string) => void = () => undefined;

	constructor(script: PromiseLike<Uint8Array>) {
		script.then((bytes) => this.start(bytes), (error: unknown) => this.exitListener(`the script of the worker cannot be read: ${String(error)}`));
	}

	post(request: WorkerRequest, transfer: readonly ArrayBuffer[] = []): void {
		if (this.worker) {
			this.worker.postMessage(request, [...transfer]);
		} else {
			this.waiting.push([request, transfer]);
		}
	}

	onMessage(listener: (response: WorkerResponse) => void): void {
		this.messageListener = listener;
	}

	onExit(listener: (why: string) => void): void {
		this.exitListener = listener;
	}

	terminate(): void {
		this.terminated = true;
		this.worker?.terminate();
	}

	private start(script: Uint8Array): void {
		if (this.terminated) {
			return;
		}
		const url = URL.createObjectURL(new Blob([script as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
		const worker = new Worker(url);
		worker.onmessage = (event: MessageEvent<WorkerResponse>) => {
			// VS Code loads the script from inside another, so the address must hold until the worker has spoken.
			URL.revokeObjectURL(url);
			this.messageListener(event.data);
		};
		worker.onerror = (event) => {
			URL.revokeObjectURL(url);
			this.exitListener(event.message);
		};
		this.worker = worker;
		this.waiting.forEach(([request, transfer]) => this.post(request, transfer));
		this.waiting = [];
	}
}
