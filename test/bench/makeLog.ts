import * as fs from 'node:fs';

/**
 * Writes a Postfix log of a mail server of some size: one message in five fails in one of a handful of ways. The same seed writes
 * the same log on every machine.
 */
export function writePostfixLog(path: string, sizeInBytes: number, seed = 1): void {
	const random = randomNumbers(seed);
	const file = fs.openSync(path, 'w');
	let written = 0;
	let seconds = Date.UTC(2026, 10, 1) / 1000;
	let block = '';
	while (written + block.length < sizeInBytes) {
		seconds += random(2);
		block += message(seconds, random);
		if (block.length > 1_000_000) {
			written += fs.writeSync(file, block);
			block = '';
		}
	}
	fs.writeSync(file, block);
	fs.closeSync(file);
}

type Random = (below: number) => number;

/** A linear congruential generator; its high bits, which are the better ones. */
function randomNumbers(seed: number): Random {
	let state = seed >>> 0;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 0x1_0000_0000) * below);
	};
}

/** The lines of one message, from its arrival to its end. */
function message(seconds: number, random: Random): string {
	const time = new Date(seconds * 1000);
	const stamp = `Nov ${String(time.getUTCDate()).padStart(2)} ${time.toISOString().slice(11, 19)} mx1`;
	const id = Array.from({ length: 10 }, () => '0123456789ABCDEF'[random(16)]).join('');
	const client = `client${random(500)}.example.net[192.0.2.${random(256)}]`;
	const lines = [
		`postfix/smtpd[${random(30_000)}]: connect from ${client}`,
		`postfix/smtpd[${random(30_000)}]: ${id}: client=${client}`,
		`postfix/cleanup[${random(30_000)}]: ${id}: message-id=<${random(1e9)}.${random(1e9)}@lists.example.net>`,
		`postfix/qmgr[812]: ${id}: from=<sender${random(200)}@example.net>, size=${random(90_000)}, nrcpt=1 (queue active)`,
		...end(id, random),
		`postfix/qmgr[812]: ${id}: removed`,
		`postfix/smtpd[${random(30_000)}]: disconnect from ${client} ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5`,
	];
	return lines.map((line) => `${stamp} ${line}\n`).join('');
}

/** What became of it. */
function end(id: string, random: Random): readonly string[] {
	const domain = `domain${random(5000)}.example.${['com', 'net', 'org'][random(3)]}`;
	const recipient = `user${random(1_000_000)}@${domain}`;
	const relay = `mx${random(3)}.${domain}[198.51.100.${random(256)}]`;
	const about = `${id}: to=<${recipient}>, relay=${relay}:25, delay=${random(90)}.${random(10)}, delays=0.1/0/1/2`;
	const smtp = `postfix/smtp[${random(30_000)}]: ${about}`;
	const chance = random(1000);
	if (chance < 800) {
		return [`${smtp}, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as ${random(1e9).toString(16).toUpperCase()})`];
	}
	if (chance < 870) {
		return [`${smtp}, dsn=5.1.1, status=bounced (host ${relay} said: 550 5.1.1 <${recipient}>: Recipient address rejected: User unknown in virtual mailbox table (in reply to RCPT TO command))`];
	}
	if (chance < 920) {
		return [`${smtp}, dsn=4.7.1, status=deferred (host ${relay} said: 450 4.7.1 <${recipient}>: Recipient address rejected: Greylisted for ${random(600)} seconds (in reply to RCPT TO command))`];
	}
	if (chance < 960) {
		return [`postfix/smtp[${random(30_000)}]: ${id}: to=<${recipient}>, relay=none, delay=30, delays=0/0/30/0, dsn=4.4.1, status=deferred (connect to ${relay}:25: Connection timed out)`];
	}
	const client = `unknown[203.0.113.${random(256)}]`;
	return [`postfix/smtpd[${random(30_000)}]: NOQUEUE: reject: RCPT from ${client}: 554 5.7.1 <${recipient}>: Relay access denied; from=<spam@${domain}> to=<${recipient}> proto=ESMTP helo=<x>`];
}
