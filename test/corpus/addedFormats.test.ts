import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { bytesOfLines, countByAwk, eventsOfBytes, needs, tally } from './counting';

/** Format and kind of every line that tells of a delivery or a refusal, by patterns alone, one line at a time. */
const EVENTS = `
/postfix[^ ]*\\[[0-9]+\\]: / || /"SYSLOG_IDENTIFIER":"postfix/ {
	if (/: to=.*, status=(sent|deferred|bounced) \\(/) { match($0, / status=[a-z]+/); print "postfix " substr($0, RSTART + 8, RLENGTH - 8) }
	else if (/: from=<[^>]*>, status=(force-)?expired, /) print "postfix expired"
	else if (/: (milter-|proxy-)?reject: /) print "postfix rejected"
}
/^[0-9]+-[0-9]+-[0-9]+ [0-9:]+ / || / exim\\[[0-9]+\\]: / {
	if (/ [0-9A-Za-z]+-[0-9A-Za-z]+-[0-9A-Za-z]+ (=>|->) /) print "exim sent"
	else if (/ [0-9A-Za-z]+-[0-9A-Za-z]+-[0-9A-Za-z]+ == /) print "exim deferred"
	else if (/ [0-9A-Za-z]+-[0-9A-Za-z]+-[0-9A-Za-z]+ \\*\\* /) print "exim " (/: retry timeout exceeded$/ ? "expired" : "bounced")
	else if (/ rejected (RCPT|connection|by local_scan)/ || /synchronization error .*: rejected "/ || / dropped by .connect. ACL: /) print "exim rejected"
}
/(sendmail|sm-[a-z-]+)\\[[0-9]+\\]: / {
	if (/: to=.*, stat=Sent/) print "sendmail sent"
	else if (/: to=.*, stat=Deferred/) print "sendmail deferred"
	else if (/: DSN: Cannot send message /) print "sendmail expired"
	else if (/, reject=[45]/ || (/>\\.\\.\\. / && !/reject=/) || /rejecting commands from / || / \\[rejected\\]$/) print "sendmail rejected"
}
/delivery [0-9]+: success: / { print "qmail sent" }
/delivery [0-9]+: failure: / { print "qmail bounced" }
/delivery [0-9]+: deferral: / { print "qmail deferred" }
/rblsmtpd: .* pid [0-9]+ [^ ]+: [45][0-9][0-9] / { print "qmail rejected" }
/smtpd\\[[0-9]+\\]: [0-9a-f]+ (mta|mda) (event=)?delivery .*result="?Ok/ { print "opensmtpd sent" }
/smtpd\\[[0-9]+\\]: [0-9a-f]+ (mta|mda) (event=)?delivery .*result="?PermFail/ { print "opensmtpd bounced" }
/smtpd\\[[0-9]+\\]: smtp-in: Failed command on session .* => [45]/ { print "opensmtpd rejected" }
/courieresmtpd(\\[[0-9]+\\])?: error,relay=.*(: |msg=")[45][0-9][0-9] / { print "courier rejected" }
/courier[a-z]+: id=.*,success: / { print "courier sent" }
/amavis\\[[0-9]+\\]: \\([0-9-]+\\) Blocked / { print "amavis rejected" }
/rspamd_task_write_log: .* \\((soft )?reject\\): \\[/ || /\\(greylist\\): \\[/ { print "rspamd rejected" }
/^[db],.*,delivered,/ { print "powermta sent" }
/^b,.*,failed,/ { print "powermta bounced" }
/^[dt],.*,delayed,/ { print "powermta deferred" }
/^{"type":"Delivery","id"/ { print "kumomta sent" }
/^{"type":"Bounce","id"/ { print "kumomta bounced" }
/^{"type":"TransientFailure","id"/ { print "kumomta deferred" }
/haraka/ && / code=DENY/ { print "haraka rejected" }
/haraka/ && /\\[outbound\\] .*(rejected|deferred|delivered)/ { print "haraka ?" }
/\\(delivery\\.delivered\\)/ { print "stalwart sent" }
/\\(delivery\\.[a-z-]+-rejected\\) .* code = 4/ { print "stalwart deferred" }
/ exitcode=EX_[A-Z]+$/ { print "msmtp " (/EX_OK$/ ? "sent" : "bounced") }
/^[0-9T:.Z-]+,[^,]*\\\\[^,]*,[^,]*,[0-9]+,[^,]*,[^,]*,>,"?[45][0-9][0-9] / { print "exchange-protocol rejected" }
`;

