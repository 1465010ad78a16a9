import { LF } from '../log/bytes';
import type { LogSource } from './logSource';

interface Part {
	readonly source: LogSource;
	/** With the line feed that is put behind it; `undefined` until its end was reached. */
	length?: number;
	/** Behind the last byte read so far, and that byte. */
	readTo: number;
	lastByte: number;
}

const CHUNK_IN_BYTES = 1024 * 1024;

/**
 * The texts of several sources as one, as `summarizeFiles` counts its places: one that does not end with a line feed gets one, except the last.
 * A place behind a source whose size is not known is found by reading it.
 */
export async function joinedSource(open: readonly (() => Promise<LogSource>)[]): Promise<LogSource> {
	const parts: Part[] = [];
	const close = async (): Promise<void> => void (await Promise.all(parts.map(({ source }) => source.close())));
	try {
		for (const openPart of open) {
			parts.push({ source: await openPart(), readTo: 0, lastByte: LF });
		}
	} catch (error) {
		await close();
		throw error;
	}
	return {
		size: () => Promise.resolve(undefined),
		read: (offset, into) => readJoined(parts, offset, into),
		close,
	};
}

async function readJoined(parts: readonly Part[], offset: number, into: Uint8Array): Promise<number> {
	let start = 0;
	for (const part of parts) {
		const isLast = part === parts[parts.length - 1];
		if (part.length === undefined || offset - start < part.length) {
			const read = await readPart(part, { offset: offset - start, isLast }, into);
			if (read > 0) {
				return read;
			}
		}
		start += part.length ?? 0;
	}
	return 0;
}

/** 0 where the place is behind the part, whose length is known then. */
async function readPart(part: Part, { offset, isLast }: { readonly offset: number; readonly isLast: boolean }, into: Uint8Array): Promise<number> {
	const read = await part.source.read(offset, into);
	if (read > 0) {
		if (offset <= part.readTo && offset + read >= part.readTo) {
			part.readTo = offset + read;
			part.lastByte = into[read - 1] as number;
		}
		return read;
	}
	if (part.length === undefined) {
		await readToEnd(part);
		part.length = part.readTo + (isLast || part.lastByte === LF ? 0 : 1);
	}
	if (offset === part.readTo && part.length > offset) {
		into[0] = LF;
		return 1;
	}
	return 0;
}

async function readToEnd(part: Part): Promise<void> {
	const size = await part.source.size();
	if (size !== undefined && size > part.readTo) {
		part.readTo = size - 1;
	}
	const chunk = new Uint8Array(CHUNK_IN_BYTES);
	for (let read = await part.source.read(part.readTo, chunk); read > 0; read = await part.source.read(part.readTo, chunk)) {
		part.readTo += read;
		part.lastByte = chunk[read - 1] as number;
	}
}
