import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { findOnPath } from './command';
import { cacheFolder } from './project';

/** The VS Code that tests and `npm start` use. */
export type Editor =
	| { readonly kind: 'desktop'; readonly executable: string }
	/** `why` completes the sentence "No desktop VS Code: ...". */
	| { readonly kind: 'server'; readonly why: string };

/** How long the download service may be silent. A closed network is told from an open one by it. */
const silenceInMs = 10_000;

/** The desktop VS Code where there is a display and one can be had, else the server with a browser. */
export async function findEditor(): Promise<Editor> {
	if (!hasDisplay()) {
		return { kind: 'server', why: 'there is no display' };
	}
	const executable = process.env.VSCODE_EXECUTABLE ?? (await downloadDesktop()) ?? installedDesktop();
	return executable
		? { kind: 'desktop', executable }
		: { kind: 'server', why: 'none is on the PATH and it cannot be downloaded' };
}

export function hasDisplay(): boolean {
	return process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** The latest stable VS Code, downloaded once into the cache; an older copy there serves when the network does not. */
async function downloadDesktop(): Promise<string | undefined> {
	try {
		return await downloadAndUnzipVSCode({
			version: 'stable',
			cachePath: cacheFolder,
			timeout: silenceInMs,
			reporter: new SilentReporter(),
		});
	} catch {
		return undefined;
	}
}

/** The program behind the command `code`, which is a script that `@vscode/test-electron` cannot use. */
function installedDesktop(): string | undefined {
	const command = findOnPath('code');
	if (!command) {
		return undefined;
	}
	// <install>/bin/code on Linux and Windows; Visual Studio Code.app/Contents/Resources/app/bin/code on macOS.
	const folder = path.dirname(realpathSync(command));
	const candidates = ['../code', '../Code.exe', '../../../MacOS/Code', '../../../MacOS/Electron'];
	return candidates.map((candidate) => path.resolve(folder, candidate)).find((candidate) => existsSync(candidate));
}
