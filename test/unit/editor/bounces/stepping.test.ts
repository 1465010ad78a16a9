import assert from 'node:assert/strict';
import { stepFrom } from '../../../../src/editor/bounces/stepping';
import { summaryOf } from './summary';

const { failures } = summaryOf([3, 7, 7, 12].map((line) => ({ line, reply: '550 5.1.1 User unknown' })));

/** The line that is gone to, with a mark where the end of the log was passed. */
function from(line: number, direction: 'next' | 'previous'): string {
	const step = stepFrom(line, failures, direction);
	return step ? `${failures.line[step.row]}${step.wrapped ? ' (round)' : ''}` : 'nowhere';
}

describe('The step to another bounce', () => {
	it('goes to the next line that has one', () => {
		assert.equal(from(1, 'next'), '3');
		assert.equal(from(3, 'next'), '7');
		assert.equal(from(7, 'next'), '12');
	});

	it('goes back to the line before', () => {
		assert.equal(from(100, 'previous'), '12');
		assert.equal(from(12, 'previous'), '7');
		assert.equal(from(7, 'previous'), '3');
	});

	it('goes round the ends of the log', () => {
		assert.equal(from(12, 'next'), '3 (round)');
		assert.equal(from(3, 'previous'), '12 (round)');
	});

	it('goes nowhere in a log without bounces', () => {
		assert.equal(stepFrom(1, summaryOf([]).failures, 'next'), undefined);
		assert.equal(stepFrom(1, summaryOf([]).failures, 'previous'), undefined);
	});
});
