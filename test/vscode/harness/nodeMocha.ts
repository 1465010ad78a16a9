import type MochaApi from 'mocha';
import { runAndReport, specRetries, specTimeoutInMs } from './report';

/** Runs inside the Node extension host, with mocha as Node knows it. */
export async function runMocha(loadSpecs: () => void): Promise<void> {
	const { default: Mocha } = (await import('mocha')) as unknown as { default: typeof MochaApi };
	const mocha = new Mocha({ ui: 'bdd', reporter: 'base', timeout: specTimeoutInMs, retries: specRetries, forbidOnly: true });
	// Defines `describe` and `it` for the specs.
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	loadSpecs();
	await runAndReport(mocha);
}
