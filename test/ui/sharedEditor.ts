import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../vscode/harness/browser';
import { packageExtension } from '../vscode/harness/packageExtension';
import { installExtension, pageAddress, startServer, type Server } from '../vscode/harness/server';
import { writeSettings, type Settings } from '../vscode/harness/settings';

/** The built-in themes that the pictures are taken with. */
const themeSettings: Settings = {
	// the browser says whether it is dark, so that a window can change without being opened anew
	'window.autoDetectColorScheme': true,
	'workbench.preferredDarkColorTheme': 'Default Dark Modern',
	'workbench.preferredLightColorTheme': 'Default Light Modern',
};

const windowSettings: Settings = {
	...themeSettings,
	'window.commandCenter': false,
	'workbench.layoutControl.enabled': false,
	// drawn without a graphics card, what moves costs more than all else
	'workbench.reduceMotion': 'on',
};

/** One server and one browser for all windows of a run: what costs most of the time is done once. */
interface SharedEditor {
	readonly server: Server;
	readonly browser: Browser;
	readonly userDataFolder: string;
	remove(): Promise<void>;
}

export interface WindowOptions {
	readonly folder: string;
	/** User settings beside the quiet ones of every test; they are those of the server, so there is one window at a time. */
	readonly settings?: Settings;
	readonly width: number;
	readonly height: number;
}

let shared: Promise<SharedEditor> | undefined;

/** A machine that does other things beside takes its time. */
const OPENS_WITHIN_IN_MS = 90_000;

// These two are of mocha's outermost suite: before the first spec of all files and behind the last.
before(async function () {
	this.timeout(4 * OPENS_WITHIN_IN_MS);
	shared ??= openSharedEditor();
	// the first window asks again and says what is wrong
	await shared.catch(() => (shared = undefined));
});
after(closeSharedEditor);

// Ending through `exit` lets what was started and written be removed.
process.once('SIGTERM', () => process.exit(143));

/** Opens a window of a browser profile of its own, so that nothing is remembered from one to the next. */
export async function openWindow(options: WindowOptions): Promise<Page> {
	const { server, browser, userDataFolder } = await (shared ??= openSharedEditor());
	writeSettings(userDataFolder, { ...windowSettings, ...options.settings });
	const { width, height } = options;
	const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'dark' });
	await page.goto(pageAddress(server, { folder: options.folder }), { waitUntil: 'commit', timeout: OPENS_WITHIN_IN_MS });
	// the theme is there before the extensions are: from then on the window follows the browser from dark to light
	await page.locator('.monaco-workbench[class*="vscode-theme-"] .part.statusbar').waitFor({ timeout: OPENS_WITHIN_IN_MS });
	return page;
}

/** The window ends what the server runs for it only when it is left, not when it is gone. */
export async function closeWindow(page: Page): Promise<void> {
	await page.goto('about:blank').catch(() => undefined);
	await page.context().close();
}

/** Ends server and browser. A window that is opened afterwards gets new ones. */
export async function closeSharedEditor(): Promise<void> {
	const opened = shared;
	shared = undefined;
	// one that did not open has nothing to close
	await (await opened?.catch(() => undefined))?.remove();
}

async function openSharedEditor(): Promise<SharedEditor> {
	const root = mkdtempSync(path.join(tmpdir(), 'mail-log-'));
	const removeRoot = (): void => rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	process.once('exit', removeRoot);
	const [dataFolder, extensionsFolder] = [path.join(root, 'data'), path.join(root, 'extensions')];
	await installExtension(await packageExtension(), extensionsFolder);
	const server = await startServer({ dataFolder, extensionsFolder, settings: windowSettings });
	const browser = await launchBrowser().catch(async (error: unknown) => {
		// or the run would wait for it for ever
		await server.stop();
		throw error;
	});
	const remove = async (): Promise<void> => {
		await browser.close();
		await server.stop();
		process.off('exit', removeRoot);
		removeRoot();
	};
	return { server, browser, userDataFolder: path.join(dataFolder, 'data'), remove };
}
