import assert from 'node:assert/strict';
import { countByAwk, eventsOfFile, needs, tally } from './counting';

/** status and dsn of every delivery, as they stand in the text */
const DELIVERIES = `
/ to=/ && / status=(sent|deferred|bounced) \\(/ {
	match($0, / status=[a-z]+/); status = substr($0, RSTART + 8, RLENGTH - 8)
	dsn = "-"; if (match($0, / dsn=[0-9.]+/)) dsn = substr($0, RSTART + 5, RLENGTH - 5)
	print status " " dsn
}
/ status=expired, / { print "expired -" }
/: (milter-)?reject: / { dsn = "-"; if (match($0, /: [245][0-9][0-9] [245]\\.[0-9]+\\.[0-9]+/)) dsn = substr($0, RSTART + 6, RLENGTH - 6); print "rejected " dsn }
`;

const DELIVERED_TO = '/ to=<.* status=/ { match($0, /to=<[^>]*>/); print substr($7, 1, length($7) - 1) " " substr($0, RSTART + 4, RLENGTH - 5) }';
const RELAYS = '/ to=<.* status=/ && match($0, /relay=[^,]*:25,/) { print substr($0, RSTART + 6, RLENGTH - 7) }';

describe('A production Postfix log', () => {
	it('has as many events of each kind and enhanced code as awk counts', function () {
		const log = needs(this, 'fgforrest-postfix/split/mail.dev.log');
		const events = eventsOfFile(log);
		assert.deepEqual(tally(events.map(({ kind, enhanced }) => `${kind} ${enhanced ?? '-'}`)), countByAwk(DELIVERIES, [log]));
	});

	it('has the queue id, recipient and relay of every one', function () {
		const log = needs(this, 'fgforrest-postfix/split/mail.dev.log');
		const events = eventsOfFile(log);
		assert.deepEqual(tally(events.map(({ queueId, recipient }) => `${queueId} ${recipient}`)), countByAwk(DELIVERED_TO, [log]));
		// Beside relay=none the event may have the host that the text names; such a name has no port.
		const relays = events.filter(({ relay }) => relay?.endsWith(':25')).map(({ relay }) => relay as string);
		assert.deepEqual(tally(relays), countByAwk(RELAYS, [log]));
	});
});
