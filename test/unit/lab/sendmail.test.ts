import type { Truth } from '../../lab/truth';
import { holdsLog, type Wording } from './labTruth';

const SENDMAIL: Wording = {
	relay: ({ relay, failure, recipient }) => {
		const domain = recipient?.slice(recipient.lastIndexOf('@') + 1) ?? '';
		if (failure !== null && ADDRESSES.has(failure)) {
			return `mx.${domain}. [${ADDRESSES.get(failure)}]`;
		}
		if (recipient !== null && (failure === 'unknown domain' || failure === 'null MX' || failure === 'no address' || failure === 'DNS failure')) {
			return domain.startsWith('mx-') ? `mx.${domain}.` : `${domain}.`;
		}
		return relay ? `${relay.name}. [${relay.address}]` : undefined;
	},
	// Of the server's own reports no line tells the sender.
	sender: ({ sender, recipient }) => (recipient === 'sender@origin.example.org' ? undefined : sender ?? undefined),
	reply: (lines, truth) => (hasReply(truth) ? inOctal(firstLine(lines, truth)) : undefined),
	// No line says which command was answered.
	phase: () => undefined,
	code: (truth) => (hasReply(truth) ? truth.code ?? undefined : Number(ownReply(truth)?.slice(0, 3) ?? NaN) || undefined),
	ownReply,
	enhanced: enhancedOf,
};

const ADDRESSES = new Map([['refused', '192.0.2.99'], ['timeout', '203.0.113.200'], ['unreachable', '203.0.113.77']]);

/** Sendmail has replies of its own for TLS that is too weak, and for connections that end at RCPT. */
function ownReply({ kind, recipient, phase, failure }: Truth): string | undefined {
	if (kind === 'deferred' && (failure === 'TLS' || phase === 'STARTTLS')) {
		return `454 4.7.0 ${recipient?.includes('untrusted') ? 'authentication failed' : 'encryption too weak 0 less than 112'}`;
	}
	return kind === 'deferred' && phase === 'RCPT TO' && failure === 'close' ? `421 4.4.1 Connection reset by mx.${recipient?.split('@')[1]}.` : undefined;
}

/** Where mail is accepted, the log has the text of the reply without its codes. */
function hasReply({ kind, code }: Truth): boolean {
	return kind !== 'sent' && code !== null;
}

/** Of a reply of several lines the first is kept, except at RCPT and with 421 as if it were the only one. */
function firstLine(lines: readonly string[], { phase }: Truth): string {
	const first = lines[0] ?? '';
	return phase === 'RCPT TO' && !first.startsWith('421') ? first : `${first.slice(0, 3)} ${first.slice(4)}`;
}

/** The code in `dsn=`, which Sendmail makes up where the reply has none, and often where it has one. */
function enhancedOf({ kind, phase, code, reply, failure, recipient }: Truth): string | undefined {
	const stated = /^\d{3}[ -]([245]\.\d+\.\d+) /.exec(reply?.[0] ?? '')?.[1];
	if (kind === 'sent') {
		return stated ?? '2.0.0';
	}
	if (code === null || reply === null) {
		const ofFailure = recipient?.endsWith('@servfail.example.net') ? '4.0.0' : OF_FAILURES[phase === 'STARTTLS' ? 'TLS' : failure ?? ''];
		return kind === 'expired' ? undefined : ofFailure ?? '4.4.2';
	}
	const first = String(code)[0];
	switch (phase) {
		case 'connect':
		case 'EHLO':
		case 'HELO': return `${first}.5.0`;
		case 'STARTTLS': return '4.7.0';
		case 'AUTH': return '4.3.0';
		case 'DATA': return `${first}.0.0`;
		case 'MAIL FROM': return code === 421 ? '4.0.0' : stated ?? OF_CODES[code] ?? `${first}.0.0`;
		case 'RCPT TO': return stated === '4.4.7' ? '5.1.1' : stated ?? (code === 550 ? '5.1.1' : OF_CODES[code] ?? `${first}.0.0`);
		default: return stated ?? (code === 550 ? '5.2.0' : OF_CODES[code] ?? `${first}.0.0`);
	}
}

const OF_CODES: Readonly<Record<number, string>> = { 451: '4.3.0' };
const OF_FAILURES: Readonly<Record<string, string>> = {
	'unknown domain': '5.1.2', 'null MX': '5.1.10', 'no address': '5.1.2', 'DNS failure': '4.4.3', refused: '4.4.1', timeout: '4.4.1', unreachable: '4.4.1', TLS: '4.7.0',
};

/** Bytes beyond ASCII are written as \303. */
function inOctal(text: string): string {
	return text.replace(/[^ -~]+/g, (letters) => [...new TextEncoder().encode(letters)].map((byte) => `\\${byte.toString(8)}`).join(''));
}

describe('A log that Sendmail wrote in the lab', () => {
	it('is read as the far side knows it', () => holdsLog('sendmail', SENDMAIL));
});
