import assert from 'node:assert/strict';
import { bytesSource } from '../../../../src/core/analysis/bytesSource';
import { summarize } from '../../../../src/core/analysis/summarize';
import { SummaryMerge, type SummaryJson } from '../../../../src/core/analysis/summaryJson';

function line(day: number, to: string, status: string, reply: string): string {
	return `2026-11-${day}T10:00:00Z mx1 postfix/smtp[1]: 4F1B2600A3: to=<${to}>, relay=mx.example.com[198.51.100.1]:25, delay=1, delays=0/0/0/1, dsn=${reply.slice(4, 9)}, status=${status} (host mx said: ${reply})\n`;
}

async function merged(files: Record<string, string>): Promise<SummaryJson> {
	const merge = new SummaryMerge();
	for (const [path, text] of Object.entries(files)) {
		merge.add([path], await summarize(bytesSource(new TextEncoder().encode(text)), { referenceTime: Date.UTC(2026, 11, 1) / 1000 }));
	}
	return merge.finish();
}

describe('The summary of several logs', () => {
	const files = {
		'mail.log': line(20, 'a@example.com', 'bounced', '550 5.1.1 <a@example.com>: unknown') + line(20, 'b@example.org', 'sent', '250 2.0.0 Ok'),
		'mail.log.1': line(19, 'c@example.com', 'bounced', '550 5.1.1 <c@example.com>: unknown') + line(19, 'c@example.net', 'deferred', '451 4.3.0 later'),
		'empty.log': '',
	};

	it('has the files in the order of their times, those without at the end', async () => {
		const summary = await merged(files);
		assert.deepEqual(summary.files.map(({ path, from, lines }) => [path, from, lines]), [
			['mail.log.1', '2026-11-19T10:00:00Z', 2],
			['mail.log', '2026-11-20T10:00:00Z', 2],
			['empty.log', null, 0],
		]);
		assert.deepEqual(summary.files[0]?.formats, { postfix: 2 });
	});

	it('adds up events, codes, domains and replies', async () => {
		const { counts, byCode, byDomain, byRelay, replies } = await merged(files);
		assert.deepEqual(counts, { sent: 1, deferred: 1, bounced: 2, rejected: 0, expired: 0, complaint: 0 });
		assert.deepEqual(byCode, [{ code: 550, enhanced: '5.1.1', events: 2 }, { code: 451, enhanced: '4.3.0', events: 1 }]);
		assert.deepEqual(byDomain, [
			{ domain: 'example.com', events: 2, deferred: 0, bounced: 2, rejected: 0, expired: 0 },
			{ domain: 'example.net', events: 1, deferred: 1, bounced: 0, rejected: 0, expired: 0 },
		]);
		assert.deepEqual(byRelay.map(({ relay, events }) => [relay, events]), [['mx.example.com', 3]]);
		assert.deepEqual(replies.map(({ events, example }) => [events, example?.file, example?.line]), [[2, 'mail.log', 1], [1, 'mail.log.1', 2]]);
	});

	it('has the reasons of all failures', async () => {
		const { byReason, replies } = await merged(files);
		assert.equal(byReason.reduce((sum, { events }) => sum + events, 0), 3);
		assert.deepEqual(byReason[0], { reason: 'UserUnknown', hard: replies[0]?.hard, events: 2, recipients: 2 });
		const twice = await merged({ 'mail.log': files['mail.log'], 'copy.log': files['mail.log'] });
		assert.deepEqual(twice.byReason.map(({ events, recipients }) => [events, recipients]), [[2, 1]]);
	});

	it('counts messages apart from events', async () => {
		const deferred = line(20, 'a@example.com', 'deferred', '451 4.3.0 later');
		const { counts, messages } = await merged({ 'mail.log': deferred + deferred + deferred + line(20, 'a@example.com', 'sent', '250 2.0.0 Ok'), 'other.log': deferred });
		assert.deepEqual([counts.deferred, counts.sent], [4, 1]);
		assert.deepEqual(messages, { total: 2, delivered: 1, deliveredAfterDeferral: 1, stillDeferred: 1, bounced: 0, expired: 0, removed: 0, notifications: 0 });
	});

	it('has the failures by sender and all events by hour', async () => {
		const from = '2026-11-20T10:00:00Z mx1 postfix/qmgr[1]: 4F1B2600A3: from=<News@example.net>, size=1, nrcpt=1 (queue active)\n';
		const { bySender, byHour } = await merged({ ...files, 'mail.log': from + files['mail.log'] });
		assert.deepEqual(bySender, [
			{ sender: null, events: 2, deferred: 1, bounced: 1, rejected: 0, expired: 0, messages: 2 },
			{ sender: 'news@example.net', events: 1, deferred: 0, bounced: 1, rejected: 0, expired: 0, messages: 2 },
		]);
		assert.deepEqual(byHour, [
			{ hour: '2026-11-19T10:00:00', sent: 0, deferred: 1, bounced: 1, rejected: 0, expired: 0, complaint: 0 },
			{ hour: '2026-11-20T10:00:00', sent: 1, deferred: 0, bounced: 1, rejected: 0, expired: 0, complaint: 0 },
		]);
	});

	it('has every key of the contract, null where nothing is known', async () => {
		assert.deepEqual(Object.keys(await merged({})), [
			'files', 'counts', 'messages', 'byReason', 'byCode', 'byDomain', 'byRelay', 'byProvider', 'bySender', 'byHour', 'replies', 'insights',
		]);
	});

	it('says what was cut', async () => {
		const { files: [file] } = await merged({ 'long.log': `${'x'.repeat(100_000)}\n` });
		assert.match(file?.limits[0] ?? '', /1 lines are longer than 65536 bytes/);
	});
});
