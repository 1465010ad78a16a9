import { isObject, listAt, parseJson, textAt, valueAt, type JsonObject } from './json';
import { withoutType } from './replyWords';
import { forEach, serviceFormat, textsAt } from './serviceEvents';
import { NOTHING } from './textFormat';
import type { Told } from './told';

/** Amazon SES: notifications and published events, as they are or in the envelope of SNS, whose `Message` is a text of JSON; Lambda puts that into a list. */
export const SES = serviceFormat(
	{
		id: 'ses',
		// {"notificationType":"Bounce","bounce":{...},"mail":{...}}; {"eventType":"Delivery",...}; {"Type":"Notification",...,"Message":"{\"notificationType\":..."}
		markers: ['notificationType', 'eventType'],
		cannotKnow: 'Amazon SES names the server that answered only by its address, and no command.',
	},
	(event) => {
		const inner = textAt(event, 'Message') ?? textAt(event, 'Sns', 'Message');
		const notice = inner === undefined ? event : parseJson(inner);
		return isObject(notice) ? readNotice(notice) : undefined;
	},
);

function readNotice(notice: JsonObject): readonly Told[] | undefined {
	const type = textAt(notice, 'notificationType') ?? textAt(notice, 'eventType');
	if (type === undefined || !isObject(valueAt(notice, 'mail'))) {
		return undefined;
	}
	const told = { queueId: textAt(notice, 'mail', 'messageId'), messageId: textAt(notice, 'mail', 'commonHeaders', 'messageId'), sender: textAt(notice, 'mail', 'source') };
	switch (type) {
		case 'Bounce': return readBounce(notice, told);
		case 'Delivery':
			return forEach(textsAt(notice, 'delivery', 'recipients'), {
				...told, kind: 'sent', time: textAt(notice, 'delivery', 'timestamp'), relay: textAt(notice, 'delivery', 'remoteMtaIp'), reply: textAt(notice, 'delivery', 'smtpResponse'),
			});
		case 'Complaint':
			return forEach(listAt(notice, 'complaint', 'complainedRecipients').map((each) => textAt(each, 'emailAddress')), {
				...told, kind: 'complaint', time: textAt(notice, 'complaint', 'timestamp'), reply: textAt(notice, 'complaint', 'complaintFeedbackType'),
			});
		case 'DeliveryDelay':
			return listAt(notice, 'deliveryDelay', 'delayedRecipients').map((each) => ({
				...told, kind: 'deferred', time: textAt(notice, 'deliveryDelay', 'timestamp'), recipient: textAt(each, 'emailAddress'), failureClass: 4,
				enhanced: textAt(each, 'status'), reply: withoutType(textAt(each, 'diagnosticCode')) ?? textAt(notice, 'deliveryDelay', 'delayType'),
			}));
		case 'Reject':
			return forEach(textsAt(notice, 'mail', 'destination'), {
				...told, kind: 'rejected', time: textAt(notice, 'mail', 'timestamp'), reply: textAt(notice, 'reject', 'reason'), failureClass: 5,
			});
		case 'Rendering Failure':
			return forEach(textsAt(notice, 'mail', 'destination'), {
				...told, kind: 'rejected', time: textAt(notice, 'mail', 'timestamp'), reply: textAt(notice, 'failure', 'errorMessage'), failureClass: 5,
			});
		default: return NOTHING;
	}
}

function readBounce(notice: JsonObject, told: Partial<Told>): readonly Told[] {
	const type = textAt(notice, 'bounce', 'bounceType');
	// Permanent: General
	const words = [type, textAt(notice, 'bounce', 'bounceSubType')].filter((part) => part !== undefined).join(': ');
	return listAt(notice, 'bounce', 'bouncedRecipients').map((each) => ({
		...told,
		kind: 'bounced',
		time: textAt(notice, 'bounce', 'timestamp'),
		recipient: textAt(each, 'emailAddress'),
		relay: textAt(notice, 'bounce', 'remoteMtaIp'),
		enhanced: textAt(each, 'status'),
		reply: withoutType(textAt(each, 'diagnosticCode')) ?? words,
		failureClass: type === 'Permanent' ? 5 : type === 'Transient' ? 4 : undefined,
	}));
}
