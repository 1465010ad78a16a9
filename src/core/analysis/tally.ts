import type { OwnRules } from '../bounce/own/compileOwnRules';
import { providerOf } from '../bounce/speaker';
import { EVENT_KINDS, type EventKind } from '../log/event';
import type { LogFormat } from '../log/format';
import { ByteSpan, KIND, type LineBytes, type LineRecord } from '../log/record';
import type { CreateStoryMemory, UsualRun } from '../log/storyMemory';
import { FORM, isDelivery, type UsualLines, type UsualSink } from '../log/usualLines';
import { FailureRows, type Before, type FailureRow } from './failureRows';
import { NameTable, setDomain, setRelayName } from './names';
import { Hours, type HourCounts } from './hours';
import type { Keys } from './internTable';
import { KnownReplies } from './knownReplies';
import { Outcomes, type OutcomesPart } from './outcomes/outcomes';
import { Providers } from './providers';
import { RecipientSet, type Recipients } from './recipients';
import { ReplyTable, type RepliesPart } from './replyTable';
import type { Failures, Limit, LogSummary } from './summary';

/** How many of each are kept. What is beyond is counted, under `OTHERS` where it has a table, and said in `limits`. */
export interface Bounds {
	readonly failures: number;
	readonly replies: number;
	readonly domains: number;
	readonly relays: number;
	readonly senders: number;
	/** Followed at a time, each with its recipients. */
	readonly messages: number;
	/** Distinct ones of failures, for each reply. */
	readonly recipients: number;
	readonly hours: number;
}

/** 84 MB of rows; a failure rate of one in three on a log of a gigabyte. 42 MB of messages, 9 MB of recipients. */
export const BOUNDS: Bounds = { failures: 2_000_000, replies: 20_000, domains: 50_000, relays: 20_000, senders: 20_000, messages: 500_000, recipients: 300_000, hours: 20_000 };

export interface TallyOptions {
	/** Come before the built-in rules. */
	readonly ownRules?: OwnRules;
	/** False for a part of a log that is not its beginning. */
	readonly isStart?: boolean;
	/** The counts go into those of the whole log. */
	readonly isPart?: boolean;
	/** Where messages are followed. */
	readonly createStories?: CreateStoryMemory;
}

/** The counts of a part of a log: plain data, its arrays its own, so that it can be posted. */
export interface TallyPart {
	readonly counts: Float64Array;
	readonly replies: RepliesPart;
	readonly domains: Keys;
	readonly relays: Keys;
	readonly failures: Failures;
	/** With those that are not kept. */
	readonly failuresTotal: number;
	readonly outcomes: OutcomesPart;
	readonly recipients: Recipients;
	readonly hours: readonly HourCounts[];
}

type Tables = Pick<LogSummary, 'counts' | 'messages' | 'senders' | 'recipients' | 'hours' | 'replies' | 'domains' | 'relays' | 'failures'>;

/**
 * The counts of one pass over a log. What went well is only counted. Of a failure the reply, domain and relay become numbers
 * without becoming text; text is made, and a verdict reached, once for every distinct reply.
 */
export class Tally implements UsualSink {
	private readonly counts = new Float64Array(EVENT_KINDS.length);
	private readonly failures: FailureRows;
	private readonly replies: ReplyTable;
	private readonly domains: NameTable;
	private readonly relays: NameTable;
	private readonly outcomes: Outcomes;
	private readonly recipients: RecipientSet;
	private readonly hours: Hours;
	private readonly relayProviders: Providers;
	private readonly domainProviders: Providers;
	private readonly known = new KnownReplies();
	private readonly hash = { first: 0, second: 0 };
	private readonly name = new ByteSpan();
	private readonly row: FailureRow = { line: 0, offset: 0, kind: 0, reply: 0, domain: 0, relay: 0, time: NaN };

	constructor(
		bounds: Bounds,
		options: TallyOptions = {},
	) {
		this.failures = new FailureRows(bounds.failures);
		this.replies = new ReplyTable(bounds.replies, { ownRules: options.ownRules, isPart: options.isPart });
		this.domains = new NameTable(bounds.domains);
		this.relays = new NameTable(bounds.relays);
		this.outcomes = new Outcomes(bounds, options.isStart, options.createStories);
		this.recipients = new RecipientSet(bounds.recipients);
		this.hours = new Hours(bounds.hours);
		this.relayProviders = new Providers(bounds.relays, (host) => providerOf({ host }));
		this.domainProviders = new Providers(bounds.domains, (domain) => providerOf({ domain }));
	}

	/** Takes one event, or facts of the envelope. */
	take(line: LineBytes, record: LineRecord, format: LogFormat): void {
		const { kind } = record;
		this.outcomes.take(line, record);
		if (kind < 0) {
			return;
		}
		this.counts[kind] = (this.counts[kind] as number) + 1;
		this.hours.count(record.seconds, kind);
		if (kind === KIND.deferred || kind === KIND.bounced || kind === KIND.rejected || kind === KIND.expired) {
			this.takeFailure(line, record, format);
		}
	}

	/** Takes a line of the usual form: facts of the envelope, or a delivery. */
	takeUsual(lines: UsualLines, row: number, seconds: number): void {
		this.outcomes.takeUsual(lines, row, seconds);
		if (isDelivery(lines.form[row] as number)) {
			this.counts[KIND.sent] = (this.counts[KIND.sent] as number) + 1;
			this.hours.count(seconds, KIND.sent);
		}
	}

