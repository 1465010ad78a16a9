import { availableParallelism } from 'node:os';
import type { PartReader } from '../../core/analysis/summarizeParts';
import { createPartReader } from '../partReader';
import { createNodePlatform } from './nodePlatform';

/** With more than this the disk is what one waits for, and others want to work too. */
const MOST_READERS = 4;

/** Readers of parts of the file, beside the thread that asks: as many as there are processors for. */
export function startPartReaders(path: string, workerFile: string): PartReader[] {
	const platform = createNodePlatform(workerFile);
	const others = Math.min(availableParallelism(), MOST_READERS) - 1;
	return Array.from({ length: others }, () => createPartReader(platform.startWorker(), path));
}
