import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('ZoneMTA', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('other-servers.log', 'zonemta'), [
			'- - | 15 sent 16b2f9a1c5e000a1b2.001 from=<news@example.net> to=<ada@example.com> relay=mx.example.com[198.51.100.25] 250 2.0.0 "250 2.0.0 Ok"',
			'- - | 16 bounced 16b2f9a1c5e000a1b2.002 from=<bounce@example.net> to=<ghost@example.com> relay=mx.example.com[198.51.100.25] 550 5.1.1 "550 5.1.1 No such user"',
			'- - | 17 deferred 16b2f9a1c5e000a1b2.003 from=<> to=<slow@example.org> relay=example.org 451 4.7.1 "451 4.7.1 Greylisted"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('other-servers.log', 'zonemta'), 3);
	});
});
