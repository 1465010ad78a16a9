import type { Compression } from '../core/log/compression';
import type { WorkerRequest, WorkerResponse } from '../worker/protocol';

/** One running worker, whatever the host calls it. */
export interface WorkerPort {
	post(request: WorkerRequest, transfer?: readonly ArrayBuffer[]): void;
	onMessage(listener: (response: WorkerResponse) => void): void;
	/** Called once when the worker ends without being asked to; `why` is for the log channel. */
	onExit(listener: (why: string) => void): void;
	terminate(): void;
}

/** All that differs between the desktop and the web host. */
export interface Platform {
	/** Starts the analysis worker. Throws only if the host has no workers at all. */
	startWorker(): WorkerPort;
	/** Path under which a worker can open the file of this URI by itself; `undefined` when its bytes must be handed over. */
	filePath(uri: { readonly scheme: string; readonly fsPath: string }): string | undefined;
	/**
	 * Calls back as soon as a file is written or replaced, where the host can tell; sooner than VS Code's watchers, which gather changes. It may miss some.
	 */
	watchFile(path: string, listener: () => void): { dispose(): void };
	/** The text of a compressed file. Rejects, in words fit to show, where it is broken, of another kind than this host can unpack, or longer than `atMost` bytes. */
	decompress(bytes: Uint8Array, how: { readonly compression: Compression; readonly atMost: number }): Promise<Uint8Array>;
}
