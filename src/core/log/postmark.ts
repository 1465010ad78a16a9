import { textAt } from './json';
import { withoutType } from './replyWords';
import { addressOf, serviceFormat } from './serviceEvents';
import { NOTHING } from './textFormat';
import type { Told } from './told';

/** Postmark: the events of its webhooks. */
export const POSTMARK = serviceFormat(
	{
		id: 'postmark',
		// {"RecordType":"Bounce","Type":"HardBounce","Email":"a@example.com","Details":"smtp;550 5.1.1 ...","BouncedAt":"2026-11-24T06:25:11Z",...}
		markers: ['"RecordType"'],
		cannotKnow: 'Postmark names neither the server that answered nor the command.',
	},
	(event) => {
		const type = textAt(event, 'RecordType');
		if (type === undefined || textAt(event, 'MessageID') === undefined) {
			return undefined;
		}
		const kind = kindOf(type, textAt(event, 'Type') ?? '');
		if (kind === undefined) {
			return NOTHING;
		}
		return [{
			kind,
			time: withoutLongFraction(textAt(event, 'BouncedAt') ?? textAt(event, 'DeliveredAt')),
			queueId: textAt(event, 'MessageID'),
			sender: addressOf(event, 'From'),
			recipient: textAt(event, 'Email') ?? textAt(event, 'Recipient'),
			reply: withoutType(textAt(event, 'Details')) ?? textAt(event, 'Description'),
			failureClass: kind === 'deferred' ? 4 : kind === 'bounced' ? 5 : undefined,
		}];
	},
);

/** Of the types of a bounce, those that are one: an address that unsubscribed, or an answer of an absent person, is none. */
function kindOf(record: string, type: string): Told['kind'] | undefined {
	if (record === 'Delivery' || record === 'SpamComplaint') {
		return record === 'Delivery' ? 'sent' : 'complaint';
	}
	if (record !== 'Bounce') {
		return undefined;
	}
	switch (type) {
		case 'Transient': return 'deferred';
		case 'SpamComplaint': return 'complaint';
		case 'Unsubscribe':
		case 'Subscribe':
		case 'AutoResponder':
		case 'AddressChange':
		case 'ManuallyDeactivated':
		case 'ChallengeVerification': return undefined;
		default: return 'bounced';
	}
}

/** 2026-11-24T06:25:11.1234567-05:00: seven digits, as .NET writes them. */
function withoutLongFraction(time: string | undefined): string | undefined {
	return time?.replace(/(\.\d{6})\d/, '$1');
}
