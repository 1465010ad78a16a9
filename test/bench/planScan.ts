/**
 * Works out which three bytes of each marker the vector scanner looks for, and which markers share a bucket, and writes it down:
 *
 *     npx tsx test/bench/planScan.ts
 *
 * To be run after markers of formats have changed. It counts, on logs it makes, how often a line is suspected in vain, and moves marker
 * after marker to where that is least, until nothing gets better. The same markers give the same plan.
 */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { allMarkers } from '../../src/core/log/allMarkers';
import { bytesOf } from '../unit/core/log/reading';
import { writeEximLog } from './makeEximLog';
import { writePostfixLog } from './makeLog';

const WINDOW = 3;
const BUCKETS = 8;
const SAMPLE_IN_BYTES = 1_500_000;
/** What one suspicion costs, and each marker that has to be compared for it. */
const COST_OF_SUSPICION = 2;
const ROUNDS = 12;

interface Window {
	readonly marker: string;
	readonly at: number;
	readonly bytes: readonly number[];
}

/** Distinct windows of the sample, and how often each stands there. */
function trigramsOf(sample: Uint8Array): { bytes: Uint8Array; counts: Float64Array } {
	const counts = new Float64Array(1 << 24);
	for (let at = 0; at + WINDOW <= sample.length; at++) {
		const key = ((sample[at] as number) << 16) | ((sample[at + 1] as number) << 8) | (sample[at + 2] as number);
		counts[key] = (counts[key] as number) + 1;
	}
	const keys = [...counts.keys()].filter((key) => (counts[key] as number) > 0);
	return { bytes: Uint8Array.from(keys.flatMap((key) => [key >> 16, (key >> 8) & 255, key & 255])), counts: Float64Array.from(keys, (key) => counts[key] as number) };
}

function makeSample(): Uint8Array {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plan-scan-'));
	const texts = [writePostfixLog, writeEximLog].map((write, index) => {
		const file = path.join(folder, String(index));
		write(file, SAMPLE_IN_BYTES);
		return fs.readFileSync(file);
	});
	fs.rmSync(folder, { recursive: true });
	return new Uint8Array(Buffer.concat(texts));
}

const { bytes, counts } = trigramsOf(makeSample());

/** How often a bucket of these windows is suspected, times the work that it makes. */
function costOf(windows: readonly Window[]): number {
	const low = [0, 0, 0];
	const high = [0, 0, 0];
	for (const window of windows) {
		window.bytes.forEach((byte, at) => {
			low[at] = (low[at] as number) | (1 << (byte & 15));
			high[at] = (high[at] as number) | (1 << (byte >> 4));
		});
	}
	const [low0 = 0, low1 = 0, low2 = 0] = low;
	const [high0 = 0, high1 = 0, high2 = 0] = high;
	let suspicions = 0;
	for (let i = 0, at = 0; i < counts.length; i++, at += WINDOW) {
		const first = bytes[at] as number;
		const second = bytes[at + 1] as number;
		const third = bytes[at + 2] as number;
		const isAllowed = (low0 >> (first & 15)) & (high0 >> (first >> 4)) & (low1 >> (second & 15)) & (high1 >> (second >> 4)) & (low2 >> (third & 15)) & (high2 >> (third >> 4)) & 1;
		suspicions += isAllowed === 1 ? (counts[i] as number) : 0;
	}
	return suspicions * (COST_OF_SUSPICION + windows.length) + allowedBytes(low, high) / 1000;
}

/** Of two plans that are as good on the sample, the one that allows less is better on other logs. */
function allowedBytes(low: readonly number[], high: readonly number[]): number {
	const bits = (value: number): number => value.toString(2).replaceAll('0', '').length;
	return low.reduce((product, _, at) => product * bits(low[at] as number) * bits(high[at] as number), 1);
}

function windowsOf(marker: string): Window[] {
	const text = bytesOf(marker);
	return Array.from({ length: text.length - WINDOW + 1 }, (_, at) => ({ marker, at, bytes: [...text.subarray(at, at + WINDOW)] }));
}

function plan(markers: readonly string[]): readonly (readonly Window[])[] {
	const buckets: Window[][] = Array.from({ length: BUCKETS }, () => []);
	const costs = buckets.map(() => 0);
	const alone = new Map(markers.map((marker) => [marker, windowsOf(marker).map((window) => ({ window, cost: costOf([window]) })).sort((one, other) => one.cost - other.cost)]));
	const order = [...markers].sort((one, other) => (alone.get(other)?.[0]?.cost ?? 0) - (alone.get(one)?.[0]?.cost ?? 0));
	for (let round = 0; round < ROUNDS; round++) {
		for (const marker of order) {
			buckets.forEach((bucket, index) => {
				const at = bucket.findIndex((window) => window.marker === marker);
				if (at >= 0) {
					bucket.splice(at, 1);
					costs[index] = costOf(bucket);
				}
			});
			let best = { gain: Infinity, index: 0, cost: 0, window: alone.get(marker)?.[0]?.window as Window };
			for (const { window } of (alone.get(marker) ?? []).slice(0, 8)) {
				buckets.forEach((bucket, index) => {
					const cost = costOf([...bucket, window]);
					if (cost - (costs[index] as number) < best.gain) {
						best = { gain: cost - (costs[index] as number), index, cost, window };
					}
				});
			}
			buckets[best.index]?.push(best.window);
			costs[best.index] = best.cost;
		}
		console.log(`round ${round + 1}: ${costs.reduce((sum, cost) => sum + cost, 0).toFixed(0)}`);
	}
	return buckets;
}

const HEAD = `/**
 * What the vector scanner looks for, worked out by \`test/bench/planScan.ts\`: of each marker, in the order of \`allMarkers(true)\`, its bucket and the
 * place at which the three bytes begin that are looked for, a digit of base 36 each.
 */
export const SCAN_PLAN =
`;

/** The markers are named for the test that knows when to plan anew; nothing else asks for them. */
const NAMES = `
/** The markers that it was worked out for. */
export const PLANNED_MARKERS = [
`;

const MOST_DIGITS_ON_A_LINE = 120;

const markers = allMarkers(true);
const placed = new Map(plan(markers).flatMap((bucket, index) => bucket.map(({ marker, at }) => [marker, `${index}${at.toString(36)}`] as const)));
const digits = markers.map((marker) => placed.get(marker) ?? '').join('');
const lines = Array.from({ length: Math.ceil(digits.length / MOST_DIGITS_ON_A_LINE) }, (_, index) => `\t'${digits.slice(index * MOST_DIGITS_ON_A_LINE, (index + 1) * MOST_DIGITS_ON_A_LINE)}'`);
const names = markers.map((marker) => `\t${quoted(marker)},\n`).join('');
fs.writeFileSync(fileURLToPath(new URL('../../src/core/log/scanPlan.ts', import.meta.url)), `${HEAD}${lines.join(' +\n')};\n${NAMES}${names}];\n`);

/** As a text of the language, in single quotes. */
function quoted(text: string): string {
	return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
