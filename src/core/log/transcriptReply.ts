import { COMMA, SPACE } from './bytes';
import type { Answer } from './dialogue';
import { phaseNumber } from './phase';
import { KIND, setAddress, type ByteSpan, type LineBytes, type LineRecord } from './record';

/** Of a longer reply the beginning is kept; RFC 5321 section 4.5.3.1.5 allows 512 bytes a line. */
const LONGEST_REPLY_IN_BYTES = 16 * 1024;

/** A reply that may have several lines, joined by spaces, and the place of the first. */
export class TranscriptReply {
	private readonly bytes = new Uint8Array(LONGEST_REPLY_IN_BYTES);
	private size = 0;
	private readonly place = { number: 0, offset: 0, length: 0 };

	/** The basic code. */
	get code(): number {
		const [first = 0, second = 0, third = 0] = this.bytes;
		return (first - 0x30) * 100 + (second - 0x30) * 10 + third - 0x30;
	}

	get text(): Uint8Array {
		return this.bytes.subarray(0, this.size);
	}

	/** A line of it was read, and the last one was not. */
	get isOpen(): boolean {
		return this.size > 0;
	}

	clear(): void {
		this.size = 0;
	}

	add(line: LineBytes, at: number): void {
		if (this.size === 0) {
			this.place.number = line.number;
			this.place.offset = line.offset;
			this.place.length = line.length;
		} else if (this.size < LONGEST_REPLY_IN_BYTES) {
			this.bytes[this.size++] = SPACE;
		}
		const text = line.bytes.subarray(at, Math.min(line.end, at + LONGEST_REPLY_IN_BYTES - this.size));
		this.bytes.set(text, this.size);
		this.size += text.length;
	}

	/**
	 * Makes the record an event at the first line of the reply. What it tells stands in several lines, so the line is moved to bytes
	 * of its own: reply, sender, host, recipients.
	 */
	write(line: LineBytes, record: LineRecord, told: Answer & { readonly host?: Uint8Array }): void {
		const { sender, host, recipients } = told;
		const parts = [sender, host, ...recipients].filter((part) => part !== undefined);
		const bytes = new Uint8Array(this.size + parts.reduce((sum, part) => sum + part.length + 1, 0));
		bytes.set(this.text);
		let end = this.size;
		const append = (part: Uint8Array, span?: ByteSpan): void => {
			bytes.set(part, end);
			if (span) {
				setAddress(bytes, end, end + part.length, span);
			}
			end += part.length;
			bytes[end++] = COMMA;
		};
		Object.assign(line, this.place, { bytes, start: 0, end: this.size });
		record.clear();
		record.kind = KIND[told.kind];
		record.phase = told.phase ? phaseNumber(told.phase) : 0;
		record.reply.set(0, this.size);
		if (sender) {
			append(sender, record.sender);
		}
		if (host) {
			append(host, record.relay);
		}
		recipients.forEach((recipient, index) => append(recipient, index === 0 ? record.recipient : undefined));
		if (recipients.length > 1) {
			record.moreRecipients.set(record.recipient.end + 2, bytes.length);
		}
	}
}
