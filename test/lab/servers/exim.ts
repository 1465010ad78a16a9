import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { SendingServer } from '../delivering';
import { OWN_ADDRESS, OWN_HOST } from '../network';
import type { Scenario } from '../scenarios';
import { isRefusal } from '../scriptedServer';
import { logLines } from '../systemLog';
import { enhancedIn, replyOf } from '../truth';

export interface EximSettings {
	/** `syslog`, or a path with %s. */
	readonly logTo: 'syslog' | 'files';
	readonly logSelector: string;
	/** Lines of the main section, and of the ACLs. */
	readonly main?: string;
	readonly acls?: string;
	readonly routers?: string;
}

const CONFIGURATION = '/etc/exim4/lab.conf';
const LONG_RETRY = 'F,2h,15m';
const SHORT_RETRY = 'F,1s,1s';

export function configureExim(scenarios: readonly Scenario[], settings: EximSettings): void {
	mkdirSync('/lab/exim', { recursive: true });
	execFileSync('chown', ['-R', 'Debian-exim', '/lab/exim']);
	writeFileSync(CONFIGURATION, configuration(scenarios, settings));
}

export function startExim(): void {
	spawn('exim4', ['-C', CONFIGURATION, '-bdf'], { stdio: 'ignore' });
}

export function eximLogPath(name: string): string {
	return `/lab/exim/${name}log`;
}

function configuration(scenarios: readonly Scenario[], { logTo, logSelector, main = '', acls = 'accept_all:\n  accept\n', routers = '' }: EximSettings): string {
	const hosts = (wanted: (scenario: Scenario) => boolean) => scenarios.filter(wanted).map(({ domain }) => `mx.${domain}`).join(' : ') || ':';
	return `
primary_hostname = ${OWN_HOST}
domainlist local_domains = @ : example.org
domainlist relay_to_domains = relayed.example.org : rcpt-1.example.net : rcpt-13.example.net : ok-bare.example.net : timeout.example.net
hostlist relay_from_hosts = 127.0.0.1
local_interfaces = 127.0.0.1 : ${OWN_ADDRESS}
disable_ipv6
never_users = root
host_lookup = *
dns_retrans = 5s
dns_retry = 3
message_size_limit = 0
smtp_accept_max = 100
tls_advertise_hosts =
keep_environment =
log_file_path = ${logTo === 'syslog' ? 'syslog' : '/lab/exim/%slog'}
log_selector = ${logSelector}
${main.includes('acl_smtp_rcpt') ? '' : 'acl_smtp_rcpt = accept_all\nacl_smtp_data = accept_all'}
${main}
begin acl
${acls}
begin routers
${routers}
lmtp:
  driver = manualroute
  domains = ${scenarios.filter(({ host }) => host?.script.isLmtp).map(({ domain }) => domain).join(' : ') || ':'}
  route_list = * mx.$domain
  transport = remote_lmtp
  no_more
dnslookup:
  driver = dnslookup
  domains = ! +local_domains
  transport = remote_smtp
  no_more
local:
  driver = accept
  local_parts = grace : hedy
  transport = null
begin transports
remote_smtp:
  driver = smtp
  ${TIMEOUTS}
  hosts_require_tls = ${hosts(({ tlsPolicy }) => tlsPolicy !== undefined)}
  hosts_avoid_tls = ${hosts(({ tlsPolicy }) => tlsPolicy === undefined)}
  tls_verify_hosts = ${hosts(({ tlsPolicy }) => tlsPolicy === 'secure')}
  tls_try_verify_hosts =
  tls_verify_certificates = /etc/ssl/certs/ca-certificates.crt
  hosts_require_auth = ${hosts(({ hasPassword }) => hasPassword === true)}
remote_lmtp:
  driver = smtp
  protocol = lmtp
  port = 24
  ${TIMEOUTS}
null:
  driver = appendfile
  file = /dev/null
  user = Debian-exim
begin retry
* * ${LONG_RETRY}
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  client_send = ^user^secret
`;
}

const TIMEOUTS = 'connect_timeout = 3s\n  command_timeout = 3s\n  data_timeout = 3s\n  final_timeout = 3s\n  hosts_try_dane =\n  dnssec_request_domains =';

export function exim(name: string, lines: () => string[]): SendingServer {
	return {
		name,
		// 250 OK id=1vNWqB-0003kQ-2a
		queueIdIn: (reply) => /id=([\w-]+)/.exec(reply.at(-1) ?? '')?.[1] ?? null,
		queued,
		retryAndExpire: async () => {
			writeFileSync(CONFIGURATION, readFileSync(CONFIGURATION, 'utf8').replace(LONG_RETRY, SHORT_RETRY));
			// Several at a time: each takes one message after the other, and none that another has taken.
			for (let runner = 0; runner < 5; runner++) {
				spawn('exim4', ['-C', CONFIGURATION, '-qf'], { stdio: 'ignore' });
			}
		},
		// Without TLS or a login, where they are required, the message waits, whatever the code.
		kind: (_, outcome) => (outcome?.said.phase === 'AUTH' || outcome?.said.phase === 'STARTTLS' ? 'deferred' : undefined),
		expiresByRecipient: true,
		reportsStatus: false,
		enhanced: (_, outcome) => (outcome && (outcome.isAccepted || isRefusal(outcome.said.answer)) ? enhancedIn(replyOf(outcome.said) ?? [], '#') : null),
		lines,
	};
}

function queued(): ReadonlySet<string> {
	return new Set(readdirSync('/var/spool/exim4/input').flatMap((name) => (name.endsWith('-H') ? [name.slice(0, -2)] : [])));
}

export function eximLines(logTo: EximSettings['logTo']): string[] {
	if (logTo === 'syslog') {
		return logLines();
	}
	const path = eximLogPath('main');
	return existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
}

/** How many processes of it are at work, besides the daemon. */
export function busyExim(): number {
	return Number(execFileSync('sh', ['-c', 'pgrep -c exim4 || true'], { encoding: 'utf8' }).trim());
}
