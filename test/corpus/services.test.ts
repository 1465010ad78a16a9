import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { LogEvent } from '../../src/core/log/event';
import { countByAwk, eventsOfBytes, eventsOfFile, needs, tally } from './counting';

/** An event as a service sends it, and as a program that reads the events of many services takes it. */
interface Row {
	readonly esp: string;
	readonly payload: unknown;
	readonly normalized: { readonly event_type: string; readonly recipient: string | null; readonly mta_response: string | null };
}

/** Their words for what became of a message; others are no event of ours (opened, clicked, queued, unsubscribed ...). */
const KINDS = new Map([['delivered', 'sent'], ['deferred', 'deferred'], ['bounced', 'bounced'], ['rejected', 'rejected'], ['failed', 'rejected'], ['complained', 'complaint']]);
/** Mandrill tells of no delivery; that it has sent a message is the last it says. For the others it is the first. */
const SENT_AT_LAST = 'Mandrill';
/** The services that are read; `esp-webhooks` has more. */
const READ = new Set(['Amazon SES', 'SendGrid', 'Mailgun', 'Postmark', 'SparkPost', 'Mandrill', 'Brevo', 'Resend']);

/** Where ours is another word, and why. */
const DISAGREEMENTS: ReadonlyMap<string, string> = new Map([
	['Mailgun: expired complaint@example.com', 'its `dropped` with the reason `old` says that it gave up after hours of attempts; theirs is one word for all that is dropped'],
]);

const LEAST_AGREEMENT = 0.98;

function rowsOf(file: string): Row[] {
	return fs.readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
}

/** `kind recipient`, and whether the reply is there, for what they and we say of a row. */
function compare({ esp, payload, normalized: { event_type: type, recipient, mta_response: response } }: Row): { theirs: string; ours: string } {
	const [event] = eventsOfBytes(new TextEncoder().encode(`${JSON.stringify(payload)}\n`));
	const kind = type === 'sent' && esp === SENT_AT_LAST ? 'sent' : KINDS.get(type);
	return { theirs: kind === undefined ? `${esp}: nothing` : `${esp}: ${kind} ${recipient} ${response ?? ''}`.trimEnd(), ours: event ? oursOf(esp, event, response) : `${esp}: nothing` };
}

function oursOf(esp: string, { kind, recipient, reply = '' }: LogEvent, response: string | null): string {
	// They keep the words of the service before the reply, we put the code of another field there.
	const words = response?.trim() ?? '';
	const isSame = reply.trim() !== '' && (words.endsWith(reply.trim()) || reply.trim().endsWith(words));
	return `${esp}: ${kind} ${recipient ?? 'null'} ${response === null ? '' : isSame ? response : reply}`.trimEnd();
}

describe('Events of hosted services', () => {
	it('are what a program for many services takes them for', function () {
		const compared = rowsOf(needs(this, 'esp-webhooks/anymail-events.dev.jsonl')).filter(({ esp }) => READ.has(esp)).map(compare);
		const wrong = compared.filter(({ theirs, ours }) => theirs !== ours);
		const agreement = 1 - wrong.length / compared.length;
		console.log(`      ${compared.length - wrong.length} of ${compared.length} events agree (${(agreement * 100).toFixed(1)} %)`);
		assert.deepEqual(wrong.filter(({ ours }) => !DISAGREEMENTS.has(ours)), []);
		assert.ok(agreement >= LEAST_AGREEMENT);
	});

	it('are as many of each kind as awk counts', function () {
		const folder = needs(this, 'esp-webhooks/sisimai-json');
		const files = fs.readdirSync(folder).map((name) => path.join(folder, name));
		const events = `
			/"notificationType":"Delivery"/ { print "ses sent" }
			/"notificationType":"Complaint"/ { print "ses complaint" }
			/"sg_event_id"/ && /"event":"spamreport"/ { print "sendgrid complaint" }
			/"sg_event_id"/ && /"event":"bounce"/ { print "sendgrid bounced" }
			/"created"/ { n = gsub(/"reason"/, "&"); for (i = 0; i < n; i++) print "sendgrid bounced" }`;
		assert.deepEqual(tally(files.flatMap(eventsOfFile).map(({ format, kind }) => `${format} ${kind}`)), countByAwk(events, files));
	});

	it('are none where a message was received', function () {
		const folder = needs(this, 'esp-webhooks/aws-lambda-go/events/testdata');
		assert.deepEqual(fs.readdirSync(folder).flatMap((name) => eventsOfFile(path.join(folder, name))), []);
	});
});
