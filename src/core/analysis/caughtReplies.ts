import { explainReply } from '../bounce/explain';
import { compileOwnRules } from '../bounce/own/compileOwnRules';
import type { OwnRule } from '../bounce/own/ownRule';
import { OTHERS, type LogSummary, type ReplyGroup } from './summary';

/** What a rule that is not written yet would do to a log. */
export interface Caught {
	/** Most frequent first. */
	readonly replies: readonly ReplyGroup[];
	readonly events: number;
	/** How many of the replies have a reason now, and another one. */
	readonly otherwise: number;
}

/** The replies of a log that a rule would catch, by the first of each wording. */
export function caughtReplies({ replies }: LogSummary, rule: OwnRule): Caught {
	const own = compileOwnRules([rule]);
	const caught = replies
		.filter(({ template, example }) => template !== OTHERS && explainReply(example, {}, own).evidence.rule === `own/${rule.id}`)
		.sort((one, other) => other.events - one.events);
	return {
		replies: caught,
		events: caught.reduce((sum, { events }) => sum + events, 0),
		otherwise: caught.filter((reply) => !isUnexplained(reply) && reply.verdict.reason !== rule.reason).length,
	};
}

/** Replies of a log that no words explain. */
export interface Unexplained {
	/** Most frequent first. */
	readonly replies: readonly ReplyGroup[];
	readonly events: number;
	/** All failures, explained or not. */
	readonly failures: number;
}

export function unexplainedReplies({ replies }: LogSummary): Unexplained {
	const unexplained = replies.filter((reply) => reply.template !== OTHERS && reply.events > 0 && isUnexplained(reply)).sort((one, other) => other.events - one.events);
	return {
		replies: unexplained,
		events: unexplained.reduce((sum, { events }) => sum + events, 0),
		failures: replies.reduce((sum, { events }) => sum + events, 0),
	};
}

/** By its basic code at most, or by words that say only that it failed. */
function isUnexplained({ verdict: { evidence, reason } }: ReplyGroup): boolean {
	return evidence.level === 'none' || evidence.level === 'basic' || ((reason === 'Undefined' || reason === 'OnHold') && !evidence.rule.startsWith('own/'));
}
