import { cut } from './cut';
import { plainTextFormat } from './textFormat';

/** ZoneMTA: the lines of its sender, one for each attempt. The form is that of its source; the prefix of the logger may be any. */
export const ZONEMTA = plainTextFormat(
	{
		id: 'zonemta',
		// Sender/default/311 id=16a.. 16b2f.001 REJECTED[recipient] from=a@example.net to=b@example.com src=192.0.2.5 mx=mx.example.com[198.51.100.25] id=<...> (550 5.1.1 ...)
		markers: [' ACCEPTED from=', ' DEFERRED[', ' REJECTED['],
		cannotKnow: 'ZoneMTA names no command with a reply.',
	},
	({ message }) => {
		const result = / (ACCEPTED|DEFERRED|REJECTED)(?=\[| from=)/.exec(message);
		if (!result || !message.endsWith(')')) {
			return undefined;
		}
		const text = message.slice(result.index + result[0].length);
		const [, queueId] = /(?:^| )([\da-f]{8,32}(?:\.[\da-f]{1,4})?)$/.exec(message.slice(Math.max(0, result.index - 40), result.index)) ?? [];
		// [recipient] from=a@example.net to=b@example.com src=192.0.2.5 mx=mx.example.com[198.51.100.25] id=<...> (550 5.1.1 ...)
		const [fields, reply] = cut(text, ' (');
		const value = (name: string): string | undefined => cut(`${fields} `, ` ${name}=`)[1]?.split(' ', 1)[0];
		const from = value('from');
		const relay = value('mx');
		if (from === undefined || relay === undefined || queueId === undefined) {
			return undefined;
		}
		const word = result[1];
		// The sender of the envelope stands in brackets where it differs.
		const [, sender = from] = /\[([^\][]*)\]$/.exec(from) ?? [];
		return [{ kind: word === 'ACCEPTED' ? 'sent' : word === 'DEFERRED' ? 'deferred' : 'bounced', queueId, sender, recipient: value('to'), relay, messageId: value('id'), reply: reply?.slice(0, -1) }];
	},
);
