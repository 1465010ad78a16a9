import { CR, LF } from '../log/bytes';

/** One message of a mailbox, and what stands before it in its file. */
export interface MailboxMessage {
	readonly bytes: Uint8Array;
	readonly before: { readonly lines: number; readonly bytes: number };
}

/** Of a longer message the beginning is read: a report stands in front of the message it is about. */
export const LONGEST_MESSAGE_IN_BYTES = 1024 * 1024;

/** `From `, which begins a message of a mailbox behind an empty line. */
const FROM = [0x46, 0x72, 0x6f, 0x6d, 0x20];
// From MAILER-DAEMON Tue Nov 24 10:00:00 2026
const FROM_LINE = /^From \S{1,320} .{0,60}\d\d:\d\d/;
/** So much of such a line is looked at. */
const LONGEST_FROM_LINE = 400;

/**
 * Cuts a mailbox into messages while its bytes come in chunks, which may be cut anywhere. No more than one message is held, and no more of it than
 * `LONGEST_MESSAGE_IN_BYTES`.
 */
export class MailboxReader {
	/** Of all so far, as the editor counts: LF, CRLF and lone CR end a line. */
	lines = 0;
	bytes = 0;
	private held = new Uint8Array(64 * 1024);
	private length = 0;
	private before = { lines: 0, bytes: 0 };
	/** Bytes of the line at hand, as long as it may be a line `From `. */
	private fromLine: number[] | undefined = [];
	private isLineEmpty = true;
	private isBehindEmptyLine = true;
	private lastByte = 0;

	/** `isBox`: false for a file of one message, which no line ends. */
	constructor(private readonly isBox: boolean) {}

	/** The messages that end in this chunk. */
	push(chunk: Uint8Array): MailboxMessage[] {
		const ended: MailboxMessage[] = [];
		for (const byte of chunk) {
			if ((byte === LF || byte === CR) && this.fromLine && this.isNext(this.fromLine)) {
				ended.push(this.takeMessage(this.fromLine));
			}
			this.takeByte(byte);
		}
		return ended;
	}

	/** The last message, whatever ends it. */
	end(): MailboxMessage | undefined {
		this.lines += this.lastByte !== LF && this.lastByte !== CR && this.bytes > 0 ? 1 : 0;
		return this.bytes > this.before.bytes ? this.takeMessage([]) : undefined;
	}

	/** The last line lacks its line feed. */
	get isUnended(): boolean {
		return this.bytes > 0 && this.lastByte !== LF;
	}

	/** Whether the line that ends here begins another message. */
	private isNext(line: readonly number[]): boolean {
		return this.isBox && this.isBehindEmptyLine && line.length > FROM.length && this.bytes - line.length > this.before.bytes && FROM_LINE.test(String.fromCharCode(...line));
	}

	private takeByte(byte: number): void {
		const isPair = byte === LF && this.lastByte === CR;
		if (byte === LF || byte === CR) {
			if (!isPair) {
				this.lines++;
				this.isBehindEmptyLine = this.isLineEmpty;
			}
			this.isLineEmpty = true;
			this.fromLine = [];
		} else {
			this.isLineEmpty = false;
			const line = this.fromLine;
			const isFitting = line && line.length < LONGEST_FROM_LINE && (line.length >= FROM.length || byte === FROM[line.length]);
			this.fromLine = isFitting ? line : undefined;
			this.fromLine?.push(byte);
		}
		this.hold(byte);
		this.bytes++;
		this.lastByte = byte;
	}

	private hold(byte: number): void {
		if (this.length === LONGEST_MESSAGE_IN_BYTES) {
			return;
		}
		if (this.length === this.held.length) {
			const longer = new Uint8Array(this.length * 2);
			longer.set(this.held);
			this.held = longer;
		}
		this.held[this.length++] = byte;
	}

	/** `beginning`: what is held already of the next one. */
	private takeMessage(beginning: readonly number[]): MailboxMessage {
		const isWhole = this.bytes - this.before.bytes === this.length;
		const message = { bytes: this.held.slice(0, isWhole ? this.length - beginning.length : this.length), before: this.before };
		this.before = { lines: this.lines, bytes: this.bytes - beginning.length };
		this.length = 0;
		beginning.forEach((byte) => this.hold(byte));
		return message;
	}
}
