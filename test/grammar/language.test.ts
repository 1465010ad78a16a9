import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { manifest } from '../manifest/manifest';
import { builtInExtensions, installTimeoutInMs } from './grammars';

interface Language {
	readonly id: string;
	readonly extensions?: readonly string[];
	readonly filenames?: readonly string[];
	readonly filenamePatterns?: readonly string[];
	readonly firstLine?: string;
}

const contributed = manifest.contributes.languages as readonly Language[];
const maillog = contributed.find(({ id }) => id === 'maillog');

/** Of VS Code's globs what we use: stars, braces and ranges. Without a slash a pattern is about the name, else about the path. */
function globMatches(glob: string, file: string): boolean {
	const source = glob.replace(/\*\*\/|[.*{},]/g, (part) => ({ '**/': '(?:.*/)?', '.': '\\.', '*': '[^/]*', '{': '(?:', '}': ')', ',': '|' })[part] ?? part);
	return new RegExp(`^${source}$`).test(glob.includes('/') ? file : path.basename(file));
}

/** The language VS Code opens a file with: by its whole name, else by a pattern, else by its extension (languagesAssociations.ts). */
function languageOf(file: string, languages: readonly Language[]): string | undefined {
	const name = path.basename(file).toLowerCase();
	const found =
		languages.find(({ filenames }) => filenames?.includes(name)) ??
		languages.find(({ filenamePatterns }) => filenamePatterns?.some((pattern) => globMatches(pattern, file.toLowerCase()))) ??
		languages.find(({ extensions }) => extensions?.some((extension) => name.endsWith(extension)));
	return found?.id;
}

describe('The language of a file is, by its name,', () => {
	let languages: readonly Language[];

	before(async function () {
		this.timeout(installTimeoutInMs);
		const log = JSON.parse(readFileSync(path.join(await builtInExtensions(), 'log', 'package.json'), 'utf8')) as {
			contributes: { languages: Language[] };
		};
		languages = [...log.contributes.languages, ...contributed];
	});

	const names: Readonly<Record<'maillog' | 'log' | 'none', readonly string[]>> = {
		maillog: [
			'mail.log', 'maillog', 'mail.err', 'mail.info', 'mail.warn', 'MAIL.LOG', 'today.maillog', 'swaks.maillog',
			'mainlog', 'rejectlog', 'paniclog', 'exim_mainlog', 'exim_rejectlog', 'exim_paniclog',
			'mail.log.1', 'mail.log.12', 'mail.log-20261120', 'mail.log.2026-11-20', 'mail.log-20261120-1679', 'maillog.1', 'maillog-20261120', 'mail.err.1',
			'mail.warn-20261120', 'mainlog.1', 'mainlog-20261120', 'exim_mainlog.2', 'exim_mainlog-20261120', 'rejectlog.1', 'paniclog.01',
			'mail-20261120.log', 'mail.1.log', 'mainlog-20261120.log',
			'/var/log/exim4/mainlog', '/var/log/exim4/mainlog.1', '/var/log/exim/main.log', '/var/log/exim/reject.log', '/var/log/mail',
		],
		log: ['server.log', 'access.log', 'mailer.log', 'main.log', '/srv/app/main.log', 'email.log', 'mail-queue.log', 'syslog.log'],
		none: [
			'mail.log.1.gz', 'mail.log-20261120.gz', 'mail.log.2.xz', 'maillog.1.bz2', 'exim4/mainlog.2.gz', 'mail.log.md', 'maillog.ts', 'maillog.sql', 'mainlog.h',
			'syslog', 'syslog.1', 'messages', 'mail', 'src/mail', 'mail.txt', 'gmail.log.1', 'access.log.1', 'rejectlog.json',
		],
	};
	for (const [language, files] of Object.entries(names)) {
		it(`${language} for ${files.join(' ')}`, () => {
			const expected = language === 'none' ? undefined : language;
			assert.deepEqual(files.map((file) => [file, languageOf(file, languages)]), files.map((file) => [file, expected]));
		});
	}
});

