import { readdirSync, readFileSync } from 'node:fs';
import { fuzzMessages } from './messageFuzz';

const folder = new URL('../fixtures/messages/', import.meta.url);
const seeds = readdirSync(folder).map((name) => new Uint8Array(readFileSync(new URL(name, folder))));
const [count = '100000', from = '1'] = process.argv.slice(2);

void fuzzMessages(seeds, Number(from), Number(from) + Number(count)).then((result) => console.log(JSON.stringify(result)));
