import { ascii, DOT, hasAt, HYPHEN, indexOfByte, indexOfBytes, LESS, SPACE, TAB } from './bytes';
import { endOfCode } from './codes';
import { Dialogue } from './dialogue';
import type { LineParser, LogFormat } from './format';
import { endOfBracketed, NO_EVENT, type LineBytes, type LineRecord } from './record';
import { TranscriptReply } from './transcriptReply';
import { BARE, behindMark, commandAt, STYLES, SWAKS, SWAKS_REFUSALS, type Style } from './transcriptStyles';

/**
 * SMTP dialogues as clients print them: swaks, msmtp, curl, telnet and the others of `transcriptStyles.ts`. They are told from a client's point of view:
 * what the server refused for good is `bounced`, for now `deferred`; an accepted end of data is `sent` for all accepted recipients.
 */
export const TRANSCRIPT: LogFormat = {
	id: 'transcript',
	// <-  220 mx.example.com ESMTP; === Connected to mx.example.com.; <** 550 5.1.1 ...; telnet: Escape character is '^]'.
	markers: ['220 ', '220-', '=== Connected to ', '<** ', '<~* ', 'Escape character is ', 'CONNECTED(0000'],
	contextMarkers: [],
	cannotKnow: 'A transcript has no times, and what was said before it begins is not known.',
	createParser: () => new TranscriptParser(),
};

const SWAKS_CONNECTED = ascii('=== Connected to ');
const SWAKS_CLOSED = ascii('=== Connection closed');
const TELNET_OPENED = ascii('Escape character is ');
const TELNET_CLOSED = ascii('Connection closed by ');
const TLS_OPENED = ascii('CONNECTED(0000');
const READY = ascii('220');
const PROTOCOLS = [ascii(' ESMTP'), ascii(' SMTP')];
const LAST = ascii(' LAST');
/** So many lines that are no dialogue end it: the certificates that openssl prints are fewer. */
const MOST_OTHER_LINES = 250;
/** A message of more lines is taken for a transcript that was cut. */
const MOST_DATA_LINES = 100_000;

class TranscriptParser implements LineParser {
	private style: Style | undefined;
	private dialogue = new Dialogue();
	private reply = new TranscriptReply();
	private host: Uint8Array | undefined;
	private otherLines = 0;
	private dataLines = 0;

	get wantsEveryLine(): boolean {
		return this.style !== undefined;
	}

	parse(line: LineBytes, record: LineRecord): boolean {
		if (!this.opens(line, record) && !this.style) {
			return false;
		}
		const isPart = this.readLine(line, record, this.style as Style);
		this.otherLines = isPart ? 0 : this.otherLines + 1;
		if (this.dialogue.isOver || this.otherLines > MOST_OTHER_LINES) {
			this.style = undefined;
		}
		return isPart;
	}

	/** Begins a dialogue where the line is the beginning of one. */
	private opens(line: LineBytes, record: LineRecord): boolean {
		const { bytes, start, end } = line;
		if (hasAt(bytes, SWAKS_CONNECTED, start, end)) {
			this.begin(SWAKS);
			this.dialogue.connect();
			this.host = hostAt(bytes, start + SWAKS_CONNECTED.length, end);
			return true;
		}
		if (this.style) {
			return false;
		}
		if (hasAt(bytes, TELNET_OPENED, start, end) || hasAt(bytes, TLS_OPENED, start, end)) {
			this.begin(BARE);
			return true;
		}
		if (behindMark(bytes, start, end, SWAKS_REFUSALS) >= 0) {
			this.begin(SWAKS);
			return true;
		}
		const style = STYLES.find((each) => isGreeting(bytes, behindMark(bytes, startOf(line, record, each), end, each.server), end));
		if (style) {
			this.begin(style);
		}
		return style !== undefined;
	}

	private begin(style: Style): void {
		this.style = style;
		this.dialogue = new Dialogue();
		this.reply = new TranscriptReply();
		this.host = undefined;
		this.otherLines = 0;
		this.dataLines = 0;
	}

