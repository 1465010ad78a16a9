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
	/** Bytes of the line at hand, where it could begin with `From `. */
	private matched = 0;
	private isLineEmpty = true;
	private isBehindEmptyLine = true;
	private lastByte = 0;

	/** `isBox`: false for a file of one message, which no line ends. */
	constructor(private readonly isBox: boolean) {}

	/** The messages that end in this chunk. */
	push(chunk: Uint8Array): MailboxMessage[] {
		const ended: MailboxMessage[] = [];
		for (let i = 0; i < chunk.length; i++) {
			const byte = chunk[i] as number;
			if (this.isBox && this.matched >= 0 && byte === FROM[this.matched]) {
				this.matched++;
				if (this.matched === FROM.length && this.isBehindEmptyLine && this.bytes - FROM.length + 1 > this.before.bytes) {
					ended.push(this.takeMessage(FROM.length - 1));
				}
			} else {
				this.matched = -1;
			}
			this.takeByte(byte);
		}
		return ended;
	}

	/** The last message, whatever ends it. */
	end(): MailboxMessage | undefined {
		this.lines += this.lastByte !== LF && this.lastByte !== CR && this.bytes > 0 ? 1 : 0;
		return this.bytes > this.before.bytes ? this.takeMessage(0) : undefined;
	}

	/** The last line lacks its line feed. */
	get isUnended(): boolean {
		return this.bytes > 0 && this.lastByte !== LF;
	}

	private takeByte(byte: number): void {
		if (byte === LF && this.lastByte === CR) {
			// the second half of a line end
		} else if (byte === LF || byte === CR) {
			this.lines++;
			this.isBehindEmptyLine = this.isLineEmpty;
			this.isLineEmpty = true;
			this.matched = 0;
		} else {
			this.isLineEmpty = false;
		}
		if (byte === LF) {
			this.matched = 0;
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

	/** `beginning`: bytes of the next one that are held already. */
	private takeMessage(beginning: number): MailboxMessage {
		const isWhole = this.bytes - this.before.bytes === this.length;
		const bytes = this.held.slice(0, isWhole ? this.length - beginning : this.length);
		const message = { bytes, before: this.before };
		this.before = { lines: this.lines, bytes: this.bytes - beginning };
		this.length = 0;
		FROM.slice(0, beginning).forEach((byte) => this.hold(byte));
		return message;
	}
}
