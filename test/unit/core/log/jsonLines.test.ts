import assert from 'node:assert/strict';
import { brief, briefly, bytesOf, eventsOf, read } from './reading';

const bounce = {
	notificationType: 'Bounce',
	bounce: {
		bounceType: 'Permanent',
		bouncedRecipients: [
			{ emailAddress: 'a@example.com', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 No such {user}' },
			{ emailAddress: 'b@example.com', status: '5.2.2', diagnosticCode: 'smtp; 552 5.2.2 "Käse" is [full\\' },
		],
	},
	mail: { source: 'news@example.net', messageId: '0100' },
};
const complaint = { notificationType: 'Complaint', complaint: { complainedRecipients: [{ emailAddress: 'c@example.com' }] }, mail: { source: 'news@example.net' } };
const overLines = (...values: readonly unknown[]): string => values.map((value) => JSON.stringify(value, undefined, 2)).join('\n');

const BOUNCED = [
	'9 bounced 0100 from=<news@example.net> to=<a@example.com> 550 5.1.1 "550 5.1.1 No such {user}"',
	'14 bounced 0100 from=<news@example.net> to=<b@example.com> 552 5.2.2 "552 5.2.2 \\"Käse\\" is [full\\\\"',
];

describe('JSON over many lines', () => {
	it('is read object by object, and the line of each reply is known', () => {
		assert.deepEqual(briefly(overLines(bounce)), BOUNCED);
		assert.deepEqual(briefly(`\uFEFF\n\n${overLines(bounce)}`), BOUNCED.map((event) => event.replace(/^\d+/, (line) => String(Number(line) + 2))));
	});

	it('may be several objects, or a list, or what an API answers', () => {
		const kinds = (text: string): string[] => eventsOf(text).map(({ line, kind }) => `${line} ${kind}`);
		assert.deepEqual(kinds(overLines(bounce, complaint)), ['9 bounced', '14 bounced', '23 complaint']);
		assert.deepEqual(kinds(overLines([bounce, complaint])), ['10 bounced', '15 bounced', '24 complaint']);
		assert.deepEqual(kinds(`[${JSON.stringify(bounce)},\n${JSON.stringify(complaint)}]`), ['1 bounced', '1 bounced', '2 complaint']);
		const failed = { event: 'failed', recipient: 'a@example.com', 'delivery-status': { code: 550, message: '5.1.1 No such user' } };
		assert.deepEqual(kinds(overLines({ items: [failed, { ...failed, severity: 'temporary' }], paging: {} })), ['1 bounced', '1 deferred']);
		assert.deepEqual(kinds(overLines({ Records: [{ Sns: { Message: JSON.stringify(complaint) } }] })), ['1 complaint']);
	});

	it('is the same however the bytes are cut, and whatever ends its lines', () => {
		for (const lineEnd of ['\n', '\r\n', '\r']) {
			const text = overLines(bounce, complaint).replaceAll('\n', lineEnd);
			for (let size = 1; size < 40; size++) {
				assert.deepEqual(read(text, size).events.map(brief), briefly(text));
			}
			assert.equal(eventsOf(text).length, 3);
		}
	});

	it('is placed by the bytes of its line', () => {
		const text = overLines(bounce);
		const [event] = eventsOf(text);
		const line = bytesOf(text).slice(event?.offset, (event?.offset ?? 0) + (event?.length ?? 0));
		assert.equal(new TextDecoder().decode(line).trim(), '"diagnosticCode": "smtp; 550 5.1.1 No such {user}"');
	});

	const postfix = 'Nov 24 06:25:12 mx1 postfix/smtp[1]: 4F1B2600A3: to=<ada@example.com>, relay=none, delay=1, dsn=4.4.1, status=deferred (no)';

	it('is left where something else follows', () => {
		assert.deepEqual(briefly(`${overLines(complaint)}\n${postfix}\n${overLines(complaint)}`).map((event) => event.slice(0, 12)), ['1 complaint ', '14 deferred ', '15 complaint']);
		assert.deepEqual(briefly(`{\n  "open": [\n${postfix}\n${overLines(complaint)}`).map((event) => event.slice(0, 10)), ['3 deferred']);
	});

	it('has no events where it is cut, broken or too large', () => {
		const text = overLines(bounce);
		assert.deepEqual(briefly(text.slice(0, -2)), []);
		assert.deepEqual(briefly(text.replace('},', '')), []);
		assert.deepEqual(briefly(overLines({ ...bounce, much: Array.from({ length: 300 }, () => 'x'.repeat(4000)) })), []);
	});

	it('is not begun by lines that are whole, nor behind other lines', () => {
		const { reader } = read(`${JSON.stringify(complaint)}\n${overLines(complaint)}`);
		assert.deepEqual([reader.formats, reader.seams.isTalking], [[{ format: 'ses', lines: 1 }], false]);
		assert.deepEqual(briefly(`${postfix}\n${overLines(bounce)}`).length, 1);
	});

	it('is never cut between two readers', () => {
		assert.equal(read(overLines(bounce)).reader.seams.isTalking, true);
	});
});