	/** Answers whether the line is part of the dialogue. */
	private readLine(line: LineBytes, record: LineRecord, style: Style): boolean {
		const { bytes } = line;
		const { dialogue } = this;
		cutSuffix(line, style);
		const { end } = line;
		const start = startOf(line, record, style);
		const server = this.startOfReply(line, behindMark(bytes, start, end, style.server));
		const isReply = server >= 0 && endOfCode(bytes, server, end) > 0;
		if (dialogue.inData && isReply && !style.isBare) {
			// Some clients do not print the message.
			dialogue.endOfData();
		}
		if (dialogue.inData && this.readData(line, start, style)) {
			return true;
		}
		if (isReply) {
			return this.readReply(line, server, record);
		}
		const client = behindMark(bytes, start, end, style.client);
		if (client >= 0 && this.readCommand(line, client, style)) {
			return true;
		}
		dialogue.isOver = hasAt(bytes, SWAKS_CLOSED, start, end) || hasAt(bytes, TELNET_CLOSED, start, end);
		return server >= 0 && !style.isBare;
	}

	/** Some clients mark the first line of a reply only, and indent the others. `marked`: what stands behind a mark, or -1. */
	private startOfReply({ bytes, start, end }: LineBytes, marked: number): number {
		const at = marked < 0 && this.reply.isOpen ? skipBlanks(bytes, start, end) : start;
		return at > start && endOfCode(bytes, at, end) > 0 ? at : marked;
	}

	private readData({ bytes, end }: LineBytes, start: number, style: Style): boolean {
		const client = behindMark(bytes, start, end, style.client);
		if (client < 0 || ++this.dataLines > MOST_DATA_LINES) {
			return false;
		}
		if (end - client === 1 && bytes[client] === DOT) {
			this.dialogue.endOfData();
		}
		return true;
	}

	private readCommand({ bytes, end }: LineBytes, at: number, style: Style): boolean {
		const command = commandAt(bytes, at, end);
		if (!command && style.isBare) {
			return false;
		}
		const open = command ? indexOfByte(bytes, LESS, command.behind, end) : -1;
		const address = open < 0 ? undefined : bytes.slice(open, endOfBracketed(bytes, open, end));
		this.dialogue.command({ phase: command?.phase, address, isLast: indexOfBytes(bytes, LAST, at, end) >= 0 });
		return true;
	}

	private readReply(line: LineBytes, at: number, record: LineRecord): boolean {
		const { bytes, end } = line;
		record.kind = NO_EVENT;
		this.reply.add(line, at);
		if (at + 3 < end && bytes[at + 3] === HYPHEN) {
			return true;
		}
		this.readAnswer(line, record);
		this.reply.clear();
		return true;
	}

	private readAnswer(line: LineBytes, record: LineRecord): void {
		const { dialogue, reply } = this;
		if (reply.code === 220 && dialogue.awaitsGreeting) {
			this.host ??= hostAt(reply.text, 4, reply.text.length);
		}
		// Where nobody is marked, a line with a number in front may be anything; 421 comes unasked.
		if (dialogue.isIdle && this.style?.isBare && reply.code !== 421) {
			return;
		}
		const answer = dialogue.reply(reply.code);
		if (answer) {
			reply.write(line, record, { ...answer, host: this.host });
		}
	}
}

function startOf({ start }: LineBytes, record: LineRecord, { isStamped }: Style): number {
	return isStamped ? record.message : start;
}

function cutSuffix(line: LineBytes, { suffix }: Style): void {
	if (suffix && hasAt(line.bytes, suffix, Math.max(line.start, line.end - suffix.length), line.end)) {
		line.end -= suffix.length;
	}
}

function skipBlanks(bytes: Uint8Array, at: number, end: number): number {
	let i = at;
	while (i < end && (bytes[i] === SPACE || bytes[i] === TAB)) {
		i++;
	}
	return i;
}

/** 220 mx.example.com, 220 localhost ESMTP: what follows the code must be the name of a host, or the protocol must. */
function isGreeting(bytes: Uint8Array, at: number, end: number): boolean {
	const isReady = at >= 0 && hasAt(bytes, READY, at, end) && endOfCode(bytes, at, end) > 0;
	return isReady && (hostAt(bytes, at + 4, end) !== undefined || PROTOCOLS.some((name) => hasAt(bytes, name, indexOfByte(bytes, SPACE, at + 4, end), end)));
}

/** The name at `at`, without the dot behind it; `undefined` where there is no name of a host. */
function hostAt(bytes: Uint8Array, at: number, end: number): Uint8Array | undefined {
	const space = indexOfByte(bytes, SPACE, at, end);
	const wordEnd = space < 0 ? end : space;
	const nameEnd = bytes[wordEnd - 1] === DOT ? wordEnd - 1 : wordEnd;
	return indexOfByte(bytes, DOT, at, nameEnd) > at ? bytes.slice(at, nameEnd) : undefined;
}

