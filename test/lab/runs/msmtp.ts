import type { Surroundings } from '../inside';
import type { Scenario } from '../scenarios';
import { isRefusal, type Session } from '../scriptedServer';
import { callMsmtp, configureMsmtp, msmtpLines } from '../servers/msmtp';
import { logLines } from '../systemLog';
import { codeOf, enhancedIn, failureOf, outcomeFor, phaseOf, replyOf, type Outcome, type Truth } from '../truth';
import { delay } from '../waiting';
import { withoutSpaces } from './selection';
import { keep } from './sending';

/** sysexits.h */
const EX_OK = 0;
const EX_TEMPFAIL = 75;

/** msmtp has no queue: each message is handed over once, to all recipients or to none. Both kinds of its log are kept, one behind the other. */
export async function runMsmtp({ scenarios, sessions }: Surroundings): Promise<void> {
	// It drops what is quoted in an address.
	const own = scenarios.map(withoutSpaces);
	configureMsmtp(own);
	const truths: Truth[] = [];
	for (const scenario of own) {
		const before = sessions.length;
		const status = await callMsmtp(scenario);
		await delay(20);
		truths.push(...truthsOf(scenario, status, sessions.slice(before)));
	}
	await delay(1000);
	keep('msmtp', [...msmtpLines(), ...logLines()], truths, []);
}

function truthsOf(scenario: Scenario, status: number | null, sessions: readonly Session[]): Truth[] {
	const session = sessions.find(({ address }) => address === scenario.host?.address);
	const addresses = scenario.recipients.map((name) => `${name}@${scenario.domain}`);
	const outcomes = session ? addresses.flatMap((address) => outcomeFor(address, session) ?? []) : [];
	const refused = outcomes.find(({ said }) => isRefusal(said.answer));
	// What LMTP answers for each recipient is one answer to msmtp.
	const all = scenario.host?.script.isLmtp && addresses.length > 1 ? [null] : addresses;
	return all.map((recipient) => ({
		server: 'msmtp',
		queueId: null,
		sender: scenario.sender ?? 'sender@origin.example.org',
		recipient,
		relay: { name: `mx.${scenario.domain}`, address: session?.address ?? '', port: session?.port ?? 25 },
		...decided(refused ?? outcomes[0], status),
		failure: failureOf((refused ?? outcomes[0])?.said) ?? scenario.fails ?? null,
		lines: [],
	}));
}

/** What became of the message, by who refused it and by how msmtp ended. */
function decided(outcome: Outcome | undefined, status: number | null): Pick<Truth, 'kind' | 'phase' | 'code' | 'enhanced' | 'reply'> {
	const hasAnswered = outcome !== undefined && (outcome.isAccepted || isRefusal(outcome.said.answer));
	// Whom EHLO does not please is told HELO; behind 421 nobody answers that.
	const reply = hasAnswered && outcome.said.phase !== 'EHLO' ? replyOf(outcome.said) : null;
	const isPassing = reply ? reply[0]?.startsWith('4') : status === EX_TEMPFAIL;
	return {
		kind: status === EX_OK ? 'sent' : isPassing ? 'deferred' : 'bounced',
		phase: phaseOf(outcome?.said),
		code: codeOf(reply),
		enhanced: reply ? enhancedIn(reply, '#') : null,
		reply,
	};
}
