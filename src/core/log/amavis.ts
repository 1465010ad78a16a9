import { NOTHING, plainTextFormat } from './textFormat';
import type { Told } from './told';

/** Amavis: messages it had refused. What it passes or throws away without a word is no refusal. */
export const AMAVIS = plainTextFormat(
	{
		id: 'amavis',
		// (01234-05) Blocked SPAM {RejectedInbound}, [192.0.2.9]:2401 [192.0.2.9] <a@example.net> -> <b@example.com>,<c@example.com>, Message-ID: <...>, mail_id: ..., Hits: 9.1, ...
		markers: [') Blocked '],
		cannotKnow: 'Amavis does not say which reply was given.',
	},
	({ message, tag }) => {
		if (tag !== undefined && !tag.startsWith('amavis')) {
			return undefined;
		}
		const words = /^\([\dA-Za-z-]+\) (Blocked [A-Z-]+(?: \([^)]*\))?)(?: \{([^}]*)\})?, (.*)$/.exec(message);
		return words ? readBlocked(words[1] ?? '', words[2], words[3] ?? '') : undefined;
	},
);

function readBlocked(what: string, actions: string | undefined, rest: string): readonly Told[] {
	// Before 2.7 the line does not say what was done.
	const isRefusal = actions === undefined || /Rejected|Bounced|TempFailed/.test(actions);
	const arrow = rest.indexOf('> -> <');
	const open = rest.lastIndexOf('<', arrow);
	if (!isRefusal || arrow < 0 || open < 0) {
		return NOTHING;
	}
	const [listed = ''] = /^(?:<[^<>]*>,?)+/.exec(rest.slice(arrow + '> -> '.length)) ?? [];
	const [, messageId] = /, Message-ID: <([^<>]*)>/.exec(rest) ?? [];
	const [, relay] = /\[([\dA-Fa-f.:]+)\]/.exec(rest.slice(0, open)) ?? [];
	const told = { kind: 'rejected', sender: rest.slice(open + 1, arrow), messageId, relay, reply: what, failureClass: actions?.includes('TempFailed') ? 4 : 5 } as const;
	return [...listed.matchAll(/<([^<>]*)>/g)].map(([, recipient = '']) => ({ ...told, recipient }));
}
