import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { listens } from '../waiting';

const CONFIGURATION = `
protocols = lmtp
base_dir = /run/dovecot
log_path = syslog
syslog_facility = mail
ssl = no
hostname = mx1.example.org
postmaster_address = postmaster@example.org
mail_location = maildir:~/Maildir
mail_uid = mail
mail_gid = mail
first_valid_uid = 1
mail_plugins = quota
sendmail_path = /lab/sendmail
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = 24
  }
}
protocol lmtp {
  mail_plugins = quota sieve
}
passdb {
  driver = passwd-file
  args = /lab/users
}
userdb {
  driver = passwd-file
  args = /lab/users
}
plugin {
  quota = maildir:User quota
  quota_grace = 0
  sieve = file:~/sieve;active=~/rejects.sieve
}
`;

/** By name: the fields of userdb, and a script of Sieve. */
export interface Mailbox {
	readonly fields?: string;
	readonly script?: string;
	/** Nobody may write there. */
	readonly isLocked?: boolean;
}

export async function startDovecot(mailboxes: Readonly<Record<string, Mailbox>>): Promise<void> {
	// Reports are handed to it.
	writeFileSync('/lab/sendmail', '#!/bin/sh\ncat >> /lab/rejections\n');
	writeFileSync('/lab/rejections', '');
	chmodSync('/lab/sendmail', 0o755);
	chmodSync('/lab/rejections', 0o666);
	for (const [name, { script, isLocked }] of Object.entries(mailboxes)) {
		const home = `/lab/homes/${name}`;
		mkdirSync(home, { recursive: true });
		if (script !== undefined) {
			writeFileSync(`${home}/rejects.sieve`, script);
		}
		execFileSync('chown', ['-R', isLocked ? 'root' : 'mail', home]);
		chmodSync(home, 0o755);
	}
	writeFileSync('/lab/users', Object.entries(mailboxes).map(([name, { fields = '' }]) => `${name}@example.org:{PLAIN}secret:8:8::/lab/homes/${name}::${fields}\n`).join(''));
	writeFileSync('/etc/dovecot/lab.conf', CONFIGURATION);
	spawn('dovecot', ['-F', '-c', '/etc/dovecot/lab.conf'], { stdio: 'inherit' });
	await listens(24);
}
