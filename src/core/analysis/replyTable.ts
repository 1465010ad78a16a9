import { explainReply } from '../bounce/explain';
import type { OwnRules } from '../bounce/own/compileOwnRules';
import type { LogEvent } from '../log/event';
import type { LogFormat } from '../log/format';
import type { LineBytes, LineRecord } from '../log/record';
import { toEvent } from '../log/toEvent';
import type { Explanation, Verdict } from '../smtp/verdict';
import { explainEvent } from './explainEvent';
import type { Before } from './failureRows';
import { BEYOND, InternTable, type Keys } from './internTable';
import { templateOf } from './replyTemplate';
import { OTHERS, type ReplyGroup } from './summary';

/** A template of 520 bytes and what tells apart replies of one wording: code of a field of its own, class, provider. */
const LONGEST_KEY_IN_BYTES = 600;
const LONGEST_PROVIDER_IN_BYTES = 60;
/** Of a longer reply the example shows the beginning. */
const LONGEST_EXAMPLE = 2000;

type Group = Omit<ReplyGroup, 'events'>;

/** The distinct replies of a part of a log: keys, how many events each has, and its first one. */
export interface RepliesPart {
	readonly keys: Keys;
	readonly events: Float64Array;
	/** Lines are counted from the beginning of the part. */
	readonly firsts: readonly LogEvent[];
	readonly eventsBeyond: number;
}

export interface ReplyTableOptions {
	readonly ownRules?: OwnRules;
	/** No verdicts are reached until the end: mostly the replies go into another table, which does so once for all parts. */
	readonly isPart?: boolean;
}

/** The distinct replies of a log: those of one wording and one provider are one, and get one verdict. */
export class ReplyTable {
	private readonly table: InternTable;
	private readonly key = new Uint8Array(LONGEST_KEY_IN_BYTES);
	private readonly groups: Group[] = [];
	/** The first event of each, in a part. */
	private readonly firsts: LogEvent[] = [];
	private readonly events: number[] = [];
	private readonly providers = new Map<string | undefined, Uint8Array>();
	private eventsBeyond = 0;

	constructor(
		private readonly bound: number,
		private readonly options: ReplyTableOptions = {},
	) {
		this.table = new InternTable(bound, LONGEST_KEY_IN_BYTES);
	}

	/** Counts the reply of a failure and answers its number. `provider`: whose relay spoke, as far as the line tells. */
	count(line: LineBytes, record: LineRecord, context: { readonly format: LogFormat; readonly provider: string | undefined }): number {
		const template = record.reply.isSet ? templateOf(line.bytes, record.reply.start, record.reply.end) : this.key.subarray(0, 0);
		const length = this.writeKey(template, line, record, context.provider);
		const known = this.table.size;
		const number = this.table.intern(this.key, 0, length);
		if (number === BEYOND) {
			this.eventsBeyond++;
			return this.bound;
		}
		if (number === known) {
			this.addFirst(template, toEvent(line, record, context.format));
		}
		this.events[number] = (this.events[number] as number) + 1;
		return number;
	}

	/** Counts a reply whose number is known. */
	countAgain(number: number): void {
		if (number === this.bound) {
			this.eventsBeyond++;
		} else {
			this.events[number] = (this.events[number] as number) + 1;
		}
	}

	/** The replies so far, for `append`. */
	part(): RepliesPart {
		return { keys: this.table.keys(), events: Float64Array.from(this.events), firsts: this.firsts, eventsBeyond: this.eventsBeyond };
	}

	/** Takes over the replies of the part of a log that follows; answers what their numbers become here. */
	append({ keys, events, firsts, eventsBeyond }: RepliesPart, { lines, bytes }: Before): (number: number) => number {
		let start = 0;
		const numbers = Int32Array.from(keys.ends, (end, at) => {
			const known = this.table.size;
			const number = this.table.intern(keys.bytes, start, end);
			const count = events[at] as number;
			if (number === BEYOND) {
				this.eventsBeyond += count;
			} else {
				if (number === known) {
					const first = firsts[at] as LogEvent;
					this.addFirst(keys.bytes.subarray(start, keys.bytes.indexOf(0, start)), { ...first, line: first.line + lines, offset: first.offset + bytes });
				}
				this.events[number] = (this.events[number] as number) + count;
			}
			start = end;
			return number === BEYOND ? this.bound : number;
		});
		this.table.addBeyond(keys.beyond);
		this.eventsBeyond += eventsBeyond;
		return (number) => numbers[number] ?? this.bound;
	}

	get total(): number {
		return this.table.total;
	}

	get kept(): number {
		return this.table.size;
	}

	finish(): ReplyGroup[] {
		const reached = this.options.isPart ? this.reachAll() : this.groups;
		const groups = reached.map((group, number) => ({ ...group, events: this.events[number] as number }));
		if (this.eventsBeyond > 0) {
			const verdict = verdictOf(explainReply(''));
			groups.push({ template: OTHERS, example: '', line: 0, offset: 0, verdict, events: this.eventsBeyond });
		}
		return groups;
	}

	private reachAll(): Group[] {
		const { bytes, ends } = this.table.keys();
		return this.firsts.map((event, number) => {
			const start = ends[number - 1] ?? 0;
			return groupOf(new TextDecoder().decode(bytes.subarray(start, bytes.indexOf(0, start))), event, this.options.ownRules);
		});
	}

	private addFirst(template: Uint8Array, event: LogEvent): void {
		this.events.push(0);
		if (this.options.isPart) {
			this.firsts.push(event);
		} else {
			this.groups.push(groupOf(new TextDecoder().decode(template), event, this.options.ownRules));
		}
	}

	private writeKey(template: Uint8Array, line: LineBytes, { dsn, failureClass }: LineRecord, provider: string | undefined): number {
		const { key } = this;
		key.set(template);
		let length = template.length;
		// no template holds a zero
		key[length++] = 0;
		// the longest code has nine bytes: 5.999.999
		for (let at = dsn.start; at < dsn.end && at < dsn.start + 9; at++) {
			key[length++] = line.bytes[at] as number;
		}
		key[length++] = 0;
		key[length++] = failureClass;
		const ofProvider = this.bytesOf(provider);
		key.set(ofProvider, length);
		return length + ofProvider.length;
	}

	private bytesOf(provider: string | undefined): Uint8Array {
		let bytes = this.providers.get(provider);
		if (!bytes) {
			// no known provider is not the same as no provider asked for, at our own door
			bytes = new TextEncoder().encode(provider === undefined ? '' : `\u0001${provider}`).subarray(0, LONGEST_PROVIDER_IN_BYTES);
			this.providers.set(provider, bytes);
		}
		return bytes;
	}
}

function groupOf(template: string, event: LogEvent, ownRules: OwnRules | undefined): Group {
	const explanation = explainEvent(event, ownRules);
	return {
		template,
		example: (event.reply ?? '').slice(0, LONGEST_EXAMPLE),
		code: event.code ?? explanation.code,
		enhanced: event.enhanced ?? explanation.enhanced,
		line: event.line,
		offset: event.offset,
		verdict: verdictOf(explanation),
	};
}

/** The opinion without the reply it is about, which stands beside it. */
function verdictOf({ text: _text, code: _code, enhanced: _enhanced, class: _class, ...verdict }: Explanation): Verdict {
	return verdict;
}
