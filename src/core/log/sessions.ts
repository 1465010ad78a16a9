import { LESS, indexOfByte } from './bytes';
import { Dialogue, type Answer } from './dialogue';
import { RecentEntries } from './recentEntries';
import { endOfBracketed } from './record';
import { NOTHING } from './textFormat';
import type { Told } from './told';
import { commandAt } from './transcriptStyles';

/**
 * Dialogues of SMTP that a log writes line by line, many at a time: each line names its session. What the other server refused is
 * bounced or deferred; where we are the server, it is rejected, and what we accept is no event.
 */
export class Sessions {
	private readonly sessions: RecentEntries<Session>;

	constructor(most: number) {
		this.sessions = new RecentEntries(most);
	}

	get isEmpty(): boolean {
		return this.sessions.isEmpty;
	}

	command(id: string, text: string): void {
		this.sessionOf(id).command(text);
	}

	/** `isOurs`: the reply is ours, to a client. `told` is what each event of the session says besides. */
	reply(id: string, text: string, { isOurs, told }: { isOurs: boolean; told: Partial<Told> }): readonly Told[] {
		const session = this.sessionOf(id);
		const answer = session.reply(text);
		if (session.isOver) {
			this.sessions.take(id);
		}
		return answer === undefined || (isOurs && answer.kind === 'sent') ? NOTHING : toldOf(answer, isOurs, { reply: session.text, ...told });
	}

	end(id: string): void {
		this.sessions.take(id);
	}

	private sessionOf(id: string): Session {
		const known = this.sessions.get(id);
		const session = known ?? new Session();
		if (!known) {
			this.sessions.set(id, session);
		}
		return session;
	}
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
/** Of a reply of many lines the beginning is kept. */
const LONGEST_REPLY = 16 * 1024;

class Session {
	/** The last reply, its lines joined. */
	text = '';
	private readonly dialogue = new Dialogue();
	private isNew = true;
	private isContinued = false;

	get isOver(): boolean {
		return this.dialogue.isOver;
	}

	command(text: string): void {
		const bytes = ENCODER.encode(text);
		const command = commandAt(bytes, 0, bytes.length);
		const open = command ? indexOfByte(bytes, LESS, command.behind, bytes.length) : -1;
		const address = open < 0 ? undefined : bytes.slice(open + 1, Math.max(open + 1, endOfBracketed(bytes, open, bytes.length) - 1));
		this.dialogue.command({ phase: command?.phase, address, isLast: / LAST$/i.test(text) });
		this.isNew = false;
	}

	reply(text: string): Answer | undefined {
		const [, code, more] = /^([2-5]\d\d)([ -]|$)/.exec(text) ?? [];
		if (code === undefined) {
			return undefined;
		}
		this.text = (this.isContinued ? `${this.text} ${text}` : text).slice(0, LONGEST_REPLY);
		this.isContinued = more === '-';
		if (this.isContinued) {
			return undefined;
		}
		// The first that is said in a session is the greeting, if the log holds its beginning.
		if (this.isNew && /^(?:220|421|554)/.test(code)) {
			this.dialogue.connect();
		}
		this.isNew = false;
		const answer = this.dialogue.reply(Number(code));
		if (this.dialogue.inData) {
			// Logs leave out the message itself.
			this.dialogue.endOfData();
		}
		return answer;
	}
}

function toldOf({ kind, phase, sender, recipients }: Answer, isOurs: boolean, rest: Partial<Told>): readonly Told[] {
	const told: Told = { ...rest, kind: isOurs ? 'rejected' : kind, phase, sender: sender && DECODER.decode(sender) };
	return recipients.length === 0 ? [told] : recipients.map((recipient) => ({ ...told, recipient: DECODER.decode(recipient) }));
}
