import { readFileSync } from 'node:fs';
import { Client, type Reply } from '../client';
import { startDovecot, type Mailbox } from '../servers/dovecot';
import { logLines } from '../systemLog';
import { codeOf, enhancedIn, type Truth } from '../truth';
import { delay } from '../waiting';
import { keep } from './sending';

const MAILBOXES: Readonly<Record<string, Mailbox>> = {
	ada: {},
	full: { fields: 'userdb_quota_rule=*:bytes=200' },
	locked: { isLocked: true },
	picky: { script: 'require "reject";\nreject "Not from you: go (away), please";\n' },
};
const SENDERS = ['ann@client.example.com', "o'neil+list@client.example.com", ''];

/** What came of one message for one recipient. */
interface Handover {
	readonly id: string;
	readonly sender: string;
	readonly recipient: string;
	readonly phase: 'RCPT TO' | 'end of DATA';
	readonly reply: Reply;
}

/** The lab is the client of Dovecot's LMTP, as a mail server would be. */
export async function runDovecot(): Promise<void> {
	await startDovecot(MAILBOXES);
	const handovers: Handover[] = [];
	for (const [n, sender] of SENDERS.entries()) {
		for (const names of [...Object.keys(MAILBOXES).map((name) => [name]), ['nobody'], ['nobody', ...Object.keys(MAILBOXES)]]) {
			handovers.push(...(await handOver(`${n}.${names.join('-')}@client.example.com`, sender, names.map((name) => `${name}@example.org`))));
		}
	}
	await delay(2000);
	const rejections = readFileSync('/lab/rejections', 'utf8');
	keep('dovecot', logLines(), handovers.flatMap((handover) => truthOf(handover, rejections)), []);
}

async function handOver(id: string, sender: string, recipients: readonly string[]): Promise<Handover[]> {
	const client = Client.open({ host: '127.0.0.1', port: 24 }, '127.0.0.1');
	await client.reply();
	await client.say('LHLO mx1.example.org');
	await client.say(`MAIL FROM:<${sender}>`);
	const handovers: Handover[] = [];
	const accepted: string[] = [];
	for (const recipient of recipients) {
		const reply = await client.say(`RCPT TO:<${recipient}>`);
		if (reply[0]?.startsWith('2')) {
			accepted.push(recipient);
		} else {
			handovers.push({ id, sender, recipient, phase: 'RCPT TO', reply });
		}
	}
	if (accepted.length > 0) {
		await client.say('DATA');
		client.write([`From: <${sender}>`, 'To: <all@example.org>', `Message-ID: <${id}>`, 'Subject: Minutes', '', 'x'.repeat(300), '.', ''].join('\r\n'));
		for (const recipient of accepted) {
			handovers.push({ id, sender, recipient, phase: 'end of DATA', reply: await client.reply() });
		}
	}
	client.hangUp();
	return handovers;
}

/** A script that rejects sends a report and tells the client that all went well; to nobody it sends none. */
function truthOf({ id, sender, recipient, phase, reply }: Handover, rejections: string): Truth[] {
	const isRejected = recipient.startsWith('picky@');
	if (reply[0]?.startsWith('2') && !isRejected) {
		return [];
	}
	if (isRejected && sender !== '' && !rejections.includes(id)) {
		console.error(`${recipient}: no report about ${id}`);
	}
	const common = { server: 'dovecot', kind: 'rejected', queueId: null, sender, recipient, relay: null, failure: isRejected ? 'sieve' : null, lines: [] } as const;
	return isRejected ? [{ ...common, phase: null, code: null, enhanced: null, reply: null }] : [{ ...common, phase, code: codeOf(reply), enhanced: enhancedIn(reply), reply }];
}
