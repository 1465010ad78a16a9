import assert from 'node:assert/strict';
import { findReplies } from '../../../src/core/smtp/findReplies';

/** What replies are made of, again and again, with and without an end. */
const TEETH: readonly string[] = [
	'550 ', '550-', '550 5.1.1 ', 'said: 550 ', 'said: 550-5.1.1 ', '(550 ', 'said: "550 ', '(said: 550 x', '550-a\n', '550-5.1.1 a\n', 'said: 550-a\n', 'smtp; 550 a\n b\n', '<a@example.com>: 550 no\n',
	'5.1.1 ', '(#5.1.1) ', 'x: 550 mail ', '<mx #5.1.1 smtp; ', '\n', ' ', 'a', '5', '<', '\\n550 ', 'error 550 ', 'RCPT TO:\n550 ok\n', 'host a', '550 blocklist', '- ',
];
const LENGTH = 1_000_000;
/** Milliseconds of processor time below which the growth says nothing. */
const SHORTEST = 500;

/** The best of two: the collector of garbage takes time of the processor too. */
function timeOf(text: string): number {
	const times = [0, 1].map(() => {
		const start = process.cpuUsage().user;
		findReplies(text);
		return (process.cpuUsage().user - start) / 1000;
	});
	return Math.min(...times);
}

describe('Finding replies in a hostile text', () => {
	for (const tooth of TEETH) {
		it(`takes four times as long for four times as much of ${JSON.stringify(tooth)}`, () => {
			const [quarter, whole] = [LENGTH / 4, LENGTH].map((length) => timeOf(tooth.repeat(length / tooth.length)));
			// eight, as the machine is never quite the same
			assert.ok((whole ?? 0) < Math.max(8 * (quarter ?? 0), SHORTEST), `${quarter} ms, then ${whole} ms`);
		}).timeout(60_000);
	}
});