type Row = Readonly<Record<string, unknown>>;

/** Where the lines stand in a file of objects. */
const LINES_IN: ReadonlyMap<string, (row: Row) => readonly string[]> = new Map([
	['fail2ban/truth.dev.jsonl', ({ line }) => [String(line)]],
	['wazuh/truth.dev.jsonl', ({ lines }) => (lines as readonly Row[]).map(({ line }) => String(line))],
	['logwatch/amavis-TD.dev.jsonl', ({ message }) => [`Nov 24 06:25:11 mx1 amavis[311]: (311-01) ${String(message)}`]],
	['mozilla-lua-sandbox/sendmail-truth.dev.jsonl', ({ message }) => [`Nov 24 06:25:11 mx1 sendmail[311]: ${String(message)}`]],
	['logstash-patterns/truth.dev.jsonl', ({ message }) => [String(message)]],
	['kumomta/log-records-from-docs.dev.jsonl', ({ record }) => [JSON.stringify(record)]],
]);

const SOURCES = [
	...LINES_IN.keys(), 'haraka/log-reader/test/fixtures/haraka.dev.log', 'opensmtpd-book/maillog.dev.log', 'pmta-watchtower/boilerplate/sample-data/sample_acct.csv',
	'rspamd/test/functional/data/logstats_test.dev.data', 'exim-exporter/test/mainlog', 'postfix-exporter-kumina/lines.log', 'postfix-exporter-hsn723/lines.log',
	'msimerson-log-ship/test/mail.log', 'awstats/maillogconvert-examples.dev.log', 'wazuh/decoder-comment-lines.dev.log', 'crowdsec-hub/.tests', 'wild',
];

/** Files of other programs, or of ours that no server wrote: noise of Dovecot and of mailboxes, access logs, metrics, queue listings, settings. */
const SILENT = [
	'crowdsec-hub/.tests/dovecot-spam', 'crowdsec-hub/.tests/dovecot-slow-bf', 'crowdsec-hub/.tests/dovecot-time-based-bf', 'crowdsec-hub/.tests/nginx-mail-bf',
	'crowdsec-hub/.tests/nginx-mail-logs', 'crowdsec-hub/.tests/mailcow-f2b-bans', 'crowdsec-hub/.tests/zimbra-bf', 'crowdsec-hub/.tests/exchange-pop-bf',
	'crowdsec-hub/.tests/exchange-pop-logs', 'postfix-exporter-kumina/testdata', 'kumomta/docs', 'opensmtpd-book/trace-and-report.txt',
	// Of each message this one has the address and no word on what became of it.
	'sparky-pmta/example.csv',
];

/** The lines of a file, or of all files of a folder that are logs. */
function linesOf(source: string, found: string): string[] {
	if (fs.statSync(found).isDirectory()) {
		const entries = fs.readdirSync(found, { withFileTypes: true }).filter((entry) => entry.isDirectory() || !/\.(?:assert|yaml|metrics)$/.test(entry.name));
		return entries.flatMap(({ name }) => linesOf(`${source}/${name}`, path.join(found, name)));
	}
	const lines = fs.readFileSync(found, 'utf8').split('\n').filter((line) => line !== '');
	const linesIn = LINES_IN.get(source);
	return linesIn ? lines.flatMap((line) => linesIn(JSON.parse(line) as Row)) : lines;
}

describe('Logs of many servers', () => {
	for (const source of SOURCES) {
		it(`have as many events of each kind as awk counts: ${source}`, function () {
			const { bytes, file } = bytesOfLines(linesOf(source, needs(this, source)));
			assert.deepEqual(tally(eventsOfBytes(bytes).map(({ format, kind }) => `${format} ${kind}`)), countByAwk(EVENTS, [file]));
		});
	}

	for (const source of SILENT) {
		it(`have no events where they are of something else: ${source}`, function () {
			const { bytes } = bytesOfLines(linesOf(source, needs(this, source)));
			assert.deepEqual(eventsOfBytes(bytes), []);
		});
	}
});
