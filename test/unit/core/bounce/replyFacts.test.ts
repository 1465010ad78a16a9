import assert from 'node:assert/strict';
import { explainReply } from '../../../../src/core/bounce/explain';

function facts(text: string): unknown {
	return explainReply(text).facts;
}

describe('What is picked out of a reply', () => {
	it('is nothing where nothing of the kind stands in it', () => {
		assert.equal(facts('550 5.1.1 User unknown'), undefined);
	});

	it('is after how long to come back, in seconds', () => {
		const pauses = ['try again in 300 seconds', 'Wait 5 minutes', 'greylisted for 60 s', 'come back in 1 hour', 'please try again 15min later', 'closed for 8 hundred'].map((text) => explainReply(`450 ${text}`).facts?.retryAfterSeconds);
		assert.deepEqual(pauses, [300, 300, 60, 3600, 900, undefined]);
	});

	it('is IPs, but neither versions nor times', () => {
		assert.deepEqual(explainReply('554 [192.0.2.1] and 2001:db8::25 at 10:11:12, 300.1.1.1, 1.2.3.4.5, 5.1.1').facts?.ips, ['192.0.2.1', '2001:db8::25']);
	});

	it('is links, without the full stop behind them', () => {
		assert.deepEqual(explainReply('550 see https://www.example.org/help?ip=192.0.2.1. Bye (http://example.com/x)').facts?.urls, ['https://www.example.org/help?ip=192.0.2.1', 'http://example.com/x']);
	});

	it('is limits with their unit', () => {
		assert.deepEqual(explainReply('552 5.3.4 Message size exceeds fixed limit (10485760 bytes), maximum 50 recipients').facts?.limits, ['10485760 bytes', '50 recipients']);
		assert.equal(facts('550 Agreed volume exceeded, see contract 4711'), undefined);
	});

	it('is the blocklist, who runs it, and its pages for the very IP', () => {
		assert.deepEqual(explainReply('554 5.7.1 Client host [192.0.2.1] blocked using bl.spamcop.net').facts?.blocklists, [{
			name: 'SpamCop', operator: 'Cisco', lookup: 'https://www.spamcop.net/w3m?action=checkblock&ip=192.0.2.1', removal: undefined, note: 'Listings end by themselves about a day after the last report.',
		}]);
		assert.deepEqual(explainReply('554 5.7.1 192.0.2.1 blocked using xbl.spamhaus.org').facts?.blocklists.map(({ name }) => name), ['Spamhaus XBL']);
	});

	it('is no page for an IP where the reply names none', () => {
		assert.equal(explainReply('550 Listed in zen.spamhaus.org').facts?.blocklists[0]?.lookup, undefined);
	});
});
