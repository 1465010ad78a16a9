import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { PartReader } from '../../core/analysis/readInParts';
import { createPartReader } from '../partReader';
import { createNodePlatform } from './nodePlatform';

/** With more than this the disk is what one waits for, and others want to work too. */
const MOST_READERS = 4;
/** A smaller set of files, compressed as most of them are, is read before another worker has started and is warm. */
const SMALLEST_SET_IN_BYTES = 8 * 1024 * 1024;

/**
 * Readers of parts of a file, or of the files of a set, beside the thread that asks: as many as there are processors for, if it is not said how many.
 * None for a small set; of one file the caller knows.
 */
export function startPartReaders(paths: readonly string[], workerFile: string, others = Math.min(availableParallelism(), MOST_READERS) - 1): PartReader[] {
	const isSet = paths.length !== 1;
	if (isSet && sizeOf(paths) < SMALLEST_SET_IN_BYTES) {
		return [];
	}
	const platform = createNodePlatform(workerFile);
	return Array.from({ length: isSet ? Math.min(others, paths.length - 1) : others }, () => createPartReader(platform.startWorker(), paths));
}

/** What cannot be had takes no time. */
function sizeOf(paths: readonly string[]): number {
	return paths.reduce((size, path) => size + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
}
