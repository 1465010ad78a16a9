import assert from 'node:assert/strict';
import { inWords, outcomesOf, rowsOf } from './following';
import { KNOWN_LOGS } from './logs';

describe('What became of the messages', () => {
	for (const [name, { log, messages, rows }] of Object.entries(KNOWN_LOGS)) {
		it(`is told for ${name}`, () => {
			const found = outcomesOf(log).finish();
			assert.equal(inWords(found), messages);
			assert.deepEqual(rowsOf(found), rows);
		});
	}
});

describe('The parts of a log', () => {
	for (const [name, { log }] of Object.entries(KNOWN_LOGS)) {
		it(`come to the same as the whole, wherever it is cut: ${name}`, () => {
			const whole = outcomesOf(log).finish();
			const lines = log.split(/(?<=\n)/);
			for (let cut = 0; cut <= lines.length; cut++) {
				for (let next = cut; next <= lines.length; next++) {
					const first = outcomesOf(lines.slice(0, cut).join(''));
					first.merge(outcomesOf(lines.slice(cut, next).join(''), undefined, false).part());
					first.merge(outcomesOf(lines.slice(next).join(''), undefined, false).part());
					assert.deepEqual(first.finish(), whole, `cut at ${cut} and ${next}`);
				}
			}
		});
	}
});
