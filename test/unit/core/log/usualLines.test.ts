import assert from 'node:assert/strict';
import { KeyHash } from '../../../../src/core/analysis/outcomes/keyHash';
import { isOnThisMachine, isTakenHere } from '../../../../src/core/log/followUp';
import { LogReader } from '../../../../src/core/log/logReader';
import { CONTEXT, KIND, type ByteSpan, type LineBytes, type LineRecord } from '../../../../src/core/log/record';
import { createScanner, type CreateScanner } from '../../../../src/core/log/scanner';
import { toEvent } from '../../../../src/core/log/toEvent';
import { FORM, type UsualLines } from '../../../../src/core/log/usualLines';
import { bytesOf, fixture, REFERENCE_TIME } from './reading';
import { vectorScanners } from './vectorScanners';

function hashOf(bytes: Uint8Array, { start, end }: ByteSpan, isAddress = false): string {
	const hash = isAddress ? new KeyHash().ofAddress(bytes, start, end) : new KeyHash().of(bytes, start, end);
	return `${hash.first}/${hash.second}`;
}

/** Of a message id, as stories are known by it. */
function numberOf(bytes: Uint8Array, { start, end }: ByteSpan): number {
	return end > start ? new KeyHash().of(bytes, start, end).first || 1 : 0;
}

/** What a line comes to, said of what the parsers read. */
function read({ bytes, ...line }: LineBytes, record: LineRecord): unknown {
	const id = hashOf(bytes, record.queueId);
	if (record.kind === CONTEXT) {
		const { begins, leaves, isNotification, messageId, sender } = record;
		const word = begins ? messageId : sender;
		if (begins && sender.isSet && !isNotification) {
			return { form: FORM.arrives, id, word: hashOf(bytes, sender, true), messageId: numberOf(bytes, messageId) };
		}
		if (leaves && !isNotification) {
			return { form: FORM.leaves, id };
		}
		const facts = { form: begins ? FORM.begins : FORM.sender, id, word: hashOf(bytes, word, !begins), messageId: numberOf(bytes, messageId) };
		return isNotification ? { id, leaves, isNotification } : facts;
	}
	if (record.kind === KIND.sent && record.queueId.isSet && !record.sender.isSet && !isOnThisMachine(bytes, record.relay) && !isTakenHere(bytes, record.reply)) {
		return { form: FORM.sent, id, word: hashOf(bytes, record.recipient, true), seconds: record.seconds };
	}
	return toEvent({ bytes, ...line }, record, { id: 'postfix', markers: [], contextMarkers: [], cannotKnow: '', createParser: () => ({ parse: () => false }) });
}

/** The same, said of a row of columns. */
function readUsual(lines: UsualLines, row: number, seconds: number): unknown {
	const said = { form: lines.form[row], id: `${lines.first[row]}/${lines.second[row]}`, word: `${lines.wordFirst[row]}/${lines.wordSecond[row]}` };
	switch (said.form) {
		case FORM.leaves:
			return { form: said.form, id: said.id };
		case FORM.begins:
		case FORM.sender:
		case FORM.arrives:
			return { ...said, messageId: lines.messageId[row] };
		case FORM.sent:
		case FORM.delivered:
			return { ...said, form: FORM.sent, seconds };
		default:
			return said;
	}
}

interface Said {
	readonly lines: readonly string[];
	readonly formats: unknown;
	readonly to: string | undefined;
	/** How many lines were taken by the short way. */
	readonly usual: number;
}

function saidOf(input: Uint8Array, create: CreateScanner): Said {
	const lines: string[] = [];
	let usual = 0;
	const takeUsual = (columns: UsualLines, row: number, seconds: number): void => {
		usual++;
		lines.push(JSON.stringify(readUsual(columns, row, seconds)));
	};
	const reader = new LogReader((line, record) => lines.push(JSON.stringify(read(line, record))), { referenceTime: REFERENCE_TIME, withContext: true, usual: { takeUsual }, createScanner: create });
	const room = reader.room ?? new Uint8Array(1 << 16);
	for (let at = 0; at < input.length; at += room.length) {
		const chunk = input.subarray(at, at + room.length);
		room.set(chunk);
		reader.push(room.subarray(0, chunk.length));
	}
	reader.end();
	return { lines, formats: reader.formats, to: reader.to, usual };
}

const BEGINNING_LINES = 40;
/** A line with a time, behind which lines of the usual form are taken; long enough to know that this is a log. */
const BEGINNING = 'Nov 24 06:25:10 mx1 postfix/smtp[1]: 4F1B2600A1: to=<ada@example.com>, relay=mx.example.com[198.51.100.25]:25, delay=1, dsn=2.0.0, status=sent (250 Ok)\n'.repeat(BEGINNING_LINES);

