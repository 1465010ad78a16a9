import { Columns, splitCsv } from './csv';
import { Sessions } from './sessions';
import { NOTHING, textFormat, type TextLine, type TextReader } from './textFormat';
import type { Told } from './told';

/**
 * The protocol logs of Exchange: SMTP dialogues of its receive and send connectors, one line for each thing said. Which side we are, the
 * direction of the replies tells: `>` is what we send.
 */
export const EXCHANGE_PROTOCOL = textFormat(
	{
		id: 'exchange-protocol',
		// ...,192.0.2.10:25,198.51.100.33:56026,>,250 2.1.0 Sender OK, ; <,MAIL FROM:<a@example.net>, ; >,"550 5.7.1 ..."
		markers: [
			...[',>,', ',<,'].flatMap((direction) => [...'2345"MRDBAS'].map((first) => `${direction}${first}`)),
			'#Fields: date-time,connector-id,',
		],
		cannotKnow: 'The protocol log of Exchange holds no message ids, and nothing of messages that were not sent by SMTP.',
	},
	() => new ProtocolReader(),
);

const FIELDS = '#Fields: ';
const USUAL = new Columns('date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context'.split(','));
const MOST_SESSIONS = 1000;

class ProtocolReader implements TextReader {
	private columns = USUAL;
	private readonly sessions = new Sessions(MOST_SESSIONS);

	get remembers(): boolean {
		return this.columns !== USUAL || !this.sessions.isEmpty;
	}

	read({ whole }: TextLine): readonly Told[] | undefined {
		if (whole.startsWith(FIELDS)) {
			const columns = new Columns(whole.slice(FIELDS.length).toLowerCase().split(','));
			if (!columns.has('session-id')) {
				return undefined;
			}
			this.columns = columns.names.join(',') === USUAL.names.join(',') ? USUAL : columns;
			return NOTHING;
		}
		const values = /^\d{4}-\d\d-\d\dT/.test(whole) ? splitCsv(whole) : [];
		const direction = this.columns.valueOf(values, 'event');
		const session = this.columns.valueOf(values, 'session-id');
		if (session === undefined || !/^[\dA-Fa-f]{16}$/.test(session) || (direction !== '>' && direction !== '<')) {
			return undefined;
		}
		return this.readSaid(values, session, direction === '>');
	}

	private readSaid(values: readonly string[], session: string, isOurs: boolean): readonly Told[] {
		const { columns } = this;
		const text = columns.valueOf(values, 'data') ?? '';
		if (!/^[2-5]\d\d(?:[ -]|$)/.test(text)) {
			this.sessions.command(session, text);
			return NOTHING;
		}
		const told = {
			time: columns.valueOf(values, 'date-time'),
			service: columns.valueOf(values, 'connector-id'),
			relay: columns.valueOf(values, 'remote-endpoint'),
		};
		return this.sessions.reply(session, text, { isOurs, told });
	}
}
