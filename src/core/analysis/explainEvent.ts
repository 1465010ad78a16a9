import { explainReply } from '../bounce/explain';
import type { EventKind, LogEvent } from '../log/event';
import type { Explanation, Speaker } from '../smtp/verdict';
import { domainOf, relayName } from './names';

/** Kinds that ask for a verdict; the others went well or are no answer of a server. */
export function isFailure(kind: EventKind): boolean {
	return kind === 'deferred' || kind === 'bounced' || kind === 'rejected' || kind === 'expired';
}

/** Who spoke: the relay, for the domain of the recipient. At our own door we spoke ourselves, and the relay was the client. */
export function speakerOf(event: LogEvent): Speaker {
	if (event.kind === 'rejected') {
		return {};
	}
	return {
		host: event.relay === undefined ? undefined : relayName(event.relay),
		domain: event.recipient === undefined ? undefined : domainOf(event.recipient),
	};
}

/** The verdict on the reply of an event. A code that the line gives beside the reply counts as if it stood in it. */
export function explainEvent(event: LogEvent, speaker: Speaker = speakerOf(event)): Explanation {
	const { reply = '', enhanced } = event;
	return explainReply(enhanced === undefined || reply.includes(enhanced) ? reply : `${enhanced} ${reply}`, speaker);
}