const EXIM_BEGINNING = '2026-11-24 07:00:10 1vNWqA-00000001kQ1-2abc => ada@example.com R=dnslookup T=remote_smtp H=mx.example.com [198.51.100.25] C="250 Ok"\n'.repeat(BEGINNING_LINES);

const USUAL = [
	'Nov 24 06:25:11 mx1 postfix/cleanup[812]: 4F1B2600A3: message-id=<20261124062511.1@example.net>',
	'Nov  4 06:25:11 mx1 postfix/cleanup[812]: 3mPVKl0Mhjz7sXv: message-id=<>',
	'Nov 24 06:25:11 mx1 postfix/qmgr[812]: 4F1B2600A3: from=<News@example.net>, size=4213, nrcpt=3 (queue active)',
	'Nov 24 06:25:11 mx1 postfix/qmgr[812]: 4F1B2600A3: from=<>, size=4213, nrcpt=3 (queue active)',
	'Nov 24 06:25:11 mx1 mta-out/smtp[2110]: 4F1B2600A3: to=<Ada@Example.com>, relay=mx.example.com[198.51.100.25]:25, delay=1.2, delays=0.1/0.01/0.5/0.6, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9C0D1)',
	'Nov 24 06:25:11 mx1 postfix/local[2110]: 4F1B2600A3: to=<zoë@exämple.com>, orig_to=<root>, relay=local, delay=1, dsn=2.0.0, status=sent (delivered to mailbox)',
	'2026-11-24T06:25:11.123456+01:00 mx1 postfix/smtp[2110]: 4F1B2600A3: to=<ada@example.com>, relay=mx.example.com[2001:db8::25]:25, delay=1, status=sent (250 Ok)',
	'2026-11-24T06:25:11Z mx1.example.com postfix/qmgr[812]: 4F1B2600A3: from=<news@example.net>, size=4213, nrcpt=3 (queue active)',
];

const OTHERS = [
	'Nov 24 06:25:11 mx1 postfix/smtp[1]: 4F1B2600A3: to=<ada@example.com>, relay=127.0.0.1[127.0.0.1]:10024, delay=1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9C0D1)',
	'Nov 24 06:25:11 mx1 postfix/smtp[1]: 4F1B2600A3: to=<ada@example.com>, relay=filter.example.net[192.0.2.5]:10024, delay=1, dsn=2.0.0, status=sent (250 Ok)',
	'Nov 24 06:25:11 mx1 postfix/smtp[1]: 4F1B2600A3: to=<ada@example.com>, relay=localhost[::1]:25, delay=1, dsn=2.0.0, status=sent (250 Ok)',
	'Nov 24 06:25:11 mx1 postfix/pipe[1]: 4F1B2600A3: to=<ada@example.com>, relay=spamfilter, delay=1, dsn=2.0.0, status=sent (delivered via spamfilter service)',
	'Nov 24 06:25:11 mx1 postfix/local[1]: 4F1B2600A3: to=<ada@example.com>, relay=local, delay=1, dsn=2.0.0, status=sent (forwarded as 9C0D1)',
	'Nov 24 06:25:11 mx1 postfix/smtp[1]: 4F1B2600A3: to=<ada@example.com>, relay=none, delay=1, dsn=4.4.1, status=deferred (connect to mx.example.com[198.51.100.25]:25: Connection timed out)',
	'Nov 24 06:25:11 mx1 postfix/smtp[1]: NOQUEUE: to=<ada@example.com>, relay=local, delay=1, dsn=2.0.0, status=sent (250 Ok)',
	'Nov 24 06:25:11 2026 mx1 postfix/smtp[1]: 4F1B2600A3: to=<ada@example.com>, relay=local, delay=1, dsn=2.0.0, status=sent (250 Ok)',
	'Nov 24 06:25:11 +0100 mx1 postfix/smtp[1]: 4F1B2600A3: to=<ada@example.com>, relay=local, delay=1, dsn=2.0.0, status=sent (250 Ok)',
	'Nov 24 06:25:11 mx1 exim[1]: 4F1B2600A3: to=<ada@example.com>, relay=local, delay=1, dsn=2.0.0, status=sent (250 Ok)',
	'Nov 31 06:25:11 mx1 postfix/smtp[1]: 4F1B2600A3: to=<ada@example.com>, relay=local, delay=1, dsn=2.0.0, status=sent (250 Ok)',
	'Nov 24 06:25:11 mx1 postfix/smtp[1]: 4F1B2600A3: to=<"a>, b"@example.com>, relay=local, delay=1, dsn=2.0.0, status=sent (250 Ok)',
	'Nov 24 06:25:11 mx1 postfix/qmgr[1]: 4F1B2600A3: from=<"a>, size="@example.com>, size=4213, nrcpt=3 (queue active)',
];

