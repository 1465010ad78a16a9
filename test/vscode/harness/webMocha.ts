// Mocha's build for browsers; it defines the global `mocha`.
import 'mocha/mocha.js';
import { runAndReport, specRetries, specTimeoutInMs } from './report';

/** Mocha's build for browsers asks the page's address for a filter; a worker has neither. */
interface BrowserGlobals {
	location?: { readonly search: string };
}

/** Runs inside the web worker extension host. */
export async function runMocha(loadSpecs: () => void): Promise<void> {
	if ('process' in globalThis) {
		throw new Error('This suite is for the web worker host, and this is Node.');
	}
	(globalThis as unknown as BrowserGlobals).location ??= { search: '' };
	mocha.setup({ ui: 'bdd', reporter: 'base', timeout: specTimeoutInMs, retries: specRetries, forbidOnly: true });
	loadSpecs();
	await runAndReport(mocha);
}
