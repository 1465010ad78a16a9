import type { Surroundings } from '../inside';
import type { Scenario } from '../scenarios';
import { configureDma, DMA } from '../servers/dma';
import { untilQuiet } from '../waiting';
import { fewer, withoutSpaces } from './selection';
import { sendAll } from './sending';

/** dma knows no LMTP, is told of TLS and passwords for all hosts or none, and waits five minutes for a host that says nothing. */
export async function runDma({ scenarios, sessions }: Surroundings): Promise<void> {
	configureDma();
	await sendAll(DMA, { scenarios: fewer(scenarios).filter(isForDma).map(withoutSpaces), sessions }, () => untilQuiet(() => DMA.lines().length, 12_000, 200_000));
}

function isForDma({ host, tlsPolicy, hasPassword }: Scenario): boolean {
	return !host?.script.isLmtp && !tlsPolicy && !hasPassword && !Object.values(host?.script.answers ?? {}).includes('silence');
}
