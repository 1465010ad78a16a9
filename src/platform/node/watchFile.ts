import { watch, type FSWatcher } from 'node:fs';

/** Tells at once of what is written to a file. What comes in its place after a rotation is watched in its turn. */
export function watchFile(path: string, listener: () => void): { dispose(): void } {
	let watcher: FSWatcher | undefined;
	let isDisposed = false;
	const begin = (): void => {
		try {
			watcher = isDisposed ? undefined : watch(path, { persistent: false }, (event) => {
				listener();
				if (event === 'rename') {
					// the system goes on watching the file that was moved away
					watcher?.close();
					begin();
				}
			});
			watcher?.on('error', () => watcher?.close());
		} catch {
			// it is not there, or the system has no watches left: others look at it now and then
			watcher = undefined;
		}
	};
	begin();
	return {
		dispose: () => {
			isDisposed = true;
			watcher?.close();
		},
	};
}
