import assert from 'node:assert/strict';
import { FACT_PATTERNS } from '../../../../src/core/bounce/replyFacts';

/** Of what a pattern looks for, again and again, and never to the end. */
const TEETH: readonly string[] = ['1.', '1.1.1.', ':', 'a:', '::', '0', 'http://', 'http://a', 'limit ', 'limit of ', 'in ', 'in 1', 'after 12 ', 'maximum', ' ', '1 ', '12,', '1'.repeat(50)];
const LENGTH = 1_000_000;
/** Milliseconds of processor time for a megabyte. */
const LONGEST = 50;

describe('Patterns that meet the text of replies', () => {
	it('are through a megabyte made against them in the time of a megabyte', () => {
		for (const pattern of FACT_PATTERNS) {
			for (const tooth of TEETH) {
				const text = tooth.repeat(LENGTH / tooth.length);
				const start = process.cpuUsage().user;
				text.replaceAll(pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`), '');
				const milliseconds = (process.cpuUsage().user - start) / 1000;
				assert.ok(milliseconds < LONGEST, `${pattern.source} on "${tooth}": ${milliseconds} ms`);
			}
		}
	}).timeout(30_000);
});
