import { behind, cut } from './cut';
import { textFormat, NOTHING, type TextLine, type TextReader } from './textFormat';
import type { Told } from './told';

/** nullmailer: one delivery at a time, told in some lines one after the other. */
export const NULLMAILER = textFormat(
	{
		id: 'nullmailer',
		// Starting delivery: host: mx.example.com protocol: smtp file: 1700000000.123; smtp: Failed: 550 ...; Sending failed: Permanent error in ...
		markers: ['Starting delivery: ', 'From: <', 'smtp: Failed: ', 'Sending failed: ', 'Sending timed out, ', 'smtp: Succeeded: ', 'Sent file.', 'Moving message '],
		cannotKnow: 'nullmailer does not name the command that was refused. What it says of a message is spread over some lines, and so is a reply of many lines, of which the first is kept.',
	},
	() => new NullmailerReader(),
);

/** The program, and what Debian's script for init calls it. */
const TAGS: readonly string[] = ['nullmailer-send', 'nullmailer'];
/** What will not be better the next time; everything else is tried again. */
const PERMANENT = ['Permanent error', 'Server refused'] as const;
/** More than one line of the log can name. */
const MOST_RECIPIENTS = 1000;

class NullmailerReader implements TextReader {
	private delivery: Partial<Told> = {};
	private recipients: readonly string[] = [];
	/** It was tried, in vain, and waits. */
	private waits = false;
	remembers = false;

	read({ message, tag, hasTime }: TextLine): readonly Told[] | undefined {
		if (tag === undefined ? !hasTime && !this.remembers && !message.startsWith('Starting delivery: ') : !TAGS.includes(tag)) {
			return undefined;
		}
		// Starting delivery: host: mx.example.com protocol: smtp file: 1700000000.123
		const start = behind(message, 'Starting delivery: host: ');
		if (start !== undefined) {
			const [relay = start, protocol] = cut(start, ' ');
			this.delivery = { relay, queueId: cut(protocol, ' file: ')[1] };
			this.recipients = [];
			this.waits = false;
			this.remembers = true;
			return NOTHING;
		}
		return this.remembers ? this.readStep(message) : undefined;
	}

	/** From: <a@example.net> to: <b@example.com>, <c@example.com>; smtp: Failed: 550 5.1.1 ...; Sending failed: Temporary error in sending the message; Sent file. */
	private readStep(message: string): readonly Told[] | undefined {
		const [sender, to] = cut(behind(message, 'From: <'), '> to: <');
		const reply = behind(message, 'smtp: Failed: ', 'smtp: Succeeded: ');
		if (sender !== undefined || reply !== undefined) {
			this.delivery = { ...this.delivery, ...(reply === undefined ? { sender } : { reply }) };
			this.recipients = sender === undefined ? this.recipients : (cut(to, '>')[0] === undefined ? [] : (to ?? '').split('>, <', MOST_RECIPIENTS).map((each) => each.split('>', 1)[0] ?? ''));
			return NOTHING;
		}
		if (message.startsWith('Moving message ')) {
			return this.readEnd();
		}
		// Sending timed out, killing protocol
		const words = behind(message, 'Sending failed: ') ?? (message.startsWith('Sending timed out, ') ? message : undefined);
		if (words === undefined && message !== 'Sent file.') {
			return undefined;
		}
		return this.resultOf(words);
	}

	private resultOf(words: string | undefined): readonly Told[] {
		const { delivery } = this;
		if (words === undefined) {
			this.remembers = false;
			return this.forAll({ ...delivery, kind: 'sent' });
		}
		const isPermanent = PERMANENT.some((start) => words.startsWith(start));
		this.waits = !isPermanent;
		return this.forAll({ ...delivery, kind: isPermanent ? 'bounced' : 'deferred', reply: delivery.reply || words, failureClass: isPermanent ? 5 : 4 });
	}

	/** Moving message 1700000000.123 into failed: behind a failure that was for good, and where the message is too old to be tried again. */
	private readEnd(): readonly Told[] {
		const { queueId, sender } = this.delivery;
		this.remembers = false;
		return this.waits ? this.forAll({ kind: 'expired', queueId, sender }) : NOTHING;
	}

	private forAll(told: Told): readonly Told[] {
		return this.recipients.length === 0 ? [told] : this.recipients.map((recipient) => ({ ...told, recipient }));
	}
}
