import { statSync } from 'node:fs';
import { isFailure, textOfEvent } from '../core/analysis/explainEvent';
import { explanationJson } from '../core/analysis/explanationJson';
import { mailFileIn } from '../core/analysis/mailReader';
import { readEvents } from '../core/analysis/readEvents';
import { explainReply } from '../core/bounce/explain';
import type { LogEvent } from '../core/log/event';
import { speakerOfEvent } from '../core/log/speakerOfEvent';
import type { Explanation, Speaker } from '../core/smtp/verdict';
import { openLog } from '../platform/node/openLog';
import { STATUS, type Status } from './eachInput';
import { printable, write, type PrintOptions } from './output';

/** What is printed at once. */
const BATCH = 1000;

/** `explain`: what replies mean; those of the command line, or one a line of standard input. */
export async function printExplanations(words: readonly string[], { json, own }: PrintOptions): Promise<Status> {
	let batch: string[] = [];
	const flush = async (): Promise<void> => {
		await write(batch.join(''));
		batch = [];
	};
	for await (const { text, speaker } of words.length > 0 ? askedWith(words) : askedOn(process.stdin)) {
		const explanation = explainReply(text, speaker, own);
		batch.push(json ? `${JSON.stringify(explanationJson(explanation))}\n` : page(explanation));
		if (batch.length >= BATCH) {
			await flush();
		}
	}
	await flush();
	return STATUS.done;
}

interface Asked {
	readonly text: string;
	readonly speaker?: Speaker;
}

/** What is asked on the command line: the failures of bounce messages where it names files of them, else replies. */
async function* askedWith(words: readonly string[]): AsyncGenerator<Asked> {
	for (const text of repliesOf(words)) {
		yield* (await failuresIn(text)) ?? [{ text }];
	}
}

/** The failures that a bounce message or a mailbox reports; `undefined` where the name is of no such file. */
async function failuresIn(name: string): Promise<Asked[] | undefined> {
	if (!statSync(name, { throwIfNoEntry: false })?.isFile()) {
		return undefined;
	}
	const source = await openLog(name);
	try {
		const asked: Asked[] = [];
		const take = (events: readonly LogEvent[]): void => void asked.push(...events.filter(({ kind }) => isFailure(kind)).map((event) => ({ text: textOfEvent(event), speaker: speakerOfEvent(event) })));
		if (!(await mailFileIn(source))) {
			return undefined;
		}
		await readEvents(source, { referenceTime: Date.now() / 1000 }, take);
		return asked;
	} finally {
		await source.close();
	}
}

async function* askedOn(input: AsyncIterable<Uint8Array>): AsyncGenerator<Asked> {
	for await (const line of linesOf(input)) {
		yield asked(line);
	}
}

/** Arguments with spaces are replies each; words that a shell parted (`explain 550 5.1.1 unknown`) are one. */
function repliesOf(words: readonly string[]): readonly string[] {
	return words.some((word) => /\s/.test(word)) ? words : [words.join(' ')];
}

/** Lines end at LF; an empty line is an empty reply, so that answers and questions stay side by side. */
async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	let rest = '';
	for await (const chunk of input) {
		// only the new text is searched: a line may be long
		const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
		rest += first;
		for (const line of others) {
			yield withoutCr(rest);
			rest = line;
		}
	}
	rest += decoder.decode();
	if (rest !== '') {
		yield withoutCr(rest);
	}
}

function withoutCr(line: string): string {
	return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** {"text": "550 5.1.1 unknown", "host": "mx.example.net"}; any other line is the reply itself. */
function asked(line: string): Asked {
	if (line.startsWith('{')) {
		try {
			const { text, host, domain } = JSON.parse(line) as Record<string, unknown>;
			if (typeof text === 'string') {
				return { text, speaker: { host: asString(host), domain: asString(domain) } };
			}
		} catch {
			// no JSON: then it is a reply that begins with a brace
		}
	}
	return { text: line };
}

function asString(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

function page({ text, provider, reason, title, meaning, action, party, steps, warnings, evidence, sources }: Explanation): string {
	const decided = evidence.matched === '' ? evidence.level : `${evidence.level}: "${printable(evidence.matched)}"`;
	return [
		printable(text),
		`  ${title}${provider === undefined ? '' : ` (${provider})`}`,
		`  ${meaning}`,
		`  Reason: ${reason}. Who acts: ${party}. First step: ${action}. Decided by ${decided}.`,
		...steps.map((step, index) => `  ${index + 1}. ${step}`),
		...warnings.map((warning) => `  Caution: ${warning}`),
		...sources.map((source) => `  ${source.url}`),
		'',
		'',
	].join('\n');
}
