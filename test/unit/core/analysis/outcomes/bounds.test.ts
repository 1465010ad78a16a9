import assert from 'node:assert/strict';
import { inWords, outcomesOf, postfix, ROOMY, rowsOf } from './following';

const BOUNDS = { ...ROOMY, messages: 64 };

/** A seeded mixture of messages that are delivered, deferred and delivered later, or bounced. */
function traffic(messages: number): string {
	let state = 7;
	const random = (below: number) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 0x1_0000_0000) * below);
	};
	const later: string[] = [];
	const lines: string[] = [];
	for (let message = 0; message < messages; message++) {
		const id = `A${String(message).padStart(7, '0')}`;
		const about = (status: string) => `10:00:00 smtp ${id} to=<user${random(9)}@example.com>, relay=mx.example.com[198.51.100.25]:25, dsn=2.0.0, status=${status} (250 Ok)\n10:00:00 qmgr ${id} removed`;
		lines.push(`10:00:00 cleanup ${id} message-id=<${id}@example.net>`, `10:00:00 qmgr ${id} from=<a${random(3)}@example.net>, size=1, nrcpt=1 (queue active)`);
		const chance = random(10);
		if (chance === 0) {
			lines.push(`10:00:00 smtp ${id} to=<ada@example.com>, relay=none, dsn=4.0.0, status=deferred (450 no)`);
			later.push(`10:00:00 smtp ${id} to=<ada@example.com>, relay=none, dsn=2.0.0, status=sent (250 Ok)`);
		} else {
			lines.push(about(chance === 1 ? 'bounced' : 'sent'));
		}
		if (later.length > 6) {
			lines.push(later.shift() as string);
		}
	}
	return postfix([...lines, ...later].join('\n'));
}

describe('The messages that are followed', () => {
	it('are as many as before when those that are over were forgotten', () => {
		const log = traffic(400);
		const found = outcomesOf(log, BOUNDS);
		assert.equal(found.size('messages').total, 0);
		const roomy = outcomesOf(log).finish();
		assert.deepEqual(found.finish(), roomy);
		assert.equal(roomy.messages.total, 400);
		assert.equal(roomy.messages.deliveredAfterDeferral > 30, true);
	});

	it('are the same in parts, each of which forgot', () => {
		const log = traffic(400);
		const lines = log.split(/(?<=\n)/);
		const outcomes = outcomesOf(lines.slice(0, 500).join(''), BOUNDS);
		outcomes.merge(outcomesOf(lines.slice(500, 850).join(''), BOUNDS, false).part());
		outcomes.merge(outcomesOf(lines.slice(850).join(''), BOUNDS, false).part());
		assert.deepEqual(outcomes.finish(), outcomesOf(log).finish());
	});

	it('are given up in the order in which they began, and it is said how many', () => {
		const deferred = (id: number) => `10:00:00 smtp A${String(id).padStart(7, '0')} to=<ada@example.com>, relay=none, dsn=4.0.0, status=deferred (450 no)`;
		const outcomes = outcomesOf(postfix(Array.from({ length: 100 }, (_, id) => deferred(id)).join('\n')), BOUNDS);
		assert.deepEqual(outcomes.size('messages'), { kept: 64, total: 64 + 64 });
		assert.equal(inWords(outcomes.finish()), '100 deferred');
	});

	it('have more recipients than can be followed, and are counted all the same', () => {
		const to = (user: number) => `10:00:00 smtp AAAAA1 to=<user${user}@example.com>, relay=none, dsn=4.0.0, status=deferred (450 no)`;
		const found = outcomesOf(postfix(Array.from({ length: 300 }, (_, user) => to(user)).join('\n')), BOUNDS).finish();
		assert.equal(inWords(found), '300 deferred');
		assert.equal(rowsOf(found).length, 300);
	});
});

describe('The rows of failures', () => {
	it('are kept up to their bound, in one part and in several', () => {
		const to = (user: number, status: string) => `10:0${user % 10}:00 smtp AAAAA1 to=<user${user % 3}@example.com>, relay=none, dsn=4.0.0, status=${status} (450 no)`;
		const log = postfix([...Array.from({ length: 12 }, (_, user) => to(user, 'deferred')), to(0, 'sent'), to(1, 'bounced')].join('\n'));
		const bounds = { ...ROOMY, failures: 5 };
		const whole = outcomesOf(log, bounds).finish();
		assert.deepEqual(rowsOf(whole), ['delivered 10:00:00', 'bounced 10:01:00', 'open', 'delivered 10:00:00 as 0', 'bounced 10:01:00 as 1']);
		const lines = log.split(/(?<=\n)/);
		for (let cut = 0; cut <= lines.length; cut++) {
			const outcomes = outcomesOf(lines.slice(0, cut).join(''), bounds);
			outcomes.merge(outcomesOf(lines.slice(cut).join(''), bounds, false).part());
			assert.deepEqual(outcomes.finish(), whole, `cut at ${cut}`);
		}
	});
});

describe('The senders', () => {
	it('have the failures of their messages, and the messages, counted for each recipient', () => {
		const { senders } = outcomesOf(postfix(`10:00:00 qmgr AAAAA1 from=<News@example.net>, size=1, nrcpt=2 (queue active)
			10:00:00 smtp AAAAA1 to=<ada@example.com>, relay=none, dsn=4.0.0, status=deferred (450 no)
			10:00:01 smtp AAAAA1 to=<ada@example.com>, relay=none, dsn=2.0.0, status=sent (250 Ok)
			10:00:01 smtp AAAAA1 to=<bob@example.com>, relay=none, dsn=5.0.0, status=bounced (550 no)
			10:00:02 smtp BBBBB1 to=<bob@example.com>, relay=none, dsn=5.0.0, status=bounced (550 no)
			10:00:02 smtpd NOQUEUE reject: RCPT from unknown[203.0.113.77]: 554 5.7.1 <ada@example.com>: no; from=<> to=<ada@example.com> proto=ESMTP helo=<pc>`)).finish();
		assert.deepEqual(senders, [
			{ sender: undefined, messages: 1, deferred: 0, bounced: 1, rejected: 0, expired: 0 },
			{ sender: '', messages: 0, deferred: 0, bounced: 0, rejected: 1, expired: 0 },
			{ sender: 'news@example.net', messages: 2, deferred: 1, bounced: 1, rejected: 0, expired: 0 },
		]);
	});
});
