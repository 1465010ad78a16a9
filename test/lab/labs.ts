import type { Zone } from './dnsServer';
import type { Surroundings } from './inside';
import { runPostfix } from './runs/postfix';
import { runPostfixReceiving } from './runs/postfixReceiving';
import { RECEIVING_ZONE } from './runs/receiving';

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

export const labs: Readonly<Record<string, Lab>> = {
	postfix: { packages: POSTFIX_PACKAGES, run: runPostfix },
	'postfix-receiving': { root: 'postfix', packages: POSTFIX_PACKAGES, zone: RECEIVING_ZONE, run: runPostfixReceiving },
};
