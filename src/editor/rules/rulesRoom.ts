import * as vscode from 'vscode';
import { unexplainedReplies } from '../../core/analysis/caughtReplies';
import type { LogSummary, ReplyGroup } from '../../core/analysis/summary';
import { explainReply } from '../../core/bounce/explain';
import type { CommandHandlers } from '../commands';
import { askedReply } from '../explain/askedReply';
import type { CurrentRules } from './currentRules';
import { newRule, type RuleOrigin } from './newRule';
import { pickUnexplained } from './pickUnexplained';
import { questions } from './questions';
import { writeRule } from './writeRule';

type RulesCommand = 'mailLog.newRule' | 'mailLog.unexplainedReplies';

/** The log in front, as far as it has been read. */
export interface LogInFront {
	/** Settles when no reading is under way; `undefined` where there is no log. */
	latest(): Promise<{ readonly uri: vscode.Uri; readonly summary: LogSummary } | undefined>;
	/** Shows a line of it, `line` from 1. */
	show(place: { readonly line: number; readonly offset: number }): Promise<void>;
}

export interface RulesHost {
	readonly rules: CurrentRules;
	readonly front: LogInFront;
}

/** Commands that make rules, and find what needs one. */
export function createRulesRoom({ rules, front }: RulesHost): { readonly commands: CommandHandlers<RulesCommand> } {
	const makeFrom = async (reply: { readonly text: string; readonly reason: RuleOrigin['reason'] }): Promise<void> => {
		const latest = await front.latest();
		await newRule({ ...reply, summary: latest?.summary }, questions, writeRule);
	};
	return {
		commands: {
			'mailLog.newRule': async (...given) => {
				const reply = groupOf(given[0]);
				const asked = reply ? originOf(reply) : replyAtCursor(given, rules);
				await (asked ? makeFrom(asked) : vscode.window.showInformationMessage(vscode.l10n.t('There is no SMTP reply at the cursor.')));
			},
			'mailLog.unexplainedReplies': async () => {
				const chosen = await chooseUnexplained(front);
				await (chosen?.then === 'reveal' ? front.show(chosen.reply) : chosen && makeFrom(originOf(chosen.reply)));
			},
		},
	};
}

async function chooseUnexplained(front: LogInFront): ReturnType<typeof pickUnexplained> {
	const latest = await front.latest();
	if (!latest) {
		void vscode.window.showInformationMessage(vscode.l10n.t('No mail log is open.'));
		return undefined;
	}
	const unexplained = unexplainedReplies(latest.summary);
	if (unexplained.replies.length === 0) {
		void vscode.window.showInformationMessage(
			unexplained.failures === 0 ? vscode.l10n.t('No bounces in this log.') : vscode.l10n.t('Every failure of this log is explained by its words or by its enhanced code.'),
		);
		return undefined;
	}
	return pickUnexplained(unexplained);
}

/** The reply of a row of the Bounces view. */
function groupOf(node: unknown): ReplyGroup | undefined {
	const isReply = typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'reply' && 'grouped' in node;
	return isReply ? (node.grouped as { readonly reply: ReplyGroup }).reply : undefined;
}

function originOf({ example, verdict: { reason } }: ReplyGroup): RuleOrigin {
	return { text: example, reason };
}

function replyAtCursor(given: readonly unknown[], rules: CurrentRules): RuleOrigin | undefined {
	const found = askedReply(given);
	const uri = vscode.window.activeTextEditor?.document.uri;
	return found && { text: found.text, reason: explainReply(found.text, found.speaker, rules.for(uri)).reason };
}
