import * as assert from 'node:assert/strict';
import { setDomain, setRelayName } from '../../../../src/core/analysis/names';
import { KeyHash } from '../../../../src/core/analysis/outcomes/keyHash';
import { templateOf } from '../../../../src/core/analysis/replyTemplate';
import { LogReader } from '../../../../src/core/log/logReader';
import { ByteSpan, KIND, type LineBytes, type LineRecord } from '../../../../src/core/log/record';
import { createScanner, type CreateScanner } from '../../../../src/core/log/scanner';
import { FORM, type UsualLines } from '../../../../src/core/log/usualLines';
import { bytesOf, fixture, REFERENCE_TIME } from './reading';
import { vectorScanners } from './vectorScanners';

const KINDS: Readonly<Record<number, number>> = { [FORM.deferred]: KIND.deferred, [FORM.bounced]: KIND.bounced, [FORM.rejected]: KIND.rejected };

/** What is kept of a failure. */
interface Failure {
	readonly line: number;
	readonly offset: number;
	readonly kind: number;
	readonly seconds: number;
	/** The queue id, or of a refusal the sender; and the recipient. */
	readonly hashes: string;
	readonly relay: string;
	readonly domain: string;
	/** The enhanced code and the template, or their hash. */
	readonly reply: string;
}

const textOf = (bytes: Uint8Array, { start, end }: Pick<ByteSpan, 'start' | 'end'>): string => (start < 0 ? '' : new TextDecoder().decode(bytes.subarray(start, end)));

function hashOf(bytes: Uint8Array, { start, end }: ByteSpan, isAddress: boolean): string {
	const hash = isAddress ? new KeyHash().ofAddress(bytes, start, end) : new KeyHash().of(bytes, start, end);
	return `${hash.first}/${hash.second}`;
}

function nameOf(set: typeof setDomain, bytes: Uint8Array, span: ByteSpan): string {
	const name = new ByteSpan();
	set(bytes, span, name);
	return name.isSet ? `${hashOf(bytes, name, true)} ${textOf(bytes, name)}` : '';
}

/** Of what the parsers read. */
function failureOf({ bytes, number, offset }: LineBytes, record: LineRecord): Failure {
	const { kind, seconds, queueId, sender, recipient, relay, dsn, reply } = record;
	const who = kind === KIND.rejected ? hashOf(bytes, sender, true) : hashOf(bytes, queueId, false);
	const template = reply.isSet ? new TextDecoder().decode(templateOf(bytes, reply.start, reply.end)) : '';
	return {
		line: number, offset, kind, seconds, hashes: `${who} ${hashOf(bytes, recipient, true)}`,
		relay: nameOf(setRelayName, bytes, relay), domain: nameOf(setDomain, bytes, recipient), reply: `${textOf(bytes, dsn).slice(0, 9)} ${template}`,
	};
}

/** Of a row of columns. */
function failureIn(lines: UsualLines, row: number, seconds: number): Failure {
	const { bytes } = lines;
	const of = (column: ArrayLike<number>): number => column[row] as number;
	const name = (first: ArrayLike<number>, second: ArrayLike<number>, start: ArrayLike<number>, end: ArrayLike<number>): string =>
		of(end) > of(start) ? `${of(first)}/${of(second)} ${textOf(bytes, { start: of(start), end: of(end) })}` : '';
	return {
		line: lines.linesBefore + of(lines.lineNumber) + 1, offset: lines.offset + of(lines.lineStart), kind: KINDS[of(lines.form)] as number, seconds,
		hashes: `${of(lines.first)}/${of(lines.second)} ${of(lines.wordFirst)}/${of(lines.wordSecond)}`,
		relay: name(lines.relayFirst, lines.relaySecond, lines.relayStart, lines.relayEnd),
		domain: name(lines.domainFirst, lines.domainSecond, lines.domainStart, lines.end),
		reply: `hash ${of(lines.replyFirst)}/${of(lines.replySecond)}`,
	};
}

