import type { Surroundings } from '../inside';
import type { Scenario } from '../scenarios';
import { configureOpenSmtpd, OPENSMTPD, pauseOpenSmtpd, startOpenSmtpd, untilSettled } from '../servers/opensmtpd';
import { fewer, withoutSpaces } from './selection';
import { sendAll } from './sending';

/**
 * OpenSMTPD waits five minutes for a host that says nothing, which is longer than the lab does, and takes no spaces in an address. Of several
 * answers to one message, as LMTP has them, it takes some for too much.
 */
export async function runOpenSmtpd({ scenarios, sessions }: Surroundings): Promise<void> {
	const own = fewer(scenarios).filter(({ host }) => !Object.values(host?.script.answers ?? {}).includes('silence')).map(withoutSpaces).map(forOne);
	configureOpenSmtpd(own);
	await startOpenSmtpd();
	pauseOpenSmtpd();
	await sendAll(OPENSMTPD, { scenarios: own, sessions }, untilSettled);
}

function forOne(scenario: Scenario): Scenario {
	return scenario.host?.script.isLmtp ? { ...scenario, recipients: scenario.recipients.slice(0, 1) } : scenario;
}
