import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import type { SendingServer } from '../delivering';
import { OWN_ADDRESS, OWN_HOST } from '../network';
import type { Scenario } from '../scenarios';
import { isRefusal } from '../scriptedServer';
import { logLines } from '../systemLog';
import { enhancedIn, replyOf, type Outcome } from '../truth';

const SETTINGS: Readonly<Record<string, string>> = {
	myhostname: OWN_HOST,
	mydestination: '$myhostname, localhost',
	inet_interfaces: `127.0.0.1, ${OWN_ADDRESS}`,
	inet_protocols: 'ipv4',
	mynetworks: '127.0.0.0/8',
	compatibility_level: '3.6',
	message_size_limit: '0',
	biff: 'no',
	smtputf8_enable: 'no',
	smtp_connect_timeout: '3s',
	smtp_helo_timeout: '3s',
	smtp_mail_timeout: '3s',
	smtp_rcpt_timeout: '3s',
	smtp_data_init_timeout: '3s',
	smtp_data_xfer_timeout: '3s',
	smtp_data_done_timeout: '3s',
	smtp_quit_timeout: '3s',
	smtp_starttls_timeout: '3s',
	smtp_connection_cache_on_demand: 'no',
	smtp_tls_security_level: 'none',
	smtp_tls_policy_maps: 'texthash:/etc/postfix/tls_policy',
	smtp_sasl_auth_enable: 'yes',
	smtp_sasl_password_maps: 'texthash:/etc/postfix/passwords',
	smtp_sasl_security_options: 'noanonymous',
	minimal_backoff_time: '1h',
	queue_run_delay: '1h',
	alias_maps: 'texthash:/etc/postfix/own_aliases',
	transport_maps: 'texthash:/etc/postfix/transport',
	local_recipient_maps: '',
};

export function configurePostfix(scenarios: readonly Scenario[]): void {
	writeFileSync('/etc/postfix/tls_policy', scenarios.filter(({ tlsPolicy }) => tlsPolicy).map(({ domain, tlsPolicy }) => `${domain} ${tlsPolicy}\n`).join(''));
	writeFileSync('/etc/postfix/passwords', scenarios.filter(({ hasPassword }) => hasPassword).map(({ domain }) => `${domain} user:secret\n`).join(''));
	writeFileSync('/etc/postfix/own_aliases', '');
	writeFileSync('/etc/postfix/transport', scenarios.filter(({ host }) => host?.script.isLmtp).map(({ domain }) => `${domain} lmtp:[mx.${domain}]:24\n`).join(''));
	writeFileSync('/etc/postfix/main.cf', '');
	set(SETTINGS);
	execFileSync('postconf', ['-F', '*/*/chroot=n']);
	appendFileSync('/etc/aliases', '');
}

export function set(settings: Readonly<Record<string, string>>): void {
	execFileSync('postconf', ['-e', ...Object.entries(settings).map(([name, value]) => `${name}=${value}`)]);
}

export function startPostfix(): void {
	spawn('postfix', ['start-fg'], { stdio: 'inherit' });
}

export const POSTFIX: SendingServer = {
	name: 'postfix',
	// 250 2.0.0 Ok: queued as 4F1B2600A3
	queueIdIn: (reply) => /queued as (\w+)/.exec(reply.at(-1) ?? '')?.[1] ?? null,
	queued: () => new Set(queue().map(({ queue_id: id }) => id)),
	retryAndExpire: async () => {
		set({ maximal_queue_lifetime: '1s', bounce_queue_lifetime: '1s' });
		execFileSync('postfix', ['reload']);
		execFileSync('postqueue', ['-f']);
	},
	// A greeting that refuses is taken for passing trouble (smtp_skip_5xx_greeting), and so is a password (smtp_sasl_auth_soft_bounce).
	kind: (_, outcome) => (outcome?.said.phase === 'connect' || outcome?.said.phase === 'AUTH' ? 'deferred' : undefined),
	reportsStatus: true,
	enhanced,
	lines: () => logLines(),
};

function queue(): { queue_id: string; queue_name: string }[] {
	const output = execFileSync('postqueue', ['-j'], { encoding: 'utf8' });
	return output.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as { queue_id: string; queue_name: string });
}

/** How many messages are not at rest. */
export function activeInPostfix(): number {
	return queue().filter(({ queue_name: name }) => name !== 'deferred').length;
}

/** By situation, as `smtp(8)` and the queue manager set them. */
const OF_FAILURES: Readonly<Record<NonNullable<Scenario['fails']>, string>> = {
	'unknown domain': '5.4.4',
	'null MX': '5.1.0',
	'no address': '5.4.4',
	'DNS failure': '4.4.3',
	refused: '4.4.1',
	timeout: '4.4.1',
	unreachable: '4.4.1',
};

function enhanced(scenario: Scenario, outcome: Outcome | undefined): string | null {
	const reply = replyOf(outcome?.said);
	if (scenario.fails) {
		return OF_FAILURES[scenario.fails];
	}
	if (reply === null) {
		return '4.4.2';
	}
	if (!outcome?.isAccepted && !isRefusal(reply)) {
		// Nobody refused; Postfix itself was not content with the TLS it got.
		return scenario.tlsPolicy === 'secure' ? '4.7.5' : '4.7.4';
	}
	const own = enhancedIn(reply) ?? `${reply[0]?.[0]}.0.0`;
	const stated = own[0] === reply[0]?.[0] ? own : `${reply[0]?.[0]}.0.0`;
	// The class follows from what is done.
	return outcome?.said.phase === 'connect' || outcome?.said.phase === 'AUTH' ? `4${stated.slice(1)}` : stated;
}
