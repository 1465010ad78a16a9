import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { countByAwk, eventsOfFile, needs, tally } from './counting';

/** Kind of every line of a main or reject log, and the enhanced code behind the first reply code, by fields and patterns alone. */
const EVENTS = `
function kind(line,   rest) {
	if (line !~ /^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9]/) return ""
	rest = substr(line, 20)
	sub(/^\\.[0-9]+/, "", rest); sub(/^ [-+][0-9][0-9][0-9][0-9]/, "", rest); sub(/^ \\[[0-9]+\\]/, "", rest); sub(/^ /, "", rest)
	if (match(rest, /^[0-9A-Za-z]+-[0-9A-Za-z]+-[0-9A-Za-z]+ /) && (RLENGTH == 24 || RLENGTH == 17)) {
		rest = substr(rest, RLENGTH + 1)
		if (rest ~ /^(=>|->|>>) /) return "sent"
		if (rest ~ /^== /) return "deferred"
		if (rest ~ /^\\*\\* /) return rest ~ /(retry timeout exceeded$|long failure period|failing for a long time)/ ? "expired" : "bounced"
	}
	if (rest ~ /^SMTP protocol synchronization error .*: rejected / || rest ~ /^refused connection from /) return "rejected"
	gsub(/"[^"]*"/, "Q", rest)
	if (rest ~ /^([A-Za-z0-9-]+=[^ ]* |\\[[^ ]* |\\([^ ]* )*(temporarily )?rejected (RCPT|MAIL|after|by|connection|from|XCLIENT|AUTH|EXPN|VRFY|EHLO|HELO)/) return "rejected"
	return ""
}
{ found = kind($0); if (found != "") print found }
`;

function filesOf(folder: string): string[] {
	return fs.readdirSync(folder).map((name) => path.join(folder, name));
}

describe('The logs of Exim’s own tests', () => {
	for (const folder of ['log', 'rejectlog']) {
		it(`have as many events of each kind as awk counts: ${folder}`, function () {
			const files = filesOf(needs(this, `exim-testsuite/test/${folder}`));
			assert.deepEqual(tally(files.flatMap((file) => eventsOfFile(file).map(({ kind }) => kind))), countByAwk(EVENTS, files));
		});
	}

	it('have the enhanced codes that stand behind reply codes', function () {
		const files = filesOf(needs(this, 'exim-testsuite/test/log'));
		const codes = `/ (==|\\*\\*) / && match($0, /: [245][0-9][0-9][- ][245]\\.[0-9]+\\.[0-9]+/) { print substr($0, RSTART + 6, RLENGTH - 6) }`;
		const events = files.flatMap((file) => eventsOfFile(file)).filter(({ kind }) => kind === 'deferred' || kind === 'bounced' || kind === 'expired');
		assert.deepEqual(tally(events.flatMap(({ enhanced }) => enhanced ?? [])), countByAwk(codes, files));
	});
});
