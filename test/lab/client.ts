import { connect, type Socket } from 'node:net';

/** What the server answered: the lines, or none where the connection ended. */
export type Reply = readonly string[];

/** An SMTP client that says exactly what it is told to. */
export class Client {
	private lines: string[] = [];
	private readonly replies: Reply[] = [];
	private wake: () => void = () => undefined;
	private isClosed = false;
	private pending = '';

	private constructor(private readonly socket: Socket) {
		socket.setEncoding('utf8');
		socket.on('data', (text: string) => this.take(text));
		socket.on('error', () => this.close());
		socket.on('close', () => this.close());
	}

	/** Connects from the address; `greeting` is what the server said then. */
	static open(to: { readonly host: string; readonly port: number }, from: string): Client {
		return new Client(connect({ ...to, localAddress: from }));
	}

	/** The port it comes from, once it is connected. */
	async localPort(): Promise<number> {
		while (this.socket.connecting) {
			await new Promise((resolve) => this.socket.once('connect', resolve).once('error', resolve));
		}
		return this.socket.localPort ?? 0;
	}

	/** The next reply; empty where the connection ended. */
	async reply(): Promise<Reply> {
		while (this.replies.length === 0 && !this.isClosed) {
			await new Promise<void>((resolve) => (this.wake = resolve));
		}
		return this.replies.shift() ?? [];
	}

	say(line: string): Promise<Reply> {
		this.write(`${line}\r\n`);
		return this.reply();
	}

	write(text: string): void {
		if (!this.isClosed) {
			this.socket.write(text);
		}
	}

	/** Ends the connection without a word. */
	hangUp(): void {
		this.socket.destroy();
	}

	private take(text: string): void {
		const lines = (this.pending + text).split('\r\n');
		this.pending = lines.pop() ?? '';
		for (const line of lines) {
			this.lines.push(line);
			if (line[3] !== '-') {
				this.replies.push(this.lines);
				this.lines = [];
			}
		}
		this.wake();
	}

	private close(): void {
		this.isClosed = true;
		this.wake();
	}
}

/** A message to hand in. */
export interface Mail {
	readonly sender: string;
	readonly recipients: readonly string[];
	readonly subject: string;
	readonly sizeInBytes?: number;
}

/** Hands the message in on 127.0.0.1, port 25, and answers what the server said to its end. */
export async function handIn(mail: Mail): Promise<Reply> {
	const client = Client.open({ host: '127.0.0.1', port: 25 }, '127.0.0.1');
	await client.reply();
	await client.say('EHLO localhost');
	await client.say(`MAIL FROM:<${mail.sender}>`);
	for (const recipient of mail.recipients) {
		const reply = await client.say(`RCPT TO:<${recipient}>`);
		if (!reply[0]?.startsWith('2')) {
			throw new Error(`${recipient}: ${reply.join(' ')}`);
		}
	}
	await client.say('DATA');
	const filling = `${'x'.repeat(70)}\r\n`.repeat(Math.ceil((mail.sizeInBytes ?? 0) / 72));
	const reply = await client.say([...headersOf(mail), '', 'A message of the lab.', `${filling}.`].join('\r\n'));
	await client.say('QUIT');
	return reply;
}

/** The message as text, with the line ends of this system. */
export function textOf(mail: Mail): string {
	return [...headersOf(mail), '', 'A message of the lab.', `${'x'.repeat(70)}\n`.repeat(Math.ceil((mail.sizeInBytes ?? 0) / 71))].join('\n');
}

export function headersOf({ sender, recipients, subject }: Mail): string[] {
	return [`From: <${sender || 'postmaster@example.org'}>`, `To: ${recipients.slice(0, 3).map((recipient) => `<${recipient}>`).join(', ')}`, `Subject: ${subject}`];
}
