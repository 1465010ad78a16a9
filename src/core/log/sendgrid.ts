import { numberAt, textAt } from './json';
import { serviceFormat } from './serviceEvents';
import { NOTHING } from './textFormat';
import type { Told } from './told';

/** SendGrid: the events of its webhook, mostly many in one array. */
export const SENDGRID = serviceFormat(
	{
		id: 'sendgrid',
		// [{"email":"a@example.com","timestamp":1795501511,"smtp-id":"<...>","event":"bounce","status":"5.1.1","reason":"550 5.1.1 ...","type":"bounce",...}]
		markers: ['"sg_event_id"', '"sg_message_id"'],
		cannotKnow: 'SendGrid names neither sender nor command; a deferral holds the reply only if there was one.',
	},
	(event) => {
		const name = textAt(event, 'event');
		if (name === undefined || (textAt(event, 'sg_event_id') ?? textAt(event, 'sg_message_id')) === undefined) {
			return undefined;
		}
		const kind = kindOf(name);
		if (kind === undefined) {
			return NOTHING;
		}
		const status = textAt(event, 'status');
		return [{
			kind,
			seconds: numberAt(event, 'timestamp'),
			queueId: textAt(event, 'sg_message_id'),
			messageId: textAt(event, 'smtp-id'),
			recipient: textAt(event, 'email'),
			enhanced: status !== undefined && /^[245]\.\d{1,3}\.\d{1,3}$/.test(status) ? status : undefined,
			reply: (textAt(event, 'reason') ?? textAt(event, 'response'))?.trim(),
			failureClass: kind === 'deferred' ? 4 : undefined,
		}];
	},
);

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
