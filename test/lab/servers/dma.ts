import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { textOf, type Mail } from '../client';
import type { SendingServer } from '../delivering';
import { OWN_HOST } from '../network';
import { isRefusal } from '../scriptedServer';
import { logLines } from '../systemLog';
import { enhancedIn, replyOf } from '../truth';
import { delay } from '../waiting';

const SPOOL = '/var/spool/dma';
/** The longest that a message waits, in dma's source. */
const LIFETIME_IN_SECONDS = 5 * 24 * 3600;
/** By message and recipient. */
const envelopes = new Map<string, string>();

/** Messages wait until the queue is run. */
export function configureDma(): void {
	writeFileSync('/etc/dma/dma.conf', `DEFER\nMAILNAME ${OWN_HOST}\n`);
}

export const DMA: SendingServer = {
	name: 'dma',
	submit: (mail) => submit(mail),
	submitted: async () => runQueue(),
	envelopeId: (queueId, recipient) => envelopes.get(`${queueId} ${recipient}`) ?? null,
	queued: () => new Set(queueIds().flatMap((id) => [id, messageOf(id)])),
	retryAndExpire: async () => {
		// Processes that wait to try again.
		execFileSync('sh', ['-c', 'pkill -x dma; sleep 1']);
		const long = Date.now() / 1000 - LIFETIME_IN_SECONDS - 3600;
		for (const id of queueIds()) {
			utimesSync(`${SPOOL}/Q${id}`, long, long);
		}
		await runQueue();
	},
	// Who does not greet is not asked again.
	kind: (_, outcome) => (outcome?.said.phase === 'EHLO' && isRefusal(outcome.said.answer) && typeof outcome.said.answer !== 'string' ? 'bounced' : undefined),
	expiresByRecipient: true,
	reportsStatus: false,
	mostReports: 15,
	enhanced: (_, outcome) => (outcome && (outcome.isAccepted || isRefusal(outcome.said.answer)) ? enhancedIn(replyOf(outcome.said) ?? [], '#') : null),
	lines: () => logLines(),
};

/** Each recipient has a file of its own, Q3f0a1.55d0f1c2a0, with the lines ID, Sender and Recipient. */
function submit(mail: Mail): string {
	const before = new Set(queueIds());
	execFileSync('dma', ['-f', mail.sender === '' ? '<>' : mail.sender, '--', ...mail.recipients], { input: textOf(mail) });
	const own = queueIds().filter((id) => !before.has(id));
	for (const id of own) {
		const recipient = /^Recipient: (.*)$/m.exec(readFileSync(`${SPOOL}/Q${id}`, 'utf8'))?.[1] ?? '';
		envelopes.set(`${messageOf(id)} ${recipient}`, id);
	}
	return messageOf(own[0] ?? '');
}

function queueIds(): string[] {
	return readdirSync(SPOOL).flatMap((name) => (name.startsWith('Q') ? [name.slice(1)] : []));
}

function messageOf(id: string): string {
	return id.slice(0, id.indexOf('.'));
}

async function runQueue(): Promise<void> {
	execFileSync('dma', ['-q']);
	await delay(1000);
}
