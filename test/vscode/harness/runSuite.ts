import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { format } from 'node:util';
import { runTests } from '@vscode/test-electron';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import type { SuiteName } from './bundle';
import { cacheFolder, extensionId, projectRoot } from './project';
import { unmarkReport } from './report';
import { pageAddress, startServer } from './server';
import type { TemporaryPlace } from './workspace';

const suiteTimeoutInMs = 5 * 60_000;

/** One round of a suite in an editor. */
export interface SuiteRun {
	readonly name: SuiteName;
	/** Script with the `run` function. */
	readonly script: string;
	readonly place: TemporaryPlace;
}

/** The extension under development; for the packaged one an extension that does nothing, since it is installed already. */
function developmentFolder(name: SuiteName): string {
	return name === 'packaged' ? path.join(projectRoot, 'test', 'vscode', 'probe') : projectRoot;
}

/** Runs the suite in the desktop VS Code; settles with true when all tests passed. */
export async function runOnDesktop(executable: string, { name, script, place }: SuiteRun): Promise<boolean> {
	try {
		await runTests({
			vscodeExecutablePath: executable,
			extensionDevelopmentPath: developmentFolder(name),
			extensionTestsPath: script,
			launchArgs: [
				place.workspace,
				`--user-data-dir=${path.join(place.dataFolder, 'data')}`,
				`--extensions-dir=${path.join(place.dataFolder, 'extensions')}`,
				...(name === 'web' ? ['--extensionDevelopmentKind=web'] : []),
			],
		});
		return true;
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return false;
	}
}

/** Runs the suite in the VS Code server, seen through a headless browser; settles with true when all tests passed. */
export async function runOnServer({ name, script, place }: SuiteRun): Promise<boolean> {
	// The page's own word for it, `extensionDevelopmentKind`, has no effect in this server; the user's word has.
	const settings = name === 'web' ? { 'remote.extensionKind': { [extensionId()]: ['web'] } } : {};
	const logFile = path.join(cacheFolder, 'logs', `${name}.log`);
	mkdirSync(path.dirname(logFile), { recursive: true });
	const log = createWriteStream(logFile);
	const server = await startServer({ dataFolder: place.dataFolder, settings });
	try {
		const browser = await launchBrowser();
		try {
			const address = pageAddress(server, {
				folder: place.workspace,
				extensionDevelopmentPath: developmentFolder(name),
				extensionTestsPath: script,
			});
			const passed = (await exitCodeOfPage(browser, address, log)) === 0;
			if (!passed) {
				console.log(`What VS Code logged is in ${path.relative(projectRoot, logFile)}`);
			}
			return passed;
		} finally {
			await browser.close();
		}
	} finally {
		log.end();
		await server.stop();
	}
}

/** Opens the page and waits until the suite in it has ended. What is logged there goes to `log`, the suite's report also to the console. */
async function exitCodeOfPage(browser: Browser, address: string, log: Writable): Promise<number> {
	const page = await browser.newPage();
	const take = (_type: string, args: unknown[]): void => {
		for (const line of format(...args).split('\n')) {
			log.write(`${line}\n`);
			const report = unmarkReport(line);
			if (report !== undefined) {
				console.log(report);
			}
		}
	};
	return await new Promise<number>((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error('The suite in VS Code did not end in time.')), suiteTimeoutInMs);
		const settle = (code: number): void => {
			clearTimeout(timer);
			resolve(code);
		};
		page.once('crash', () => reject(new Error('The page with VS Code crashed.')));
		Promise.all([page.exposeFunction('codeAutomationLog', take), page.exposeFunction('codeAutomationExit', settle)])
			.then(() => page.goto(address))
			.catch(reject);
	});
}
