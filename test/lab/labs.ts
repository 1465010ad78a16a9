import type { Zone } from './dnsServer';
import type { Surroundings } from './inside';
import { runCourier } from './runs/courier';
import { runDma } from './runs/dma';
import { runDovecot } from './runs/dovecot';
import { runExim, runEximSyslog } from './runs/exim';
import { runEximReceiving } from './runs/eximReceiving';
import { runMsmtp } from './runs/msmtp';
import { runNullmailer } from './runs/nullmailer';
import { runOpenSmtpd } from './runs/opensmtpd';
import { runOpenSmtpdReceiving } from './runs/opensmtpdReceiving';
import { runPostfix } from './runs/postfix';
import { runPostfixReceiving } from './runs/postfixReceiving';
import { RECEIVING_ZONE } from './runs/receiving';
import { runSendmail } from './runs/sendmail';

export interface Lab {
	/** Labs of one root share what is installed in it. The lab's own name where it is left out. */
	readonly root?: string;
	/** Of Debian. */
	readonly packages: readonly string[];
	/** Names that only this lab has. */
	readonly zone?: Zone;
	/** Leaves its files in /lab/fixtures. */
	run(surroundings: Surroundings): Promise<void>;
}

const POSTFIX_PACKAGES = ['postfix', 'postfix-pcre', 'libsasl2-modules'];
const EXIM_PACKAGES = ['exim4-daemon-heavy', 'ca-certificates', 'procps'];
const SENDMAIL_PACKAGES = ['sendmail-bin', 'sendmail-cf', 'sensible-mda', 'm4', 'libsasl2-modules', 'procps'];

export const labs: Readonly<Record<string, Lab>> = {
	postfix: { packages: POSTFIX_PACKAGES, run: runPostfix },
	'postfix-receiving': { root: 'postfix', packages: POSTFIX_PACKAGES, zone: RECEIVING_ZONE, run: runPostfixReceiving },
	courier: { packages: ['courier-mta', 'procps'], run: runCourier },
	dma: { packages: ['dma', 'ca-certificates', 'procps'], run: runDma },
	dovecot: { packages: ['dovecot-lmtpd', 'dovecot-sieve'], run: runDovecot },
	exim: { packages: EXIM_PACKAGES, run: runExim },
	'exim-syslog': { root: 'exim', packages: EXIM_PACKAGES, run: runEximSyslog },
	'exim-receiving': { root: 'exim', packages: EXIM_PACKAGES, zone: RECEIVING_ZONE, run: runEximReceiving },
	msmtp: { packages: ['msmtp', 'ca-certificates'], run: runMsmtp },
	nullmailer: { packages: ['nullmailer', 'bsdutils'], run: runNullmailer },
	opensmtpd: { packages: ['opensmtpd', 'ca-certificates', 'procps'], run: runOpenSmtpd },
	'opensmtpd-receiving': { root: 'opensmtpd', packages: ['opensmtpd', 'ca-certificates', 'procps'], zone: RECEIVING_ZONE, run: runOpenSmtpdReceiving },
	sendmail: { packages: SENDMAIL_PACKAGES, run: runSendmail },
};
