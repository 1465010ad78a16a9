import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot, sampleFolder } from './project';

/** A place on disk for one run. */
export interface TemporaryPlace {
	/** Where the editor keeps its data. */
	readonly dataFolder: string;
	/** Where extensions are installed; empty at first. */
	readonly extensionsFolder: string;
	/** The folder that is open: the sample logs, and below `fixtures/` those of `test/fixtures/logs`; specs may write to it. */
	readonly workspace: string;
	remove(): void;
}

export function makeTemporaryPlace(): TemporaryPlace {
	// Short, because an editor makes sockets below it and their paths are limited to about 100 bytes.
	const root = mkdtempSync(path.join(tmpdir(), 'mail-log-'));
	const dataFolder = path.join(root, 'data');
	const extensionsFolder = path.join(root, 'extensions');
	const workspace = path.join(root, 'logs');
	mkdirSync(dataFolder);
	mkdirSync(extensionsFolder);
	cpSync(sampleFolder, workspace, { recursive: true });
	const fixtures = path.join(projectRoot, 'test', 'fixtures', 'logs');
	if (existsSync(fixtures)) {
		cpSync(fixtures, path.join(workspace, 'fixtures'), { recursive: true });
	}
	// Windows keeps files of a process that has just ended locked for a moment.
	const remove = (): void => {
		process.off('exit', remove);
		rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	};
	process.once('exit', remove);
	return { dataFolder, extensionsFolder, workspace, remove };
}
