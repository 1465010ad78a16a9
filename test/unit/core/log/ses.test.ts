import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';
import { briefly } from './reading';

describe('Amazon SES', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('services.jsonl', 'ses'), [
			'2026-11-24T06:25:11.101Z - | 1 bounced 01000158-1 from=<news@example.net> to=<ghost@example.com> relay=198.51.100.25 550 5.1.1 "550 5.1.1 No such user"',
			'2026-11-24T06:25:11.101Z - | 1 bounced 01000158-1 from=<news@example.net> to=<old@example.com> relay=198.51.100.25 "Permanent: General"',
			'2026-11-24T06:25:12Z - | 2 deferred 01000158-2 from=<news@example.net> to=<slow@example.org> 451 4.4.1 "451 4.7.1 Greylisted"',
			'2026-11-24T06:25:13Z - | 3 complaint 01000158-3 from=<news@example.net> to=<ada@example.com> "abuse"',
		]);
	});

	it('tells of messages that could not be written', () => {
		assert.deepEqual(briefly('{"eventType":"Rendering Failure","mail":{"messageId":"0100","destination":["a@example.com"]},"failure":{"errorMessage":"Attribute name is missing"}}'), [
			'1 rejected 0100 to=<a@example.com> "Attribute name is missing"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('services.jsonl', 'ses'), 3);
	});
});
