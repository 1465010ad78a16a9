import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { bytesOfLines, countByAwk, eventsOfBytes, needs, tally } from './counting';

/** Kind and enhanced code, by patterns alone. Every recipient of a line counts. */
const EVENTS = `
/(sendmail|sm-[a-z-]+)\\[[0-9]+\\]:/ && /: to=.*, stat=/ {
	match($0, /, stat=.*/); stat = substr($0, RSTART + 7)
	dsn = "-"; if (match($0, /, dsn=[0-9.]+/)) dsn = substr($0, RSTART + 6, RLENGTH - 6)
	if (dsn == "-" && match(stat, /[245][0-9][0-9] [245]\\.[0-9]+\\.[0-9]+/)) dsn = substr(stat, RSTART + 4, RLENGTH - 4)
	kind = stat ~ /^Sent/ ? "sent" : stat ~ /^Deferred/ ? "deferred" : stat ~ /^Cannot send message/ ? "expired" : stat ~ /^queued/ ? "" : "bounced"
	match($0, /: to=[^ ]*, /); n = split(substr($0, RSTART + 5, RLENGTH - 7), to, ",")
	if (kind != "") for (i = 0; i < n; i++) print kind " " dsn
}
/(sendmail|sm-[a-z-]+)\\[[0-9]+\\]:/ && /: DSN: Cannot send message / { print "expired -" }
/(sendmail|sm-[a-z-]+)\\[[0-9]+\\]:/ && /, reject=/ {
	dsn = "-"; if (match($0, /, reject=[0-9]+ [245]\\.[0-9]+\\.[0-9]+/)) dsn = substr($0, RSTART + 13, RLENGTH - 13)
	print "rejected " dsn
}
/(sendmail|sm-[a-z-]+)\\[[0-9]+\\]:/ && (/>\\.\\.\\. / && !/, reject=/ || /rejecting commands from / || / \\[rejected\\]$/) { print "rejected -" }
`;

const SOURCES = ['wild/sendmail-found.dev.log', 'awstats/maillogconvert-examples.dev.log', 'fail2ban/truth.dev.jsonl'];

describe('Sendmail lines from the wild', () => {
	for (const source of SOURCES) {
		it(`have as many events of each kind and enhanced code as awk counts: ${source}`, function () {
			const text = fs.readFileSync(needs(this, source), 'utf8');
			const { bytes, file } = bytesOfLines(linesOf(source, text));
			const events = eventsOfBytes(bytes).filter(({ format }) => format === 'sendmail');
			assert.deepEqual(tally(events.map(({ kind, enhanced }) => `${kind} ${enhanced ?? '-'}`)), countByAwk(EVENTS, [file]));
		});
	}
});

/** The log lines: of a file of objects, those that a test of its source takes. */
function linesOf(source: string, text: string): string[] {
	const lines = text.split('\n').filter((line) => line !== '');
	return source.endsWith('.jsonl') ? lines.map((line) => String((JSON.parse(line) as { line?: unknown }).line ?? '')) : lines;
}
