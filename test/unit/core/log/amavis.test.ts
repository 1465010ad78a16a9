import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('Amavis', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('filters.log', 'amavis'), [
			'2026-11-24T06:25:13 mx1 | 4 rejected amavis from=<spam@example.net> to=<ada@example.com> relay=192.0.2.9 "Blocked INFECTED (Eicar-Test)"',
			'2026-11-24T06:25:13 mx1 | 4 rejected amavis from=<spam@example.net> to=<bob@example.com> relay=192.0.2.9 "Blocked INFECTED (Eicar-Test)"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('filters.log', 'amavis'), 2);
	});
});
