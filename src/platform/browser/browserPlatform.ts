import type { WorkerRequest, WorkerResponse } from '../../worker/protocol';
import type { Platform, WorkerPort } from '../platform';

/** The web: a web worker that is handed its bytes. */
export function createBrowserPlatform(workerUrl: string): Platform {
	return {
		startWorker: () => new BrowserWorkerPort(workerUrl),
		filePath: () => undefined,
	};
}

class BrowserWorkerPort implements WorkerPort {
	private readonly worker: Worker;

	constructor(workerUrl: string) {
		// The script lies at another origin than the extension host's own; a script of our origin may import it, and a blob is that.
		const script = URL.createObjectURL(new Blob([`importScripts(${JSON.stringify(workerUrl)})`], { type: 'text/javascript' }));
		this.worker = new Worker(script);
		URL.revokeObjectURL(script);
	}

	post(request: WorkerRequest, transfer: readonly ArrayBuffer[] = []): void {
		this.worker.postMessage(request, [...transfer]);
	}

	onMessage(listener: (response: WorkerResponse) => void): void {
		this.worker.onmessage = (event: MessageEvent<WorkerResponse>) => listener(event.data);
	}

	onExit(listener: (why: string) => void): void {
		this.worker.onerror = (event) => listener(event.message);
	}

	terminate(): void {
		this.worker.terminate();
	}
}
