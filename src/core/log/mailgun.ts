import { isObject, numberAt, textAt, valueAt, type JsonObject } from './json';
import { classOfReply, joinReply } from './replyWords';
import { serviceFormat } from './serviceEvents';
import { NOTHING } from './textFormat';
import type { Told } from './told';

/** Mailgun: the events of its webhooks (`event-data`), and as its API lists them. */
export const MAILGUN = serviceFormat(
	{
		id: 'mailgun',
		// {"event-data":{"event":"failed","severity":"permanent","recipient":"a@example.com","delivery-status":{"code":550,"message":"5.1.1 ...","mx-host":"..."},...}}
		markers: ['"event-data"', '"delivery-status"'],
		cannotKnow: 'Mailgun names no command.',
	},
	(object) => {
		const inner = valueAt(object, 'event-data');
		const event = isObject(inner) ? inner : object;
		const isOwn = isObject(inner) || isObject(valueAt(object, 'delivery-status'));
		return isOwn && textAt(event, 'event') !== undefined ? readEvent(event) : undefined;
	},
);

function readEvent(event: JsonObject): readonly Told[] {
	const kind = kindOf(event);
	if (kind === undefined) {
		return NOTHING;
	}
	const code = numberAt(event, 'delivery-status', 'code');
	const words = textAt(event, 'delivery-status', 'message') ?? textAt(event, 'delivery-status', 'description');
	// 605 and the like are numbers of Mailgun's own.
	const isReplyCode = code !== undefined && code >= 200 && code < 600;
	return [{
		kind,
		seconds: numberAt(event, 'timestamp'),
		queueId: textAt(event, 'id'),
		messageId: textAt(event, 'message', 'headers', 'message-id'),
		sender: textAt(event, 'envelope', 'sender'),
		recipient: textAt(event, 'recipient'),
		relay: textAt(event, 'delivery-status', 'mx-host'),
		enhanced: textAt(event, 'delivery-status', 'enhanced-code'),
		reply: (isReplyCode && !/^[2-5]\d\d\b/.test(words ?? '') ? joinReply(code, undefined, words) : words) ?? textAt(event, 'reason'),
		failureClass: words !== undefined && classOfReply(words) !== undefined ? undefined : kind === 'deferred' ? 4 : kind === 'bounced' ? 5 : undefined,
	}];
}

function kindOf(event: JsonObject): Told['kind'] | undefined {
	switch (textAt(event, 'event')) {
		case 'delivered': return 'sent';
		case 'failed': return textAt(event, 'severity') === 'temporary' ? 'deferred' : 'bounced';
		case 'rejected': return 'rejected';
		case 'complained': return 'complaint';
		default: return undefined;
	}
}
