import type * as vscode from 'vscode';
import { caughtReplies, type Caught } from '../../core/analysis/caughtReplies';
import { proposedWords } from '../../core/analysis/proposedWords';
import type { LogSummary } from '../../core/analysis/summary';
import { explainReply } from '../../core/bounce/explain';
import { compileOwnRules } from '../../core/bounce/own/compileOwnRules';
import type { OwnRule } from '../../core/bounce/own/ownRule';
import { wrongMatch } from '../../core/bounce/own/readOwnRules';
import type { Reason } from '../../core/smtp/reason';

/** The reply that a rule is made from. */
export interface RuleOrigin {
	readonly text: string;
	/** Of its verdict now. */
	readonly reason: Reason;
	/** Of the log in front, where there is one. */
	readonly summary?: LogSummary;
}

/** Where a rule is written: the file of a folder, or the settings of the user. */
export type RulePlace = { readonly kind: 'folder'; readonly folder: vscode.WorkspaceFolder } | { readonly kind: 'user' };

/** What is asked, one after the other; `undefined` ends it, and nothing is left behind. */
export interface NewRuleQuestions {
	match(proposed: string, wrong: (match: string) => string | undefined): Promise<string | undefined>;
	reason(now: Reason): Promise<Reason | undefined>;
	agree(caught: Caught): Promise<true | undefined>;
	place(): Promise<RulePlace | undefined>;
}

export type WriteRule = (rule: OwnRule, place: RulePlace) => Promise<void>;

/** Makes a rule from a reply. */
export async function newRule({ text, reason: now, summary }: RuleOrigin, questions: NewRuleQuestions, write: WriteRule): Promise<void> {
	const match = await questions.match(proposedWords(text), (words) => wrongFor(text, words));
	const reason = match && (await questions.reason(now));
	if (!match || !reason) {
		return;
	}
	const rule: OwnRule = { id: idOf(match), match: match.trim(), reason };
	if (summary && !(await questions.agree(caughtReplies(summary, rule)))) {
		return;
	}
	const place = await questions.place();
	if (place) {
		await write(rule, place);
	}
}

/** What is wrong with words for a rule that is to catch a reply; a sentence in which `words` are the subject. */
export function wrongFor(reply: string, words: string): string | 'not-there' | undefined {
	const wrong = wrongMatch(words);
	if (wrong !== undefined) {
		return wrong;
	}
	const own = compileOwnRules([{ id: 'new', match: words, reason: 'Undefined' }]);
	return explainReply(reply, {}, own).evidence.rule === 'own/new' ? undefined : 'not-there';
}

/** `mailbox-over-agreed-quota` of its words: what the evidence will say. */
export function idOf(words: string): string {
	const name = (words.toLowerCase().match(/[a-z0-9]+/g) ?? []).slice(0, 5).join('-').slice(0, 50);
	return name === '' ? 'own-rule' : name;
}

/** The same id, with a number where another rule has it. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
	let free = id;
	for (let number = 2; taken.has(free); number++) {
		free = `${id}-${number}`;
	}
	return free;
}
