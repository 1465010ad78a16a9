/** What `outcomesCost.ts` runs as a bundle: passes over a log in memory, with messages followed and without. */
import * as fs from 'node:fs';
import { Outcomes } from '../../src/core/analysis/outcomes/outcomes';
import { onePass } from './onePass';

const ROUNDS = 15;
const { take, takeUsual } = Outcomes.prototype;

/** Seconds of processor time. */
function pass(bytes: Uint8Array, followsMessages: boolean): number {
	Outcomes.prototype.take = followsMessages ? take : () => undefined;
	Outcomes.prototype.takeUsual = followsMessages ? takeUsual : () => undefined;
	return onePass(bytes, followsMessages);
}

function median(values: number[]): number {
	return values.sort((one, other) => one - other)[values.length >> 1] as number;
}

const bytes = new Uint8Array(fs.readFileSync(process.argv[2] as string));
const times = { without: [] as number[], following: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
	times.without.push(pass(bytes, false));
	times.following.push(pass(bytes, true));
}
const [without, following] = [median(times.without), median(times.following)];
const [least, leastFollowing] = [Math.min(...times.without), Math.min(...times.following)];
const more = (one: number, other: number) => `${((other / one - 1) * 100).toFixed(0)} % more`;
console.log(`${(bytes.length / 1e6).toFixed(0)} MB, seconds of processor time, without and with messages followed`);
console.log(`median ${without.toFixed(3)} ${following.toFixed(3)}, ${more(without, following)}; least ${least.toFixed(3)} ${leastFollowing.toFixed(3)}, ${more(least, leastFollowing)}`);
