import { behind, cut } from './cut';
import { textFormat, NOTHING, type TextLine, type TextReader } from './textFormat';
import type { Told } from './told';

/** nullmailer: one delivery at a time, told in some lines one after the other. */
export const NULLMAILER = textFormat(
	{
		id: 'nullmailer',
		// Starting delivery: host: mx.example.com protocol: smtp file: 1700000000.123; smtp: Failed: 550 ...; Sending failed: Permanent error in ...
		markers: ['Starting delivery: ', 'From: <', 'smtp: Failed: ', 'Sending failed: ', 'smtp: Succeeded: ', 'Sent file.'],
		cannotKnow: 'nullmailer does not name the command that was refused. What it says of a message is spread over some lines.',
	},
	() => new NullmailerReader(),
);

class NullmailerReader implements TextReader {
	private delivery: Partial<Told> = {};
	remembers = false;

	read({ message, tag, hasTime }: TextLine): readonly Told[] | undefined {
		if (tag === undefined ? !hasTime && !this.remembers && !message.startsWith('Starting delivery: ') : tag !== 'nullmailer-send') {
			return undefined;
		}
		// Starting delivery: host: mx.example.com protocol: smtp file: 1700000000.123
		const start = behind(message, 'Starting delivery: host: ');
		if (start !== undefined) {
			const [relay = start, protocol] = cut(start, ' ');
			this.delivery = { relay, queueId: cut(protocol, ' file: ')[1] };
			this.remembers = true;
			return NOTHING;
		}
		return this.remembers ? this.readStep(message) : undefined;
	}

	/** From: <a@example.net> to: <b@example.com>; smtp: Failed: 550 5.1.1 ...; Sending failed: Temporary error in sending the message; Sent file. */
	private readStep(message: string): readonly Told[] | undefined {
		const [sender, to] = cut(behind(message, 'From: <'), '> to: <');
		const reply = behind(message, 'smtp: Failed: ', 'smtp: Succeeded: ');
		if (sender !== undefined || reply !== undefined) {
			this.delivery = { ...this.delivery, ...(reply === undefined ? { sender, recipient: cut(to, '>')[0] } : { reply }) };
			return NOTHING;
		}
		const words = behind(message, 'Sending failed: ');
		if (words === undefined && message !== 'Sent file.') {
			return undefined;
		}
		const { delivery } = this;
		this.delivery = {};
		this.remembers = false;
		if (words === undefined) {
			return [{ ...delivery, kind: 'sent' }];
		}
		const isPermanent = words.startsWith('Permanent error') || words.startsWith('Server refused');
		return [{ ...delivery, kind: isPermanent ? 'bounced' : 'deferred', reply: delivery.reply ?? words, failureClass: isPermanent ? 5 : 4 }];
	}
}
