import { isObject, listAt, numberAt, parseJson, textAt, type JsonObject } from './json';
import { joinReply, phaseOfCommand } from './replyWords';
import { NOTHING, plainTextFormat } from './textFormat';
import type { Told } from './told';

/** The log records of KumoMTA, one JSON object a line, as its documentation describes them. */
export const KUMOMTA = plainTextFormat(
	{
		id: 'kumomta',
		// {"type":"Bounce","id":"...","sender":"...","recipient":"...",...,"response":{"code":550,"enhanced_code":{...},...},"num_attempts":0,...}
		markers: ['"num_attempts":', '"num_attempts" :', '"egress_source":'],
		cannotKnow: 'A record of KumoMTA with a template of its own may leave out anything.',
	},
	({ message }) => {
		const record = message.startsWith('{') ? parseJson(message) : undefined;
		return isObject(record) && textAt(record, 'type') !== undefined && textAt(record, 'queue') !== undefined ? readRecord(record) : undefined;
	},
);

function readRecord(record: JsonObject): readonly Told[] {
	const kind = kindOf(textAt(record, 'type') ?? '');
	if (kind === undefined) {
		return NOTHING;
	}
	const address = textAt(record, 'peer_address', 'addr');
	const name = textAt(record, 'peer_address', 'name')?.replace(/\.$/, '');
	const told: Told = {
		kind,
		seconds: numberAt(record, 'event_time') ?? numberAt(record, 'timestamp'),
		host: textAt(record, 'nodeid'),
		queueId: textAt(record, 'id'),
		messageId: textAt(record, 'headers', 'Message-ID') ?? textAt(record, 'headers', 'message-id'),
		sender: record.sender === '' ? '' : textAt(record, 'sender'),
		relay: name !== undefined && address !== undefined ? `${name} [${address}]` : (name ?? address),
		reply: joinReply(numberAt(record, 'response', 'code'), enhancedOf(record), textAt(record, 'response', 'content')),
		phase: phaseOfCommand(textAt(record, 'response', 'command')),
	};
	const one = textAt(record, 'recipient');
	const recipients = one === undefined ? listAt(record, 'recipient').filter((each) => typeof each === 'string') : [one];
	return recipients.length === 0 ? [told] : recipients.map((recipient) => ({ ...told, recipient }));
}

function kindOf(type: string): Told['kind'] | undefined {
	switch (type) {
		case 'Delivery': return 'sent';
		case 'TransientFailure': return 'deferred';
		case 'Bounce':
		case 'AdminBounce': return 'bounced';
		case 'OOB': return 'bounced';
		case 'Expiration': return 'expired';
		case 'Rejection': return 'rejected';
		case 'Feedback': return 'complaint';
		default: return undefined;
	}
}

function enhancedOf(record: JsonObject): string | undefined {
	const parts = ['class', 'subject', 'detail'].map((part) => textAt(record, 'response', 'enhanced_code', part));
	return parts.every((part) => part !== undefined) ? parts.join('.') : undefined;
}
