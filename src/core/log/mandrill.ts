import { isObject, listAt, numberAt, textAt, valueAt } from './json';
import { withoutType } from './replyWords';
import { serviceFormat } from './serviceEvents';
import { NOTHING } from './textFormat';
import type { Told } from './told';

/** Mandrill (Mailchimp Transactional): the events of its webhooks. */
export const MANDRILL = serviceFormat(
	{
		id: 'mandrill',
		// [{"event":"hard_bounce","ts":1795501511,"msg":{"email":"a@example.com","sender":"b@example.net","diag":"smtp;550 5.1.1 ...","_id":"..."},"_id":"..."}]
		markers: ['"msg":{', '"msg": {'],
		cannotKnow: 'Mandrill names no command.',
	},
	(event) => {
		const name = textAt(event, 'event');
		const message = valueAt(event, 'msg');
		if (name === undefined || !isObject(message) || textAt(message, '_id') === undefined) {
			return undefined;
		}
		const kind = kindOf(name);
		if (kind === undefined) {
			return NOTHING;
		}
		// A deferral, and a delivery, tells of its attempts one by one.
		const attempt = listAt(message, 'smtp_events').at(-1);
		return [{
			kind,
			seconds: numberAt(event, 'ts'),
			queueId: textAt(message, '_id'),
			sender: textAt(message, 'sender'),
			recipient: textAt(message, 'email'),
			relay: textAt(attempt, 'destination_ip'),
			reply: withoutType(textAt(message, 'diag')) ?? textAt(attempt, 'diag') ?? textAt(message, 'bounce_description') ?? textAt(message, 'reject', 'reason'),
			failureClass: kind === 'deferred' || name === 'soft_bounce' ? 4 : kind === 'bounced' ? 5 : undefined,
		}];
	},
);

function kindOf(name: string): Told['kind'] | undefined {
	switch (name) {
		case 'delivered':
		case 'send': return 'sent';
		case 'deferral': return 'deferred';
		case 'hard_bounce':
		case 'soft_bounce': return 'bounced';
		case 'reject': return 'rejected';
		case 'spam': return 'complaint';
		default: return undefined;
	}
}
