import assert from 'node:assert/strict';
import type { Caught } from '../../../../src/core/analysis/caughtReplies';
import type { LogSummary } from '../../../../src/core/analysis/summary';
import type { OwnRule } from '../../../../src/core/bounce/own/ownRule';
import { freeId, idOf, newRule, wrongFor, type NewRuleQuestions } from '../../../../src/editor/rules/newRule';
import { summaryOf } from '../bounces/summary';

const TEXT = '552 mailbox of bob@example.org is over the agreed volume';
const SUMMARY = summaryOf([{ reply: TEXT }, { reply: '550 is over the agreed volume' }, { reply: '550 go away' }]);

/** What was asked, in order, and what was written. */
interface Told {
	readonly asked: string[];
	readonly written: OwnRule[];
	caught?: Caught;
}

/** Makes a rule with answers that go on unless others are given. */
async function made(answers: Partial<NewRuleQuestions> = {}, log: { readonly summary?: LogSummary } = { summary: SUMMARY }): Promise<Told> {
	const told: Told = { asked: [], written: [] };
	const tell = <T>(what: string, answer: T): T => {
		told.asked.push(what);
		return answer;
	};
	const questions: NewRuleQuestions = {
		match: async (proposed) => tell(`match: ${proposed}`, 'over the agreed volume'),
		reason: async (now) => tell(`reason: ${now}`, 'MailboxFull'),
		agree: async (caught) => {
			told.caught = caught;
			return tell('agree', true);
		},
		place: async () => tell('place', { kind: 'user' }),
		...answers,
	};
	await newRule({ text: TEXT, reason: 'OnHold', ...log }, questions, async (rule) => void told.written.push(rule));
	return told;
}

describe('A new rule', () => {
	it('is asked for step by step, and written at the end', async () => {
		const { asked, written } = await made();
		assert.deepEqual(asked, ['match: mailbox of ~ is over the agreed volume', 'reason: OnHold', 'agree', 'place']);
		assert.deepEqual(written, [{ id: 'over-the-agreed-volume', match: 'over the agreed volume', reason: 'MailboxFull' }]);
	});

	it('is shown with what it would catch', async () => {
		const { caught } = await made();
		assert.deepEqual(caught?.replies.map(({ example }) => example), [TEXT, '550 is over the agreed volume']);
	});

	it('does without that where there is no log', async () => {
		const { asked, written } = await made({}, {});
		assert.ok(!asked.includes('agree'));
		assert.equal(written.length, 1);
	});

	for (const question of ['match', 'reason', 'agree', 'place'] as const) {
		it(`leaves nothing when it is cancelled at: ${question}`, async () => {
			assert.deepEqual((await made({ [question]: async () => undefined })).written, []);
		});
	}
});

describe('Words for a new rule', () => {
	it('have to stand in the reply', () => {
		assert.equal(wrongFor(TEXT, 'over the agreed volume'), undefined);
		assert.equal(wrongFor(TEXT, 'over the volume'), 'not-there');
		assert.match(wrongFor(TEXT, 'ov') ?? '', /^its words are too short/);
		assert.match(wrongFor(TEXT, '') ?? '', /^its words are too short/);
	});
});

describe('The name of a new rule', () => {
	it('is its first words', () => {
		assert.equal(idOf('mailbox of ~ is over the agreed volume'), 'mailbox-of-is-over-the');
		assert.equal(idOf('порог превышен'), 'own-rule');
	});

	it('is no other rule’s', () => {
		assert.equal(freeId('volume', new Set(['volume', 'volume-2'])), 'volume-3');
		assert.equal(freeId('volume', new Set()), 'volume');
	});
});
