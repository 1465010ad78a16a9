import assert from 'node:assert/strict';
import { LOG_FORMATS } from '../../src/core/log/event';
import { eventsOf } from '../unit/core/log/reading';
import { FORMAT_ROWS } from './formatRows';

describe('The table of formats', () => {
	it('has a row for each format that is read line by line', () => {
		assert.deepEqual(FORMAT_ROWS.map(({ id }) => id).sort(), LOG_FORMATS.filter((id) => id !== 'message').sort());
	});

	for (const { id, name, line, before = [] } of FORMAT_ROWS) {
		it(`shows a line that is read: ${name}`, () => {
			const event = eventsOf([...before, line].join('\n')).at(-1);
			assert.deepEqual([event?.format, event?.line], [id, before.length + 1]);
			assert.ok(event && ['bounced', 'rejected'].includes(event.kind), event?.kind);
		});
	}
});