/** Deliveries and facts of envelopes are told elsewhere. */
function failuresIn(input: Uint8Array, create: CreateScanner): Failure[] {
	const failures: Failure[] = [];
	const takeUsualFailure = (lines: UsualLines, row: number, seconds: number): boolean => failures.push(failureIn(lines, row, seconds)) > 0;
	const usual = { takeUsual: () => undefined, takeUsualFailure };
	const reader = new LogReader((line, record) => {
		if (record.kind === KIND.deferred || record.kind === KIND.bounced || record.kind === KIND.rejected) {
			failures.push(failureOf(line, record));
		}
	}, { referenceTime: REFERENCE_TIME, withContext: true, usual, createScanner: create });
	const room = reader.room ?? new Uint8Array(1 << 16);
	for (let at = 0; at < input.length; at += room.length) {
		const chunk = input.subarray(at, at + room.length);
		room.set(chunk);
		reader.push(room.subarray(0, chunk.length));
	}
	reader.end();
	return failures;
}

const BEGINNING = 'Nov 24 06:25:10 mx1 postfix/smtp[1]: 4F1B2600A1: to=<ada@example.com>, relay=mx.example.com[198.51.100.25]:25, delay=1, dsn=2.0.0, status=sent (250 Ok)\n'.repeat(40);

const smtp = (words: string): string => `Nov 24 06:25:11 mx1 postfix/smtp[812]: 4F1B2600A3: ${words}`;
const TO = 'to=<Ada@Example.com>, relay=MX1.example.com[198.51.100.25]:25, delay=1.2, delays=0.1/0/1/0.1';
const SAID = 'host mx1.example.com[198.51.100.25] said:';

const USUAL = [
	smtp(`${TO}, dsn=5.1.1, status=bounced (${SAID} 550 5.1.1 <ada@example.com>: Recipient address rejected: User unknown (in reply to RCPT TO command))`),
	smtp(`${TO}, dsn=4.7.1, status=deferred (${SAID} 450 4.7.1 <ada@example.com>: Greylisted for 512 seconds (in reply to end of DATA command))`),
	smtp(`${TO}, dsn=4.7.0, status=deferred (host mx1.example.com[198.51.100.25] refused to talk to me: 421 4.7.0 Try again later)`),
	smtp('to=<ada@example.com>, orig_to=<root>, relay=none, delay=30, delays=0/0/30/0, dsn=4.4.1, status=deferred (connect to mx1.example.com[198.51.100.25]:25: Connection timed out)'),
	smtp(`${TO}, status=deferred (lost connection with mx1.example.com[198.51.100.25] while receiving the initial server greeting)`),
	smtp('to=<ada@example.com>, relay=none, delay=0, dsn=5.4.4, status=bounced (Host or domain name not found. Name service error for name=example.com type=A: Host not found)'),
	'Nov 24 06:25:11 mx1 postfix/local[812]: 4F1B2600A3: to=<bob@example.com>, relay=local, delay=0.1, dsn=5.1.1, status=bounced (unknown user: "bob")',
	'2026-11-24T06:25:11.123456+01:00 mx1 postfix/smtp[2110]: 4F1B2600A3: to=<ada@example.com>, relay=mx.example.com[2001:db8::25]:25, delay=1, dsn=5.7.1, status=bounced (host mx.example.com[2001:db8::25] said: 550-5.7.1 No 550 5.7.1 at all. (in reply to MAIL FROM command))',
	'Nov 24 06:25:11 mx1 postfix/smtpd[812]: NOQUEUE: reject: RCPT from unknown[203.0.113.77]: 554 5.7.1 <relay@example.org>: Relay access denied; from=<Spam@example.net> to=<relay@example.org> proto=ESMTP helo=<pc>',
	'Nov 24 06:25:11 mx1 postfix/smtpd[812]: NOQUEUE: reject: RCPT from mail.example.net[2001:db8::5]: 554 5.7.1 Service unavailable; Client host [203.0.113.77] blocked using zen.example.org; from=<> to=<ada@example.com> proto=SMTP helo=<[203.0.113.77]>',
	smtp(`${TO}, dsn=5.4.6, status=bounced (x, status=sent (250 Ok))`),
	'Nov 24 06:25:11 mx1 postfix/smtpd[812]: NOQUEUE: reject: RCPT from unknown[203.0.113.77]: 554 5.7.1 No; from=<a@example.net> to=<b; from=<c@example.net> to=<d@example.org> proto=ESMTP helo=<pc>',
];

