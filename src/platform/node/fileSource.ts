import { constants, readSync, type Stats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { SourceError, type LogSource } from '../../core/analysis/logSource';

/** Opens a file for positioned reads. Rejects with a `SourceError` for what is no file or cannot be opened. */
export async function openFile(path: string): Promise<LogSource> {
	const handle = await opened(path);
	try {
		refuseWhatIsNoFile(await handle.stat());
	} catch (error) {
		await handle.close();
		throw sourceError(error);
	}
	return {
		size: () => inWords(async () => (await handle.stat()).size),
		// Without the pool of threads: who reads logs is a thread of its own, and to be woken twice for each chunk costs more than the chunk.
		read: (offset, into) => inWords(async () => readSync(handle.fd, into, 0, into.length, offset)),
		close: () => handle.close(),
		lastWritten: () => inWords(async () => (await handle.stat()).mtimeMs / 1000),
	};
}

/** Without waiting: opening a pipe that nobody writes to would never end. */
async function opened(path: string): Promise<FileHandle> {
	// Windows has neither the flag nor such pipes
	const withoutWaiting = (constants.O_NONBLOCK as number | undefined) ?? 0;
	return inWords(() => open(path, constants.O_RDONLY | withoutWaiting));
}

function refuseWhatIsNoFile(stats: Stats): void {
	if (stats.isDirectory()) {
		throw new SourceError('unreadable', 'This is a folder, not a file.');
	}
	if (!stats.isFile()) {
		throw new SourceError('unreadable', 'This is not a regular file: a pipe or a device has no lines to go back to.');
	}
}

async function inWords<T>(read: () => Promise<T>): Promise<T> {
	try {
		return await read();
	} catch (error) {
		throw sourceError(error);
	}
}

/** The system's error codes in words. */
export function sourceError(error: unknown): SourceError {
	if (error instanceof SourceError) {
		return error;
	}
	const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
	switch (code) {
		case 'ENOENT':
		case 'ENOTDIR':
			return new SourceError('notFound', 'The file is not there.');
		case 'EACCES':
		case 'EPERM':
			return new SourceError('noPermission', 'You have no permission to read the file.');
		case 'EISDIR':
			return new SourceError('unreadable', 'This is a folder, not a file.');
		case 'ENXIO':
			return new SourceError('unreadable', 'This is not a regular file: a pipe or a device has no lines to go back to.');
		default:
			return new SourceError('unreadable', `The file could not be read: ${error instanceof Error ? error.message : String(error)}`);
	}
}
