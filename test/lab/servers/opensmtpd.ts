import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import type { SendingServer } from '../delivering';
import { OWN_HOST } from '../network';
import type { Scenario } from '../scenarios';
import { isRefusal } from '../scriptedServer';
import { logLines } from '../systemLog';
import { enhancedIn, replyOf } from '../truth';
import { delay, listens, untilQuiet } from '../waiting';

/** By recipient and message, as the queue had them before anything was sent. */
const envelopes = new Map<string, string>();

export function configureOpenSmtpd(scenarios: readonly Scenario[]): void {
	const lmtp = scenarios.filter(({ host }) => host?.script.isLmtp);
	const logins = scenarios.filter(({ hasPassword }) => hasPassword);
	const domainsOf = (policy: Scenario['tlsPolicy']): string => scenarios.filter(({ tlsPolicy }) => tlsPolicy === policy).map(({ domain }) => `"${domain}"`).join(', ');
	writeFileSync('/etc/smtpd.conf', [
		'smtp max-message-size 100M',
		'table passwords { lab = "user:secret" }',
		'listen on 127.0.0.1',
		'action "encrypted" relay tls no-verify',
		'action "verified" relay tls',
		`action "plain" relay helo ${OWN_HOST}`,
		...lmtp.map(({ domain }) => `action "${domain}" relay host "lmtp://mx.${domain}:24"`),
		...logins.map(({ domain }) => `action "${domain}" relay host "smtp+tls://lab@mx.${domain}" auth <passwords> tls no-verify`),
		`match from any for domain { ${domainsOf('encrypt')} } action "encrypted"`,
		`match from any for domain { ${domainsOf('secure')} } action "verified"`,
		...[...lmtp, ...logins].map(({ domain }) => `match from any for domain "${domain}" action "${domain}"`),
		'match from any for any action "plain"',
		'',
	].join('\n'));
}

export async function startOpenSmtpd(): Promise<void> {
	spawn('smtpd', ['-F'], { stdio: 'ignore' });
	await listens(25);
}

function control(...words: readonly string[]): string {
	return execFileSync('smtpctl', words, { encoding: 'utf8' });
}

/** d2a1f80f9a6c4e2b|inet4|mta||sender@example.org|ada@example.net|ada@example.net|1764000000|...|pending|...|reason */
function queue(): string[][] {
	return control('show', 'queue').split('\n').filter((line) => line !== '').map((line) => line.split('|'));
}

/** What is under way, or will be at once. */
export function activeInOpenSmtpd(): number {
	return queue().filter((fields) => fields.includes('inflight')).length;
}

const BEFORE_MAIL: ReadonlySet<string> = new Set(['connect', 'EHLO', 'HELO', 'LHLO', 'STARTTLS', 'AUTH']);

export const OPENSMTPD: SendingServer = {
	name: 'opensmtpd',
	// 250 2.0.0 1a2b3c4d Message accepted for delivery
	queueIdIn: (reply) => /2\.0\.0:? ([\da-f]{8}) Message accepted/.exec(reply.at(-1) ?? '')?.[1] ?? null,
	envelopeId: (queueId, recipient) => envelopes.get(`${queueId} ${recipient}`) ?? null,
	submitted: async () => {
		for (const [id = '', , , , , , recipient = ''] of queue()) {
			envelopes.set(`${id.slice(0, 8)} ${recipient}`, id);
		}
		control('resume', 'mta');
		await delay(1000);
	},
	queued: () => new Set(queue().flatMap(([id = '']) => [id, id.slice(0, 8)])),
	retryAndExpire: async () => {
		control('schedule', 'all');
		await untilSettled();
		await expireAll();
	},
	// What comes before MAIL is trouble with a host, and trouble passes.
	kind: (_, outcome) => (BEFORE_MAIL.has(outcome?.said.phase ?? '') ? 'deferred' : undefined),
	reportsStatus: false,
	expiresByRecipient: true,
	mostReports: 15,
	enhanced: (_, outcome) => (outcome && (outcome.isAccepted || isRefusal(outcome.said.answer)) ? enhancedIn(replyOf(outcome.said) ?? [], '#') : null),
	lines: () => logLines(),
};

export async function untilSettled(): Promise<void> {
	await untilQuiet(() => [activeInOpenSmtpd() > 0 ? Date.now() : 0, logLines().length], 8000, 400_000);
}

export function pauseOpenSmtpd(): void {
	control('pause', 'mta');
}

/** A lifetime is no part of the message. It is long enough for the reports that are written about it. */
async function expireAll(): Promise<void> {
	execFileSync('sh', ['-c', 'pkill -x smtpd; sleep 2']);
	appendFileSync('/etc/smtpd.conf', 'queue ttl 60s\n');
	await startOpenSmtpd();
}
