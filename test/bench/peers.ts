import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled, type TimedCommand } from './timing';

const folder = path.dirname(fileURLToPath(import.meta.url));

/** What of the failures a log viewer with SQL can count. */
const LNAV_QUERY = `;SELECT substr(log_body, instr(log_body, 'status='), 15) AS status, count(*) FROM syslog_log
WHERE log_body LIKE '%status=deferred%' OR log_body LIKE '%status=bounced%' OR log_body LIKE '%NOQUEUE: reject%' GROUP BY status`.replaceAll('\n', ' ');

const MARKERS = 'status=deferred|status=bounced|NOQUEUE: reject';

/** The yardstick of all of them. */
export const COUNT_LINES: TimedCommand = { name: 'wc -l', words: ['wc', '-l', '{log}'] };

const POSTFIX_PEERS: readonly TimedCommand[] = [
	{ name: 'ripgrep, count of 3 alternatives', words: ['rg', '-c', MARKERS, '{log}'] },
	{ name: 'grep -cE, 3 alternatives', words: ['grep', '-cE', MARKERS, '{log}'] },
	{ name: 'mawk, aggregate', words: ['mawk', '-f', path.join(folder, 'aggregate.awk'), '{log}'], rounds: 3 },
	{ name: 'lnav, SQL GROUP BY', words: ['lnav', '-n', '-c', LNAV_QUERY, '-c', ':write-csv-to -', '{log}'], rounds: 1 },
	{ name: 'pflogsumm', words: ['pflogsumm', '{log}'], rounds: 1 },
];

/** Debian packages of the programs that a bench compares with. */
const PACKAGES: Readonly<Record<string, string>> = { rg: 'ripgrep', lnav: 'lnav', pflogsumm: 'pflogsumm', mawk: 'mawk', time: 'time' };

/** Installs what is missing where that can be done; what stays missing is left out, and said. */
export function findPeers(say: (words: string) => void): { readonly postfix: readonly TimedCommand[]; readonly exim: readonly TimedCommand[] } {
	const missing = Object.keys(PACKAGES).filter((program) => !isInstalled(program));
	if (missing.length > 0) {
		install(missing.map((program) => PACKAGES[program] as string), say);
	}
	const postfix = POSTFIX_PEERS.filter(({ name, words: [program = ''] }) => isInstalled(program) || void say(`left out, not installed: ${name}`));
	const eximstats = findEximstats(say);
	return {
		postfix,
		exim: [
			{ name: 'mawk, aggregate', words: ['mawk', '-f', path.join(folder, 'aggregateExim.awk'), '{log}'], rounds: 3 },
			...(eximstats ? [{ name: 'eximstats', words: ['perl', eximstats, '{log}'], rounds: 1 }] : []),
		],
	};
}

function install(packages: readonly string[], say: (words: string) => void): void {
	try {
		execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
	} catch {
		say(`could not install ${packages.join(', ')}; as root, "apt-get update" may help`);
	}
}

/** It comes with Exim itself, which nobody wants running for a bench: only the script is taken out of the package. */
function findEximstats(say: (words: string) => void): string | undefined {
	if (isInstalled('eximstats')) {
		return execFileSync('which', ['eximstats'], { encoding: 'utf8' }).trim();
	}
	const unpacked = path.join(folder, '..', '..', 'out', 'eximstats');
	const script = path.join(unpacked, 'usr', 'sbin', 'eximstats');
	if (!fs.existsSync(script)) {
		try {
			fs.mkdirSync(unpacked, { recursive: true });
			execFileSync('apt-get', ['download', 'exim4-base'], { cwd: unpacked, stdio: 'ignore' });
			const file = fs.readdirSync(unpacked).find((name) => name.endsWith('.deb')) ?? '';
			execFileSync('dpkg-deb', ['-x', file, '.'], { cwd: unpacked, stdio: 'ignore' });
		} catch {
			say('left out, not to be had: eximstats');
			return undefined;
		}
	}
	return script;
}
