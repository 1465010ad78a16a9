import type { Surroundings } from '../inside';
import { ORIGIN, type Scenario } from '../scenarios';
import { isRefusal, type Session } from '../scriptedServer';
import { configureNullmailer, inject, isFailed, queued, sendOnce, setLifetime, setRemote } from '../servers/nullmailer';
import { logLines } from '../systemLog';
import { codeOf, enhancedIn, failureOf, outcomeFor, phaseOf, replyOf, type Truth } from '../truth';
import { delay } from '../waiting';
import { fewer, withoutSpaces } from './selection';
import { keep } from './sending';

/**
 * nullmailer hands all it has to one host, so there is one message at a time, and its host is that of the scenario. What waits is tried again
 * behind its lifetime; the report goes to the sender's host.
 */
export async function runNullmailer({ scenarios, sessions }: Surroundings): Promise<void> {
	configureNullmailer();
	const truths: Truth[] = [];
	for (const scenario of fewer(scenarios).filter(({ host }) => !host?.script.isLmtp).map(withoutSpaces)) {
		truths.push(...(await truthsOf(scenario, sessions)));
	}
	await delay(1000);
	keep('nullmailer', logLines(), truths, sessions.filter(({ address, message }) => address === ORIGIN.address && message !== undefined).slice(0, 15));
}

const NOTHING = { relay: null, phase: null, code: null, enhanced: null, reply: null, failure: null };

async function truthsOf(scenario: Scenario, sessions: readonly Session[]): Promise<Truth[]> {
	setLifetime(3600);
	setRemote(`mx.${scenario.domain}`, scenario);
	const id = inject(scenario);
	const truths = await attempt(scenario, { id, tag: 'nullmailer-send' }, sessions);
	if (queued().has(id)) {
		setLifetime(1);
		await delay(2500);
		// Given up for its age, whatever the answer.
		const last = await attempt(scenario, { id, tag: 'nullmailer' }, sessions);
		truths.push(...last.map((truth): Truth => ({ ...truth, kind: 'deferred' })), ...last.map((truth): Truth => ({ ...truth, ...NOTHING, kind: 'expired' })));
	}
	// The report
	for (const report of queued()) {
		setLifetime(3600);
		setRemote(`mx.${ORIGIN.domain}`);
		truths.push(...(await attempt({ domain: ORIGIN.domain, recipients: ['sender'], sender: '', host: { address: ORIGIN.address, script: {} }, dns: new Map() }, { id: report, tag: 'nullmailer-send' }, sessions)));
	}
	return truths;
}

/** The message goes to all recipients or to none. */
async function attempt(scenario: Scenario, { id, tag }: { id: string; tag: 'nullmailer-send' | 'nullmailer' }, sessions: readonly Session[]): Promise<Truth[]> {
	const before = sessions.length;
	await sendOnce(tag);
	await delay(50);
	const session = sessions.slice(before).find(({ address }) => address === scenario.host?.address);
	const addresses = scenario.recipients.map((name) => `${name}@${scenario.domain}`);
	const outcomes = session ? addresses.flatMap((address) => outcomeFor(address, session) ?? []) : [];
	const outcome = outcomes.find(({ said }) => isRefusal(said.answer)) ?? outcomes[0];
	const reply = outcome && (outcome.isAccepted || isRefusal(outcome.said.answer)) ? replyOf(outcome.said) : null;
	return addresses.map((recipient) => ({
		server: 'nullmailer',
		kind: queued().has(id) ? 'deferred' : isFailed(id) ? 'bounced' : 'sent',
		queueId: id,
		sender: scenario.sender ?? ORIGIN.sender,
		recipient,
		relay: { name: `mx.${scenario.domain}`, address: session?.address ?? '', port: session?.port ?? 25 },
		phase: phaseOf(outcome?.said),
		code: codeOf(reply),
		enhanced: reply ? enhancedIn(reply, '#') : null,
		reply,
		failure: failureOf(outcome?.said) ?? scenario.fails ?? null,
		lines: [],
	}));
}
