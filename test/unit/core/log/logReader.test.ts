import assert from 'node:assert/strict';
import { LONGEST_LINE_IN_BYTES } from '../../../../src/core/log/lines';
import { brief, briefly, bytesOf, eventsOf, fixture, read } from './reading';

const FIXTURES = ['postfix.maillog', 'exim_mainlog', 'exim_rejectlog', 'sendmail.maillog', 'swaks.maillog', 'telnet.maillog'];
const HEADER = 'Nov 24 06:25:11 mx1 postfix/smtp[2110]: ';
const BOUNCE = `${HEADER}4F1B2600A3: to=<zoë@exämple.com>, relay=none, delay=1, dsn=5.1.1, status=bounced (unbekannt: zoë)`;

/** All formats in one text, as files of real machines mix them. */
function mixture(lineEnd: string): Uint8Array {
	const text = FIXTURES.map((name) => new TextDecoder().decode(fixture(name))).join(`${BOUNCE}\n`);
	return bytesOf(text.replaceAll('\n', lineEnd));
}

function resultOf(input: Uint8Array, size: number) {
	const { events, reader } = read(input, size);
	const { lines, bytes, cutLines, formats, from, to, trouble } = reader;
	return { events, lines, bytes, cutLines, formats, from, to, trouble };
}

