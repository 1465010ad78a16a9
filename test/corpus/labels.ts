import { explainReply } from '../../src/core/bounce/explain';
import { REASONS } from '../../src/core/smtp/reason';
import type { Explanation } from '../../src/core/smtp/verdict';
import { readRows } from './shared';

/** One reply read by people. */
export interface LabelledReply {
	readonly text: string;
	/** Texts of one template have one group, ten hexadecimal digits. */
	readonly group: string;
	readonly reason: string;
	/** Also right. */
	readonly alternatives: readonly string[];
	readonly hard: boolean;
	readonly temporary: boolean;
	readonly party: string;
	readonly action: string;
}

export function readLabels(): LabelledReply[] | undefined {
	return readRows<LabelledReply>('labels.dev.jsonl');
}

/** About a fifth of the templates, which nobody looked at while the rules were written. */
export function isHeldOut({ group }: LabelledReply): boolean {
	return group.startsWith('0') || group.startsWith('1') || group.startsWith('2');
}

export interface Judged {
	readonly row: LabelledReply;
	readonly explanation: Explanation;
	readonly isRight: boolean;
}

export function judge(rows: readonly LabelledReply[]): Judged[] {
	return rows.map((row) => {
		// some samples end in a link to a page named after the reason: "See https://libsisimai.org/en/reason/#mailboxfull"
		const explanation = explainReply(row.text.replace(/\s*(?:See:?\s+)?https:\/\/libsisimai\.org\/\S*\s*$/, ''));
		return { row, explanation, isRight: explanation.reason === row.reason || row.alternatives.includes(explanation.reason) };
	});
}

export interface Figures {
	readonly replies: number;
	/** Shares of one. */
	readonly right: number;
	/** Of the replies labelled with a specific reason, how many got one. */
	readonly specific: number;
	/** A wrong reason that words are said to prove. */
	readonly confidentlyWrong: number;
	readonly hard: number;
	readonly temporary: number;
	readonly party: number;
	readonly action: number;
}

export function figuresOf(judged: readonly Judged[]): Figures {
	const share = (of: readonly Judged[], holds: (one: Judged) => boolean): number => of.filter(holds).length / Math.max(of.length, 1);
	const specific = judged.filter(({ row }) => isSpecific(row.reason));
	return {
		replies: judged.length,
		right: share(judged, ({ isRight }) => isRight),
		specific: share(specific, ({ explanation }) => isSpecific(explanation.reason)),
		confidentlyWrong: share(judged, ({ isRight, explanation: { evidence } }) => !isRight && (evidence.level === 'provider' || evidence.level === 'text')),
		hard: share(judged, ({ row, explanation }) => (explanation.hard ?? null) === row.hard),
		temporary: share(judged, ({ row, explanation }) => (explanation.temporary ?? null) === row.temporary),
		party: share(judged, ({ row, explanation }) => explanation.party === row.party),
		action: share(judged, ({ row, explanation }) => explanation.action === row.action),
	};
}

function isSpecific(reason: string): boolean {
	return reason !== 'OnHold' && reason !== 'Undefined';
}

/** Lines of `labelled -> said: count`, without those that are right. */
export function confusion(judged: readonly Judged[]): string[] {
	const counts = new Map<string, number>();
	for (const { row, explanation, isRight } of judged) {
		const cell = `${row.reason.padEnd(16)} -> ${explanation.reason.padEnd(16)}${isRight ? ' (accepted)' : ''}`;
		if (row.reason !== explanation.reason) {
			counts.set(cell, (counts.get(cell) ?? 0) + 1);
		}
	}
	const order = (cell: string): number => REASONS.findIndex((reason) => cell.startsWith(reason));
	return [...counts].sort(([a], [b]) => order(a) - order(b)).map(([cell, count]) => `${cell}: ${count}`);
}
