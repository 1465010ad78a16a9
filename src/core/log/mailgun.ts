import { isObject, numberAt, textAt, valueAt, type JsonObject } from './json';
import { classOfReply, joinReply, withoutType } from './replyWords';
import { serviceFormat } from './serviceEvents';
import { NOTHING } from './textFormat';
import type { Told } from './told';

/** Mailgun: the events of its webhooks (`event-data`), as its API lists them, and of its first webhooks, whose fields stand side by side. */
export const MAILGUN = serviceFormat(
	{
		id: 'mailgun',
		// {"event-data":{"event":"failed","severity":"permanent","recipient":"a@example.com","delivery-status":{"code":550,"message":"5.1.1 ...","mx-host":"..."},...}}
		// {"event":"bounced","recipient":"a@example.com","code":"550","error":"5.1.1 ...","timestamp":"1795501511","token":"...","signature":"..."}
		markers: ['"event-data"', '"delivery-status"', '"signature"'],
		cannotKnow: 'Mailgun names no command.',
	},
	(object) => {
		const inner = valueAt(object, 'event-data');
		const event = isObject(inner) ? inner : object;
		if (textAt(object, 'token') !== undefined && textAt(object, 'signature') !== undefined) {
			return readFirstEvent(object);
		}
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
	return [{
		kind,
		seconds: numberAt(event, 'timestamp'),
		queueId: textAt(event, 'id'),
		messageId: textAt(event, 'message', 'headers', 'message-id'),
		sender: textAt(event, 'envelope', 'sender'),
		recipient: textAt(event, 'recipient'),
		relay: textAt(event, 'delivery-status', 'mx-host'),
		enhanced: textAt(event, 'delivery-status', 'enhanced-code'),
		reply: withCode(code, words) ?? textAt(event, 'reason'),
		failureClass: words !== undefined && classOfReply(words) !== undefined ? undefined : kind === 'deferred' ? 4 : kind === 'bounced' ? 5 : undefined,
	}];
}

/** 605 and the like are numbers of Mailgun's own. */
function withCode(code: number | undefined, words: string | undefined): string | undefined {
	const isReplyCode = code !== undefined && code >= 200 && code < 600;
	return isReplyCode && !/^[2-5]\d\d\b/.test(words ?? '') ? joinReply(code, undefined, words) : words;
}

/** Of the first webhooks, all values texts. Words of Mailgun's own stand in `description`, those of the server in `error`. */
function readFirstEvent(event: JsonObject): readonly Told[] | undefined {
	const name = textAt(event, 'event');
	const isOld = textAt(event, 'reason') === 'old';
	const kind = name === 'bounced' ? 'bounced' : name === 'dropped' ? (isOld ? 'expired' : 'rejected') : name === undefined ? undefined : kindOf(event);
	if (kind === undefined) {
		return name === undefined ? undefined : NOTHING;
	}
	const code = textAt(event, 'code') ?? '';
	const error = withoutType(textAt(event, 'error'));
	return [{
		kind,
		seconds: numberAt(event, 'timestamp'),
		messageId: textAt(event, 'Message-Id'),
		recipient: textAt(event, 'recipient'),
		enhanced: /^[245]\.\d{1,3}\.\d{1,3}$/.test(code) ? code : undefined,
		reply: (error === undefined ? undefined : withCode(Number(code), error)) ?? textAt(event, 'description'),
		failureClass: kind === 'bounced' || kind === 'rejected' ? 5 : undefined,
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