const OTHERS = [
	smtp(`${TO}, dsn=5.1.1, status=bounced (${SAID} no such user (in reply to RCPT TO command))`),
	smtp(`${TO}, dsn=5.1.1, status=bounced (${SAID} 550 5.1.1 No such user (in reply to VRFY command))`),
	smtp(`${TO}, dsn=5.1.1, status=bounced (${SAID} 550 5.1.1 No such user`),
	smtp(`${TO}, dsn=4.7.5, status=deferred (TLS is required, but host mx1.example.com[198.51.100.25] refused to start TLS: 454 4.7.0 TLS not available)`),
	smtp(`to=<ada@example.com>, relay=none, dsn=4.4.2, status=deferred (delivery temporarily suspended: host mx1.example.com[198.51.100.25] refused to talk to me: 421 Busy)`),
	smtp('to=<ada>, relay=local, delay=1, dsn=5.1.1, status=bounced (unknown user: "ada")'),
	smtp('to=<ada@example.com.>, relay=local, delay=1, dsn=5.1.1, status=bounced (unknown user: "ada")'),
	smtp(`to=<ada@example.com>, relay=none, delay=1, dsn=4.4.2, status=deferred (${SAID} 450 Busy)`),
	smtp(`${TO}, dsn=4.0.0, status=undeliverable (${SAID} 550 No such user)`),
	'Nov 24 06:25:11 mx1 postfix/smtpd[812]: NOQUEUE: reject: RCPT from unknown[203.0.113.77]:52114: 554 5.7.1 No; from=<a@example.net> to=<b@example.org> proto=ESMTP helo=<pc>',
	'Nov 24 06:25:11 mx1 postfix/smtpd[812]: NOQUEUE: reject: RCPT from unknown[203.0.113.77]: 554 5.7.1 No; from=<a; from=b@example.net> to=<b@example.org> proto=ESMTP helo=<pc>',
	'Nov 24 06:25:11 mx1 postfix/smtpd[812]: NOQUEUE: reject: CONNECT from unknown[203.0.113.77]: 554 5.7.1 No; proto=SMTP',
	'Nov 24 06:25:11 mx1 postfix/smtpd[812]: 4F1B2600A3: reject: RCPT from unknown[203.0.113.77]: 554 5.7.1 No; from=<a@example.net> to=<b@example.org> proto=ESMTP helo=<pc>',
	'Nov 24 06:25:11 mx1 postfix/cleanup[812]: 4F1B2600A3: milter-reject: END-OF-MESSAGE from unknown[203.0.113.77]: 5.7.1 No; from=<a@example.net> to=<b@example.org> proto=ESMTP helo=<pc>',
];

/** In turn one too much, and one in place of another. */
const BYTES = [' ', '', ' ', ' ', ',', ',', '<', '<', '>', '>', '"', ':', '[', ']', ']', ')', '0', '5', '.', '\u0000', 'é', ';', '@', '-'];

/** What replies are made of, as it stands before and behind other such. */
const PIECES = [
	'550', '450', '5.1.1', '421-', '12', '7', '4096', '299', '600', '1234567', '10:20', '2.0.0', 'a', 'to', 'with', 'host', 'using', 'by', 'at', 'blocked', 'listed', 'Mon,', 'Jun',
	'mx1.example.com[198.51.100.25]', 'mx.example.com[198.51.100.7]:25:', 'zen.example.org[192.0.2.1]', 'Mx.example.com[192.0.2.1]', '250.example.net[192.0.2.77]', 'mx..com[192.0.2.1]',
	'localhost[127.0.0.1]', 'mx.e2[192.0.2.1]', 'mx.example.com[192.0.2]', 'mx.example.com[2001:db8::1]', '<ada@example.com>', '<bob@example.org>', '<>', '<a b>', '<<x>', '<https://example.com/7>', 'ada@example.com',
	'https://example.com/answer/81126', '(12)', "'bob'", '"bob"', 'id=77', '…', ';', ':', ',', '',
];

