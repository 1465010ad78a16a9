import assert from 'node:assert/strict';
import { figuresOf, isHeldOut, judge, readLabels, type Judged } from './labels';

describe('Replies that people have labelled', () => {
	let judged: Judged[] = [];

	before(function () {
		const rows = readLabels();
		if (!rows) {
			console.log('      passed over: no sample data beside the project');
			this.skip();
		}
		judged = judge(rows);
	});

	it('get the right reason in 95 of 100', () => {
		assert.ok(figuresOf(judged).right >= 0.95, `right: ${figuresOf(judged).right}`);
	});

	it('get a specific reason in 97 of 100 that have one', () => {
		assert.ok(figuresOf(judged).specific >= 0.97, `specific: ${figuresOf(judged).specific}`);
	});

	it('get a wrong reason that words are said to prove in at most 1 of 100', () => {
		assert.ok(figuresOf(judged).confidentlyWrong <= 0.01, `confidently wrong: ${figuresOf(judged).confidentlyWrong}`);
	});

	it('get the right reason in 9 of 10 also where the rules were written without them', () => {
		const { right } = figuresOf(judged.filter(({ row }) => isHeldOut(row)));
		assert.ok(right >= 0.9, `right: ${right}`);
	});
});
