import { someDomain, someId, writeSeededLog, type Later, type Random } from './seededLog';

/** Seconds between two tries. */
const RETRY_AFTER = 300;

/**
 * Writes a Postfix log of a mail server of some size: one message in seven meets one of a handful of failures, and most that are
 * deferred are delivered later. The same seed writes the same log on every machine.
 */
export function writePostfixLog(path: string, sizeInBytes: number, seed = 1): void {
	writeSeededLog(path, sizeInBytes, message, seed);
}

/** A message in the queue. */
interface Queued {
	readonly id: string;
	readonly recipient: string;
	/** `mx1.example.net[192.0.2.1]` */
	readonly relay: string;
	readonly arrived: number;
}

function message(seconds: number, random: Random, later: (one: Later) => void): string {
	const client = `client${random(500)}.example.net[192.0.2.${random(256)}]`;
	const domain = someDomain(random);
	const connect = line(seconds, `smtpd[${random(30_000)}]`, `connect from ${client}`);
	const disconnect = line(seconds, `smtpd[${random(30_000)}]`, `disconnect from ${client} ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5`);
	if (random(25) === 0) {
		return connect + refusal(seconds, domain, random) + disconnect;
	}
	const id = someId('0123456789ABCDEF', 10, random);
	const queued = { id, recipient: `user${random(1_000_000)}@${domain}`, relay: `mx${random(3)}.${domain}[198.51.100.${random(256)}]`, arrived: seconds };
	return connect
		+ line(seconds, `smtpd[${random(30_000)}]`, `${id}: client=${client}`)
		+ line(seconds, `cleanup[${random(30_000)}]`, `${id}: message-id=<${random(1e9)}.${random(1e9)}@lists.example.net>`)
		+ line(seconds, 'qmgr[812]', `${id}: from=<sender${random(200)}@example.net>, size=${random(90_000)}, nrcpt=1 (queue active)`)
		+ tried(queued, seconds, random, later)
		+ disconnect;
}

/** One try to deliver, and what follows from it. */
function tried(queued: Queued, seconds: number, random: Random, later: (one: Later) => void): string {
	const { id, recipient, relay } = queued;
	const chance = random(1000);
	const removed = line(seconds, 'qmgr[812]', `${id}: removed`);
	if (chance < 880) {
		return ended(queued, seconds, random, `dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as ${random(1e9).toString(16).toUpperCase()})`) + removed;
	}
	if (chance < 930) {
		return ended(queued, seconds, random, `dsn=5.1.1, status=bounced (host ${relay} said: 550 5.1.1 <${recipient}>: Recipient address rejected: User unknown in virtual mailbox table (in reply to RCPT TO command))`) + removed;
	}
	later({ due: seconds + RETRY_AFTER, write: (then) => tried(queued, then, random, later) });
	if (chance < 970) {
		return ended(queued, seconds, random, `dsn=4.7.1, status=deferred (host ${relay} said: 450 4.7.1 <${recipient}>: Recipient address rejected: Greylisted for ${random(600)} seconds (in reply to RCPT TO command))`);
	}
	return line(seconds, `smtp[${random(30_000)}]`, `${id}: to=<${recipient}>, relay=none, delay=${seconds - queued.arrived + 30}, delays=0/0/30/0, dsn=4.4.1, status=deferred (connect to ${relay}:25: Connection timed out)`);
}

function ended({ id, recipient, relay, arrived }: Queued, seconds: number, random: Random, end: string): string {
	return line(seconds, `smtp[${random(30_000)}]`, `${id}: to=<${recipient}>, relay=${relay}:25, delay=${seconds - arrived}.${random(10)}, delays=0.1/0/1/2, ${end}`);
}

/** Nothing of it comes into the queue. */
function refusal(seconds: number, domain: string, random: Random): string {
	const recipient = `user${random(1_000_000)}@${domain}`;
	return line(seconds, `smtpd[${random(30_000)}]`, `NOQUEUE: reject: RCPT from unknown[203.0.113.${random(256)}]: 554 5.7.1 <${recipient}>: Relay access denied; from=<spam@${domain}> to=<${recipient}> proto=ESMTP helo=<x>`);
}

function line(seconds: number, program: string, words: string): string {
	const time = new Date(seconds * 1000);
	return `Nov ${String(time.getUTCDate()).padStart(2)} ${time.toISOString().slice(11, 19)} mx1 postfix/${program}: ${words}\n`;
}
