import { numberAt, textAt } from './json';
import { serviceFormat } from './serviceEvents';
import { NOTHING } from './textFormat';
import type { Told } from './told';

/** Brevo (once Sendinblue): the events of its transactional webhooks. */
export const BREVO = serviceFormat(
	{
		id: 'brevo',
		// {"event":"hard_bounce","email":"a@example.com","ts_event":1795501511,"message-id":"<...>","reason":"RecipientError: 550 5.1.1 ..."}
		markers: ['"message-id"'],
		cannotKnow: 'Brevo names neither sender nor server nor command.',
	},
	(event) => {
		const name = textAt(event, 'event');
		if (name === undefined || textAt(event, 'email') === undefined || textAt(event, 'message-id') === undefined) {
			return undefined;
		}
		const kind = kindOf(name);
		if (kind === undefined) {
			return NOTHING;
		}
		const milliseconds = numberAt(event, 'ts_epoch');
		return [{
			kind,
			seconds: numberAt(event, 'ts_event') ?? (milliseconds === undefined ? undefined : milliseconds / 1000) ?? numberAt(event, 'ts'),
			messageId: textAt(event, 'message-id'),
			recipient: textAt(event, 'email'),
			reply: replyOf(textAt(event, 'reason')),
			failureClass: kind === 'deferred' || name === 'soft_bounce' ? 4 : kind === 'bounced' ? 5 : undefined,
		}];
	},
);

function kindOf(name: string): Told['kind'] | undefined {
	switch (name) {
		case 'delivered': return 'sent';
		case 'deferred': return 'deferred';
		case 'hard_bounce':
		case 'soft_bounce':
		case 'invalid_email': return 'bounced';
		case 'blocked':
		case 'error': return 'rejected';
		case 'spam':
		case 'complaint': return 'complaint';
		default: return undefined;
	}
}

/** 550 RecipientError: 550 5.1.1 ...: what the other server said is the last of it. */
function replyOf(reason: string | undefined): string | undefined {
	const [, reply] = /(?:^|: )([45]\d\d[ -][\s\S]*)/.exec(reason?.replace(/^ ?(?:\d{3} )?[A-Z][A-Za-z]{3,30}Error: /, '') ?? '') ?? [];
	return reply ?? reason?.trim();
}