const USUAL_OF_EXIM = [
	'2026-11-24 07:00:11 1vNWqB-00000001kQ2-2abc <= News@example.net H=app.example.net (helo id=x) [192.0.2.15]:2525 P=esmtps X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=no S=3021 id=20261124070011.7@example.net',
	'2026-11-24 07:00:11 1jmFYj-00039V-QX <= <> U=mail P=local S=4321 T="Re: <a> question" from <> for ada@example.com',
	'2026-11-24 07:00:11.123 +0100 [12345] 1jmFYj-00039V-QX <= news@example.net U=www P=local S=4321 id=@',
	'2026-11-24 07:00:12 1vNWqB-00000001kQ2-2abc => Ada@Example.com R=dnslookup T=remote_smtp H=mx.example.com [198.51.100.25]:25 X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=yes DN="CN=mx.example.com" C="250 2.0.0 <1> Ok: queued as 9C0D1" QT=2s DT=1s',
	'2026-11-24 07:00:12 [12345] 1vNWqB-00000001kQ2-2abc -> b@example.com <list@example.com> R=dnslookup T=remote_smtp H=mx.example.com [2001:db8::25] C="250 OK"',
	'2026-11-24 07:00:12 +0100 1jmFYj-00039V-QX => ada <zoë@exämple.com> R=local_user T=local_delivery S=880',
	'2026-11-24 07:00:12 1jmFYj-00039V-QX >> ada@example.com R=dnslookup T=remote_smtp H=mx.example.com [198.51.100.25] C="250 OK"',
	'2026-11-24 07:00:13 1vNWqB-00000001kQ2-2abc Completed',
	'2026-11-24 07:00:13 1jmFYj-00039V-QX Completed QT=1m2s',
];

const OTHERS_OF_EXIM = [
	'2026-11-24 07:00:11 1vNWqB-00000001kQ2-2abc <= <> R=1jmFYj-00039V-QX U=Debian-exim P=local S=4321',
	'2026-11-24 07:00:11 1vNWqB-00000001kQ2-2abc <= "a b"@example.net H=app.example.net [192.0.2.15] P=esmtp S=3021',
	'2026-11-24 07:00:11 1vNWqB-00000001kQ2-2abc <= news@example.net U=www P=local S=4321 T="A \\"word\\""',
	'2026-11-24 07:00:12 1vNWqB-00000001kQ2-2abc => ada@example.com F=<news@example.net> R=dnslookup T=remote_smtp H=mx.example.com [198.51.100.25] C="250 OK"',
	'2026-11-24 07:00:12 1vNWqB-00000001kQ2-2abc => ada@example.com P=<news@example.net> R=dnslookup T=remote_smtp H=mx.example.com [198.51.100.25]',
	'2026-11-24 07:00:12 1vNWqB-00000001kQ2-2abc => ada@example.com R=filter T=filter H=localhost [127.0.0.1] C="250 OK id=1jmFYj-00039V-QX"',
	'2026-11-24 07:00:12 1vNWqB-00000001kQ2-2abc => ada@example.com R=filter T=filter H=filter.example.net [192.0.2.5]:10024 C="250 OK"',
	'2026-11-24 07:00:12 1vNWqB-00000001kQ2-2abc => ada@example.com R=r T=t C="delivered via spamfilter service"',
	'2026-11-24 07:00:12 1vNWqB-00000001kQ2-2abc => |/usr/bin/vacation <ada@example.com> R=userforward T=address_pipe',
	'2026-11-24 07:00:12 1vNWqB-00000001kQ2-2abc => :blackhole: <ada@example.com> R=aliases',
	'2026-11-24 07:00:12 1vNWqB-00000001kQ2-2abc => b@example.com (list@example.com) <all@example.com> R=dnslookup T=remote_smtp',
	'2026-11-24 07:00:12 1vNWqB-00000001kQ2-2abc => emmy n@example.com <"emmy n"@example.com> R=dnslookup T=remote_smtp',
	'2026-11-24 07:00:12 1vNWqB-00000001kQ2-2abc *> ada@example.com R=dnslookup T=remote_smtp',
	'2026-11-24 07:00:12 1vNWqB-00000001kQ2-2abc == ada@example.com R=dnslookup T=remote_smtp defer (110): Connection timed out',
	'2026-11-24 07:00:12 1vNWqB-00000001kQ2-2abc ** eve@example.org R=r T=t H=mx.example.org [203.0.113.25]: 550 5.1.1 No such user',
	'2026-11-31 07:00:12 1vNWqB-00000001kQ2-2abc => ada@example.com R=dnslookup T=remote_smtp',
	'2026-02-29 07:00:12 1vNWqB-00000001kQ2-2abc Completed',
	'2026-11-24 07:00:12 avNWqB-00000001kQ2-2abc Completed',
	'0000-11-24 07:00:12 1vNWqB-00000001kQ2-2abc Completed',
	'Nov 24 07:00:12 mx1 exim[812]: 1vNWqB-00000001kQ2-2abc Completed',
];

