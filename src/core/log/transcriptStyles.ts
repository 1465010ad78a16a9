import { ascii, hasAt } from './bytes';
import type { Phase } from './phase';

/** How a program marks who says a line of a dialogue. */
export interface Style {
	readonly server: readonly Uint8Array[];
	readonly client: readonly Uint8Array[];
	/** The server is not marked: telnet, openssl s_client; sendmail -v and mailx -v mark the client only. */
	readonly isBare?: boolean;
	/** What stands behind every line of both sides. */
	readonly suffix?: Uint8Array;
	/** A time stands before every line. */
	readonly isStamped?: boolean;
}

function style(server: readonly string[], client: readonly string[]): Style {
	return { server: server.map(ascii), client: client.map(ascii) };
}

/** swaks: with ~ under TLS, with * where a refusal or an error was met. */
export const SWAKS = style(['<-  ', '<** ', '<~  ', '<~* '], [' -> ', ' ~> ', '**> ', '*~> ']);
/** Marks that swaks gives to refusals only. */
export const SWAKS_REFUSALS = [ascii('<** '), ascii('<~* ')];
export const BARE: Style = { server: [ascii('')], client: [ascii('>>> '), ascii('')], isBare: true };

/** In this order; what begins another comes later. */
export const STYLES: readonly Style[] = [
	SWAKS,
	// msmtp --debug
	style(['<-- '], ['--> ']),
	style(['<<< '], ['>>> ']),
	// ssmtp -v
	style(['[<-] '], ['[->] ']),
	// exim -v
	style(['  SMTP<< '], ['  SMTP>> ']),
	// SMTPDebug of PHPMailer
	{ ...style(['SERVER -> CLIENT: '], ['CLIENT -> SERVER: ']), isStamped: true },
	// smtplib of Python, with set_debuglevel
	{ ...style(["reply: b'"], ["send: '", "send: b'"]), suffix: ascii("\\r\\n'") },
	// RFC 5321 appendix D
	style(['S: '], ['C: ']),
	// curl --verbose
	style(['< '], ['> ']),
	BARE,
];

/** The text behind one of the marks at `at`, or -1. */
export function behindMark(bytes: Uint8Array, at: number, end: number, marks: readonly Uint8Array[]): number {
	for (const mark of marks) {
		if (hasAt(bytes, mark, at, end)) {
			return at + mark.length;
		}
	}
	return -1;
}

/** The commands of a client as they begin a line, and what must follow: the end, or arguments. */
const COMMANDS: readonly (readonly [string, Phase, 'alone' | 'more'])[] = [
	['mail from:', 'MAIL FROM', 'more'],
	['rcpt to:', 'RCPT TO', 'more'],
	['ehlo ', 'EHLO', 'more'],
	['helo ', 'HELO', 'more'],
	['lhlo ', 'LHLO', 'more'],
	['auth ', 'AUTH', 'more'],
	['bdat ', 'BDAT', 'more'],
	['data', 'DATA', 'alone'],
	['starttls', 'STARTTLS', 'alone'],
	['rset', 'RSET', 'alone'],
	['quit', 'QUIT', 'alone'],
	['vrfy ', 'VRFY', 'more'],
	['expn ', 'EXPN', 'more'],
	['etrn ', 'ETRN', 'more'],
	['xclient ', 'XCLIENT', 'more'],
];
const TABLE = COMMANDS.map(([words, phase, rest]) => ({ words: ascii(words), phase, isAlone: rest === 'alone' }));

export interface Command {
	readonly phase: Phase;
	/** Where its arguments begin. */
	readonly behind: number;
}

export function commandAt(bytes: Uint8Array, at: number, end: number): Command | undefined {
	for (const { words, phase, isAlone } of TABLE) {
		const behind = at + words.length;
		if (isSame(bytes, words, at, end) && (!isAlone || behind === end)) {
			return { phase, behind };
		}
	}
	return undefined;
}

/** In any letter case; `words` are lower case. */
function isSame(bytes: Uint8Array, words: Uint8Array, at: number, end: number): boolean {
	if (at + words.length > end) {
		return false;
	}
	for (let i = 0; i < words.length; i++) {
		const byte = bytes[at + i] as number;
		if ((byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte) !== words[i]) {
			return false;
		}
	}
	return true;
}
