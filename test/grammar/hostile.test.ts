import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { installTimeoutInMs, loadGrammar, searches, tokenize } from './grammars';

/** Five times what VS Code gives a grammar: it leaves longer lines than 20,000 characters alone. */
const length = 100_000;
/** Of the processor, so that a busy machine does not count. */
const limitInMs = 1_000;

/** What a line is filled with: beginnings of what the rules look for, without their ends. */
const fillings = [
	'a', '1', '.', '-', ' ', '<', '=', '@', '*', '(', ':', 'a.', '1.', 'a@', 'a=', '5.', '5.1', '550 ', '550-', '550-a ', '5.1.1', '550 5.1.1', '2.0.0 ',
	'<a', 'a@b', '<a@', '[1', '[::', 'a[1.1.1.1', '1.1.1.1', 'id=', 'id=a', 'stat=a ', 'status=', 'to=<', 'message-id=', ': reject: a from ', 'C="250 ', '] said: ',
	'] said: 550-a 550 ', 'SMTP error from remote mail server after a', 'SMTP error from remote mail server after RCPT TO:<', '(in reply to a ', ' rejected RCPT',
	'1vNWqB-', '1vNWqB-0004kQ-2a', 'Diagnostic-Code: smtp;', 'SMTP reply code: ', '\\n550 ', ')', '")', ') ', ': ', '; from', '\u00e4', '\u{1f4e7}', '\t',
];
/** Of a line, and of regions that look for their end in all of it. */
const beginnings = ['', 'Nov 24 06:25:12 mx1 postfix/smtp[2110]: 4F1B2600A3: ', '550-', 'mx.example.com[192.0.2.1] said: 550 ', 'mx.example.com[192.0.2.1] said: 550-a ', ': reject: RCPT from a[192.0.2.1]: 554 '];

for (const scopeName of ['text.log.mail', 'text.plain']) {
	describe(`A line of ${length} characters takes the grammar of ${scopeName} less than ${limitInMs} ms`, () => {
		let grammar: IGrammar;

		before(async function () {
			this.timeout(installTimeoutInMs);
			grammar = await loadGrammar(scopeName);
			tokenize(grammar, beginnings.join('\n'));
		});

		for (const beginning of beginnings) {
			it(`that begins with "${beginning}"`, function () {
				this.timeout(fillings.length * limitInMs * 2);
				for (const filling of fillings) {
					// an end that no region waits for
					const line = `${beginning}${filling.repeat(Math.ceil((length - beginning.length) / filling.length))}\u00e4`;
					searches.count = 0;
					const before = process.cpuUsage();
					tokenize(grammar, line);
					const { user, system } = process.cpuUsage(before);
					const took = (user + system) / 1_000;
					assert.ok(took < limitInMs, `"${filling}" took ${Math.round(took)} ms`);
					// each search finds a token or ends a region; test/unit/linear says what the searches of a line cost together
					assert.ok(searches.count <= 2 * line.length, `"${filling}" took ${searches.count} searches`);
				}
			});
		}
	});
}