describe('The log reader', () => {
	describe('finds the same however the bytes are cut', () => {
		for (const [name, lineEnd] of [['LF', '\n'], ['CRLF', '\r\n'], ['CR', '\r']] as const) {
			it(`where lines end at ${name}`, () => {
				const input = mixture(lineEnd);
				const whole = resultOf(input, Infinity);
				assert.ok(whole.events.length > 100);
				for (const size of [1, 2, 3, 64, 4095, 4096, 4097]) {
					assert.deepEqual(resultOf(input, size), whole, `${size} bytes at once`);
				}
			});
		}

		it('at any one place', () => {
			const input = bytesOf(`first\r\n${BOUNCE}\r\nlast`);
			const whole = resultOf(input, Infinity);
			for (let size = 1; size < input.length; size++) {
				assert.deepEqual(resultOf(input, size), whole, `cut at ${size}`);
			}
		});
	});

	it('counts the same lines whatever ends them', () => {
		const numbers = (lineEnd: string) => eventsOf(mixture(lineEnd)).map(brief);
		assert.deepEqual(numbers('\r\n'), numbers('\n'));
		assert.deepEqual(numbers('\r'), numbers('\n'));
	});

	it('names places in bytes', () => {
		const placeOf = (before: string, after: string) => {
			const input = bytesOf(`${before}${BOUNCE}${after}`);
			const [event] = eventsOf(input);
			assert.ok(event);
			assert.equal(new TextDecoder().decode(input.subarray(event.offset, event.offset + event.length)), BOUNCE);
			return event.line;
		};
		assert.equal(placeOf('', ''), 1);
		assert.equal(placeOf('ä\n', '\n'), 2);
		assert.equal(placeOf('ä\r\n\r\n', '\r\n'), 3);
		assert.equal(placeOf('a\rb\r', '\r'), 3);
		assert.equal(placeOf('a\r\r\n\n', ''), 4);
		assert.equal(placeOf('\uFEFF', '\n'), 1);
	});

	it('counts lines as the editor does, without the empty one at the end', () => {
		const count = (text: string) => read(text).reader.lines;
		assert.deepEqual(['', 'a', 'a\n', 'a\nb', 'a\r\nb\r\n', 'a\rb', '\n\n', '\r\r\n'].map(count), [0, 1, 1, 2, 2, 2, 2, 2]);
	});

	it('reads text of any script, and bytes that are no text', () => {
		assert.deepEqual(briefly(BOUNCE), ['1 bounced smtp 4F1B2600A3 to=<zoë@exämple.com> 5.1.1 "unbekannt: zoë"']);
		const latin1 = Uint8Array.from(BOUNCE, (character) => character.charCodeAt(0));
		assert.deepEqual(briefly(latin1), ['1 bounced smtp 4F1B2600A3 to=<zo\uFFFD@ex\uFFFDmple.com> 5.1.1 "unbekannt: zo\uFFFD"']);
	});

	it('sees through the colours of a terminal', () => {
		const coloured = BOUNCE.replace('bounced', '\x1b[1;31mbounced\x1b[0m').replace('mx1', '\x1b[36mmx1\x1b[m');
		const [event] = eventsOf(coloured);
		assert.deepEqual([event?.kind, event?.host, event?.length], ['bounced', 'mx1', bytesOf(coloured).length]);
	});

	it('reads on after a stretch of NULs', () => {
		assert.equal(eventsOf(`${'line\n'.repeat(2000)}${'\0'.repeat(3000)}\n${BOUNCE}\n`).length, 1);
		assert.equal(eventsOf(BOUNCE.replace('unbekannt', '\0')).length, 1);
	});

	it('reads a line up to its cap, and says how many it cut', () => {
		const long = `${BOUNCE} ${'x'.repeat(2_000_000)}`;
		const hidden = `${'x'.repeat(LONGEST_LINE_IN_BYTES - 5)}${BOUNCE}`;
		for (const size of [100_000, Infinity]) {
			const { events, reader } = read(`${long}\n${hidden}\n${BOUNCE}`, size);
			assert.deepEqual(events.map(({ line }) => line), [1, 3]);
			assert.equal(events[0]?.length, bytesOf(long).length);
			assert.equal(events[1]?.offset, bytesOf(`${long}\n${hidden}\n`).length);
			assert.deepEqual([reader.lines, reader.cutLines], [3, 2]);
		}
	});

	it('keeps a line of just that length whole, also behind a CR at which the bytes were cut', () => {
		const before = `${'line\n'.repeat(2000)}${BOUNCE}\r`;
		const { events, reader } = read(`${before}${'x'.repeat(LONGEST_LINE_IN_BYTES)}\n${BOUNCE}`, bytesOf(before).length);
		assert.deepEqual(events.map(({ line }) => line), [2001, 2003]);
		assert.equal(reader.cutLines, 0);
	});

	it('tells by the first bytes what is no text', () => {
		const troubleOf = (bytes: Uint8Array) => {
			const { events, reader } = read(bytes, 100);
			assert.deepEqual(events, []);
			return reader.trouble;
		};
		const utf16 = Uint8Array.from({ length: BOUNCE.length * 2 }, (_, i) => (i % 2 === 0 ? BOUNCE.charCodeAt(i / 2) : 0));
		assert.equal(troubleOf(utf16), 'utf16');
		assert.equal(troubleOf(Uint8Array.of(0xff, 0xfe, 0x41, 0)), 'utf16');
		assert.equal(troubleOf(Uint8Array.of(0xfe, 0xff, 0, 0x41)), 'utf16');
		assert.equal(troubleOf(Uint8Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 256)), 'binary');
		assert.equal(troubleOf(bytesOf(`\x1f${'A'.repeat(100)}`).map((byte, i) => (i === 1 ? 0x8b : byte))), 'binary');
		assert.equal(troubleOf(new Uint8Array(0)), undefined);
		assert.equal(troubleOf(bytesOf('only text\n')), undefined);
	});

	it('knows formats and times', () => {
		const { reader } = read(`Nov 24 06:25:11 mx1 app: start\n${BOUNCE}\n2026-11-24 07:00:13 1jmFYj-00039V-QX => a@example.com R=r T=t\n${BOUNCE}\nNov 25 01:00:00 mx1 app: end\n`);
		assert.deepEqual(reader.formats, [{ format: 'postfix', lines: 2 }, { format: 'exim', lines: 1 }]);
		assert.deepEqual([reader.from, reader.to], ['2026-11-24T06:25:11', '2026-11-25T01:00:00']);
		const untimed = read(`no time\n${BOUNCE}\nno time either\n`).reader;
		assert.deepEqual([untimed.from, untimed.to], ['2026-11-24T06:25:11', '2026-11-24T06:25:11']);
	});

	it('finds nothing in what is no mail log', () => {
		const nothing = (lines: readonly string[]) => {
			const { events, reader } = read(lines.join('\n'));
			assert.deepEqual([events, reader.formats], [[], []]);
		};
		const range = Array.from({ length: 500 }, (_, i) => i);
		nothing(range.map((i) => `192.0.2.${i % 256} - - [24/Nov/2026:06:25:${10 + (i % 50)} +0000] "GET /a?status=bounced&x=220 HTTP/1.1" ${[200, 404, 421, 550][i % 4]} ${550 + i}`));
		nothing(range.map((i) => `      "version": "5.1.${i}", "resolved": "https://registry.example.com/a/-/a-4.7.${i}.tgz", "a => b": "=== x"`));
		nothing(range.map((i) => `## 5.1.${i} - 2026-11-24\n- rejected a proposal (#550) -> later == never ** bold **`));
		nothing(range.map((i) => `Nov 24 06:25:11 mx1 dovecot: imap-login: Login: user=<ada>, method=PLAIN, rip=192.0.2.${i % 256}, status=ok`));
		nothing(range.map((i) => `Nov 24 06:25:11 mx1 postfix/anvil[${i}]: statistics: max connection rate ${i}/60s for (smtp:192.0.2.1) at Nov 24 06:25:11`));
	});

	it('takes linear time on lines made to be slow', () => {
		const started = performance.now();
		for (const piece of ['to=<', '"', '<', ' said: 550 ', '; from=<', ', ', ': host ', 'H=(', ' => ', '220 a.b\n', '<** 550-x\n', '\x1b[', 'stat=, stat=']) {
			const filler = piece.repeat(60_000 / piece.length);
			for (const before of ['', `${HEADER}4F1B2600A3: to=<`, `${HEADER}NOQUEUE: reject: RCPT from `, '2026-11-24 07:00:13 1jmFYj-00039V-QX ** ', 'Nov 24 08:00:02 r sm-mta[1]: 4AO801xY004101: to=']) {
				read(`${before}${filler} status=bounced (${filler}\n`);
			}
		}
		// It takes a second; anything quadratic would take minutes.
		assert.ok(performance.now() - started < 20_000);
	}).timeout(60_000);
});
