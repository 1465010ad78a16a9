import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './command';
import { cacheFolder, projectRoot } from './project';

/**
 * Packages the extension as it would be published, minified bundles included, and returns the path of the `.vsix`. Where a step before has
 * made it already, and says so by MAIL_LOG_PACKAGE=made, it is not made again: others may be reading what it is made of.
 */
export async function packageExtension(): Promise<string> {
	const vsix = path.join(cacheFolder, 'package', 'mail-log-inspector.vsix');
	if (process.env.MAIL_LOG_PACKAGE === 'made' && existsSync(vsix)) {
		return vsix;
	}
	mkdirSync(path.dirname(vsix), { recursive: true });
	const vsce = path.join(projectRoot, 'node_modules', '@vscode', 'vsce', 'vsce');
	const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
	await runCommand(process.execPath, [vsce, 'package', ...options, '--out', vsix], { cwd: projectRoot });
	return vsix;
}
