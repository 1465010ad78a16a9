import { explainReply } from '../bounce/explain';
import type { OwnRules } from '../bounce/own/compileOwnRules';
import type { LogEvent } from '../log/event';
import type { LogFormat } from '../log/format';
import type { LineBytes, LineRecord } from '../log/record';
import { toEvent } from '../log/toEvent';
import type { Explanation, Verdict } from '../smtp/verdict';
import { explainEvent } from './explainEvent';
import { BEYOND, InternTable } from './internTable';
import { templateOf } from './replyTemplate';
import { OTHERS, type ReplyGroup } from './summary';

/** A template of 520 bytes and what tells apart replies of one wording: code of a field of its own, provider, class. */
const LONGEST_KEY_IN_BYTES = 600;
/** Of a longer reply the example shows the beginning. */
const LONGEST_EXAMPLE = 2000;

type Group = Omit<ReplyGroup, 'events'>;

/** The distinct replies of a log: those of one wording and one provider are one, and get one verdict. */
export class ReplyTable {
	private readonly table: InternTable;
	private readonly key = new Uint8Array(LONGEST_KEY_IN_BYTES);
	private readonly groups: Group[] = [];
	private readonly events: number[] = [];
	private readonly providers = new Map<string | undefined, number>();
	private eventsBeyond = 0;

	constructor(private readonly bound: number, private readonly ownRules?: OwnRules) {
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
			this.groups.push(groupOf(new TextDecoder().decode(template), toEvent(line, record, context.format), this.ownRules));
			this.events.push(0);
		}
		this.events[number] = (this.events[number] as number) + 1;
		return number;
	}

	get total(): number {
		return this.table.total;
	}

	get kept(): number {
		return this.table.size;
	}

	finish(): ReplyGroup[] {
		const groups = this.groups.map((group, number) => ({ ...group, events: this.events[number] as number }));
		if (this.eventsBeyond > 0) {
			const verdict = verdictOf(explainReply(''));
			groups.push({ template: OTHERS, example: '', line: 0, offset: 0, verdict, events: this.eventsBeyond });
		}
		return groups;
	}

	private writeKey(template: Uint8Array, line: LineBytes, { dsn, failureClass }: LineRecord, provider: string | undefined): number {
		const { key } = this;
		key.set(template);
		let length = template.length;
		key[length++] = 0;
		// the longest code has nine bytes: 5.999.999
		for (let at = dsn.start; at < dsn.end && at < dsn.start + 9; at++) {
			key[length++] = line.bytes[at] as number;
		}
		let ofProvider = this.providers.get(provider);
		if (ofProvider === undefined) {
			ofProvider = this.providers.size;
			this.providers.set(provider, ofProvider);
		}
		key[length++] = 0;
		key[length++] = failureClass;
		key[length++] = ofProvider & 0xff;
		key[length++] = ofProvider >>> 8;
		return length;
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
