import { createServer, type Socket } from 'node:net';
import { TLSSocket, type SecureContext } from 'node:tls';

/**
 * An SMTP and LMTP server that answers what its script says, byte for byte, and keeps what it said. A server of node:net and not a
 * library, because what is scripted is what no well-behaved server does: greetings that refuse, replies without enhanced codes or with
 * ones that contradict them, folded in odd ways, and connections that end in the middle.
 */

/** Reply lines, or what is done instead of answering. */
export type Answer = readonly string[] | 'close' | 'silence';

export type ScriptedPhase = 'connect' | 'EHLO' | 'HELO' | 'LHLO' | 'STARTTLS' | 'AUTH' | 'MAIL FROM' | 'RCPT TO' | 'DATA' | 'end of DATA' | 'QUIT';

export interface HostScript {
	/** What is answered in place of accepting. `body`: what is done in the middle of the message, of which nothing is read. */
	readonly answers?: Partial<Record<ScriptedPhase | 'body', Answer>>;
	/** By local part, ahead of `answers`; in LMTP, the answers at the end of DATA too. */
	readonly recipients?: ReadonlyMap<string, Answer>;
	/** Keywords of the EHLO reply, besides ENHANCEDSTATUSCODES and 8BITMIME. */
	readonly keywords?: readonly string[];
	readonly isLmtp?: boolean;
	readonly tls?: SecureContext;
}

/** One answer, as it went over the wire. Of RCPT TO, and in LMTP of the end of DATA, with the recipient. */
export interface Said {
	readonly phase: ScriptedPhase;
	readonly answer: Answer;
	readonly recipient?: string;
}

/** One connection, or what follows on it behind a message. */
export interface Session {
	readonly address: string;
	readonly port: number;
	readonly said: Said[];
	sender?: string;
	readonly recipients: string[];
	/** What came behind DATA, where all of it came. */
	message?: string;
}

export function isRefusal(answer: Answer): boolean {
	return typeof answer === 'string' || !/^[23]/.test(answer[0] ?? '');
}

/** Listens on the address; every connection is pushed to `sessions` when it begins. */
export function serveScript(address: string, port: number, script: HostScript, sessions: Session[]): Promise<void> {
	const server = createServer((socket) => {
		const openSession = (): Session => {
			const session: Session = { address, port, said: [], recipients: [] };
			sessions.push(session);
			return session;
		};
		new Conversation(socket, script, openSession).begin();
	});
	return new Promise((resolve, reject) => server.once('error', reject).listen(port, address, resolve));
}

class Conversation {
	private pending = '';
	private accepted: string[] = [];
	private body: string[] = [];
	private session: Session;
	private isInBody = false;
	private isSilent = false;

	constructor(private socket: Socket, private readonly script: HostScript, private readonly openSession: () => Session) {
		this.session = openSession();
	}

	begin(): void {
		this.listen();
		this.say('connect', ['220 ready for mail ESMTP']);
	}

	private listen(): void {
		this.socket.setEncoding('utf8');
		this.socket.on('data', (text: string) => this.take(text));
		this.socket.on('error', () => this.socket.destroy());
	}

	private take(text: string): void {
		const lines = (this.pending + text).split('\r\n');
		this.pending = lines.pop() ?? '';
		for (const line of lines) {
			if (this.isSilent) {
				return;
			}
			if (this.isInBody) {
				this.takeBody(line);
			} else {
				this.takeCommand(line);
			}
		}
	}

	private takeBody(line: string): void {
		if (line === '.') {
			this.isInBody = false;
			this.session.message = this.body.join('\n');
			this.endData();
		} else {
			this.body.push(line.startsWith('.') ? line.slice(1) : line);
		}
	}

	private endData(): void {
		if (!this.script.isLmtp) {
			this.say('end of DATA', ['250 2.0.0 Ok: queued as 7C4D2E9A01']);
			return;
		}
		for (const recipient of this.accepted) {
			const answer = this.script.recipients?.get(localPart(recipient)) ?? this.script.answers?.['end of DATA'];
			this.do('end of DATA', answer ?? [`250 2.0.0 <${recipient}> saved`], recipient);
		}
	}