/** In turn one too much, and one in place of another. */
const BYTES = [' ', '', ' ', ' ', ',', ',', '<', '<', '>', '>', '"', '"', '[', ':', ']', '(', '0', '9', '\t', '\u0000', 'é'];
const BYTES_OF_EXIM = [...BYTES, '@', '\\', ')', '|', '-', '=', 'R'];

describe('Lines of the usual form', () => {
	let vectors: CreateScanner;

	before(async function () {
		this.timeout(60_000);
		vectors = await vectorScanners();
	});

	/** Both ways say the same of the lines behind the beginning; answers how many were taken by the short one. */
	function agree(lines: readonly string[], beginning = BEGINNING): number {
		const input = bytesOf(`${beginning}${lines.join('\n')}\n`);
		const [vector, plain] = [saidOf(input, vectors), saidOf(input, createScanner)];
		const differs = plain.lines.findIndex((said, at) => said !== vector.lines[at]);
		assert.equal(vector.lines[differs], plain.lines[differs], `the ${differs - BEGINNING_LINES}th that means something`);
		assert.deepEqual({ ...vector, lines: vector.lines.length, usual: 0 }, { ...plain, lines: plain.lines.length, usual: 0 });
		return vector.usual - saidOf(bytesOf(beginning), vectors).usual;
	}

	for (const line of USUAL) {
		it(`are read without the parsers: ${line}`, () => assert.equal(agree([line]), 1));
	}

	for (const line of OTHERS) {
		it(`are not: ${line}`, () => assert.equal(agree([line]), 0));
	}

	for (const line of USUAL_OF_EXIM) {
		it(`are read without the parsers: ${line}`, () => assert.equal(agree([line], EXIM_BEGINNING), 1));
	}

	for (const line of OTHERS_OF_EXIM) {
		it(`are not: ${line}`, () => assert.equal(agree([line], EXIM_BEGINNING), 0));
	}

	/** Every byte at every place: of lines after such a beginning. */
	function agreeWhateverByte(lines: readonly string[], bytes: readonly string[], beginning: string): void {
		for (const line of lines) {
			const changed = bytes.flatMap((byte, kind) => Array.from(line, (_, at) => line.slice(0, at) + byte + line.slice(at + (kind & 1))));
			agree([...changed, ''], beginning);
		}
	}

	it('of Postfix are understood as the parsers understand them, whatever byte is another, missing or too much', () => {
		agreeWhateverByte([...USUAL, ...OTHERS], BYTES, BEGINNING);
	}).timeout(60_000);

	it('of Exim too', () => {
		agreeWhateverByte([...USUAL_OF_EXIM, ...OTHERS_OF_EXIM], BYTES_OF_EXIM, EXIM_BEGINNING);
	}).timeout(60_000);

	it('may end anywhere', () => {
		for (const [lines, beginning] of [[[...USUAL, ...OTHERS], BEGINNING], [[...USUAL_OF_EXIM, ...OTHERS_OF_EXIM], EXIM_BEGINNING]] as const) {
			for (const line of lines) {
				agree(Array.from(line, (_, at) => line.slice(0, at)), beginning);
				agree(Array.from(line, (_, at) => `${line.slice(0, at)}\r`), beginning);
			}
		}
	}).timeout(60_000);

	it('are left to the parsers where lines before were of another format, have colours or no time', () => {
		const exim = '2026-11-24 07:00:13 1jmFYj-00039V-QX ** eve@example.org R=r T=t: 550 5.1.1 No such user';
		assert.equal(agree([exim, USUAL[0] as string, USUAL[1] as string]), 1, 'the first of them is read by trying all formats');
		assert.equal(agree([USUAL[0] as string, ...USUAL_OF_EXIM], EXIM_BEGINNING), USUAL_OF_EXIM.length - 1, 'the other way round too');
		const coloured = [...USUAL, '\u001b[31mNov 24\u001b[0m'];
		agree(coloured);
		assert.equal(saidOf(bytesOf(`${BEGINNING.slice(0, 3000)}${coloured.join('\n')}`), vectors).usual, 0);
		const input = bytesOf(USUAL.slice(0, 4).join('\n'));
		assert.equal(saidOf(input, vectors).usual, 0);
	});

	it('of the fixtures are understood as by the parsers', () => {
		for (const name of ['postfix.maillog', 'exim_mainlog', 'sendmail.maillog']) {
			agree([new TextDecoder().decode(fixture(name))]);
			agree([new TextDecoder().decode(fixture(name))], EXIM_BEGINNING);
		}
	});
});
