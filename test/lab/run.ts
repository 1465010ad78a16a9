import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { labs } from './labs';

/**
 * npx tsx test/lab/run.ts [postfix exim ...]: runs the labs that are named, or all, and renews test/fixtures/lab. Needs root and a
 * Debian system; leaves the installed servers below the temporary folder, so that the second run is quick.
 */
const require = createRequire(import.meta.url);
const here = fileURLToPath(new URL('.', import.meta.url));
const fixtures = path.join(here, '../fixtures/lab');
const folder = process.env.LAB_FOLDER ?? path.join(tmpdir(), 'mail-log-lab');

function inRoot(name: string, action: string, ...words: readonly string[]): void {
	const { status } = spawnSync(path.join(here, 'root.sh'), [path.join(folder, name), action, ...words], { stdio: 'inherit' });
	if (status !== 0) {
		throw new Error(`${name}: ${action} ended with ${status}`);
	}
}

const asked = process.argv.slice(2);
for (const [name, { packages, root: place = name }] of Object.entries(labs).filter(([name]) => asked.length === 0 || asked.includes(name))) {
	const mark = path.join(folder, place, 'packages');
	if (!existsSync(mark)) {
		mkdirSync(path.join(folder, place), { recursive: true });
		inRoot(place, 'install', 'rsyslog', 'openssl', 'iproute2', ...packages);
		writeFileSync(mark, packages.join(' '));
	}
	inRoot(place, 'run', process.execPath, '--import', require.resolve('tsx'), path.join(here, 'inside.ts'), name);
	cpSync(path.join(folder, place, 'run/lab/fixtures'), fixtures, { recursive: true });
}
