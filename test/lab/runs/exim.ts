import type { Surroundings } from '../inside';
import { busyExim, configureExim, exim, eximLines, startExim, type EximSettings } from '../servers/exim';
import { untilQuiet } from '../waiting';
import { sendAll } from './sending';

/** As Debian ships it: the usual selection, a main log. */
export function runExim(surroundings: Surroundings): Promise<void> {
	return run('exim', surroundings, { logTo: 'files', logSelector: '+smtp_confirmation' });
}

/** All there is to log, through syslog. */
export function runEximSyslog(surroundings: Surroundings): Promise<void> {
	return run('exim-syslog', surroundings, { logTo: 'syslog', logSelector: '+all -arguments' });
}

async function run(name: string, surroundings: Surroundings, settings: EximSettings): Promise<void> {
	configureExim(surroundings.scenarios, settings);
	startExim();
	const lines = () => eximLines(settings.logTo);
	await sendAll(exim(name, lines), surroundings, () => untilQuiet(() => [busyExim(), lines().length], 8000, 400_000));
}
