import { isObject, numberAt, textAt, valueAt } from './json';
import { serviceFormat } from './serviceEvents';
import { NOTHING } from './textFormat';
import type { Told } from './told';

/** SparkPost: the events of its webhooks, each in an object `msys`. */
export const SPARKPOST = serviceFormat(
	{
		id: 'sparkpost',
		// {"msys":{"message_event":{"type":"bounce","rcpt_to":"a@example.com","error_code":"550","raw_reason":"550 5.1.1 ...","timestamp":"1795501511",...}}}
		markers: ['"msys"'],
		cannotKnow: 'SparkPost names no command.',
	},
	(object) => {
		const msys = valueAt(object, 'msys');
		const event = ['message_event', 'gen_event', 'relay_event', 'unsubscribe_event', 'track_event'].map((name) => valueAt(msys, name)).find(isObject);
		if (!event) {
			return isObject(msys) ? NOTHING : undefined;
		}
		const kind = kindOf(textAt(event, 'type') ?? '', textAt(event, 'bounce_class'));
		if (kind === undefined) {
			return NOTHING;
		}
		return [{
			kind,
			seconds: numberAt(event, 'timestamp'),
			queueId: textAt(event, 'message_id'),
			sender: textAt(event, 'msg_from') ?? textAt(event, 'friendly_from'),
			recipient: textAt(event, 'raw_rcpt_to') ?? textAt(event, 'rcpt_to'),
			relay: textAt(event, 'ip_address'),
			reply: textAt(event, 'raw_reason') ?? textAt(event, 'reason') ?? textAt(event, 'fbtype'),
			failureClass: kind === 'deferred' ? 4 : undefined,
		}];
	},
);

/** Classes of bounces that are none: 60 an automatic answer, 80 and 90 somebody subscribes or unsubscribes. */
const NO_BOUNCES = new Set(['60', '80', '90']);

function kindOf(type: string, bounceClass: string | undefined): Told['kind'] | undefined {
	switch (type) {
		case 'delivery': return 'sent';
		case 'delay': return 'deferred';
		case 'bounce':
		case 'out_of_band': return NO_BOUNCES.has(bounceClass ?? '') ? undefined : 'bounced';
		case 'policy_rejection':
		case 'generation_rejection':
		case 'generation_failure': return 'rejected';
		case 'spam_complaint': return 'complaint';
		default: return undefined;
	}
}
