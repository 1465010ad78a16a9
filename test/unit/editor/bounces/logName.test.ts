import assert from 'node:assert/strict';
import { isMailLogName, mayBeLogName } from '../../../../src/editor/bounces/logName';
import { manifest } from '../../../manifest/manifest';

interface Language {
	readonly id: string;
	readonly filenames?: readonly string[];
	readonly extensions?: readonly string[];
	readonly filenamePatterns?: readonly string[];
}

const language = manifest.contributes.languages?.find(({ id }) => id === 'maillog') as Language;

/** VS Code's globs, as far as the manifest uses them. */
function globPattern(glob: string): RegExp {
	const source = glob
		.replace(/[.^$+()|\\]/g, '\\$&')
		.replace(/\*\*\//g, '(?:.§/)?')
		.replace(/\*/g, '[^/]*')
		.replace(/§/g, '*')
		.replace(/\{([^}]*)\}/g, (_, choices: string) => `(?:${choices.replaceAll(',', '|')})`);
	return new RegExp(`^${source}$`, 'i');
}

/** As VS Code chooses: patterns with a slash meet the path, others the name. */
function hasLanguage(path: string): boolean {
	const name = path.slice(path.lastIndexOf('/') + 1);
	const { filenames = [], extensions = [], filenamePatterns = [] } = language;
	return (
		filenames.includes(name.toLowerCase()) ||
		extensions.some((extension) => name.toLowerCase().endsWith(extension)) ||
		filenamePatterns.some((glob) => globPattern(glob).test(glob.includes('/') ? path : name))
	);
}

const logs = [
	'/var/log/mail.log', '/logs/maillog', '/logs/mail.err', '/logs/mail.info', '/logs/mail.warn', '/logs/mainlog', '/logs/rejectlog',
	'/logs/paniclog', '/logs/exim_mainlog', '/logs/exim_rejectlog', '/logs/exim_paniclog', '/logs/mail.log.1', '/logs/mail.log-20261120',
	'/logs/maillog-20261120', '/logs/exim_mainlog.2', '/logs/mail-20261120.log', '/logs/mainlog.1.log', '/var/log/exim4/mainlog',
	'/var/log/exim/main.log', '/var/log/exim4/reject.log', '/var/log/mail', '/logs/relay7.maillog', '/logs/MAIL.LOG',
];
const others = [
	'/logs/syslog', '/logs/access.log', '/logs/mail.log.1.gz', '/logs/mail.log.old', '/logs/mymail.log', '/logs/main.log', '/logs/mail',
	'/logs/email.log', '/logs/mailer.log', '/logs/notes.txt', '/logs/mail.log/readme.md', '/logs/maillog.md', '/', '',
];

describe('The name of a mail log', () => {
	for (const path of logs) {
		it(`is ${path}`, () => {
			assert.equal(isMailLogName(path), true);
			assert.equal(hasLanguage(path), true, 'the manifest says otherwise');
		});
	}

	for (const path of others) {
		it(`is not ${JSON.stringify(path)}`, () => {
			assert.equal(isMailLogName(path), false);
			assert.equal(hasLanguage(path), false, 'the manifest says otherwise');
		});
	}

	it('is each of the manifest', () => {
		assert.deepEqual((language.filenames ?? []).filter((name) => !isMailLogName(`/logs/${name}`)), []);
		assert.deepEqual((language.extensions ?? []).filter((extension) => !isMailLogName(`/logs/a${extension}`)), []);
	});
});

describe('The name of a file that may hold log lines', () => {
	it('is that of a log or a text, or has no ending', () => {
		const names = ['/var/log/syslog', '/logs/access.log', '/logs/daemon.log.1', '/logs/notes.txt', '/logs/messages-20261120'];
		assert.deepEqual(names.filter((name) => !mayBeLogName(name)), []);
	});

	it('is not that of code or data', () => {
		const names = ['/package.json', '/src/catalog.ts', '/logs/mail.log.1.gz', '/logs.d/readme.md', '/table.csv'];
		assert.deepEqual(names.filter(mayBeLogName), []);
	});
});
