import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { assembly } from '../build';

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));
const SENT =
	'Nov 24 10:00:00 mx1 postfix/smtp[1]: 4F1B2600A3: to=<ada@example.com>, relay=mx.example.com[192.0.2.1]:25, delay=1, dsn=2.0.0, status=sent (250 2.0.0 Ok)\n';
const BOUNCE =
	'Nov 24 10:00:01 mx1 postfix/smtp[1]: 4F1B2600A4: to=<bob@example.org>, relay=mx.example.org[192.0.2.2]:25, delay=1, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.2] said: 550 5.1.1 <bob@example.org>: User unknown (in reply to RCPT TO command))\n';

/** The terminal entry as it is shipped. */
describe('The terminal entry', function () {
	this.timeout(60_000);
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mail-log-cli-'));
	const cli = path.join(folder, 'dist', 'cli.js');

	before(async () => {
		const options = { bundle: true, platform: 'node', format: 'cjs', target: 'es2022' } as const;
		await build({ ...options, plugins: [assembly], entryPoints: [path.join(projectRoot, 'src', 'cli.ts')], outfile: cli });
		fs.copyFileSync(path.join(projectRoot, 'package.json'), path.join(folder, 'package.json'));
		fs.writeFileSync(path.join(folder, 'mail.log'), SENT + BOUNCE);
	});

	after(() => fs.rmSync(folder, { recursive: true }));

	function run(args: readonly string[], input = ''): { readonly status: number | null; readonly out: string; readonly err: string } {
		const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, input, encoding: 'utf8' });
		return { status, out: stdout, err: stderr };
	}

	function json(args: readonly string[], input?: string): Record<string, unknown>[] {
		const { out, err } = run(args, input);
		assert.equal(err, '');
		return out.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
	}

	describe('with rules of its user', () => {
		before(() => {
			fs.writeFileSync(path.join(folder, 'rules.json'), '// ours\n[{ "id": "gone", "match": "user unknown", "reason": "HasMoved" },]');
			fs.writeFileSync(path.join(folder, 'wrong.json'), '[{ "match": "user unknown", "reason": "HasMove" }, { "match": "user unknown", "reason": "Suspend" }]');
			fs.writeFileSync(path.join(folder, 'broken.json'), '[{ "match": }]');
		});

		it('explains by them first', () => {
			const [explained] = json(['explain', '--json', '--rules', 'rules.json', '550 5.1.1 User unknown']);
			assert.equal(explained?.reason, 'HasMoved');
			assert.deepEqual(explained?.evidence, { rule: 'own/gone', matched: 'User unknown', level: 'text', codeAlone: 'UserUnknown' });
			assert.deepEqual(json(['events', '--json', '--rules=rules.json', 'mail.log']).map(({ reason }) => reason), [null, 'HasMoved']);
			const [summary] = json(['summary', '--json', '--rules', 'rules.json', 'mail.log']);
			assert.equal((summary?.byReason as { reason: string }[])[0]?.reason, 'HasMoved');
		});

		it('takes the first file first', () => {
			const { out } = run(['explain', '--json', '--rules', 'wrong.json', '--rules', 'rules.json', '550 User unknown']);
			assert.match(out, /"reason":"Suspend"/);
		});

		it('names a wrong rule, goes by the others, and says so by its status', () => {
			const { status, out, err } = run(['explain', '--json', '--rules', 'wrong.json', '550 User unknown']);
			assert.equal(status, 2);
			assert.match(err, /^wrong\.json, rule 1: its "reason" is "HasMove", which is none of those that are known; write "HasMoved"\.\n$/);
			assert.match(out, /"rule":"own\/2"/);
		});

		for (const name of ['broken.json', 'missing.json']) {
			it(`does nothing without the rules of ${name}`, () => {
				const { status, out, err } = run(['explain', '--rules', name, '550 User unknown']);
				assert.deepEqual([status, out], [1, '']);
				assert.match(err, new RegExp(`^${name}: `));
			});
		}
	});

	describe('on its command line', () => {
		function wrong(...args: string[]): void {
			it(`refuses: ${args.join(' ') || '(nothing)'}`, () => {
				const { status, out, err } = run(args);
				assert.deepEqual([status, out], [1, '']);
				assert.match(err, /--help/);
			});
		}

		wrong();
		wrong('constructor', 'mail.log');
		wrong('events');
		wrong('summary', '--json');
		wrong('events', '--nonsense', 'mail.log');

		it('helps, and says its version', () => {
			assert.match(run(['--help']).out, /explain .*events .*summary /s);
			const { version } = JSON.parse(fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as { version: string };
			assert.deepEqual(run(['--version']), { status: 0, out: `${version}\n`, err: '' });
		});
	});

	describe('explain', () => {
		it('has every key of the contract', () => {
			const [explanation] = json(['explain', '--json', '550 5.1.1 User unknown']);
			const keys = ['text', 'code', 'enhanced', 'class', 'provider', 'reason', 'hard', 'temporary', 'action', 'party', 'title', 'meaning', 'steps', 'sources', 'warnings', 'evidence'];
			assert.deepEqual(keys.filter((key) => !Object.hasOwn(explanation ?? {}, key)), []);
			assert.deepEqual([explanation?.code, explanation?.enhanced, explanation?.reason], [550, '5.1.1', 'UserUnknown']);
		});

		it('takes arguments with spaces for a reply each, words for one', () => {
			assert.deepEqual(json(['explain', '--json', '550 5.1.1 no', '421']).map(({ text }) => text), ['550 5.1.1 no', '421']);
			assert.deepEqual(json(['explain', '--json', '550', '5.1.1', 'no']).map(({ text }) => text), ['550 5.1.1 no']);
		});

		it('answers each line of standard input, in order', () => {
			const input = '550 5.1.1 no\r\n\n{"text": "421 4.7.0 zw\u00f6lf", "host": "mx.example.net"}\n{no json\nlast';
			assert.deepEqual(json(['explain', '--json'], input).map(({ text }) => text), ['550 5.1.1 no', '', '421 4.7.0 zw\u00f6lf', '{no json', 'last']);
		});

		it('is readable without JSON', () => {
			assert.match(run(['explain', '550 5.1.1 User unknown']).out, /^550 5\.1\.1 User unknown\n {2}\S.*Reason: UserUnknown/s);
		});
	});

	describe('events', () => {
		it('has every key of the contract, null where the line does not say', () => {
			const [sent, bounced] = json(['events', '--json', 'mail.log']);
			assert.deepEqual(Object.keys(sent ?? {}), [
				'file', 'line', 'offset', 'length', 'time', 'format', 'host', 'service', 'queueId', 'messageId', 'sender', 'recipient', 'relay', 'kind', 'code', 'enhanced',
				'reply', 'phase', 'reason', 'hard', 'temporary', 'provider', 'action', 'party', 'evidence',
			]);
			assert.deepEqual([sent?.file, sent?.line, sent?.kind, sent?.reason, sent?.messageId], ['mail.log', 1, 'sent', null, null]);
			assert.deepEqual([bounced?.line, bounced?.offset, bounced?.kind, bounced?.reason], [2, SENT.length, 'bounced', 'UserUnknown']);
		});

		it('reads standard input', () => {
			assert.deepEqual(json(['events', '--json', '-'], BOUNCE).map(({ file, recipient }) => [file, recipient]), [['-', 'bob@example.org']]);
		});

		it('is readable without JSON, and lets no escape sequence through', () => {
			fs.writeFileSync(path.join(folder, 'evil.log'), BOUNCE.replace('User', '\u001b]0;title\u0007User'));
			const { out } = run(['events', 'evil.log']);
			assert.match(out, /^evil\.log:1\t\S+\tbounced\tUserUnknown\tbob@example\.org\t550 5\.1\.1/);
			assert.ok(!out.includes('\u001b'));
		});

		it('ends quietly when nobody reads on', async () => {
			fs.writeFileSync(path.join(folder, 'many.log'), BOUNCE.repeat(20_000));
			const child = spawn(process.execPath, [cli, 'events', '--json', 'many.log'], { cwd: folder });
			let err = '';
			child.stderr.on('data', (text) => (err += text));
			child.stdout.once('data', () => child.stdout.destroy());
			const status = await new Promise((done) => child.once('close', done));
			assert.deepEqual([status, err], [0, '']);
		});
	});

	describe('summary', () => {
		it('adds up files, folders, and what is compressed', () => {
			fs.mkdirSync(path.join(folder, 'logs', 'old'), { recursive: true });
			fs.writeFileSync(path.join(folder, 'logs', 'mail.log'), SENT);
			fs.writeFileSync(path.join(folder, 'logs', 'old', 'mail.log.2.gz'), gzipSync(BOUNCE.replace('Nov 24', 'Nov 23')));
			const [summary] = json(['summary', '--json', 'logs', 'mail.log']) as [{ counts: unknown; files: { path: string }[] }];
			assert.deepEqual(summary.counts, { sent: 2, deferred: 0, bounced: 2, rejected: 0, expired: 0, complaint: 0 });
			assert.deepEqual(summary.files.map((file) => file.path), [path.join('logs', 'old', 'mail.log.2.gz'), path.join('logs', 'mail.log'), 'mail.log']);
		});

		it('follows messages through what rotation made of a log', () => {
			const rotated = path.join(folder, 'rotated');
			fs.mkdirSync(rotated);
			const line = (day: number, words: string): string => `Nov ${day} 10:00:00 mx1 postfix/smtp[1]: ${words}\n`;
			const deferred = line(22, '4F1B2600A9: to=<ada@example.com>, relay=none, delay=1, dsn=4.4.1, status=deferred (connect to mx.example.com[192.0.2.1]:25: Connection timed out)');
			const sent = line(24, '4F1B2600A9: to=<ada@example.com>, relay=mx.example.com[192.0.2.1]:25, delay=1, dsn=2.0.0, status=sent (250 2.0.0 Ok)');
			fs.writeFileSync(path.join(rotated, 'mail.log.2.gz'), gzipSync(line(22, 'a line of no interest') + deferred));
			fs.writeFileSync(path.join(rotated, 'mail.log.1'), new Uint8Array(10_000).map((_, at) => (at * 7919) & 0xff));
			fs.writeFileSync(path.join(rotated, 'mail.log'), sent + BOUNCE);
			fs.writeFileSync(path.join(rotated, 'other.log'), SENT);
			const { status, out, err } = run(['summary', '--json', 'rotated', path.join('rotated', 'mail.log.3')]);
			assert.equal(status, 2);
			assert.deepEqual(err.split('\n').map((one) => one.split(':')[0]), [path.join('rotated', 'mail.log.3'), path.join('rotated', 'mail.log.1'), '']);
			const { files, messages, replies } = JSON.parse(out) as { files: { path: string; lines: number; from: string }[]; messages: Record<string, number>; replies: { example: { file: string; line: number } }[] };
			assert.deepEqual(files.map((file) => [path.basename(file.path), file.lines, file.from.slice(5, 10)]), [['mail.log.2.gz', 2, '11-22'], ['mail.log', 2, '11-24'], ['other.log', 1, '11-24']]);
			assert.deepEqual([messages.total, messages.delivered, messages.deliveredAfterDeferral, messages.stillDeferred, messages.bounced], [3, 2, 1, 0, 1]);
			assert.deepEqual(replies.map(({ example }) => [path.basename(example.file), example.line]), [['mail.log.2.gz', 2], ['mail.log', 2]]);
		});

		it('names what cannot be read, and does the rest', () => {
			fs.writeFileSync(path.join(folder, 'picture.log'), new Uint8Array(10_000).map((_, at) => (at * 7919) & 0xff));
			const { status, out, err } = run(['summary', '--json', 'none.log', 'picture.log', 'mail.log']);
			assert.equal(status, 2);
			assert.deepEqual(err.split('\n').map((line) => line.split(':')[0]), ['none.log', 'picture.log', '']);
			assert.equal((JSON.parse(out) as { counts: { bounced: number } }).counts.bounced, 1);
		});

		it('has a large file read by the workers beside it, to the same end', async () => {
			const large = `${SENT}${BOUNCE}${'a line of no interest, and a long one\n'.repeat(400)}`;
			fs.writeFileSync(path.join(folder, 'large.log'), large.repeat(Math.ceil(70_000_000 / large.length)));
			const [alone] = json(['summary', '--json', 'large.log']);
			const options = { bundle: true, platform: 'node', format: 'cjs', target: 'es2022' } as const;
			await build({ ...options, plugins: [assembly], entryPoints: [path.join(projectRoot, 'src', 'worker', 'worker.node.ts')], outfile: path.join(folder, 'dist', 'worker.js') });
			assert.deepEqual(json(['summary', '--json', 'large.log']), [alone]);
			fs.writeFileSync(path.join(folder, 'dist', 'worker.js'), 'throw new Error("no room");');
			const { status, err } = run(['summary', 'large.log']);
			fs.rmSync(path.join(folder, 'dist', 'worker.js'));
			assert.equal(status, 2);
			assert.match(err, /^large\.log: The reading ended unexpectedly .*no room/);
		});

		it('is readable without JSON', () => {
			const { status, out } = run(['summary', 'mail.log']);
			assert.equal(status, 0);
			assert.match(out, /Files\n {2}mail\.log +2 lines.*Events\n +1 +sent.*Reasons\n +1 +UserUnknown/s);
		});
	});
});
