import { Sessions } from './sessions';
import { NOTHING, textFormat, type TextLine, type TextReader } from './textFormat';
import type { Told } from './told';

/**
 * MDaemon: the dialogues of its SMTP sessions. `-->` is what MDaemon sends; that it sends a reply says that it is the server. The form of
 * these lines is that of its manual; no log of one was at hand.
 */
export const MDAEMON = textFormat(
	{
		id: 'mdaemon',
		// Tue 2026-11-24 06:25:11.123: 05: [1234:2] <-- RCPT To:<a@example.com>
		markers: ['] --> ', '] <-- '],
		cannotKnow: 'MDaemon writes dialogues without queue ids, and the name of the other host on another line.',
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
		const words = /^[A-Z][a-z]{2} (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?): (?:\d\d: )?\[([\d:]+)\] (-->|<--) (.*)$/.exec(whole);
		if (!words) {
			return undefined;
		}
		const [, time, id = '', arrow, text = ''] = words;
		if (!/^[2-5]\d\d(?:[ -]|$)/.test(text)) {
			this.sessions.command(id, text);
			return NOTHING;
		}
		return this.sessions.reply(id, text, { isOurs: arrow === '-->', told: { time } });
	}
}
