import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import type { SendingServer } from '../delivering';
import { OWN_ADDRESS, OWN_HOST } from '../network';
import type { Scenario } from '../scenarios';
import { isRefusal } from '../scriptedServer';
import { logLines } from '../systemLog';
import { enhancedIn, replyOf, type Outcome } from '../truth';

/** `more`: lines of the access map, and of the configuration. */
export function configureSendmail(scenarios: readonly Scenario[], more: { readonly access?: string; readonly features?: string } = {}): void {
	const tls = scenarios.filter(({ tlsPolicy }) => tlsPolicy).map(({ domain, tlsPolicy }) => `TLS_Srv:mx.${domain}\t${tlsPolicy === 'secure' ? 'VERIFY' : 'ENCR:112'}\n`);
	const logins = scenarios.filter(({ hasPassword }) => hasPassword).map(({ domain }) => `AuthInfo:mx.${domain}\t"U:user" "P:secret" "M:PLAIN"\n`);
	writeFileSync('/etc/mail/access', `Connect:127.0.0.1\tRELAY\n${tls.join('')}${logins.join('')}${more.access ?? ''}`);
	execFileSync('sh', ['-c', 'makemap hash /etc/mail/access < /etc/mail/access']);
	writeFileSync('/etc/mail/local-host-names', `${OWN_HOST}\nexample.org\n`);
	writeFileSync('/etc/mail/aliases', 'grace: /dev/null\nhedy: /dev/null\npostmaster: /dev/null\nMAILER-DAEMON: postmaster\n');
	writeFileSync('/etc/mail/lab.mc', configuration(more.features ?? ''));
	execFileSync('sh', ['-c', 'm4 /etc/mail/lab.mc > /etc/mail/sendmail.cf && newaliases && chmod 700 /var/spool/mqueue && mkdir -p /run/sendmail/mta']);
}

function configuration(features: string): string {
	const timeouts = ['INITIAL', 'CONNECT', 'ICONNECT', 'HELO', 'MAIL', 'RCPT', 'DATAINIT', 'DATABLOCK', 'DATAFINAL', 'RSET', 'QUIT', 'MISC', 'STARTTLS', 'AUTH'];
	return `divert(-1)
include(\`/usr/share/sendmail/cf/m4/cf.m4')
VERSIONID(\`lab')
OSTYPE(\`debian')
DOMAIN(\`debian-mta')
undefine(\`confHOST_STATUS_DIRECTORY')
define(\`confDOMAIN_NAME', \`${OWN_HOST}')
define(\`confDELIVERY_MODE', \`background')
define(\`confPRIVACY_FLAGS', \`')
define(\`confTO_QUEUEWARN', \`')
define(\`confTO_RESOLVER_RETRANS', \`2s')
define(\`confTO_RESOLVER_RETRY', \`1')
define(\`confMAX_DAEMON_CHILDREN', \`0')
define(\`confMAX_MESSAGE_SIZE', \`0')
define(\`confDOUBLE_BOUNCE_ADDRESS', \`')
define(\`confQUEUE_LA', \`1000')
define(\`confREFUSE_LA', \`1000')
define(\`confDELAY_LA', \`0')
define(\`confBIND_OPTS', \`-DNSRCH -DEFNAMES')
${timeouts.map((name) => `define(\`confTO_${name}', \`3s')`).join('\n')}
FEATURE(\`access_db', \`hash -T<TMPF> /etc/mail/access')
FEATURE(\`no_default_msa')
FEATURE(\`nocanonify')
FEATURE(\`nouucp', \`reject')
${features}
DAEMON_OPTIONS(\`Name=MTA, Addr=127.0.0.1, Port=25')
DAEMON_OPTIONS(\`Name=MTA-outside, Addr=${OWN_ADDRESS}, Port=25')
MAILER_DEFINITIONS
MAILER(\`local')
MAILER(\`smtp')
`;
}

export function startSendmail(): void {
	spawn('sendmail', ['-bD'], { stdio: 'inherit' });
}

export const SENDMAIL: SendingServer = {
	name: 'sendmail',
	// 250 2.0.0 4AO72DvN012345 Message accepted for delivery
	queueIdIn: (reply) => /2\.0\.0 (\w+) Message accepted/.exec(reply.at(-1) ?? '')?.[1] ?? null,
	queued: () => new Set(readdirSync('/var/spool/mqueue').flatMap((name) => (/^[qQh]f/.test(name) ? [name.slice(2)] : []))),
	retryAndExpire: async () => {
		for (let runner = 0; runner < 4; runner++) {
			spawn('sendmail', ['-OTimeout.queuereturn=1s', '-OMinQueueAge=0', '-q'], { stdio: 'inherit' });
		}
	},
	// Without TLS, where it is required, the message waits, whatever the code.
	kind: (_, outcome) => (outcome?.said.phase === 'STARTTLS' ? 'deferred' : undefined),
	// It puts codes of its own in place of many.
	reportsStatus: false,
	enhanced,
	lines: () => logLines(),
};

/** Besides the daemon. */
export function busySendmail(): number {
	return Number(execFileSync('sh', ['-c', 'pgrep -c sendmail || true'], { encoding: 'utf8' }).trim());
}

function enhanced(_: Scenario, outcome: Outcome | undefined): string | null {
	const reply = replyOf(outcome?.said);
	return reply !== null && (outcome?.isAccepted || isRefusal(reply)) ? enhancedIn(reply) : null;
}
