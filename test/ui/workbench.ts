import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { cacheFolder, projectRoot } from '../vscode/harness/project';
import type { Settings } from '../vscode/harness/settings';
import { makeTemporaryPlace, type TemporaryPlace } from '../vscode/harness/workspace';
import { findTextInEditor } from './editorText';
import { closeSharedEditor, closeWindow, openWindow } from './sharedEditor';

export interface WorkbenchOptions {
	/** User settings beside the quiet ones of every test. */
	readonly settings?: Settings;
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

/** How long a step may take at its first try; at each further one it is twice as long, up to about a minute for all. */
const FIRST_PATIENCE_IN_MS = 4_000;
const TRIES = 4;

/**
 * Opens the real workbench with the packaged extension, in the dark theme, on a copy of the sample logs; one at a time. Close it when
 * done. Where it does not open, server and browser are started anew, once.
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
	const place = makeTemporaryPlace();
	const { settings, width = 1280, height = 800 } = options;
	const open = (): Promise<Page> => openWindow({ folder: place.workspace, settings, width, height });
	const page = await open().catch(async (error: unknown) => {
		console.log(`The window did not open, once more: ${String(error)}`);
		await closeSharedEditor();
		return open();
	});
	return new Workbench(page, place);
}

/** What a person does with the window, in a person's words. */
export class Workbench {
	/** The folder that is open; specs may write to it. */
	readonly folder: string;

	constructor(
		readonly page: Page,
		private readonly place: TemporaryPlace,
	) {
		this.folder = place.workspace;
	}

	/** Opens a file of the folder by its name, through Quick Open: by its full path, for which nothing has to search. */
	async openFile(name: string): Promise<void> {
		await this.again(async (timeout) => {
			const input = await this.openQuickInput('ControlOrMeta+P');
			await input.fill(path.join(this.folder, name), { timeout });
			await this.quickInputRow(name).click({ timeout });
			await this.page.locator('.tab.active', { hasText: name }).waitFor({ timeout });
		});
	}

	/** Puts the cursor into a line of the editor in front and brings it into sight; lines count from 1. */
	async goToLine(line: number): Promise<void> {
		await this.again(async (timeout) => {
			const input = await this.openQuickInput('Control+G');
			await input.fill(`:${line}`, { timeout });
			await input.press('Enter', { timeout });
			await this.page.locator('.part.statusbar', { hasText: new RegExp(`Ln ${line}, `) }).waitFor({ timeout });
		});
	}

	/** Runs a command by its title, as in `Mail Log: Summarize Bounces`, through the command palette. */
	async runCommand(title: string): Promise<void> {
		await this.again(async (timeout) => {
			const input = await this.openQuickInput('F1');
			await input.fill(`>${title}`, { timeout });
			await this.quickInputRow(title).click({ timeout });
		});
	}

	/**
	 * Does something once more where the window, busy with something else, took the ground away from it. `act` waits for each thing as
	 * long as it is told: not long at first, because what was lost does not come, and longer then, because a machine may be slow.
	 */
	async again(act: (timeoutInMs: number) => Promise<void>): Promise<void> {
		for (let attempt = 1, patience = FIRST_PATIENCE_IN_MS; ; attempt++, patience *= 2) {
			try {
				return await act(patience);
			} catch (error) {
				if (attempt === TRIES) {
					throw error;
				}
				await this.page.keyboard.press('Escape');
			}
		}
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

	/** Clicks a row of a tree view. A group that is open already stays open, so that a spec may be tried again. */
	async clickTreeItem(label: string): Promise<void> {
		const item = this.treeItem(label);
		if ((await item.getAttribute('aria-expanded')) !== 'true') {
			await item.click();
		}
	}

	/**
	 * Chooses a row of the menu that is open. A menu hears no mouse for the first tenth of a second, and a busy machine may count that
	 * from later on: a person whose click was not heard clicks again.
	 */
	async chooseFromMenu(row: string, timeoutInMs: number): Promise<void> {
		const item = this.page.locator('.context-view .action-menu-item', { hasText: row });
		await item.waitFor({ timeout: timeoutInMs });
		for (const end = Date.now() + timeoutInMs; ; ) {
			const wait = Math.max(end - Date.now(), 1);
			// it may go just now, heard at last
			await item.click({ timeout: Math.min(wait, 1_000) }).catch(() => undefined);
			try {
				return await item.waitFor({ state: 'hidden', timeout: Math.min(wait, 500) });
			} catch (error) {
				if (Date.now() > end) {
					throw error;
				}
			}
		}
	}

	/** Takes a picture of the window as it is, or of a part of it, and returns its path. */
	async screenshot(name: string, clip?: PagePart): Promise<string> {
		await this.page.evaluate(() => document.fonts.ready);
		mkdirSync(screenshotFolder, { recursive: true });
		const file = path.join(screenshotFolder, `${name}.png`);
		await this.page.screenshot({ path: file, animations: 'disabled', caret: 'hide', clip });
		return file;
	}

	/** Takes a picture in the dark theme, and one in the light theme, `NAME-light`. */
	async screenshots(name: string, clip?: PagePart): Promise<void> {
		await this.screenshot(name, clip);
		await this.inLightTheme(() => this.screenshot(`${name}-light`, clip));
	}

	/** The window follows the browser from dark to light and back; what is open in it stays as it is. */
	async inLightTheme<T>(act: () => Promise<T>): Promise<T> {
		try {
			await this.changeTheme('light');
			return await act();
		} finally {
			await this.changeTheme('dark');
		}
	}

	private async changeTheme(scheme: 'light' | 'dark'): Promise<void> {
		await this.page.emulateMedia({ colorScheme: scheme });
		await this.page.locator(scheme === 'light' ? '.monaco-workbench.vs' : '.monaco-workbench.vs-dark').waitFor();
		// pages are frames in frames and are told of it
		for (const frame of this.page.frames().filter((candidate) => candidate.url().includes('fake.html'))) {
			await frame.locator(`body.vscode-${scheme}`).waitFor();
		}
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
		await closeWindow(this.page);
		this.place.remove();
	}
}