describe('Failures of the usual form', () => {
	let vectors: CreateScanner;
	/** What the parsers say of the replies of a hash. */
	const replies = new Map<string, string>();

	before(async function () {
		this.timeout(60_000);
		vectors = await vectorScanners();
	});

	/** Both ways say the same; answers how many failures were taken by the short one. */
	function agree(lines: readonly string[]): number {
		const input = bytesOf(`${BEGINNING}${lines.join('\n')}\n`);
		const [ours, theirs] = [failuresIn(input, vectors), failuresIn(input, createScanner)];
		let usual = 0;
		for (const [at, failure] of theirs.entries()) {
			const reply = ours[at]?.reply ?? '';
			const isUsual = reply.startsWith('hash ');
			usual += isUsual ? 1 : 0;
			assert.deepEqual({ ...ours[at], reply: isUsual ? failure.reply : reply }, failure, lines[failure.line - 41]);
			if (isUsual) {
				assert.equal(replies.get(reply) ?? failure.reply, failure.reply, lines[failure.line - 41]);
				replies.set(reply, failure.reply);
			}
		}
		assert.equal(ours.length, theirs.length);
		return usual;
	}

	for (const line of USUAL) {
		it(`are read without the parsers: ${line}`, () => assert.equal(agree([line]), 1));
	}

	for (const line of OTHERS) {
		it(`are not: ${line}`, () => assert.equal(agree([line]), 0));
	}

	it('are understood as the parsers understand them, whatever byte is another, missing or too much', () => {
		for (const line of [...USUAL, ...OTHERS]) {
			agree(BYTES.flatMap((byte, kind) => Array.from(line, (_, at) => line.slice(0, at) + byte + line.slice(at + (kind & 1)))));
		}
	}).timeout(60_000);

	it('may end anywhere', () => {
		for (const line of [...USUAL, ...OTHERS]) {
			agree(Array.from(line, (_, at) => line.slice(0, at)));
			agree(Array.from(line, (_, at) => `${line.slice(0, at)})`));
		}
	}).timeout(60_000);

	it('have one template where they have one hash, whatever the reply is made of', () => {
		const lineOf = (reply: string): string => smtp(`${TO}, dsn=5.0.0, status=bounced (${reply})`);
		for (const first of PIECES) {
			for (const second of PIECES) {
				agree(PIECES.flatMap((third) => [lineOf(`${first} ${second} ${third}`), lineOf(`${SAID} 550 ${first} ${second}${third}`)]));
			}
		}
		let state = 7;
		const random = (): string => PIECES[(state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) % 1009 % PIECES.length] as string;
		for (let round = 0; round < 20; round++) {
			agree(Array.from({ length: 500 }, () => lineOf(`${random()} ${random()} ${random()} ${random()}${random()} ${random()} ${random()}`)));
		}
	}).timeout(120_000);

	it('have one hash where they differ in a number, a name or an address', () => {
		const hashes = (lines: readonly string[]): number => new Set(failuresIn(bytesOf(`${BEGINNING}${lines.join('\n')}\n`), vectors).map(({ reply }) => reply)).size;
		const numbers = Array.from({ length: 90 }, (_, number) => number + 1);
		assert.equal(hashes(numbers.map((number) => smtp(`${TO}, dsn=4.7.1, status=deferred (${SAID} 450 4.7.1 <user${number}@example.com>: Greylisted for ${number} seconds)`))), 1);
		assert.equal(hashes(numbers.map((number) => smtp(`to=<ada@example.com>, relay=none, dsn=4.4.1, status=deferred (connect to mx${number}.example.com[198.51.100.${number}]:25: Connection timed out)`))), 1);
	});

	it('of the fixtures are understood as by the parsers', () => {
		assert.ok(agree([new TextDecoder().decode(fixture('postfix.maillog'))]) > 3);
	});
});
