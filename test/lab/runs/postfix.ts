import type { Surroundings } from '../inside';
import { activeInPostfix, configurePostfix, POSTFIX, startPostfix } from '../servers/postfix';
import { sendAll } from './sending';
import { untilQuiet } from '../waiting';

export async function runPostfix(surroundings: Surroundings): Promise<void> {
	configurePostfix(surroundings.scenarios);
	startPostfix();
	await sendAll(POSTFIX, surroundings, () => untilQuiet(() => [activeInPostfix(), POSTFIX.lines().length], 6000, 120_000));
}
