import type { Surroundings } from '../inside';
import type { Scenario } from '../scenarios';
import { configureCourier, COURIER, startCourier } from '../servers/courier';
import { untilQuiet } from '../waiting';
import { fewer, withoutSpaces } from './selection';
import { sendAll } from './sending';

/**
 * Courier knows no LMTP, and TLS for all hosts or none. What it cannot return to the null sender it sends to its postmaster, of whom no host
 * knows. Of its long log every other refusal at RCPT is enough.
 */
export async function runCourier({ scenarios, sessions }: Surroundings): Promise<void> {
	const own = fewer(scenarios).filter(isForCourier).map(withoutSpaces);
	configureCourier(own);
	await startCourier();
	await sendAll(COURIER, { scenarios: own, sessions }, () => untilQuiet(() => COURIER.lines().length, 15_000, 200_000));
}

function isForCourier({ domain, host, tlsPolicy, sender }: Scenario): boolean {
	return !host?.script.isLmtp && !tlsPolicy && sender === undefined && !/^rcpt-\d*[02468]\./.test(domain);
}
