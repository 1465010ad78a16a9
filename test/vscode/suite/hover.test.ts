import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openMarked } from './documents';
import { eventually } from './eventually';

interface Shown {
	/** The Markdown of our hover; empty where there is none. */
	readonly markdown: string;
	/** The text that the hover is about. */
	readonly about: string;
}

/** What the hover shows with the mouse at the mark `|`. */
async function hover(marked: string, language = 'maillog'): Promise<Shown> {
	const { document, position } = await openMarked(marked, language);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
	const contents = hovers.flatMap(({ contents }) => contents);
	const markdown = contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
	const range = hovers[0]?.range;
	return { markdown, about: range ? document.getText(range) : '' };
}

const bounced =
	'Nov 24 06:27:40 mx1 postfix/smtp[2115]: 7A9C3600B1: to=<desk@example.org>, relay=mx.example.org[203.0.113.25]:25, delay=0.8, ' +
	'dsn=5.7.1, status=bounced (host mx.example.org[203.0.113.25] said: 550 5.7.1 Relaying denied (in reply to RCPT TO command))';

/** The line with a mark before the first occurrence of a text. */
function at(text: string, line = bounced): string {
	const offset = line.indexOf(text);
	assert.ok(offset >= 0, `"${text}" is not in the line`);
	return `${line.slice(0, offset)}|${line.slice(offset)}`;
}

const blocked =
	'Nov 24 06:34:15 mx1 postfix/smtp[2127]: E2AD8600CC: to=<kurt@example.com>, relay=example-com.mail.protection.outlook.com[198.51.100.40]:25, delay=1.6, ' +
	'dsn=5.7.1, status=bounced (host example-com.mail.protection.outlook.com[198.51.100.40] said: 550 5.7.1 Service unavailable, Client host [192.0.2.10] ' +
	'blocked using Spamhaus. To request removal from this list see https://www.spamhaus.org/query/ip/192.0.2.10 (AS3130) (in reply to MAIL FROM command))';

const timedOut = 'Nov 24 06:31:12 mx1 postfix/smtp[2122]: BF7A5600C0: to=<ops@example.org>, relay=none, delay=31, status=deferred (connect to mx.example.org[203.0.113.180]:25: Connection timed out)';

