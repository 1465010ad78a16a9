import { classOfReply, failureKind, phaseOfCommand } from './replyWords';
import { plainTextFormat } from './textFormat';

/** sSMTP, which hands each message on at once: what it could do and what it was told. The forms of its lines are those of its source. */
export const SSMTP = plainTextFormat(
	{
		id: 'ssmtp',
		// sSMTP[311]: Sent mail for a@example.net (221 2.0.0 Bye) uid=0 username=root outbytes=512; sSMTP[311]: RCPT TO:<b@example.com> (550 ...)
		markers: ['sSMTP['],
		cannotKnow: 'sSMTP has no queue and names the recipient only where it is refused.',
	},
	({ message, tag }) => {
		if (tag !== 'sSMTP') {
			return undefined;
		}
		const [, sender, bye] = /^Sent mail for (\S+) \((.*)\) uid=/.exec(message) ?? [];
		if (sender !== undefined) {
			return [{ kind: 'sent', sender, reply: bye }];
		}
		const open = message.indexOf(' (');
		const what = open < 0 ? message : message.slice(0, open);
		const reply = open < 0 || !message.endsWith(')') ? '' : message.slice(open + 2, -1);
		const failureClass = classOfReply(reply);
		const address = /<([^<>]*)>/.exec(what)?.[1];
		const phase = what.startsWith('Authorization failed') ? 'AUTH' : phaseOfCommand(what);
		return failureClass === undefined ? [] : [{ kind: failureKind(failureClass), reply, phase, recipient: phase === 'RCPT TO' ? address : undefined }];
	},
);
