import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './command';
import { cacheFolder, projectRoot } from './project';

/** Packages the extension as it would be published, minified bundles included, and returns the path of the `.vsix`. */
export async function packageExtension(): Promise<string> {
	const vsix = path.join(cacheFolder, 'package', 'mail-log-inspector.vsix');
	mkdirSync(path.dirname(vsix), { recursive: true });
	const vsce = path.join(projectRoot, 'node_modules', '@vscode', 'vsce', 'vsce');
	const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
	await runCommand(process.execPath, [vsce, 'package', ...options, '--out', vsix], { cwd: projectRoot });
	return vsix;
}
