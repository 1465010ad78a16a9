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
		const behind = message.slice(result.index + result[0].length);
		const [, queueId] = /(?:^| )([\da-f]{8,32}(?:\.[\da-f]{1,4})?)$/.exec(message.slice(Math.max(0, result.index - 40), result.index)) ?? [];
		// [recipient] from=a@example.net to=b@example.com src=192.0.2.5 mx=mx.example.com[198.51.100.25] id=<...> (550 5.1.1 ...)
		const words = /^(?:\[[^\]]*\])? from=(\S*) to=(\S*) (?:src=\S* )?mx=(\S*)(?: id=(\S*))? \(([\s\S]*)/.exec(behind);
		if (!words || queueId === undefined) {
			return undefined;
		}
		const word = result[1];
		const [, from = '', recipient, relay, messageId, rest = ''] = words;
		// The sender of the envelope stands in brackets where it differs.
		const [, sender = from] = /\[([^\][]*)\]$/.exec(from) ?? [];
		return [{ kind: word === 'ACCEPTED' ? 'sent' : word === 'DEFERRED' ? 'deferred' : 'bounced', queueId, sender, recipient, relay, messageId, reply: rest.slice(0, -1) }];
	},
);
