import * as assert from 'node:assert/strict';
import { bytesSource } from '../../../../src/core/analysis/bytesSource';
import { summarize } from '../../../../src/core/analysis/summarize';
import { BOUNDS } from '../../../../src/core/analysis/tally';
import type { LogSummary } from '../../../../src/core/analysis/summary';
import { createScanner, type CreateScanner } from '../../../../src/core/log/scanner';
import { createStoryMemory } from '../../../../src/core/log/storyMemory';
import { bytesOf, REFERENCE_TIME } from './reading';
import { vectorScanners } from './vectorScanners';

type Random = (below: number) => number;

function randomNumbers(seed: number): Random {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 0x1_0000_0000) * below);
	};
}

/** As few ids, addresses and moments as make all of them meet. */
interface Pool {
	readonly ids: number;
	readonly messageIds: number;
	readonly senders: number;
	readonly recipients: number;
	/** One line in so many begins another minute. */
	readonly pace: number;
}

const CROWDED: Pool = { ids: 30, messageIds: 12, senders: 9, recipients: 4, pace: 3 };
const ROOMY: Pool = { ids: 5000, messageIds: 8000, senders: 300, recipients: 1000, pace: 40 };

const hex = (number: number): string => (0x4f1b2600a3 + number).toString(16).toUpperCase();
const address = (name: string, number: number): string => (number === 0 ? '' : `${name}${number}@example.${number % 2 === 0 ? 'com' : 'NET'}`);

function lineOfPostfix(random: Random, { ids, messageIds, senders, recipients }: Pool): string {
	const id = hex(random(ids));
	const to = `to=<${address('ada', 1 + random(recipients))}>`;
	switch (random(12)) {
		case 0: case 1: case 2:
			return `cleanup[1]: ${id}: message-id=<${random(4) === 0 ? '' : `${random(messageIds)}@example.net`}>`;
		case 3: case 4: case 5:
			return `qmgr[1]: ${id}: from=<${address('news', random(senders))}>, size=1, nrcpt=1 (queue active)`;
		case 6:
			return `smtp[1]: ${id}: ${to}, relay=127.0.0.1[127.0.0.1]:10024, delay=1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as ${hex(random(ids))})`;
		case 7:
			return `smtp[1]: ${id}: ${to}, relay=none, delay=1, dsn=4.4.1, status=deferred (connect to mx.example.com[198.51.100.25]:25: Connection timed out)`;
		case 8:
			return `smtp[1]: ${id}: ${to}, relay=mx.example.com[198.51.100.25]:25, delay=1, dsn=5.1.1, status=bounced (host mx.example.com[198.51.100.25] said: 550 5.1.1 No such user (in reply to RCPT TO command))`;
		default:
			return `smtp[1]: ${id}: ${to}, relay=mx.example.com[198.51.100.25]:25, delay=1, dsn=2.0.0, status=sent (250 2.0.0 Ok)`;
	}
}

function lineOfExim(random: Random, { ids, messageIds, senders, recipients }: Pool): string {
	const id = `1vNWqB-0000000${String(random(ids)).padStart(4, '0')}-2abc`;
	switch (random(8)) {
		case 0: case 1:
			return `${id} <= ${address('news', random(senders)) || '<>'} H=app.example.net [192.0.2.15] P=esmtps S=3021${random(4) === 0 ? '' : ` id=${random(messageIds)}@example.net`}`;
		case 2:
			return `${id} Completed`;
		case 3:
			return `${id} => ada@example.com R=filter T=filter H=localhost [127.0.0.1] C="250 OK id=1vNWqB-0000000${String(random(ids)).padStart(4, '0')}-2abc"`;
		case 4:
			return `${id} == ${address('ada', 1 + random(recipients))} R=dnslookup T=remote_smtp defer (110): Connection timed out`;
		default:
			return `${id} => ${address('ada', 1 + random(recipients))} R=dnslookup T=remote_smtp H=mx.example.com [198.51.100.25] C="250 OK"`;
	}
}

function logOf(isOfExim: boolean, lines: number, { pool, seed }: { readonly pool: Pool; readonly seed: number }): Uint8Array {
	const random = randomNumbers(seed);
	let seconds = Date.UTC(2026, 10, 20, 22, 50) / 1000;
	const written: string[] = [];
	for (let line = 0; line < lines; line++) {
		seconds += random(pool.pace) === 0 ? 60 : 0;
		// now and then one comes late
		const time = new Date((seconds - (random(50) === 0 ? 4000 : 0)) * 1000).toISOString();
		written.push(isOfExim ? `${time.slice(0, 19).replace('T', ' ')} ${lineOfExim(random, pool)}` : `Nov ${time.slice(8, 10)} ${time.slice(11, 19)} mx1 postfix/${lineOfPostfix(random, pool)}`);
	}
	return bytesOf(`${written.join('\n')}\n`);
}

describe('Stories that the scanner\'s module goes on with', () => {
	let vectors: CreateScanner;

	before(async function () {
		this.timeout(60_000);
		vectors = await vectorScanners();
	});

	/** The summary with the module, which must be that without. */
	async function agree(input: Uint8Array, messages = BOUNDS.messages): Promise<LogSummary> {
		const options = { referenceTime: REFERENCE_TIME, bounds: { ...BOUNDS, messages } };
		const plain = await summarize(bytesSource(input), { ...options, createScanner });
		assert.deepEqual(await summarize(bytesSource(input), { ...options, createScanner: vectors }), plain);
		return plain;
	}

	for (const [name, isOfExim] of [['Postfix', false], ['Exim', true]] as const) {
		it(`come to the same in logs of ${name}, whatever follows what`, async () => {
			for (let seed = 1; seed <= 12; seed++) {
				const { counts, messages } = await agree(logOf(isOfExim, 3000, { pool: CROWDED, seed }));
				assert.ok(counts.sent > 500 && counts.deferred > 100 && (messages?.total ?? 0) > 100);
			}
		}).timeout(60_000);

		it(`come to the same where tables of ${name} grow, and where they are swept`, async () => {
			const input = logOf(isOfExim, 40_000, { pool: ROOMY, seed: 5 });
			await agree(input);
			for (const bound of [7, 300, 3000]) {
				const { limits } = await agree(input, bound);
				assert.ok(limits.some(({ what }) => what === 'messages'));
			}
		}).timeout(60_000);
	}

	it('are most of the lines there', async () => {
		let [asked, rows] = [0, 0];
		const counting: CreateScanner = Object.assign((markers: readonly string[]) => vectors(markers), {
			createStories: () => {
				const memory = vectors.createStories?.() ?? createStoryMemory();
				const follow = memory.follower?.follow;
				return Object.assign(memory, {
					follower: memory.follower && {
						...memory.follower,
						follow: (...[lines, run, tables]: Parameters<NonNullable<typeof follow>>) => {
							asked++;
							const next = follow?.(lines, run, tables) ?? run.from;
							rows += next - run.from;
							return next;
						},
					},
				});
			},
		});
		const pool = { ...ROOMY, messageIds: 1e9, pace: 400 };
		await summarize(bytesSource(logOf(false, 20_000, { pool, seed: 3 })), { referenceTime: REFERENCE_TIME, createScanner: counting });
		assert.ok(asked > 100 && rows > 12_000, `${rows} in ${asked} calls`);
	}).timeout(60_000);
});