	/** Takes as many of such lines at once as can be, and answers the first row that is left. */
	takeRun(lines: UsualLines, run: UsualRun): number {
		const next = this.outcomes.takeRun(lines, run);
		if (run.deliveries > 0) {
			this.counts[KIND.sent] = (this.counts[KIND.sent] as number) + run.deliveries;
			this.hours.count(run.startOfDay + run.hour, KIND.sent, run.deliveries);
		}
		return next;
	}

	finish(): Tables {
		const { rows, messages, senders } = this.outcomes.finish();
		return {
			counts: Object.fromEntries(EVENT_KINDS.map((kind, number) => [kind, this.counts[number]])) as Record<EventKind, number>,
			messages,
			senders,
			recipients: this.recipients.finish(),
			hours: this.hours.finish(),
			replies: this.replies.finish(),
			domains: this.domains.names(),
			relays: this.relays.names(),
			failures: { ...this.failures.finish(), ...rows },
		};
	}

	/** The counts so far, for `merge`; nothing more may be taken. */
	part(): TallyPart {
		return {
			counts: this.counts,
			replies: this.replies.part(),
			domains: this.domains.part(),
			relays: this.relays.part(),
			failures: this.failures.part(),
			failuresTotal: this.failures.total,
			outcomes: this.outcomes.part(),
			recipients: this.recipients.finish(),
			hours: this.hours.finish(),
		};
	}

	/** Adds the counts of the part of the log that follows. */
	merge(part: TallyPart, before: Before): void {
		part.counts.forEach((events, kind) => (this.counts[kind] = (this.counts[kind] as number) + events));
		const reply = this.replies.append(part.replies, before);
		const domain = this.domains.append(part.domains);
		const relay = this.relays.append(part.relays);
		this.failures.append(part.failures, part.failuresTotal, { before, reply, domain, relay });
		this.outcomes.merge(part.outcomes);
		this.recipients.append(part.recipients, reply);
		this.hours.append(part.hours);
	}

	get limits(): Limit[] {
		const limits: Limit[] = [];
		for (const what of ['failures', 'replies', 'domains', 'relays', 'recipients'] as const) {
			const { kept, total } = this[what];
			if (total > kept) {
				limits.push({ what, kept, total });
			}
		}
		for (const what of ['senders', 'messages'] as const) {
			const { kept, total } = this.outcomes.size(what);
			if (total > kept) {
				limits.push({ what, kept, total });
			}
		}
		return limits;
	}

	private takeFailure(line: LineBytes, record: LineRecord, format: LogFormat): void {
		const { row, name } = this;
		const isRejected = record.kind === KIND.rejected;
		setRelayName(line.bytes, record.relay, name);
		row.relay = this.relays.numberOf(line.bytes, name);
		const ofRelay = isRejected ? undefined : this.relayProviders.of(row.relay, line.bytes, name);
		setDomain(line.bytes, record.recipient, name);
		row.domain = this.domains.numberOf(line.bytes, name);
		const provider = isRejected ? undefined : ofRelay || this.domainProviders.of(row.domain, line.bytes, name);
		row.reply = this.replies.count(line, record, { format, provider });
		this.known.learn(line.offset, row.reply);
		row.line = line.number;
		row.offset = line.offset;
		row.kind = record.kind;
		row.time = record.seconds;
		this.recipients.add(line.bytes, record.recipient, row.reply);
		this.failures.add(row);
	}

	/** Takes a line of the usual form about a failure. False where its reply was not met yet: then the line has to be read. */
	takeUsualFailure(lines: UsualLines, at: number, seconds: number): boolean {
		const { row } = this;
		row.kind = KIND_OF_FORM[lines.form[at] as number] as number;
		row.offset = lines.offset + (lines.lineStart[at] as number);
		const provider = this.setNames(lines, at);
		row.reply = this.known.find(lines.replyFirst[at] as number, lines.replySecond[at] as number, { provider, offset: row.offset });
		if (row.reply < 0) {
			return false;
		}
		row.line = lines.linesBefore + (lines.lineNumber[at] as number) + 1;
		row.time = seconds;
		this.replies.countAgain(row.reply);
		this.outcomes.takeUsualFailure(lines, at, seconds);
		this.counts[row.kind] = (this.counts[row.kind] as number) + 1;
		this.hours.count(seconds, row.kind);
		this.recipients.addHash(row.reply, lines.wordFirst[at] as number, lines.wordSecond[at] as number);
		this.failures.add(row);
		return true;
	}

	/** Sets relay and domain of the row; answers the provider, as `takeFailure` finds it. */
	private setNames(columns: UsualLines, at: number): string | undefined {
		const { row, name, hash } = this;
		const { bytes } = columns;
		const isRejected = row.kind === KIND.rejected;
		hash.first = columns.relayFirst[at] as number;
		hash.second = columns.relaySecond[at] as number;
		name.set(columns.relayStart[at] as number, columns.relayEnd[at] as number);
		row.relay = this.relays.numberOfHash(hash, bytes, name);
		const ofRelay = isRejected ? undefined : this.relayProviders.of(row.relay, bytes, name);
		hash.first = columns.domainFirst[at] as number;
		hash.second = columns.domainSecond[at] as number;
		name.set(columns.domainStart[at] as number, columns.end[at] as number);
		row.domain = this.domains.numberOfHash(hash, bytes, name);
		return isRejected ? undefined : ofRelay || this.domainProviders.of(row.domain, bytes, name);
	}
}

const KIND_OF_FORM: Readonly<Record<number, number>> = { [FORM.deferred]: KIND.deferred, [FORM.bounced]: KIND.bounced, [FORM.rejected]: KIND.rejected };
