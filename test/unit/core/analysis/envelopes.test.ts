import assert from 'node:assert/strict';
import { bytesSource } from '../../../../src/core/analysis/bytesSource';
import { Envelopes } from '../../../../src/core/analysis/envelopes';
import { readEvents } from '../../../../src/core/analysis/readEvents';
import type { LogEvent } from '../../../../src/core/log/event';
import { LogReader } from '../../../../src/core/log/logReader';
import { toEvent } from '../../../../src/core/log/toEvent';
import { bytesOf, REFERENCE_TIME } from '../log/reading';
import { exim, postfix, sendmail } from './outcomes/following';

/** `ada@example.com: news@example.net 1@example.net` */
function brief({ recipient, sender, messageId }: LogEvent): string {
	return `${recipient}: ${sender === undefined ? '?' : sender || '<>'} ${messageId ?? '?'}`;
}

async function completed(log: string): Promise<string[]> {
	const found: string[] = [];
	await readEvents(bytesSource(bytesOf(log)), { referenceTime: REFERENCE_TIME }, (events) => void found.push(...events.map(brief)));
	return found;
}

const SENT = 'relay=mx.example.com[198.51.100.25]:25, delay=1, dsn=2.0.0, status=sent (250 2.0.0 Ok)';

describe('The envelope of an event', () => {
	it('is that of the lines before, of the same queue id', async () => {
		assert.deepEqual(await completed(postfix(`10:00:00 cleanup AAAAA1 message-id=<1@example.net>
			10:00:00 qmgr AAAAA1 from=<news@example.net>, size=1, nrcpt=1 (queue active)
			10:00:00 cleanup BBBBB1 message-id=<>
			10:00:00 qmgr BBBBB1 from=<>, size=1, nrcpt=1 (queue active)
			10:00:01 smtp AAAAA1 to=<ada@example.com>, ${SENT}
			10:00:01 smtp BBBBB1 to=<bob@example.com>, ${SENT}
			10:00:01 smtp CCCCC1 to=<eve@example.com>, ${SENT}`)), [
			'ada@example.com: news@example.net 1@example.net',
			'bob@example.com: <> ?',
			'eve@example.com: ? ?',
		]);
	});

	it('is the one of the arrival, in the logs of Exim and Sendmail', async () => {
		assert.deepEqual(await completed(exim(`10:00:00 A <= news@example.net H=app.example.net [192.0.2.15] P=esmtps S=3021 id=1@example.net
			10:00:01 A => ada@example.com R=dnslookup T=remote_smtp H=mx.example.com [198.51.100.25] C="250 OK"`)), ['ada@example.com: news@example.net 1@example.net']);
		assert.deepEqual(await completed(sendmail(`10:00:00 4AO801xY004101 from=<news@example.net>, size=2210, class=0, nrcpts=1, msgid=<1@example.net>, proto=ESMTP
			10:00:01 4AO801xY004101 to=<ada@example.com>, delay=00:00:01, mailer=esmtp, dsn=2.0.0, stat=Sent (Ok)`)), ['ada@example.com: news@example.net 1@example.net']);
	});

	it('is not that of a message that had the queue id before', async () => {
		assert.deepEqual(await completed(postfix(`10:00:00 cleanup AAAAA1 message-id=<1@example.net>
			10:00:00 qmgr AAAAA1 from=<news@example.net>, size=1, nrcpt=1 (queue active)
			11:00:00 cleanup AAAAA1 message-id=<2@example.net>
			11:00:01 smtp AAAAA1 to=<ada@example.com>, ${SENT}`)), ['ada@example.com: ? 2@example.net']);
	});

	it('keeps to what the line itself says', async () => {
		assert.deepEqual(await completed(postfix(`10:00:00 qmgr AAAAA1 from=<news@example.net>, size=1, nrcpt=1 (queue active)
			10:00:00 cleanup AAAAA1 milter-reject: END-OF-MESSAGE from unknown[203.0.113.80]: 5.7.1 Spam; from=<other@example.net> to=<ada@example.com> proto=ESMTP helo=<x>`)), ['ada@example.com: other@example.net ?']);
	});

	it('is forgotten where others were mentioned since', () => {
		const envelopes = new Envelopes(2);
		const events: LogEvent[] = [];
		const reader = new LogReader((line, record, format) => (record.kind < 0 ? envelopes.learn(line, record) : events.push(envelopes.complete(toEvent(line, record, format)))), { referenceTime: REFERENCE_TIME, withContext: true });
		const from = (id: string) => `10:00:00 qmgr ${id} from=<${id}@example.net>, size=1, nrcpt=1 (queue active)\n`;
		const to = (id: string) => `10:00:00 smtp ${id} to=<ada@example.com>, ${SENT}\n`;
		reader.push(bytesOf(postfix(from('AAAAA1') + from('BBBBB1') + to('AAAAA1') + from('CCCCC1') + to('BBBBB1') + to('AAAAA1'))));
		reader.end();
		assert.deepEqual(events.map(brief), ['ada@example.com: AAAAA1@example.net ?', 'ada@example.com: ? ?', 'ada@example.com: AAAAA1@example.net ?']);
	});
});
