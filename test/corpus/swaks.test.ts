import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { countByAwk, eventsOfFile, needs, tally } from './counting';

/**
 * What the server answered to the commands of each transcript, in their order: refusals of the connection, AUTH, STARTTLS, XCLIENT, MAIL,
 * RCPT and DATA, and one answer for each accepted recipient at the end, where 353 announces one reply for each before the last one.
 */
const EVENTS = `
function say(kind, phase) { print kind " " phase }
FNR == 1 || /^=== Connected to / { from = 0; to = 0; inData = 0; recipients = 0; auth = 0; parts = 0 }
/^=== Connected to / { said[to++] = "connect" }
/^( ->|\\*\\*>| ~>|\\*~>) / {
	text = substr($0, 5)
	if (inData) { if (text == ".") { inData = 0; said[to++] = "." } next }
	word = toupper(substr(text, 1, 4))
	if (auth) next
	if (word == "AUTH") auth = 1
	said[to++] = word
	next
}
/^(<-|<\\*\\*|<~|<~\\*) *[2-5][0-9][0-9]( |$)/ {
	match($0, /[2-5][0-9][0-9]/); code = substr($0, RSTART, 3)
	if (auth && code == 334) next
	auth = 0
	if (code == 353) { parts = recipients; next }
	if (parts > 0) { parts--; if (code >= 400) { recipients--; say(code < 500 ? "deferred" : "bounced", "end of DATA") } next }
	word = from < to ? said[from++] : ""
	kind = code < 400 ? "sent" : code < 500 ? "deferred" : "bounced"
	if (word == "RCPT") { if (kind == "sent") recipients++; else say(kind, "RCPT TO") }
	else if (word == "MAIL") { if (kind == "sent") recipients = 0; else say(kind, "MAIL FROM") }
	else if (word == "DATA" && kind == "sent") inData = 1
	else if (word == "DATA" || word == ".") { while (recipients > 0) { say(kind, word == "." ? "end of DATA" : "DATA"); recipients-- } }
	else if (kind != "sent" && word == "") say(kind, "-")
	else if (kind != "sent" && word ~ /AUTH|STAR|conn|XCLI/) say(kind, word == "AUTH" ? "AUTH" : word == "STAR" ? "STARTTLS" : word == "XCLI" ? "XCLIENT" : "connect")
}
`;

describe('Transcripts of swaks', () => {
	it('have as many answers of each kind at each command as awk counts', function () {
		const folder = needs(this, 'swaks/transcripts');
		const files = fs.readdirSync(folder).map((name) => path.join(folder, name));
		assert.deepEqual(tally(files.flatMap(eventsOfFile).map(({ kind, phase }) => `${kind} ${phase ?? '-'}`)), countByAwk(EVENTS, files));
	});
});
