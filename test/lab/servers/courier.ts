import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import type { SendingServer } from '../delivering';
import { OWN_HOST } from '../network';
import type { Scenario } from '../scenarios';
import { isRefusal } from '../scriptedServer';
import { logLines } from '../systemLog';
import { enhancedIn, replyOf } from '../truth';
import { delay, listens } from '../waiting';

const SETTINGS: Readonly<Record<string, string>> = {
	me: OWN_HOST,
	defaultdomain: OWN_HOST,
	esmtptimeout: '3',
	esmtptimeoutconnect: '3',
	esmtptimeouthelo: '3',
	esmtptimeoutdata: '3',
	esmtptimeoutquit: '3',
	esmtpdelay: '0',
	retryalpha: '1h',
	retrybeta: '1',
	retrygamma: '1h',
	retrymaxdelta: '0',
	warntime: '30d',
	queuetime: '120',
	sizelimit: '0',
};

export function configureCourier(scenarios: readonly Scenario[]): void {
	for (const [name, value] of Object.entries(SETTINGS)) {
		setting(name, value);
	}
	setting('esmtpauthclient', scenarios.filter(({ hasPassword }) => hasPassword).map(({ domain }) => `mx.${domain} user secret`).join('\n'));
	mkdirSync('/run/courier/authdaemon', { recursive: true });
	execFileSync('chown', ['-R', 'courier:courier', '/run/courier']);
	appendFileSync('/etc/courier/esmtpd', '\nADDRESS=127.0.0.1\nBOFHCHECKDNS=0\nTARPIT=0\nMAXPERIP=100\nMAXPERC=100\nPIDFILE=/run/courier/esmtpd.pid\n');
	appendFileSync('/etc/courier/courierd', '\nESMTP_USE_STARTTLS=0\n');
	execFileSync('makesmtpaccess');
}

function setting(name: string, value: string): void {
	writeFileSync(`/etc/courier/${name}`, `${value}\n`);
}

export async function startCourier(): Promise<void> {
	execFileSync('courier', ['start'], { stdio: 'ignore' });
	execFileSync('esmtpd', ['start'], { stdio: 'ignore' });
	await listens(25);
}

/** 312;0000000000280CBB.000000006B06558B.0000006D;...: without the inode, as the reply had it. */
function queue(): string[] {
	return execFileSync('mailq', ['-batch'], { encoding: 'utf8' }).split('\n').flatMap((line) => line.split(';')[1]?.split('.').slice(1).join('.') ?? []);
}

export const COURIER: SendingServer = {
	name: 'courier',
	// 250 Ok. 000000006B06558B.0000006D
	queueIdIn: (reply) => /Ok\. ([\dA-F.]+)/.exec(reply.at(-1) ?? '')?.[1] ?? null,
	queued: () => new Set(queue()),
	retryAndExpire: async () => {
		// When a message is given up was settled when it came in.
		await delay(110_000);
		execFileSync('courier', ['flush']);
	},
	expiresByRecipient: true,
	reportsStatus: false,
	mostReports: 5,
	enhanced: (_, outcome) => (outcome && (outcome.isAccepted || isRefusal(outcome.said.answer)) ? enhancedIn(replyOf(outcome.said) ?? [], '#') : null),
	lines: () => logLines(),
};
