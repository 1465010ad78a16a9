import { plainTextFormat } from './textFormat';

/** Dovecot: what its local delivery (lmtp, lda) refuses or cannot store. What it delivers, the server before it tells of. */
export const DOVECOT = plainTextFormat(
	{
		id: 'dovecot',
		// lmtp(a@example.com)<311><x1>: sieve: msgid=<...>: rejected message from <b@example.net> (no thanks); msgid=<...>: save failed to INBOX: Quota exceeded ...
		markers: [': rejected message from <', ': save failed to ', ': failed to store into mailbox '],
		cannotKnow: 'Dovecot does not say which reply it gave.',
	},
	({ message, tag }) => {
		if (tag !== undefined && !/^(?:dovecot|lmtp|lda|deliver)/.test(tag)) {
			return undefined;
		}
		const at = message.indexOf('msgid=');
		const agent = /(lmtp|lda|deliver)\(([^()]*)\)(?:<[^<>]*>)*: (?:(?:Info|Error|Warning): )?(?:sieve: )?$/.exec(message.slice(0, Math.max(0, at)));
		const words = /^msgid=(<[^<>]*>|[^\s<>:]*): (rejected message from|save failed to|failed to store into mailbox) ([\s\S]*)/.exec(message.slice(at));
		if (!agent || !words) {
			return undefined;
		}
		const [, service, user = ''] = agent;
		const [, messageId = '', what, rest = ''] = words;
		// lmtp(311, a@example.com): older versions have a process id before the name
		const recipient = user.replace(/^\d+, /, '');
		const [, sender, reason] = /^<([^>]*)>(?: \((.*)\))?$/.exec(rest) ?? [];
		if (what === 'rejected message from') {
			return [{ kind: 'rejected', service, recipient, messageId, sender, reply: reason ?? `${what} ${rest}` }];
		}
		const [, trouble = rest] = /^(?:'[^']*'|[^:]*): (.*)$/.exec(rest) ?? [];
		return [{ kind: 'rejected', service, recipient, messageId, reply: trouble }];
	},
);
