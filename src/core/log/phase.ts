import { ascii } from './bytes';

/**
 * Where in the SMTP session an answer was given, named after the command; index 0 is not known. `connect` is the greeting; Postfix's
 * "refused to talk to me" may also be the answer to EHLO or HELO, which its line does not tell apart.
 */
export const PHASES = [
	'', 'connect', 'EHLO', 'HELO', 'LHLO', 'STARTTLS', 'AUTH', 'MAIL FROM', 'RCPT TO', 'DATA', 'end of DATA', 'BDAT', 'VRFY', 'EXPN', 'ETRN',
	'RSET', 'QUIT', 'XCLIENT',
] as const;
export type Phase = (typeof PHASES)[number];

export const NO_PHASE = 0;

export function phaseNumber(phase: Phase): number {
	return PHASES.indexOf(phase);
}

/**
 * The words that logs use for the phases, lower case, longer ones before those they begin with. Postfix: "in reply to RCPT TO
 * command", "while sending message body", reject stages (`END-OF-MESSAGE`); Exim: "after RCPT TO:<..>", "after end of data",
 * "rejected EHLO or HELO"; SMTP commands themselves.
 */
const WORDS: readonly (readonly [string, Phase])[] = [
	['rcpt', 'RCPT TO'],
	['end of data', 'end of DATA'],
	['end-of-message', 'end of DATA'],
	['sending data block', 'DATA'],
	['message body', 'DATA'],
	['mail', 'MAIL FROM'],
	['data', 'DATA'],
	['connect', 'connect'],
	['initial connection', 'connect'],
	['the initial server greeting', 'connect'],
	['ehlo', 'EHLO'],
	['the ehlo handshake', 'EHLO'],
	['helo', 'HELO'],
	['the helo handshake', 'HELO'],
	['lhlo', 'LHLO'],
	['the lhlo handshake', 'LHLO'],
	['starttls', 'STARTTLS'],
	['the starttls response', 'STARTTLS'],
	['auth', 'AUTH'],
	['bdat', 'BDAT'],
	['vrfy', 'VRFY'],
	['expn', 'EXPN'],
	['etrn', 'ETRN'],
	['rset', 'RSET'],
	['quit', 'QUIT'],
	['xclient', 'XCLIENT'],
];
const TABLE = WORDS.map(([words, phase]) => ({ words: ascii(words), phase: phaseNumber(phase) }));
/** Exim says "pipelined" where it sent the command without waiting for the answer to the one before. */
const PIPELINED = ascii('pipelined ');

/** The phase whose words stand at `at`, in any letter case; `NO_PHASE` for others. */
export function phaseAt(bytes: Uint8Array, at: number, end: number): number {
	const from = matches(bytes, PIPELINED, at, end) ? at + PIPELINED.length : at;
	for (const { words, phase } of TABLE) {
		if (matches(bytes, words, from, end)) {
			return phase;
		}
	}
	return NO_PHASE;
}

function matches(bytes: Uint8Array, words: Uint8Array, at: number, end: number): boolean {
	if (at + words.length > end) {
		return false;
	}
	for (let i = 0; i < words.length; i++) {
		const byte = bytes[at + i] as number;
		const lower = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
		if (lower !== words[i]) {
			return false;
		}
	}
	return true;
}
