import { someDomain, someId, writeSeededLog, type Later, type Random } from './seededLog';

/** Seconds between two tries. */
const RETRY_AFTER = 900;
const BASE_62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Writes an Exim main log: as many messages fail as in the Postfix log, and the same seed writes the same log on every machine. */
export function writeEximLog(path: string, sizeInBytes: number, seed = 1): void {
	writeSeededLog(path, sizeInBytes, message, seed);
}

/** A message on the spool. */
interface Spooled {
	readonly id: string;
	readonly recipient: string;
	/** `H=mx1.example.net [192.0.2.1]` */
	readonly host: string;
}

function message(seconds: number, random: Random, later: (one: Later) => void): string {
	const client = `H=client${random(500)}.example.net (mail) [192.0.2.${random(256)}]`;
	const domain = someDomain(random);
	const recipient = `user${random(1_000_000)}@${domain}`;
	if (random(25) === 0) {
		return line(seconds, `H=(x) [203.0.113.${random(256)}] F=<spam@${domain}> rejected RCPT <${recipient}>: relay not permitted`);
	}
	const id = `1v${someId(BASE_62, 4, random)}-${someId(BASE_62, 6, random)}-${someId(BASE_62, 2, random)}`;
	const spooled = { id, recipient, host: `H=mx${random(3)}.${domain} [198.51.100.${random(256)}]` };
	return line(seconds, `${id} <= sender${random(200)}@example.net ${client} P=esmtps X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=no S=${random(90_000)} id=${random(1e9)}.${random(1e9)}@lists.example.net`)
		+ tried(spooled, seconds, random, later);
}

/** One try to deliver, and what follows from it. */
function tried(spooled: Spooled, seconds: number, random: Random, later: (one: Later) => void): string {
	const { id, recipient, host } = spooled;
	const route = 'R=dnslookup T=remote_smtp';
	const said = `${host}: SMTP error from remote mail server after RCPT TO:<${recipient}>:`;
	const completed = line(seconds, `${id} Completed`);
	const chance = random(1000);
	if (chance < 880) {
		return line(seconds, `${id} => ${recipient} ${route} ${host} X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=yes C="250 2.0.0 Ok: queued as ${random(1e9).toString(16).toUpperCase()}"`) + completed;
	}
	if (chance < 930) {
		return line(seconds, `${id} ** ${recipient} ${route} ${said} 550 5.1.1 <${recipient}>: Recipient address rejected: User unknown in virtual mailbox table`) + completed;
	}
	later({ due: seconds + RETRY_AFTER, write: (then) => tried(spooled, then, random, later) });
	return chance < 970
		? line(seconds, `${id} == ${recipient} ${route} defer (-44) ${said} 450 4.7.1 <${recipient}>: Recipient address rejected: Greylisted for ${random(600)} seconds`)
		: line(seconds, `${id} == ${recipient} ${route} defer (110): Connection timed out`);
}

function line(seconds: number, words: string): string {
	return `${new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')} ${words}\n`;
}
