import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { build } from 'esbuild';
import { runOnDesktop } from '../../vscode/harness/desktop';
import { findEditor } from '../../vscode/harness/editor';
import { projectRoot } from '../../vscode/harness/project';
import { runOnServer } from '../../vscode/harness/suitePage';
import { makeTemporaryPlace } from '../../vscode/harness/workspace';
import { FOUND_FILE, PLAN_FILE, type ScriptName } from './plans';

export interface EditorRun {
	readonly script: ScriptName;
	/** What the script is to do; read when all is prepared. */
	readonly plan: object;
	readonly timeoutInMs: number;
	/** Puts files into the folder that will be open. */
	readonly prepare?: (workspace: string) => void;
	/** Goes on beside the script; ends when it is told that the script has ended. */
	readonly meanwhile?: (workspace: string, signal: AbortSignal) => Promise<void>;
	/** Looks at what is in the folder when the script has ended, before it is removed. */
	readonly afterwards?: (workspace: string) => void;
}

/** Builds the extension as users get it. */
export function buildForUsers(): void {
	const { status, stderr } = spawnSync(process.execPath, [path.join(projectRoot, 'esbuild.js'), '--production'], { cwd: projectRoot, encoding: 'utf8' });
	if (status !== 0) {
		throw new Error(`the build failed: ${stderr}`);
	}
}

/** Runs a script of this folder in the Node extension host of a real VS Code, and returns what it found. */
export async function runInEditor({ script, plan, timeoutInMs, prepare, meanwhile, afterwards }: EditorRun): Promise<unknown> {
	const place = makeTemporaryPlace();
	const ended = new AbortController();
	try {
		prepare?.(place.workspace);
		fs.writeFileSync(path.join(place.workspace, PLAN_FILE), JSON.stringify(plan));
		const developmentFolder = copyExtension(place.extensionsFolder);
		const run = { name: 'node', script: await bundle(script, developmentFolder), place, developmentFolder, timeoutInMs } as const;
		const beside = meanwhile?.(place.workspace, ended.signal);
		const editor = await findEditor();
		const passed = editor.kind === 'desktop' ? await runOnDesktop(editor.executable, run) : await runOnServer(run);
		ended.abort();
		await beside;
		if (!passed) {
			throw new Error(`${script} did not come to its end in VS Code`);
		}
		afterwards?.(place.workspace);
		return JSON.parse(fs.readFileSync(path.join(place.workspace, FOUND_FILE), 'utf8')) as unknown;
	} finally {
		ended.abort();
		place.remove();
	}
}

/**
 * The extension as it is packaged, but one that does not start with any text that the window may open. A script in its folder has the same API
 * object as the extension itself.
 */
function copyExtension(besideFolder: string): string {
	const folder = path.join(path.dirname(besideFolder), 'extension');
	for (const name of ['dist', 'media', 'syntaxes', 'l10n', 'package.nls.json']) {
		fs.cpSync(path.join(projectRoot, name), path.join(folder, name), { recursive: true });
	}
	const manifest = JSON.parse(fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as object;
	fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...manifest, activationEvents: ['onLanguage:maillog'] }));
	return folder;
}

async function bundle(script: ScriptName, folder: string): Promise<string> {
	const outfile = path.join(folder, 'bench', `${script}.js`);
	const entryPoint = path.join(projectRoot, 'test', 'bench', 'inEditor', `${script}.ts`);
	await build({ entryPoints: [entryPoint], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'es2022', external: ['vscode'], logLevel: 'warning' });
	return outfile;
}
