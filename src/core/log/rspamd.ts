import { plainTextFormat } from './textFormat';
import type { Told } from './told';

/** Rspamd: messages that it told the mail server to refuse, for good or for now. */
export const RSPAMD = plainTextFormat(
	{
		id: 'rspamd',
		// <a1b2c3>; task; rspamd_task_write_log: id: <...>, qid: <...>, ip: 192.0.2.9, from: <...>, (default: T (reject): [18.50/15.00] [...]), ..., rcpts: <...>
		markers: ['(reject): [', '(soft reject): [', '(greylist): ['],
		cannotKnow: 'Rspamd does not know which reply was given, nor whether the mail server did as it was told.',
	},
	({ message }) => {
		const at = message.indexOf('rspamd_task_write_log: ');
		const verdict = /\((reject|soft reject|greylist)\): \[(-?[\d.]+\/-?[\d.]+)\]/.exec(message);
		if (at < 0 || !verdict) {
			return undefined;
		}
		const [, action, score] = verdict;
		const told: Told = {
			kind: 'rejected',
			queueId: known(/ qid: <([^<>]*)>/.exec(message)?.[1]),
			messageId: known(/: id: <([^<>]*)>/.exec(message)?.[1]),
			sender: / from: <([^<>]*)>/.exec(message)?.[1],
			relay: / ip: ([\dA-Fa-f.:]+),/.exec(message)?.[1],
			reply: action === 'greylist' ? 'greylisted' : `${action}, spam score ${score}`,
			failureClass: action === 'reject' ? 5 : 4,
		};
		const recipients = (/ rcpts: <([^<>]*)>/.exec(message)?.[1] ?? '').split(',').filter((each) => each !== '');
		return recipients.length === 0 ? [told] : recipients.map((recipient) => ({ ...told, recipient }));
	},
);

/** `undef`: the message has none. */
function known(text: string | undefined): string | undefined {
	return text === 'undef' ? undefined : text;
}