describe('The first line of a file without a known name', () => {
	const firstLine = new RegExp(maillog?.firstLine ?? '$^');

	const mailLogs = [
		'Nov 24 06:25:11 mx1 postfix/smtpd[2101]: connect from mail.example.net[192.0.2.10]',
		'Nov  4 06:25:11 mx1 postfix/submission/smtpd[2101]: connect from mail.example.net[192.0.2.10]',
		'Nov  4 06:25:11 mx1 postfix-out/smtp[2101]: 4F1B2600A3: to=<ada@example.com>',
		'2026 Nov 24 06:27:30.123 mx1 postfix/qmgr[5530]: 4F1B2600A3: removed',
		'2026-11-24T06:25:11+01:00 mx1 postfix/smtpd[2101]: connect from mail.example.net[192.0.2.10]',
		'2026-11-24T06:25:11.123456Z mx1 postfix/smtpd[2101]: connect from mail.example.net[192.0.2.10]',
		'<22>Nov 24 06:25:11 mx1 postfix/smtpd[2101]: connect from mail.example.net[192.0.2.10]',
		'Nov 24 08:00:01 relay sendmail[4101]: 4AO801xY004101: from=<news@example.net>',
		'Nov 24 08:00:01 relay sm-mta[4101]: 4AO801xY004101: from=<news@example.net>',
		'Nov 24 07:00:04 mx2 exim[2331]: 2026-11-24 07:00:04 1vNWqB-00000001kQ2-2abc => ada@example.com',
		'2026-11-24 07:00:04 1vNWqB-00000001kQ2-2abc => ada@example.com R=dnslookup',
		'2026-11-24 07:00:04.512 +0100 [2331] 1vNWqB-0004kQ-2a -> ada@example.com R=dnslookup',
		'2026-11-24 07:20:00 Start queue run: pid=2342',
		'2026-11-24 07:00:00 exim 4.98 daemon started: pid=812, -q30m, listening for SMTP on port 25',
		'2026-11-24 07:02:41 H=(pc) [203.0.113.77] F=<spam@example.net> rejected RCPT <relay@example.org>: relay not permitted',
		'=== Trying mx.example.com:25...',
		'220 mx.example.com ESMTP Postfix',
		'220-mx.example.com ESMTP Exim 4.98',
	];
	for (const line of mailLogs) {
		it(`tells a mail log: ${line}`, () => assert.match(line, firstLine));
	}

	const others = [
		'',
		'Nov 24 06:25:11 mx1 sshd[2101]: Accepted publickey for ada from 192.0.2.10 port 51122',
		'Nov 24 06:25:11 mx1 CRON[2101]: (root) CMD (run-parts /etc/cron.hourly)',
		'Nov 24 06:25:11 mx1 systemd[1]: Started postfix/smtpd[1]: a name in the text',
		'Nov 24 06:25:11 mx1 kernel: [    0.000000] Linux version 5.1.1',
		'2026-11-24T06:25:11.123456+01:00 mx1 dockerd[2101]: level=info',
		'2026-11-24 07:00:04 INFO started in 250 ms',
		'2026-11-24 07:00:04,123 [main] ERROR 550 of 4521 failed',
		'2026-11-24 07:00:04 UTC [2331] LOG:  database system is ready',
		'2026-11-24 07:00:04 status half-configured man-db:amd64 2.10.2-1',
		'192.0.2.1 - - [24/Nov/2026:07:00:00 +0100] "GET / HTTP/1.1" 404 550',
		'220 items',
		'# Mail log',
		'=== RUN   TestMail',
		'Trying 192.0.2.25...',
	];
	for (const line of others) {
		it(`is no sign of one: ${line}`, () => assert.doesNotMatch(line, firstLine));
	}

	it('is read quickly, however long', () => {
		const hostile = ['Nov 24 06:25:11 ', '2026-11-24 07:00:04 ', '=== Trying ', '220 ', ''].map((beginning) => beginning + 'a.-'.repeat(100_000));
		const start = performance.now();
		assert.deepEqual(hostile.filter((line) => firstLine.test(line)), []);
		assert.ok(performance.now() - start < 100);
	});
});
