import { failureKind } from './replyWords';
import { plainTextFormat } from './textFormat';
import type { Told } from './told';

/** msmtp: one line for each message, in its own log file or through syslog. */
export const MSMTP = plainTextFormat(
	{
		id: 'msmtp',
		// host=mx.example.com tls=on auth=off from=a@example.net recipients=b@example.com smtpstatus=550 smtpmsg='550 ...' errormsg='...' exitcode=EX_UNAVAILABLE
		markers: [' exitcode=EX_'],
		cannotKnow: 'msmtp keeps no queue: what is deferred here is only tried again if whoever called it does so. It names no queue id.',
	},
	({ message, tag }) => (tag === undefined || tag === 'msmtp' ? readLine(message) : undefined),
);

function readLine(message: string): readonly Told[] | undefined {
	const [, status = ''] = / exitcode=(EX_[A-Z]+)$/.exec(message) ?? [];
	if (status === '' || !/^host=\S+ /.test(message)) {
		return undefined;
	}
	const quoted = (name: string): string | undefined => {
		const at = message.indexOf(` ${name}='`);
		const start = at + name.length + 3;
		const end = message.indexOf("' ", start);
		return at < 0 || end < 0 ? undefined : message.slice(start, end);
	};
	const word = (name: string): string | undefined => {
		const at = message.indexOf(` ${name}=`);
		const start = at + name.length + 2;
		return at < 0 ? undefined : message.slice(start, message.indexOf(' ', start));
	};
	const code = Number(word('smtpstatus') ?? NaN);
	const isTemporary = status === 'EX_TEMPFAIL' || Math.floor(code / 100) === 4;
	const told: Told = {
		kind: status === 'EX_OK' ? 'sent' : failureKind(isTemporary ? 4 : 5),
		sender: word('from'),
		relay: message.slice('host='.length, message.indexOf(' ')),
		reply: withoutBreaks(quoted('smtpmsg')) ?? quoted('errormsg'),
		phase: phaseOf(quoted('errormsg')),
	};
	const recipients = word('recipients')?.split(',') ?? [];
	// In LMTP each recipient is answered; the log does not say who was refused.
	const isOfSome = quoted('errormsg') === 'delivery to one or more recipients failed' && recipients.length > 1;
	return recipients.length > 0 && !isOfSome ? recipients.map((recipient) => ({ ...told, recipient })) : [told];
}

/** The words of msmtp for what was refused. It says HELO where EHLO was refused before. */
function phaseOf(words: string | undefined): Told['phase'] {
	switch (words) {
		case 'cannot get initial OK message from server': return 'connect';
		case 'SMTP server does not accept EHLO or HELO commands': return 'HELO';
		case 'command STARTTLS failed': return 'STARTTLS';
		case 'the server does not accept mail data': return 'DATA';
		case 'the server did not accept the mail': return 'end of DATA';
	}
	if (words?.startsWith('authentication failed')) {
		return 'AUTH';
	}
	return words?.startsWith('envelope from address ') ? 'MAIL FROM' : words?.startsWith('recipient address ') ? 'RCPT TO' : undefined;
}

/** Lines of a reply are parted by a backslash and an n. */
function withoutBreaks(text: string | undefined): string | undefined {
	return text?.replaceAll('\\n', ' ');
}
