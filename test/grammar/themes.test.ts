import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { installTimeoutInMs, loadGrammar } from './grammars';
import { contrast, draw, loadTheme, type Drawn, type Theme, type ThemeKind } from './themes';

const themes: readonly (readonly [title: string, file: string, kind: ThemeKind])[] = [
	['Dark Modern', 'dark_modern', 'dark'],
	['Light Modern', 'light_modern', 'light'],
	['Dark High Contrast', 'hc_black', 'hcDark'],
	['Light High Contrast', 'hc_light', 'hcLight'],
	['Dark 2026', '2026-dark', 'dark'],
	['Light 2026', '2026-light', 'light'],
	['Dark+', 'dark_plus', 'dark'],
	['Light+', 'light_plus', 'light'],
];

const header = 'Nov 24 06:25:12 mx1 postfix/smtp[2110]: 4F1B2600A3: to=<ada@example.com>, relay=mx.example.com[198.51.100.25]:25, delay=1.2, ';

/** Results as lines say them; each with what must have its colour. */
const results = {
	success: [
		[`${header}dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9C0D1)`, 'sent', '250', '2.0.0'],
		['2026-11-24 07:00:04 1vNWqB-00000001kQ2-2abc => ada@example.com R=dnslookup T=remote_smtp C="250 OK"', '=>', '250'],
		['Nov 24 08:00:02 relay sendmail[4103]: 4AO801xY004101: to=<ada@example.com>, dsn=2.0.0, stat=Sent (Ok)', 'Sent', '2.0.0'],
	],
	deferral: [
		[`${header}dsn=4.7.1, status=deferred (host mx.example.com[198.51.100.25] said: 451 4.7.1 Come back)`, 'deferred', '451', '4.7.1'],
		['2026-11-24 07:00:06 1vNWqB-00000001kQ2-2abc == ada@example.com R=dnslookup T=remote_smtp defer (110): timed out', '==', 'defer'],
		['Nov 24 08:00:05 relay sendmail[4103]: 4AO801xY004101: to=<ada@example.com>, dsn=4.0.0, stat=Deferred: 451 Come back', 'Deferred', '451'],
	],
	failure: [
		[`${header}dsn=5.1.1, status=bounced (host mx.example.com[198.51.100.25] said: 550 5.1.1 Unknown)`, 'bounced', '550', '5.1.1'],
		[`Nov 24 06:39:01 mx1 postfix/qmgr[812]: 26E1C600DC: from=<ada@example.com>, status=expired, returned to sender`, 'expired'],
		['Nov 24 06:26:02 mx1 postfix/smtpd[2101]: NOQUEUE: reject: RCPT from unknown[203.0.113.77]: 554 No; from=<>', 'reject', '554'],
		['2026-11-24 07:00:05 1vNWqB-00000001kQ2-2abc ** ada@example.com R=dnslookup T=remote_smtp: retry timeout exceeded', '**', 'retry timeout exceeded'],
		['Nov 24 08:00:03 relay sendmail[4103]: 4AO801xY004101: to=<ada@example.com>, dsn=5.1.1, stat=User unknown', 'User unknown', '5.1.1'],
	],
	intermediate: [['<-  354 End data with <CR><LF>.<CR><LF>', '354']],
} as const;
type Result = keyof typeof results;

for (const [title, file, kind] of themes) {
	describe(`In the theme ${title}`, () => {
		let theme: Theme;
		let grammar: IGrammar;

		before(async function () {
			this.timeout(installTimeoutInMs);
			theme = await loadTheme(file, kind);
			grammar = await loadGrammar('text.log.mail', theme.registry);
		});

		function drawn(line: string, text: string): Drawn {
			const found = draw(theme, grammar, line).find((piece) => piece.text === text);
			assert.ok(found, `"${text}" is not drawn by itself in: ${line}`);
			return found;
		}

		function colorOf(result: Result): string {
			const [[line, text]] = results[result];
			return drawn(line, text).color;
		}

		for (const result of Object.keys(results) as Result[]) {
			it(`every ${result} has the colour of ${result}`, () => {
				for (const [line, ...texts] of results[result]) {
					assert.deepEqual(texts.map((text) => [text, drawn(line, text).color]), texts.map((text) => [text, colorOf(result)]));
				}
			});
		}

		it('success, deferral, failure and 3yz are told apart and from plain text', () => {
			const colors = [theme.foreground, ...(Object.keys(results) as Result[]).map(colorOf)];
			assert.equal(new Set(colors).size, colors.length, colors.join(' '));
		});

		it('what did not succeed is bold', () => {
			for (const result of Object.keys(results) as Result[]) {
				for (const [line] of results[result]) {
					assert.equal(draw(theme, grammar, line).some(({ bold }) => bold), result === 'failure' || result === 'deferral', line);
				}
			}
		});

		it('nothing else has the colour of a result', () => {
			const taken = (Object.keys(results) as Result[]).map(colorOf);
			const line = `${header}dsn=5.1.1, status=bounced (No MX)`;
			const others = draw(theme, grammar, line).filter(({ text }) => !['5.1.1', 'bounced'].includes(text));
			assert.deepEqual(others.filter(({ color }) => taken.includes(color)), []);
		});

		it('the colours of results can be read: contrast 4 to 1 and more', () => {
			for (const result of Object.keys(results) as Result[]) {
				assert.ok(contrast(colorOf(result), theme.background) >= 4, `${result} ${colorOf(result)} on ${theme.background}`);
			}
		});
	});
}