describe('Hover', () => {
	afterEach(closeEverything);

	for (const language of ['maillog', 'log', 'plaintext']) {
		it(`explains 550 5.7.1 in ${language}`, async () => {
			const { markdown, about } = await hover(at('550 5.7.1'), language);
			assert.match(markdown, /`NoRelaying`/);
			assert.match(markdown, /permanent/);
			assert.match(markdown, /Sources: \[[^\]]+\]\(<https:/);
			assert.equal(about, '550');
		});
	}

	it('is about the enhanced code when the mouse is on it', async () => {
		assert.equal((await hover(at('5.7.1 Relaying'))).about, '5.7.1');
	});

	it('is about the whole reply when the mouse is on its words', async () => {
		assert.match((await hover(at('denied'))).about, /^550 5\.7\.1 Relaying denied/);
	});

	it('names the blocklist with its pages for the very IP, and what decided', async () => {
		const { markdown } = await hover(at('blocked using', blocked));
		assert.match(markdown, /^\*\*Listed: Spamhaus\*\* at Microsoft 365/);
		assert.match(markdown, /\[look up 192\\\.0\\\.2\\\.10\]\(<https:\/\/www\.spamhaus\.org\/query\/ip\/192\.0\.2\.10>\) · \[ask for removal\]\(<https:/);
		assert.match(markdown, /Decided by Microsoft 365’s own wording “/);
		assert.match(markdown, /\(rule \[microsoft\/[\w.-]+\]\(command:mailLog\.openRule\?/);
	});

	it('leads to the page, the ticket, the reason in the view and the look-up by single commands of ours', async () => {
		const { document, position } = await openMarked(at('Relaying'), 'maillog');
		const [found] = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
		const content = found?.contents[0] as vscode.MarkdownString;
		const commands = Array.from(content.value.matchAll(/\]\(command:([\w.]+)/g), ([, command]) => command);
		assert.deepEqual(commands, ['mailLog.explainReplyAtCursor', 'mailLog.copyExplanation', 'mailLog.bounces.showReason', 'mailLog.lookUpCode', 'mailLog.openRule']);
		assert.deepEqual(content.isTrusted, { enabledCommands: commands });
	});

	it('explains the words of a failure where no server gave a code', async () => {
		const { markdown, about } = await hover(at('timed out', timedOut));
		assert.equal(about, 'connect to mx.example.org[203.0.113.180]:25: Connection timed out');
		assert.match(markdown, /temporary/);
		assert.doesNotMatch(markdown, /Look Up/);
	});

	it('explains an enhanced code that stands alone', async () => {
		const { markdown, about } = await hover(at('5.7.1, status'));
		assert.equal(about, '5.7.1');
		assert.match(markdown, /5\\\.7\\\.1/);
	});

	it('takes an enhanced code apart that no registry knows', async () => {
		const { markdown } = await hover('delivery failed: 550 5.7.9|99 go away', 'plaintext');
		assert.match(markdown, /permanent/i);
		assert.match(markdown, /security|policy/i);
	});

	it('reads a multi-line reply over its lines as one', async () => {
		const transcript = [
			'<~  250 2.1.0 Ok',
			' ~> RCPT TO:<nobody@example.com>',
			'<** 550-5.1.1 The email account that you tried to reach does',
			'<** 550-5.1.1 not exist. Please try double-checking',
			'<** 550 5.1.1 the address for typos.',
			' ~> QUIT',
		].join('\n');
		const { markdown, about } = await hover(at('double', transcript), 'maillog');
		assert.match(markdown, /`UserUnknown`/);
		assert.match(about, /^550-5\.1\.1 The email[^]*typos\.$/);
	});

	it('reads a multi-line reply that Postfix folded into one line as one', async () => {
		const folded = 'status=bounced (host mx.example.com[192.0.2.1] said: 550-5.1.1 The email account that you tried to reach does ' +
			'550-5.1.1 not exist. 550 5.1.1 Learn more (in reply to RCPT TO command))';
		assert.match((await hover(at('not exist', folded))).about, /^550-5\.1\.1 The email.*not exist\..*Learn more/);
	});

	it('is quick in a line of a megabyte', async () => {
		const { document, position } = await openMarked(`${'x'.repeat(500_000)} said: 55|0 5.1.1 User unknown ${'y'.repeat(500_000)}`, 'plaintext');
		const started = Date.now();
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
		assert.equal(hovers.length, 1);
		assert.ok(Date.now() - started < 2_000);
	});

	describe('says nothing about', () => {
		const plain = {
			'an access log': '192.0.2.1 - - [24/Nov/2026:06:25:11 +0000] "GET /index.html HTTP/1.1" 40|4 550 "-" "curl/8.5.0"',
			'a version': '    "version": "5.|1.1",',
			'a release': 'Release 5.1|.1 of 2026-11-20',
			'a date': '2026-11-20 4|50',
			'an address': 'connect from unknown[5.1.|1.4]',
			'a process id': 'Nov 24 06:25:11 mx1 postfix/smtpd[5|50]: connect from mail.example.net[192.0.2.10]',
			'a size': 'from=<news@example.net>, size=55|0, nrcpt=3 (queue active)',
			'words': 'nothing| to see',
		};
		for (const [what, line] of Object.entries(plain)) {
			it(what, async () => {
				for (const language of ['maillog', 'log', 'plaintext']) {
					assert.deepEqual({ language, ...(await hover(line, language)) }, { language, markdown: '', about: '' });
				}
			});
		}
	});

	it('shows hostile words as words', async () => {
		const { document, position } = await openMarked(
			'said: 55|0 5.7.1 Message refused [x](command:workbench.action.quit) <a href="command:x">y</a> ![z](https://example.com/z.png)\n' +
			'```\n# out\n',
			'plaintext',
		);
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
		for (const content of hovers.flatMap(({ contents }) => contents) as vscode.MarkdownString[]) {
			assert.notEqual(content.isTrusted, true);
			assert.ok(!content.supportHtml);
			const outsideBlocks = content.value.replace(/^(`{3,}).*\n[^]*?\n\1$/gm, '');
			assert.doesNotMatch(outsideBlocks, /\]\(command:workbench|<a |!\[/);
		}
	});

	it('is silent where the setting turns it off', async () => {
		const settings = vscode.workspace.getConfiguration('mailLog', { languageId: 'plaintext' });
		await settings.update('hover.enabled', false, vscode.ConfigurationTarget.Workspace, true);
		try {
			// Not a whole log line: by such a first line VS Code would tell a mail log.
			const note = 'they said: 55|0 5.7.1 Relaying denied';
			// VS Code says that a setting is written a moment before the extension host has it.
			await eventually(async () => (await hover(note, 'plaintext')).markdown === '', 'no hover in plain text');
			assert.notEqual((await hover(note, 'maillog')).markdown, '');
		} finally {
			await settings.update('hover.enabled', undefined, vscode.ConfigurationTarget.Workspace, true);
		}
	});
});
