import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../vscode/harness/browser';
import { packageExtension } from '../vscode/harness/packageExtension';
import { cacheFolder, projectRoot } from '../vscode/harness/project';
import { installExtension, pageAddress, startServer, type Server } from '../vscode/harness/server';
import type { Settings } from '../vscode/harness/settings';
import { makeTemporaryPlace, type TemporaryPlace } from '../vscode/harness/workspace';
import { findTextInEditor } from './editorText';

/** The built-in themes that the pictures are taken with. */
export const lightTheme = 'Default Light Modern';
export const darkTheme = 'Default Dark Modern';

export interface WorkbenchOptions {
	/** Folder to open; by default a copy of the sample logs. */
	readonly folder?: string;
	/** User settings beside the quiet ones of every test. */
	readonly settings?: Settings;
	readonly colorTheme?: string;
	readonly width?: number;
	readonly height?: number;
}

/** In pixels from the upper left corner. */
export interface PagePart {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Pictures are for the README when they are asked for, else only to look at after a run. */
const screenshotFolder = process.env.UPDATE_SCREENSHOTS
	? path.join(projectRoot, 'media', 'screenshots')
	: path.join(cacheFolder, 'screenshots');

/** The extension as it would be published, installed once for all workbenches of this run. */
let installedExtension: Promise<string> | undefined;

async function installOnce(): Promise<string> {
	const extensionsFolder = mkdtempSync(path.join(tmpdir(), 'mail-log-'));
	process.once('exit', () => rmSync(extensionsFolder, { recursive: true, force: true }));
	await installExtension(await packageExtension(), extensionsFolder);
	return extensionsFolder;
}

/**
 * Opens the real workbench with the packaged extension in a headless browser. Close it when done. A browser or a server that goes while it
 * starts, as on a busy machine after many windows, is given a second chance.
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
	try {
		return await openOnce(options);
	} catch (error) {
		console.log(`The window did not open, once more: ${String(error)}`);
		return openOnce(options);
	}
}

async function openOnce(options: WorkbenchOptions): Promise<Workbench> {
	const extensionsFolder = await (installedExtension ??= installOnce());
	const place = makeTemporaryPlace();
	const theme = { 'workbench.colorTheme': options.colorTheme ?? darkTheme, 'window.autoDetectColorScheme': false };
	const server = await startServer({
		dataFolder: place.dataFolder,
		extensionsFolder,
		settings: { ...theme, 'window.commandCenter': false, 'workbench.layoutControl.enabled': false, ...options.settings },
	});
	let browser: Browser | undefined;
	try {
		browser = await launchBrowser();
		const page = await browser.newPage({ viewport: { width: options.width ?? 1280, height: options.height ?? 800 } });
		await page.goto(pageAddress(server, { folder: options.folder ?? place.workspace }));
		await page.locator('.monaco-workbench .part.statusbar').waitFor();
		return new Workbench(page, { server, browser, place });
	} catch (error) {
		// or the run would wait for them for ever
		await browser?.close();
		await server.stop();
		place.remove();
		throw error;
	}
}

/** What a person does with the window, in a person's words. */
export class Workbench {
	/** The folder that is open, unless another was asked for; specs may write to it. */
	readonly folder: string;

	constructor(
		readonly page: Page,
		private readonly owned: { readonly server: Server; readonly browser: Browser; readonly place: TemporaryPlace },
	) {
		this.folder = owned.place.workspace;
	}

	/** Opens a file of the folder by its name, through Quick Open. */
	async openFile(name: string): Promise<void> {
		await this.again(async () => {
			const input = await this.openQuickInput('ControlOrMeta+P');
			await input.fill(name);
			await this.quickInputRow(name).click({ timeout: 20_000 });
			await this.page.locator('.tab.active', { hasText: name }).waitFor({ timeout: 20_000 });
		});
	}

	/** Puts the cursor into a line of the editor in front and brings it into sight; lines count from 1. */
	async goToLine(line: number): Promise<void> {
		const input = await this.openQuickInput('Control+G');
		await input.fill(`:${line}`);
		await input.press('Enter');
	}

	/** Runs a command by its title, as in `Mail Log: Summarize Bounces`, through the command palette. */
	async runCommand(title: string): Promise<void> {
		const input = await this.openQuickInput('F1');
		await input.fill(`>${title}`);
		await this.quickInputRow(title).click();
	}

	/** Does something once more where the window, busy with something else, took the ground away from it. */
	async again(act: () => Promise<void>): Promise<void> {
		for (let attempt = 1; attempt < 4; attempt++) {
			try {
				return await act();
			} catch {
				await this.page.keyboard.press('Escape');
			}
		}
		return act();
	}

	/** The first row offered below the input box whose words hold the text. */
	quickInputRow(text: string): Locator {
		return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
	}

	/** Moves the mouse onto a text in the editor in front and returns the words of the hover that appears. */
	async hover(text: string): Promise<string> {
		const hover = this.page.locator('.monaco-hover:visible .hover-contents', { hasText: /\S/, hasNotText: /^Loading/ }).first();
		// Just after a file was opened nobody answers yet and nothing is shown; a person moves the mouse once more.
		for (let attempt = 1; ; attempt++) {
			const { x, y } = await findTextInEditor(this.page, text);
			await this.page.mouse.move(x, y + 100);
			await this.page.mouse.move(x, y, { steps: 5 });
			try {
				await hover.waitFor({ timeout: 3_000 });
				return (await hover.innerText()).trim();
			} catch (error) {
				if (attempt === 5) {
					throw error;
				}
			}
		}
	}

	/** The row of a tree view whose label holds the text. */
	treeItem(label: string): Locator {
		return this.page.locator('.part.sidebar [role="treeitem"]', { hasText: label }).first();
	}

	async clickTreeItem(label: string): Promise<void> {
		await this.treeItem(label).click();
	}

	/** Takes a picture of the window as it is, or of a part of it, and returns its path. */
	async screenshot(name: string, clip?: PagePart): Promise<string> {
		await this.page.evaluate(() => document.fonts.ready);
		mkdirSync(screenshotFolder, { recursive: true });
		const file = path.join(screenshotFolder, `${name}.png`);
		await this.page.screenshot({ path: file, animations: 'disabled', caret: 'hide', clip });
		return file;
	}

	/** Presses the keys that open the input box, once more where the window was not ready for them. */
	private async openQuickInput(keys: string): Promise<Locator> {
		const input = this.page.locator('.quick-input-widget input:visible').first();
		for (let attempt = 1; attempt < 5; attempt++) {
			await this.page.keyboard.press(keys);
			try {
				await input.waitFor({ timeout: 3_000 });
				return input;
			} catch {
				// Not yet.
			}
		}
		await input.waitFor();
		return input;
	}

	async close(): Promise<void> {
		await this.owned.browser.close();
		await this.owned.server.stop();
		this.owned.place.remove();
	}
}
