import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delay } from './waiting';

const CONFIGURATION = `
module(load="imuxsock" SysSock.RateLimit.Interval="0")
global(maxMessageSize="64k" workDirectory="/var/spool/rsyslog" localHostname="mx1")
mail.* action(type="omfile" file="/lab/traditional.log" template="RSYSLOG_TraditionalFileFormat")
mail.* action(type="omfile" file="/lab/iso.log" template="RSYSLOG_FileFormat")
mail.* action(type="omfile" file="/lab/rfc5424.log" template="RSYSLOG_SyslogProtocol23Format")
`;

/** Starts a syslog daemon. The same log is written with the stamps of RFC 3164, with those of ISO 8601, and as RFC 5424. */
export async function startSystemLog(): Promise<void> {
	writeFileSync('/lab/rsyslog.conf', CONFIGURATION);
	spawn('rsyslogd', ['-n', '-f', '/lab/rsyslog.conf', '-i', '/lab/rsyslog.pid'], { stdio: 'inherit' });
	while (!existsSync('/dev/log')) {
		await delay(50);
	}
}

export type LogStyle = 'traditional' | 'iso' | 'rfc5424';

/** The lines written so far, without those of the daemon itself. */
export function logLines(style: LogStyle = 'traditional'): string[] {
	const path = `/lab/${style}.log`;
	return existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
}
