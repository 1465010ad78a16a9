import { availableParallelism } from 'node:os';
import type { PartReader } from '../../core/analysis/summarizeParts';
import { createPartReader } from '../partReader';
import { createNodePlatform } from './nodePlatform';

/** With more than this the disk is what one waits for, and others want to work too. */
const MOST_READERS = 4;

/** Readers of parts of the file, beside the thread that asks: as many as there are processors for, if it is not said how many. */
export function startPartReaders(path: string, workerFile: string, others = Math.min(availableParallelism(), MOST_READERS) - 1): PartReader[] {
	const platform = createNodePlatform(workerFile);
	return Array.from({ length: others }, () => createPartReader(platform.startWorker(), path));
}
