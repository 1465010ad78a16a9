import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { findOnPath, runCommand } from './command';
import { projectRoot } from './project';

const isRoot = process.getuid?.() === 0;

/** A closed network must not hold the browser up, and root gets no sandbox. */
const browserArguments = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--disable-gpu',
	'--disable-quic',
	...(isRoot ? ['--no-sandbox'] : []),
];

/** Playwright would end the browser at a signal and let this process go on without it, and with no way to end it. */
const withoutSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

const startTimeoutInMs = 60_000;

const programNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge'];

/** Starts a headless Chrome, Chromium or Edge: an installed one, else one that is fetched now. */
export async function launchBrowser(): Promise<Browser> {
	const troubles: string[] = [];
	const attempts: (() => Promise<LaunchOptions | undefined>)[] = [
		async () => programOnPath(),
		// One that does not come up on a busy machine may do so the next time.
		async () => programOnPath(),
		// Playwright knows where the installers of these put them.
		async () => ({ channel: 'chrome' }),
		async () => ({ channel: 'msedge' }),
		async () => (existsSync(chromium.executablePath()) ? {} : undefined),
		installDebianChromium,
		downloadChromium,
	];
	for (const attempt of attempts) {
		try {
			const found = await attempt();
			if (found) {
				return await chromium.launch({ ...found, headless: true, args: browserArguments, timeout: startTimeoutInMs, ...withoutSignals });
			}
		} catch (error) {
			troubles.push(error instanceof Error ? error.message : String(error));
		}
	}
	throw new Error(
		'No browser could be started: install Chrome, Chromium or Edge so that it is on the PATH and try again.\n' +
			troubles.map((trouble) => `- ${trouble.split('\n', 4).join('\n  ')}`).join('\n'),
	);
}

function programOnPath(): LaunchOptions | undefined {
	const executablePath = programNames.map(findOnPath).find((found) => found !== undefined);
	return executablePath === undefined ? undefined : { executablePath };
}

/**
 * Debian's own package, where we may install it; it brings all libraries it needs. Not where there is a browser that does not start: to
 * install a newer one would take it away from other runs that use it.
 */
async function installDebianChromium(): Promise<LaunchOptions | undefined> {
	if (!isRoot || programOnPath() || !findOnPath('apt-get')) {
		return undefined;
	}
	console.log('No browser found. Installing the package chromium');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	await runCommand('apt-get', ['update'], { env });
	await runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
	return programOnPath();
}

async function downloadChromium(): Promise<LaunchOptions> {
	console.log('No browser found. Downloading Chromium through Playwright');
	const script = path.join(projectRoot, 'node_modules', 'playwright-core', 'cli.js');
	await runCommand(process.execPath, [script, 'install', 'chromium']);
	return {};
}
