import type { Surroundings } from '../inside';
import { busySendmail, configureSendmail, SENDMAIL, startSendmail } from '../servers/sendmail';
import { untilQuiet } from '../waiting';
import { sendAll } from './sending';

/** Sendmail knows LMTP only to programs on its own machine. */
export async function runSendmail({ scenarios, sessions }: Surroundings): Promise<void> {
	configureSendmail(scenarios);
	startSendmail();
	const own = scenarios.filter(({ host }) => !host?.script.isLmtp);
	await sendAll(SENDMAIL, { scenarios: own, sessions }, () => untilQuiet(() => [busySendmail(), SENDMAIL.lines().length], 8000, 300_000));
}
