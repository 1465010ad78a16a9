import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { textOf } from '../client';
import { ORIGIN, type Scenario } from '../scenarios';

const CONFIGURATION = '/etc/msmtprc';
const LOG = '/lab/msmtp.log';

/** An account for each scenario; every other one logs through syslog. */
export function configureMsmtp(scenarios: readonly Scenario[]): void {
	mkdirSync('/lab', { recursive: true });
	writeFileSync(CONFIGURATION, `defaults\ntimeout 3\nport 25\n${scenarios.map(accountOf).join('')}`);
}

function accountOf({ domain, host, hasPassword, tlsPolicy }: Scenario, i: number): string {
	return [
		`account ${domain}`,
		`host mx.${domain}`,
		i % 2 === 0 ? `logfile ${LOG}` : 'syslog LOG_MAIL',
		...(host?.script.isLmtp ? ['protocol lmtp', 'port 24'] : []),
		...(hasPassword ? ['auth plain', 'user user', 'password secret', 'tls on', 'tls_certcheck off'] : []),
		...(tlsPolicy ? ['tls on', tlsPolicy === 'secure' ? 'tls_trust_file /etc/ssl/certs/ca-certificates.crt' : 'tls_certcheck off'] : []),
		'',
	].join('\n');
}

/** Hands the message over, and answers the exit status. */
export function callMsmtp({ domain, recipients, sender = ORIGIN.sender, sizeInBytes }: Scenario): Promise<number | null> {
	const addresses = recipients.map((name) => `${name}@${domain}`);
	const program = spawn('msmtp', ['-C', CONFIGURATION, '-a', domain, '-f', sender, '--', ...addresses], { stdio: ['pipe', 'ignore', 'ignore'] });
	program.stdin.on('error', () => undefined);
	program.stdin.end(textOf({ sender, recipients: addresses, subject: domain, sizeInBytes }));
	return new Promise((resolve) => program.once('close', resolve));
}

export function msmtpLines(): string[] {
	return existsSync(LOG) ? readFileSync(LOG, 'utf8').split('\n').slice(0, -1) : [];
}
