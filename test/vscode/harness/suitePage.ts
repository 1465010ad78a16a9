import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { cacheFolder, extensionId, projectRoot } from './project';
import { unmarkReport } from './report';
import { pageAddress, startServer, type Server } from './server';
import type { SuiteRun } from './suiteRun';

const suiteTimeoutInMs = 8 * 60_000;

/** Runs the suite in a VS Code server of its own, seen through a headless browser; settles with true when all tests passed. */
export async function runOnServer(run: SuiteRun): Promise<boolean> {
	// The page's own word for it, `extensionDevelopmentKind`, has no effect in this server; the user's word has.
	const settings = run.name === 'web' ? { 'remote.extensionKind': { [extensionId()]: ['web'] } } : {};
	const { dataFolder, extensionsFolder } = run.place;
	const server = await startServer({ dataFolder, extensionsFolder, settings, runsSuites: true });
	try {
		return await runOnPage(server, run);
	} finally {
		await server.stop();
	}
}

/** Runs the suite in a server that is up already and was started for it. */
export async function runOnPage(server: Server, { name, script, place, developmentFolder, timeoutInMs }: SuiteRun): Promise<boolean> {
	const logFile = path.join(cacheFolder, 'logs', `${name}.log`);
	mkdirSync(path.dirname(logFile), { recursive: true });
	const log = createWriteStream(logFile);
	const browser = await launchBrowser();
	try {
		const address = pageAddress(server, {
			folder: place.workspace,
			extensionDevelopmentPath: developmentFolder,
			extensionTestsPath: script,
		});
		const passed = (await exitCodeOfPage(await browser.newPage(), address, { log, timeoutInMs })) === 0;
		if (!passed) {
			console.log(`What VS Code logged is in ${path.relative(projectRoot, logFile)}`);
		}
		return passed;
	} finally {
		log.end();
		await browser.close();
	}
}

/** Waits until the suite in the page has ended. What is logged there goes to `log`, the suite's report also to the console. */
async function exitCodeOfPage(page: Page, address: string, { log, timeoutInMs = suiteTimeoutInMs }: { readonly log: Writable; readonly timeoutInMs?: number }): Promise<number> {
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
		const timer = setTimeout(() => reject(new Error('The suite in VS Code did not end in time.')), timeoutInMs);
		const settle = (code: number): void => {
			clearTimeout(timer);
			resolve(code);
		};
		const gone = (): void => reject(new Error('The page with VS Code was gone before the suite ended.'));
		page.once('crash', gone);
		page.once('close', gone);
		Promise.all([page.exposeFunction('codeAutomationLog', take), page.exposeFunction('codeAutomationExit', settle)])
			.then(() => page.goto(address))
			.catch(reject);
	});
}
