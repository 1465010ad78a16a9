import { isObject, textAt, valueAt } from './json';
import { addressOf, forEach, serviceFormat, textsAt } from './serviceEvents';
import { NOTHING } from './textFormat';
import type { Told } from './told';

/** Resend: the events of its webhooks. */
export const RESEND = serviceFormat(
	{
		id: 'resend',
		// {"type":"email.bounced","created_at":"2026-11-24T06:25:11.123Z","data":{"email_id":"...","from":"Ann <a@example.net>","to":["b@example.com"],"bounce":{"message":"...","type":"Permanent"}}}
		markers: ['"email.'],
		cannotKnow: 'Resend names neither server nor command, and rarely the reply itself.',
	},
	(event) => {
		const type = textAt(event, 'type');
		const data = valueAt(event, 'data');
		if (type === undefined || !type.startsWith('email.') || !isObject(data)) {
			return undefined;
		}
		const kind = kindOf(type);
		if (kind === undefined) {
			return NOTHING;
		}
		const told = { queueId: textAt(data, 'email_id'), sender: addressOf(data, 'from'), time: textAt(event, 'created_at') };
		const isPermanent = textAt(data, 'bounce', 'type') !== 'Transient';
		return forEach(textsAt(data, 'to'), {
			...told, kind, reply: textAt(data, 'bounce', 'message') ?? textAt(data, 'failed', 'reason'),
			failureClass: kind === 'deferred' ? 4 : kind === 'bounced' ? (isPermanent ? 5 : 4) : undefined,
		});
	},
);

function kindOf(type: string): Told['kind'] | undefined {
	switch (type) {
		case 'email.delivered': return 'sent';
		case 'email.delivery_delayed': return 'deferred';
		case 'email.bounced': return 'bounced';
		case 'email.failed':
		case 'email.suppressed': return 'rejected';
		case 'email.complained': return 'complaint';
		default: return undefined;
	}
}
