import type { OwnRules } from '../bounce/own/compileOwnRules';
import type { LogEvent } from '../log/event';
import type { Explanation } from '../smtp/verdict';
import { explainEvent, isFailure } from './explainEvent';

/** The JSON forms of single results: every key is there, `null` where nothing is known. */

/** What `explain --json` prints for one reply. */
export function explanationJson(explanation: Explanation): object {
	const { text, code, enhanced, class: ofCode, provider, reason, hard, temporary, ...rest } = explanation;
	return {
		text,
		code: code ?? null,
		enhanced: enhanced ?? null,
		class: ofCode ?? null,
		provider: provider ?? null,
		reason,
		hard: hard ?? null,
		temporary: temporary ?? null,
		...rest,
	};
}

/** What `events --json` prints for one event. */
export function eventJson(event: LogEvent, file: string, own?: OwnRules): object {
	return {
		file,
		line: event.line,
		offset: event.offset,
		length: event.length,
		time: event.time ?? null,
		format: event.format,
		host: event.host ?? null,
		service: event.service ?? null,
		queueId: event.queueId ?? null,
		messageId: event.messageId ?? null,
		sender: event.sender ?? null,
		recipient: event.recipient ?? null,
		relay: event.relay ?? null,
		kind: event.kind,
		code: event.code ?? null,
		enhanced: event.enhanced ?? null,
		reply: event.reply ?? null,
		phase: event.phase ?? null,
		...verdictJson(isFailure(event.kind) ? explainEvent(event, own) : undefined),
	};
}

function verdictJson(verdict: Explanation | undefined): object {
	return {
		reason: verdict?.reason ?? null,
		hard: verdict?.hard ?? null,
		temporary: verdict?.temporary ?? null,
		provider: verdict?.provider ?? null,
		action: verdict?.action ?? null,
		party: verdict?.party ?? null,
		evidence: verdict?.evidence ?? null,
	};
}
