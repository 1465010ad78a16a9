/** What `formatsCost.ts` runs as a bundle: passes over a log in memory. Prints the seconds of processor time of the quickest. */
import * as fs from 'node:fs';
import { onePass } from './onePass';

const ROUNDS = 7;

const bytes = new Uint8Array(fs.readFileSync(process.argv[2] as string));
console.log(Math.min(...Array.from({ length: ROUNDS }, () => onePass(bytes))));
