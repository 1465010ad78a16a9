import { splitCsv } from './csv';
import { Sessions } from './sessions';
import { NOTHING, textFormat, type TextLine, type TextReader } from './textFormat';
import type { Told } from './told';

/**
 * hMailServer: the dialogues of its server (`SMTPD`) and of its deliveries (`SMTPC`), values in quotes with tabs between; the lines of one
 * reply are in one value, with `[nl]` between.
 */
export const HMAILSERVER = textFormat(
	{
		id: 'hmailserver',
		// "SMTPC"	4532	154	"2026-11-24 06:25:11.123"	"198.51.100.25"	"RECEIVED: 550 5.1.1 No such user"
		markers: ['"SMTPD"', '"SMTPC"'],
		cannotKnow: 'hMailServer writes dialogues without names of hosts and queue ids.',
	},
	() => new DialogueReader(),
);

const MOST_SESSIONS = 1000;

class DialogueReader implements TextReader {
	private readonly sessions = new Sessions(MOST_SESSIONS);

	get remembers(): boolean {
		return !this.sessions.isEmpty;
	}

	read({ whole }: TextLine): readonly Told[] | undefined {
		const [side, , number, time, address, said = ''] = splitCsv(whole, '\t');
		const [, word, text] = /^(SENT|RECEIVED): (.*)$/.exec(said) ?? [];
		if ((side !== 'SMTPD' && side !== 'SMTPC') || number === undefined || word === undefined || text === undefined) {
			return undefined;
		}
		const id = `${side} ${number}`;
		const isReply = (side === 'SMTPD') === (word === 'SENT');
		if (!isReply) {
			this.sessions.command(id, text);
			return NOTHING;
		}
		const told = { time, relay: address === '' ? undefined : address, service: side };
		const lines = text.split('[nl]');
		return lines.flatMap((line) => this.sessions.reply(id, line, { isOurs: side === 'SMTPD', told }));
	}
}
