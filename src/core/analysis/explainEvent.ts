import { explainReply } from '../bounce/explain';
import type { OwnRules } from '../bounce/own/compileOwnRules';
import type { EventKind, LogEvent } from '../log/event';
import { speakerOfEvent } from '../log/speakerOfEvent';
import type { Explanation } from '../smtp/verdict';

/** Kinds that ask for a verdict; the others went well or are no answer of a server. */
export function isFailure(kind: EventKind): boolean {
	return kind === 'deferred' || kind === 'bounced' || kind === 'rejected' || kind === 'expired';
}

/** The verdict on the reply of an event. */
export function explainEvent(event: LogEvent, own?: OwnRules): Explanation {
	return explainReply(textOfEvent(event), speakerOfEvent(event), own);
}

/**
 * The reply of an event. A code that the line gives beside the reply counts as if it stood in it; so does the command that a bounce message
 * shows above the answer (`>>> DATA`), in the form in which other programs write it behind the answer, unless the code names the address as the cause.
 */
export function textOfEvent({ reply = '', enhanced, format, phase }: LogEvent): string {
	const text = enhanced === undefined || reply.includes(enhanced) ? reply : `${enhanced} ${reply}`.trimEnd();
	const isPhaseTelling = format === 'message' && phase !== undefined && text !== '' && !/^[45]\.1\.1$/.test(enhanced ?? '');
	return isPhaseTelling && !text.includes('in reply to') ? `${text} (in reply to ${phase} command)` : text;
}
