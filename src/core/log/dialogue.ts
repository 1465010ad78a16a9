import type { Phase } from './phase';

/**
 * One SMTP session as both sides spoke it: which command a reply answers, and what became of sender and recipients.
 */

/** A command that waits for its reply. `undefined`: a command that is not known here. */
interface Pending {
	readonly phase: Phase | undefined;
	/** The address of MAIL or RCPT. */
	readonly address?: Uint8Array;
	/** BDAT ... LAST, which ends the data. */
	readonly isLast?: boolean;
	/** The verdict on one recipient (PRDR, draft-hall-prdr); who is accepted here is so only if the last reply is good. */
	readonly isPart?: boolean;
}

/** What a reply means for some recipients: accepted, refused for now, refused for good. */
export interface Answer {
	readonly kind: 'sent' | 'deferred' | 'bounced';
	readonly phase: Phase | undefined;
	readonly sender?: Uint8Array;
	readonly recipients: readonly Uint8Array[];
}

/** The server begins with the recipients, one by one (PRDR). */
const ONE_BY_ONE = 353;
/** More than any server takes in one message; a dialogue keeps no more of anything. */
const MOST = 1000;

export class Dialogue {
	/** The client sends the message, up to a line with a dot. */
	inData = false;
	isOver = false;
	private readonly pending: Pending[] = [];
	private sender: Uint8Array | undefined;
	private recipients: Uint8Array[] = [];
	/** LMTP (RFC 2033 section 4.2): one reply for each recipient at the end of data. */
	private isLmtp = false;

	/** The client connected: the next reply is the greeting. */
	connect(): void {
		this.pending.push({ phase: 'connect' });
	}

	command(command: Pending): void {
		// The lines of an AUTH exchange are no commands.
		if (command.phase === undefined && this.pending[0]?.phase === 'AUTH') {
			return;
		}
		if (this.pending.length < MOST) {
			this.pending.push(command);
		}
		this.isLmtp ||= command.phase === 'LHLO';
	}

	endOfData(): void {
		this.inData = false;
		if (!this.isLmtp) {
			this.pending.push({ phase: 'end of DATA' });
			return;
		}
		this.pending.push(...this.recipients.map((address) => ({ phase: 'end of DATA', address }) as const));
	}

	/** Takes a whole reply, and answers what it means; `undefined` where it decides nothing. */
	reply(code: number): Answer | undefined {
		const command = this.pending.shift();
		if (command?.phase === 'AUTH' && code === 334) {
			this.pending.unshift(command);
			return undefined;
		}
		if (command?.phase === 'end of DATA' && code === ONE_BY_ONE) {
			this.pending.unshift(...this.recipients.map((address) => ({ phase: 'end of DATA', address, isPart: true }) as const), command);
			return undefined;
		}
		if (code >= 400) {
			return this.refused(command, code < 500 ? 'deferred' : 'bounced');
		}
		return this.accepted(command);
	}

	/** True when no command waits for a reply. */
	get isIdle(): boolean {
		return this.pending.length === 0;
	}

	/** True when the next reply can be a greeting. */
	get awaitsGreeting(): boolean {
		return this.isIdle || this.pending[0]?.phase === 'connect';
	}

	private accepted(command: Pending | undefined): Answer | undefined {
		switch (command?.phase) {
			case 'MAIL FROM':
				this.reset();
				this.sender = command.address;
				return undefined;
			case 'RCPT TO':
				if (command.address && this.recipients.length < MOST) {
					this.recipients.push(command.address);
				}
				return undefined;
			case 'DATA':
				this.inData = true;
				return undefined;
			case 'BDAT':
				return command.isLast ? this.finish('sent', command) : undefined;
			case 'end of DATA':
				return command.isPart ? undefined : this.finish('sent', command);
			case 'RSET':
				this.reset();
				return undefined;
			case 'QUIT':
				this.isOver = true;
				return undefined;
			default:
				return undefined;
		}
	}

	private refused(command: Pending | undefined, kind: 'deferred' | 'bounced'): Answer | undefined {
		switch (command?.phase) {
			case 'MAIL FROM':
				return { kind, phase: 'MAIL FROM', sender: command.address, recipients: [] };
			case 'RCPT TO':
				return { kind, phase: 'RCPT TO', sender: this.sender, recipients: command.address ? [command.address] : [] };
			case 'end of DATA':
				if (command.isPart) {
					this.recipients = this.recipients.filter((address) => address !== command.address);
					return { kind, phase: command.phase, sender: this.sender, recipients: command.address ? [command.address] : [] };
				}
				return this.finish(kind, command);
			case 'DATA':
			case 'BDAT':
				return this.finish(kind, command);
			// A client that hears no to EHLO says HELO; the others decide nothing about a message.
			case 'EHLO':
			case 'RSET':
			case 'QUIT':
			case 'VRFY':
			case 'EXPN':
			case 'ETRN':
				return undefined;
			default:
				return { kind, phase: command?.phase, sender: this.sender, recipients: this.recipients };
		}
	}

	/** The fate of all recipients that were accepted. Those that were not have been told of before. */
	private finish(kind: Answer['kind'], { phase, address }: Pending): Answer | undefined {
		const { sender } = this;
		const recipients = address ? [address] : this.recipients;
		if (!address || this.isIdle) {
			this.reset();
		}
		return recipients.length > 0 ? { kind, phase, sender, recipients } : undefined;
	}

	private reset(): void {
		this.sender = undefined;
		this.recipients = [];
	}
}
