import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { bytesSource } from '../../src/core/analysis/bytesSource';
import { summarize } from '../../src/core/analysis/summarize';
import { countByAwk, needs } from './counting';

/** The last status of each queue id and recipient; a queue id that cleanup names again is another message. */
const LAST_STATUS = `
/ message-id=/ { again[$7]++ }
/ to=<.* status=(sent|deferred|bounced) / {
	match($0, / to=<[^>]*>/); key = $7 " " again[$7] " " tolower(substr($0, RSTART, RLENGTH))
	match($0, / status=[a-z]+/); status[key] = substr($0, RSTART + 8, RLENGTH - 8)
	if (status[key] == "deferred") tries[key]++
}
END { for (key in status) { print status[key]; if (status[key] == "sent" && key in tries) print "late" } }
`;

describe('The messages of a production Postfix log', () => {
	it('are as many of each end as awk counts', async function () {
		this.timeout(20_000);
		const log = needs(this, 'fgforrest-postfix/split/mail.dev.log');
		const { messages } = await summarize(bytesSource(new Uint8Array(fs.readFileSync(log))), { referenceTime: Date.UTC(2026, 10, 30) / 1000 });
		const { sent = 0, late = 0, deferred = 0, bounced = 0 } = countByAwk(LAST_STATUS, [log]);
		assert.deepEqual(messages, {
			total: sent + deferred + bounced, delivered: sent, deliveredAfterDeferral: late, stillDeferred: deferred, bounced, expired: 0, removed: 0, notifications: 0,
		});
	});
});
