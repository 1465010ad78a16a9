import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { OWN_ADDRESS } from '../network';
import { startOpenSmtpd } from '../servers/opensmtpd';
import { logLines } from '../systemLog';
import type { Visit } from '../visiting';
import { delay } from '../waiting';
import { from, visitAll } from './receiving';
import { keep } from './sending';

const CONFIGURATION = `
smtp max-message-size 20000
table locals { "grace@example.org", "hedy@example.org" }
table denied { 203.0.113.10 }
filter "clients" phase connect match src <denied> disconnect "554 5.7.1 Go away"
filter "later" phase connect match rdns regex { "^later" } reject "421 4.7.1 Come back later"
filter "greetings" phase helo match helo regex { "^liar" } reject "550 5.7.1 You are not who you say"
filter "senders" phase mail-from match mail-from regex { "^banned@" } reject "553 5.1.8 Sender is not welcome"
filter "recipients" phase rcpt-to match rcpt-to regex { "^full@" } reject "452 4.2.2 Mailbox is full"
filter "data" phase data match mail-from regex { "^at-data@" } reject "554 5.7.1 Not that data"
filter "commit" phase commit match mail-from regex { "^at-end@" } reject "550 5.7.1 Not at the end either"
filter "all" chain { "clients", "later", "greetings", "senders", "recipients", "data", "commit" }
listen on 127.0.0.1
listen on ${OWN_ADDRESS} filter "all"
action "nowhere" relay host "smtp://192.0.2.99"
match from any for rcpt-to <locals> action "nowhere"
`;

const VISITS: readonly Partial<Visit>[] = [
	...['nobody@example.org', 'someone@elsewhere.example.com', 'full@example.org', "o'neil+x=y@elsewhere.example.com"].map((recipient) => ({ recipients: [recipient] })),
	{ recipients: ['full@example.org', 'nobody@example.org', 'grace@example.org'], message: undefined },
	{ sender: '', recipients: ['nobody@example.org'] },
	...['banned', 'at-data', 'at-end'].map((name) => ({ sender: `${name}@client.example.com` })),
	{ sender: 'no domain' },
	{ helo: 'liar.client.example.com' },
	...[10, 11].map((n) => ({ client: `203.0.113.${n}` })),
	{ mailParameters: ' SIZE=200000' },
	{ message: ['Subject: large', '', ...Array.from({ length: 500 }, () => 'x'.repeat(70))] },
];

export async function runOpenSmtpdReceiving(): Promise<void> {
	writeFileSync('/etc/smtpd.conf', CONFIGURATION);
	await startOpenSmtpd();
	execFileSync('smtpctl', ['pause', 'mta']);
	const truths = await visitAll('opensmtpd', VISITS.map(from));
	await delay(2000);
	keep('opensmtpd-receiving', logLines(), truths.filter(({ kind }) => kind === 'rejected'), []);
}
