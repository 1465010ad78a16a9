/** The rounds of `explain.ts`: how right and how quick explaining is. */
import { execFileSync } from 'node:child_process';
import { explainReply } from '../../src/core/bounce/explain';
import { providerOf } from '../../src/core/bounce/speaker';
import { confusion, figuresOf, isHeldOut, judge, readLabels, type Judged } from '../corpus/labels';
import { compareWithProviders } from '../corpus/providerCodes';
import { compareWithSisimai } from '../corpus/sisimaiTruth';

const TYPICAL: readonly string[] = [
	'550 5.1.1 <user@example.com>: Recipient address rejected: User unknown in virtual mailbox table',
	'host mx.example.net[192.0.2.1] said: 450 4.7.1 <user@example.com>: Recipient address rejected: Greylisted for 300 seconds (in reply to RCPT TO command)',
	'554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.example.org; https://www.example.org/query/ip/192.0.2.1',
	'550-5.7.26 This mail has been blocked because the sender is unauthenticated. 550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM. 550 5.7.26  https://support.google.com/mail/answer/81126 a1-20020a05.1 - gsmtp',
	'552 5.2.2 Mailbox full', '421 Service not available', 'connect to mx.example.net[192.0.2.1]:25: Connection timed out', '554 Transaction failed',
];

/** Milliseconds of processor time of this process. */
function now(): number {
	return process.cpuUsage().user / 1000;
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1)} %`;
}

function showFigures(name: string, judged: readonly Judged[]): void {
	const { replies, right, specific, confidentlyWrong, hard, temporary, party, action } = figuresOf(judged);
	console.log(`${name}: ${replies} replies, right ${percent(right)}, specific ${percent(specific)}, wrong by words ${percent(confidentlyWrong)}; `
		+ `hard ${percent(hard)}, temporary ${percent(temporary)}, party ${percent(party)}, action ${percent(action)}`);
}

function showAccuracy(): void {
	const rows = readLabels();
	if (!rows) {
		console.log('accuracy: no sample data beside the project');
		return;
	}
	const judged = judge(rows);
	showFigures('all labels', judged);
	showFigures('written with', judged.filter(({ row }) => !isHeldOut(row)));
	showFigures('held out', judged.filter(({ row }) => isHeldOut(row)));
	console.log('labelled -> said:');
	for (const line of confusion(judged)) {
		console.log(`  ${line}`);
	}
	const compared = compareWithSisimai() ?? [];
	console.log(`Sisimai’s messages: ${compared.length}, agree ${percent(compared.filter(({ agrees }) => agrees).length / compared.length)}`);
	const differences = new Map<string, number>();
	for (const { expected, said, agrees } of compared) {
		if (!agrees) {
			differences.set(`${expected} -> ${said}`, (differences.get(`${expected} -> ${said}`) ?? 0) + 1);
		}
	}
	console.log(`  ${[...differences].sort(([, a], [, b]) => b - a).map(([cell, count]) => `${cell} ${count}`).join(', ')}`);
}

function showProviders(): void {
	const compared = compareWithProviders() ?? [];
	if (compared.length > 0) {
		console.log(`documented replies: ${compared.length}, agree ${percent(compared.filter(({ agrees }) => agrees).length / compared.length)}`);
	}
}

/** Asks for one reply only. */
const START = '--start';
/** The same of a process that has been running. */
const LATER = '--later';
/** Only the speed. */
const SPEED = '--speed';
const PROCESSES = 25;

function showStart(): void {
	const script = process.argv[1] ?? '';
	for (const [kind, options] of [['that have been running', [START, LATER]], ['that are fresh', [START]]] as const) {
		const times = Array.from({ length: PROCESSES }, () => Number(execFileSync(process.execPath, [script, ...options], { encoding: 'utf8' }))).sort((a, b) => a - b);
		console.log(`first reply in ${PROCESSES} processes ${kind}: median ${times[times.length >> 1]?.toFixed(1)} ms, quickest ${times[0]?.toFixed(1)} ms`);
	}
}

/** The milliseconds of the first reply. */
function firstReply(): number {
	const start = performance.now();
	explainReply(TYPICAL[0] ?? '');
	return performance.now() - start;
}

/** Makes and drops objects, so that the heap has grown as that of a process has that does something. */
function growHeap(): void {
	const some: unknown[] = [];
	for (let at = 0; at < 3_000_000; at++) {
		some[at % 100_000] = { at, text: String(at) };
	}
}

function showSpeed(): void {
	for (let warm = 0; warm < 20_000; warm++) {
		explainReply(TYPICAL[warm % TYPICAL.length] ?? '', { host: 'mx.example.net' });
	}
	// a batch is long enough for the clock of the processor
	const times: number[] = [];
	for (let batch = 0; batch < 60; batch++) {
		const start = now();
		for (let round = 0; round < 4000; round++) {
			explainReply(TYPICAL[round % TYPICAL.length] ?? '', { host: 'mx.example.net' });
		}
		times.push((now() - start) / 4);
	}
	times.sort((a, b) => a - b);
	console.log(`warm reply: median of batches ${times[times.length >> 1]?.toFixed(1)} us, slowest ${times.at(-1)?.toFixed(1)} us`);
	const start = now();
	for (let round = 0; round < 1_000_000; round++) {
		providerOf({ host: 'gmail-smtp-in.l.google.com' });
	}
	console.log(`provider of a host: ${((now() - start) / 1000).toFixed(2)} us`);
}

function showMemory(replies: number): void {
	const collect = (globalThis as { gc?: () => void }).gc ?? ((): void => undefined);
	collect();
	const before = process.memoryUsage().heapUsed;
	const start = now();
	let specific = 0;
	for (let number = 0; number < replies; number++) {
		const { reason } = explainReply(`${TYPICAL[number % TYPICAL.length]} id=${number.toString(36)}`, { host: `mx${number % 5000}.example.net` });
		specific += reason === 'OnHold' ? 0 : 1;
	}
	const seconds = (now() - start) / 1000;
	collect();
	const grown = (process.memoryUsage().heapUsed - before) / 1e6;
	console.log(`${replies.toLocaleString('en')} distinct replies: ${seconds.toFixed(1)} s, heap grown by ${grown.toFixed(1)} MB, resident ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB (${specific} specific)`);
}

function showAll(): void {
	showStart();
	showAccuracy();
	showProviders();
	showSpeed();
	showMemory(Number(process.argv[2] ?? 1_000_000));
}

if (process.argv.includes(START)) {
	if (process.argv.includes(LATER)) {
		growHeap();
	}
	console.log(firstReply());
} else if (process.argv.includes(SPEED)) {
	showSpeed();
} else {
	showAll();
}
