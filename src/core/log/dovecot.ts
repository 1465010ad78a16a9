import { behind, cut } from './cut';
import { plainTextFormat } from './textFormat';

/** Dovecot: what its local delivery (lmtp, lda) refuses or cannot store. What it delivers, the server before it tells of. */
export const DOVECOT = plainTextFormat(
	{
		id: 'dovecot',
		// lmtp(a@example.com)<311><x1>: sieve: msgid=<...>: rejected message from <b@example.net> (no thanks); msgid=<...>: save failed to INBOX: Quota exceeded ...
		markers: [': rejected message from <', ': save failed to ', ': failed to store into mailbox '],
		cannotKnow: 'Dovecot does not say which reply it gave, and nothing of recipients it does not know.',
	},
	({ message, tag }) => {
		if (tag !== undefined && !/^(?:dovecot|lmtp|lda|deliver)/.test(tag)) {
			return undefined;
		}
		const at = message.indexOf('msgid=');
		// lmtp(a@example.com)<311><x1>: Info: sieve:
		const before = message.slice(0, Math.max(0, at));
		const open = before.lastIndexOf('(');
		const [user, behindUser] = cut(before.slice(open + 1), ')');
		const service = AGENTS.find((name) => before.endsWith(name, open));
		const isAgent = service !== undefined && behindUser !== undefined && /^(?:<[^<>]*>)*: (?:(?:Info|Error|Warning): )?(?:sieve: )?$/.test(behindUser);
		// msgid=<1@example.net>: save failed to INBOX: Quota exceeded; an id of odd letters has no brackets, or is missing
		const isBracketed = message.startsWith('msgid=<', at);
		const [id, action] = cut(message.slice(at + 'msgid='.length), isBracketed ? '>: ' : ': ');
		// reject action: rejected message from <b@example.net> (reject), since Pigeonhole 0.5
		const words = behind(action, 'reject action: ') ?? action;
		const what = RESULTS.find((result) => words?.startsWith(`${result} `));
		if (!isAgent || user === undefined || id === undefined || words === undefined || what === undefined) {
			return undefined;
		}
		const messageId = isBracketed ? `${id}>` : id;
		const rest = words.slice(what.length + 1);
		// lmtp(311, a@example.com): older versions have a process id before the name
		const recipient = user.replace(/^\d+, /, '');
		const [, sender, reason] = /^<([^>]*)>(?: \((.*)\))?$/.exec(rest) ?? [];
		if (what === 'rejected message from') {
			// In brackets is the reason, or only what the script calls the action.
			const isNamed = reason === undefined || reason === 'reject' || reason === 'ereject';
			return [{ kind: 'rejected', service, recipient, messageId, sender, reply: isNamed ? `${what} ${rest}` : reason }];
		}
		const [, trouble = rest] = /^(?:'[^']*'|[^:]*): (.*)$/.exec(rest) ?? [];
		return [{ kind: 'rejected', service, recipient, messageId, reply: trouble }];
	},
);

const AGENTS = ['lmtp', 'lda', 'deliver'] as const;
const RESULTS = ['rejected message from', 'save failed to', 'failed to store into mailbox'] as const;
