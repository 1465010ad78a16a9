import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('Rspamd', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('filters.log', 'rspamd'), [
			'2026-11-24T06:25:14 - | 7 rejected 9C0D2 from=<spam@example.net> to=<ada@example.com> relay=192.0.2.9 "reject, spam score 18.50/15.00"',
			'2026-11-24T06:25:14 - | 7 rejected 9C0D2 from=<spam@example.net> to=<bob@example.com> relay=192.0.2.9 "reject, spam score 18.50/15.00"',
			'2026-11-24T06:25:15 - | 8 rejected 9C0D3 from=<news@example.net> relay=192.0.2.9 "greylisted"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('filters.log', 'rspamd'), 2);
	});
});