	private takeCommand(line: string): void {
		const verb = line.slice(0, 4).toUpperCase();
		const path = /<([^>]*)>/.exec(line)?.[1] ?? '';
		switch (verb) {
			case 'EHLO':
			case 'LHLO': return this.say(verb, this.greeting());
			case 'HELO': return this.say(verb, ['250 mx at your service']);
			case 'STAR': return this.startTls();
			case 'AUTH': return this.say('AUTH', ['235 2.7.0 Authentication successful']);
			case 'MAIL':
				if (this.session.message !== undefined) {
					// Another message on the same connection
					this.session = this.openSession();
					this.accepted = [];
					this.body = [];
				}
				this.session.sender = path;
				return this.say('MAIL FROM', ['250 2.1.0 Ok']);
			case 'RCPT': return this.takeRecipient(path);
			case 'DATA': return this.startData();
			case 'RSET':
				this.accepted = [];
				return this.send(['250 2.0.0 Ok']);
			case 'QUIT':
				this.say('QUIT', ['221 2.0.0 Bye']);
				this.socket.end();
				return;
			default: return this.send(['502 5.5.2 What was that?']);
		}
	}

	private takeRecipient(recipient: string): void {
		this.session.recipients.push(recipient);
		const answer = (this.script.isLmtp ? undefined : this.script.recipients?.get(localPart(recipient))) ?? this.script.answers?.['RCPT TO'] ?? ['250 2.1.5 Ok'];
		this.accepted.push(...(isRefusal(answer) ? [] : [recipient]));
		this.do('RCPT TO', answer, recipient);
	}

	private startData(): void {
		if (this.accepted.length === 0) {
			this.send(['554 5.5.1 No valid recipients']);
			return;
		}
		this.isInBody = !isRefusal(this.script.answers?.DATA ?? ['354']);
		this.say('DATA', ['354 Go on, end with a dot']);
		if (this.isInBody && this.script.answers?.body !== undefined) {
			// What is on its way meanwhile fills all buffers.
			this.socket.pause();
			setTimeout(() => this.do('DATA', this.script.answers?.body ?? 'close'), 500);
		}
	}

	private greeting(): readonly string[] {
		const keywords = ['mx at your service', 'ENHANCEDSTATUSCODES', '8BITMIME', 'SMTPUTF8', ...(this.script.keywords ?? [])];
		return keywords.map((keyword, i) => `250${i + 1 < keywords.length ? '-' : ' '}${keyword}`);
	}

	private startTls(): void {
		this.say('STARTTLS', ['220 2.0.0 Go ahead']);
		const { tls } = this.script;
		if (tls && !this.script.answers?.STARTTLS) {
			const plain = this.socket;
			plain.removeAllListeners('data');
			this.socket = new TLSSocket(plain, { isServer: true, secureContext: tls });
			this.listen();
		}
	}

	/** Says what the script has for the phase, or else what a willing server says. */
	private say(phase: ScriptedPhase, usual: readonly string[]): void {
		this.do(phase, this.script.answers?.[phase] ?? usual);
	}

	private do(phase: ScriptedPhase, answer: Answer, recipient?: string): void {
		if (answer === 'close') {
			this.session.said.push({ phase, answer, recipient });
			this.socket.destroy();
		} else if (answer === 'silence') {
			this.isSilent = true;
			this.session.said.push({ phase, answer, recipient });
		} else {
			const lines = answer.map((line) => line.replaceAll('{recipient}', recipient ?? this.session.recipients[0] ?? 'postmaster').replaceAll('{sender}', this.session.sender ?? ''));
			this.session.said.push({ phase, answer: lines, recipient });
			this.send(lines);
		}
	}

	private send(lines: readonly string[]): void {
		this.socket.write(lines.map((line) => `${line}\r\n`).join(''));
		if (lines[0]?.startsWith('421')) {
			this.isSilent = true;
			this.socket.end();
		}
	}
}

export function localPart(address: string): string {
	return address.slice(0, address.lastIndexOf('@'));
}
