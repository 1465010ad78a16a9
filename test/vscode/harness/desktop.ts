import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { projectRoot } from './project';
import { writeSettings } from './settings';
import type { SuiteRun } from './suiteRun';
import type { TemporaryPlace } from './workspace';

const quietArguments = ['--disable-workspace-trust', '--disable-telemetry', '--skip-welcome', '--skip-release-notes', '--disable-updates'];

/** The desktop must neither see nor change what the person at this machine has set up. */
function placeArguments(place: TemporaryPlace): string[] {
	const userFolder = path.join(place.dataFolder, 'data');
	writeSettings(userFolder);
	return [place.workspace, `--user-data-dir=${userFolder}`, `--extensions-dir=${place.extensionsFolder}`];
}

/** Runs the suite in the desktop VS Code; settles with true when all tests passed. */
export async function runOnDesktop(executable: string, run: SuiteRun): Promise<boolean> {
	try {
		await runTests({
			vscodeExecutablePath: executable,
			extensionDevelopmentPath: run.developmentFolder,
			extensionTestsPath: run.script,
			launchArgs: [...placeArguments(run.place), ...(run.name === 'web' ? ['--extensionDevelopmentKind=web'] : [])],
		});
		return true;
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return false;
	}
}

/** Opens the desktop VS Code for a person, with the extension loaded and a file in front. */
export function openDesktop(executable: string, place: TemporaryPlace, file: string): ChildProcess {
	// Chromium does not start as root with its sandbox.
	const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const development = `--extensionDevelopmentPath=${projectRoot}`;
	return spawn(executable, [...placeArguments(place), file, development, ...quietArguments, ...sandbox], { stdio: 'ignore' });
}
