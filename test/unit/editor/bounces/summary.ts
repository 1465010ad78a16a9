import type { LogSummary, ReplyGroup } from '../../../../src/core/analysis/summary';
import { OUTCOMES, type Outcome } from '../../../../src/core/bounce/outcome';
import { EVENT_KINDS, type EventKind } from '../../../../src/core/log/event';
import type { Reason } from '../../../../src/core/smtp/reason';
import { createLocale, type Locale } from '../../../../src/editor/bounces/locale';

/** Says the words of the code, as VS Code does where there is no translation. */
export const english: Locale = createLocale(
	{
		t: (message: unknown, ...given: unknown[]): string =>
			String(message).replace(/\{(\d+)\}/g, (_, index: string) => String(given[Number(index)])),
	} as Locale['l10n'],
	'en',
);

/** A failure as a spec has it. */
export interface Row {
	readonly line?: number;
	readonly kind?: EventKind;
	/** Begins with its codes, as in `550 5.1.1 User unknown`. */
	readonly reply: string;
	readonly reason?: Reason;
	readonly domain?: string;
	readonly relay?: string;
	/** Seconds since 1970. */
	readonly time?: number;
	/** What became of the message; then the story begins with this row, unless another is named, and ended at a time. */
	readonly outcome?: Outcome;
	readonly story?: number;
	readonly ended?: number;
}

const noCounts = Object.fromEntries(EVENT_KINDS.map((kind) => [kind, 0])) as Record<EventKind, number>;

export function summaryOf(rows: readonly Row[], more: Partial<LogSummary> = {}): LogSummary {
	const texts = [...new Set(rows.map(({ reply }) => reply))];
	const domains = tableOf(rows.map(({ domain }) => domain));
	const relays = tableOf(rows.map(({ relay }) => relay));
	const counts = { ...noCounts };
	for (const { kind = 'bounced' } of rows) {
		counts[kind]++;
	}
	return {
		bytes: 1000,
		lines: 10,
		formats: [{ format: 'postfix', lines: 10 }],
		counts,
		replies: texts.map((text) => replyOf(rows.filter(({ reply }) => reply === text))),
		domains,
		relays,
		failures: {
			line: Uint32Array.from(rows, ({ line }, index) => line ?? index + 1),
			offset: Float64Array.from(rows, (_, index) => index * 100),
			kind: Uint8Array.from(rows, ({ kind = 'bounced' }) => EVENT_KINDS.indexOf(kind)),
			reply: Uint32Array.from(rows, ({ reply }) => texts.indexOf(reply)),
			domain: Uint32Array.from(rows, ({ domain = '' }) => domains.indexOf(domain)),
			relay: Uint32Array.from(rows, ({ relay = '' }) => relays.indexOf(relay)),
			time: Float64Array.from(rows, ({ time }) => time ?? NaN),
			...(rows.some(({ outcome }) => outcome !== undefined) ? storiesOf(rows) : {}),
		},
		limits: [],
		...more,
	};
}

function storiesOf(rows: readonly Row[]): Pick<LogSummary['failures'], 'outcome' | 'story' | 'ended'> {
	return {
		outcome: Uint8Array.from(rows, ({ outcome = 'none' }) => OUTCOMES.indexOf(outcome)),
		story: Int32Array.from(rows, ({ story }, index) => story ?? index),
		ended: Uint32Array.from(rows, ({ ended = 0 }) => ended),
	};
}

function tableOf(names: readonly (string | undefined)[]): string[] {
	return [...new Set(['', ...names.map((name) => name ?? '')])];
}

function replyOf(rows: readonly Row[]): ReplyGroup {
	const { reply, reason = 'UserUnknown', line = 1 } = rows[0] as Row;
	const [, code, enhanced] = /^(\d{3})?\s?(\d\.\d+\.\d+)?/.exec(reply) ?? [];
	return {
		template: reply,
		example: reply,
		code: code ? Number(code) : undefined,
		enhanced,
		events: rows.length,
		line,
		offset: 0,
		verdict: {
			reason,
			action: 'review',
			party: 'sender',
			title: 'A title',
			meaning: 'A meaning.',
			steps: [],
			sources: [],
			warnings: [],
			evidence: { rule: 'a rule', matched: '', level: 'text', codeAlone: reason },
		},
	};
}
