import type { Surroundings } from '../inside';
import { busySendmail, configureSendmail, SENDMAIL, startSendmail } from '../servers/sendmail';
import { untilQuiet } from '../waiting';
import { sendAll } from './sending';

/**
 * Sendmail knows LMTP only to programs on its own machine, and waits longer than the lab does where a host stops reading in the middle of
 * a message.
 */
export async function runSendmail({ scenarios, sessions }: Surroundings): Promise<void> {
	configureSendmail(scenarios);
	startSendmail();
	const own = scenarios.filter(({ host }) => !host?.script.isLmtp && host?.script.answers?.body !== 'silence');
	await sendAll(SENDMAIL, { scenarios: own, sessions }, () => untilQuiet(() => [busySendmail(), SENDMAIL.lines().length], 12_000, 300_000));
}
