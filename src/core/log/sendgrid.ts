import { numberAt, textAt, type JsonObject } from './json';
import { serviceFormat } from './serviceEvents';
import { NOTHING } from './textFormat';
import type { Told } from './told';

/** SendGrid: the events of its webhook, mostly many in one array, and the bounces that its API lists. */
export const SENDGRID = serviceFormat(
	{
		id: 'sendgrid',
		// [{"email":"a@example.com","timestamp":1795501511,"smtp-id":"<...>","event":"bounce","status":"5.1.1","reason":"550 5.1.1 ...","type":"bounce",...}]
		// [{"created":1795501511,"email":"a@example.com","reason":"550 5.1.1 ...","status":"5.1.1"}]
		markers: ['"sg_event_id"', '"sg_message_id"', '"created"'],
		cannotKnow: 'SendGrid names neither sender nor command; a deferral holds the reply only if there was one.',
	},
	(event) => {
		const name = textAt(event, 'event');
		if (name === undefined && textAt(event, 'created') !== undefined) {
			return readBounce(event);
		}
		if (name === undefined || (textAt(event, 'sg_event_id') ?? textAt(event, 'sg_message_id')) === undefined) {
			return undefined;
		}
		const kind = kindOf(name);
		if (kind === undefined) {
			return NOTHING;
		}
		return [{
			kind,
			seconds: numberAt(event, 'timestamp'),
			queueId: textAt(event, 'sg_message_id'),
			messageId: textAt(event, 'smtp-id'),
			recipient: textAt(event, 'email'),
			enhanced: enhancedOf(event),
			reply: (textAt(event, 'reason') ?? textAt(event, 'response'))?.trim(),
			failureClass: kind === 'deferred' ? 4 : undefined,
		}];
	},
);

/** When it was is a number, or a text without zone, which is that of UTC. */
function readBounce(event: JsonObject): readonly Told[] | undefined {
	const [recipient, reason, created] = [textAt(event, 'email'), textAt(event, 'reason'), textAt(event, 'created')];
	const seconds = numberAt(event, 'created');
	return recipient === undefined || reason === undefined
		? undefined
		: [{ kind: 'bounced', seconds, time: seconds === undefined ? created : undefined, recipient, enhanced: enhancedOf(event), reply: reason.trim() }];
}

function enhancedOf(event: JsonObject): string | undefined {
	return /^[245]\.\d{1,3}\.\d{1,3}$/.exec(textAt(event, 'status') ?? '')?.[0];
}

function kindOf(name: string): Told['kind'] | undefined {
	switch (name) {
		case 'delivered': return 'sent';
		case 'deferred': return 'deferred';
		case 'bounce': return 'bounced';
		case 'dropped': return 'rejected';
		case 'spamreport': return 'complaint';
		default: return undefined;
	}
}
