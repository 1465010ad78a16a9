import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { textOf } from '../client';
import { OWN_HOST } from '../network';
import { ORIGIN, type Scenario } from '../scenarios';

const SPOOL = '/var/spool/nullmailer';
/** A pause of nothing: it goes through the queue once and ends. */
const SETTINGS: Readonly<Record<string, string>> = { helohost: OWN_HOST, defaultdomain: 'example.org', pausetime: '0', sendtimeout: '5' };

export function configureNullmailer(): void {
	for (const [name, value] of Object.entries(SETTINGS)) {
		setting(name, value);
	}
}

/** All messages go to the one host. */
export function setRemote(host: string, { tlsPolicy, hasPassword }: Partial<Scenario> = {}): void {
	const tls = tlsPolicy || hasPassword ? ` starttls${tlsPolicy === 'secure' ? '' : ' insecure'}` : '';
	setting('remotes', `${host} smtp${tls}${hasPassword ? ' user=user pass=secret' : ''}`);
}

export function setLifetime(seconds: number): void {
	setting('queuelifetime', String(seconds));
}

function setting(name: string, value: string): void {
	writeFileSync(`/etc/nullmailer/${name}`, `${value}\n`);
}

/** Puts the message into the queue, and answers its name there. */
export function inject({ domain, recipients, sender = ORIGIN.sender, sizeInBytes }: Scenario): string {
	const addresses = recipients.map((name) => `${name}@${domain}`);
	const before = queued();
	execFileSync('runuser', ['-u', 'mail', '--', 'nullmailer-inject', '-a', '-f', sender, ...addresses], { input: textOf({ sender, recipients: addresses, subject: domain, sizeInBytes }) });
	const [id] = [...queued()].filter((name) => !before.has(name));
	if (id === undefined) {
		throw new Error(`${domain}: not in the queue`);
	}
	return id;
}

export function queued(): ReadonlySet<string> {
	return new Set(readdirSync(`${SPOOL}/queue`));
}

export function isFailed(id: string): boolean {
	return existsSync(`${SPOOL}/failed/${id}`);
}

/** Sends what is queued, once. Debian's unit leaves the log to the journal, its script for init to logger. */
export function sendOnce(tag: 'nullmailer-send' | 'nullmailer'): Promise<void> {
	const id = tag === 'nullmailer-send' ? '--id' : '';
	const program = spawn('sh', ['-c', `cd ${SPOOL} && runuser -u mail -- nullmailer-send 2>&1 | logger ${id} -p mail.info -t ${tag}`], { stdio: 'ignore' });
	return new Promise((resolve) => program.once('close', () => resolve()));
}
