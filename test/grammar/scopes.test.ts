import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, tokenize } from './grammars';

let grammar: IGrammar;

/** The scopes at the mark `|`, outermost first. */
function scopesAt(marked: string): string {
	const line = marked.replace('|', '');
	let left = marked.indexOf('|');
	assert.ok(left >= 0, `No mark in: ${marked}`);
	const [tokens = []] = tokenize(grammar, line);
	const token = tokens.find(({ text }) => (left -= text.length) < 0);
	return token?.scopes.slice(1).join(' ') ?? '';
}

/** Says that the place at the mark has a scope that begins so. */
function has(scope: string, ...lines: readonly string[]): void {
	for (const line of lines) {
		it(`${scope} at ${line}`, () => assert.ok(` ${scopesAt(line)}`.includes(` ${scope}`), `has "${scopesAt(line)}"`));
	}
}

/** Says that the place at the mark is plain. */
function isPlain(...lines: readonly string[]): void {
	for (const line of lines) {
		it(`nothing at ${line}`, () => assert.equal(scopesAt(line).replace(/meta\.\S+/g, '').trim(), ''));
	}
}

describe('In a mail log there is', () => {
	before(async () => {
		grammar = await loadGrammar('text.log.mail');
	});

	const header = 'Nov 24 06:25:12 mx1 postfix/smtp[2110]: 4F1B2600A3: ';

	has('constant.numeric.reply-code.success', `${header}status=sent (|250 2.0.0 Ok)`, `${header}status=sent (|250 Ok)`, '|220 mx.example.com ESMTP', '<-  |250-SIZE 100');
	has('constant.numeric.reply-code.intermediate', '<-  |354 End data', '|334 VXNlcm5hbWU6', '<<< |354 Go ahead');
	has('constant.numeric.reply-code.deferral', `${header}status=deferred (host a.example[192.0.2.1] said: |450 Later)`, '<** |421 4.3.0 Later', 'S: |452 Full');
	has(
		'constant.numeric.reply-code.failure',
		`${header}status=bounced (host a.example[192.0.2.1] said: |550 No)`,
		`${header}status=bounced (host a.example[192.0.2.1] said: 5|50-No 550 Never)`,
		`${header}status=bounced (host a.example[192.0.2.1] said: 550-No 55|0-Not you 550 Never)`,
		`${header}status=bounced (host a.example[192.0.2.1] said: 550-No 550-Not you |550 Never)`,
		`${header}status=bounced (host a.example[192.0.2.1] said: 550-No |550 Never (in reply to RCPT TO command))`,
		'1970-01-01 00:00:00 1vNWqB-0004kQ-2a ** a@example.com: SMTP error from remote mail server after initial connection: |554 No',
		'1970-01-01 00:00:00 1vNWqB-0004kQ-2a ** a@example.com: SMTP error from remote mail server after end of data: 550-No.\\n|550 Never',
		'Nov 24 08:03:44 relay sendmail[4110]: ruleset=check_rcpt, reject=|553 Denied',
	);
	has('constant.numeric.enhanced-code.success', `${header}dsn=|2.0.0, status=sent`);
	has('constant.numeric.enhanced-code.deferral', `${header}dsn=|4.4.1, status=deferred`, '<-  421-|4.7.28 Slow down');
	has(
		'constant.numeric.enhanced-code.failure',
		`${header}dsn=|5.4.4, status=bounced`,
		'<** 550-|5.7.26 Not authenticated',
		'<** 550 #|5.1.0 Address rejected',
		'<** 450 |5.7.1 Servers mix the classes',
		`${header}milter-reject: END-OF-MESSAGE from a.example[192.0.2.1]: |5.7.1 Spam`,
	);
	has('entity.name.function.command', `${header}(in reply to |end of DATA command)`, ' -> |EHLO a.example', '|rcpt to:<a@example.com>', '>>> |DATA');
	has('keyword.other.status.success', `${header}status=|sent (x)`, `${header}stat=|Sent (x)`);
	has('keyword.other.status.deferral', `${header}status=|deferred (x)`, `${header}|hold: header`, '1970-01-01 00:00:00 H=a.example [192.0.2.1] |temporarily rejected RCPT <a@example.com>');
	has('keyword.other.status.failure', `${header}status=|bounced (x)`, `${header}status=|expired, returned`, `${header}stat=|Host unknown (x)`, `${header}|reject: header`);
	has('keyword.operator.delivery.success', '1970-01-01 00:00:00 1vNWqB-0004kQ-2a |=> a', '1970-01-01 00:00:00 1vNWqB-0004kQ-2a |-> a', '1970-01-01 00:00:00 1vNWqB-0004kQ-2a |>> a');
	has('keyword.operator.delivery.deferral', '1970-01-01 00:00:00 1vNWqB-0004kQ-2a |== a');
	has('keyword.operator.delivery.failure', '1970-01-01 00:00:00 1vNWqB-0004kQ-2a |** a');
	has('punctuation.definition.arrival', '1970-01-01 00:00:00 1vNWqB-0004kQ-2a |<= a');
	has(
		'meta.timestamp',
		'|Nov 24 06:25:12 mx1 postfix/smtp[2110]: x',
		'|2026-11-24T06:25:12.123456+01:00 mx1 postfix/smtp[2110]: x',
		'|2026-11-24 07:00:03 Start queue run: pid=1',
		'|2026-11-24 07:00:03.123 +0100 [12] 1vNWqB-0004kQ-2a Completed',
		'|@40000000674300ab0bebc200 delivery 1: success',
	);
	has('meta.process-id', 'Nov 24 06:25:12 mx1 postfix/smtp[|2110]: x', '2026-11-24 07:00:03 [|12] 1vNWqB-0004kQ-2a Completed');
	has('entity.name.function.service', 'Nov 24 06:25:12 mx1 |postfix/submission/smtpd[1]: x', 'Nov 24 06:25:12 mx1 |dovecot: x', 'Nov 24 06:25:12 mx1 |sm-mta[1]: x');
	has(
		'variable.other.constant.queue-id',
		'Nov 24 06:25:12 mx1 postfix/smtp[1]: |4F1B2600A3: x',
		'Nov 24 06:25:12 mx1 postfix/smtp[1]: |4TN2xy0Xkqz9sRk: x',
		'Nov 24 06:25:12 mx1 postfix/smtp[1]: |zbcDfgHjkLmn: x',
		'Nov 24 06:25:12 mx1 postfix/smtpd[1]: |NOQUEUE: reject: x',
		'Nov 24 06:25:12 mx1 sendmail[1]: |4AO801xY004101: x',
		'Nov 24 06:25:12 mx1 sendmail[1]: |SAA15929: x',
		'2026-11-24 07:00:03 |1vNWqB-00000001kQ2-2abc <= a',
		'2026-11-24 07:00:03 |1vNWqB-0004kQ-2a <= <> R=1vNWqB-0004kQ-2b',
		'2026-11-24 07:00:03 1vNWqB-0004kQ-2a <= <> R=|1vNWqB-0004kQ-2b',
	);
	has('support.type.address', `${header}to=<|ada@example.com>, x`, '1970-01-01 00:00:00 1vNWqB-0004kQ-2a => |ada@example.com R=a', `${header}to=|ada@example.com, x`);
	has('meta.ip', `${header}relay=a.example[|192.0.2.1]:25`, `${header}relay=a.example[|2001:db8::1]:25`, `${header}relay=a.example. [|192.0.2.1], x`, `${header}client |192.0.2.1 x`);
	has('meta.port', `${header}relay=a.example[192.0.2.1]:|25, x`);
	has('meta.message-id', `${header}message-id=|<1@example.net>`, '1970-01-01 00:00:00 1vNWqB-0004kQ-2a <= a@example.com id=|1@example.net');
	has('variable.other.key', `${header}|orig_to=<a@example.com>`, '1970-01-01 00:00:00 1vNWqB-0004kQ-2a => a@example.com |R=dnslookup');

	isPlain(
		`${header}to=<a@example.com>, delay=|550, x`,
		`${header}size=|5511, nrcpt=3`,
		`${header}status=sent (delivered to command: |550 a)`,
		`${header}status=bounced (host a.example[192.0.2.1] said: 550 5.1.1 More than |500 users)`,
		`${header}status=deferred (connect to a.example[192.0.2.1]:25: |Connection timed out)`,
		'Nov 24 06:25:12 mx1 opendkim[1]: OpenDKIM Filter v|2.11.0 starting',
		'Nov 24 06:25:12 mx1 rspamd[1]: main; 2.7.1 is |2.7.1',
		'Nov 24 06:25:12 mx1 postfix/smtpd[1]: |warnings: 450 a',
		'2026-11-24 07:03:10 F=<a@example.net> rejected after DATA: scored |14.2',
	);
});
