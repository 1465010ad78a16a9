import { ascii, CLOSE_BRACKET, hasAt, indexOfByte, indexOfBytes, skipSpaces } from './bytes';
import { phaseAt, phaseNumber, type Phase } from './phase';
import { endOfBracketed, endOfListed, KIND, setAddress, type LineBytes, type LineRecord } from './record';

const REJECT = ascii(', reject=');
const ARG1 = ascii(', arg1=');
const RELAY = ascii(', relay=');
const TO = ascii('to=');
const FROM = ascii('from=');
const DOTS = ascii('... ');
const REJECTED = ascii(' [rejected]');
const COLON_SPACE = ascii(': ');
const DUE_TO = ascii(' due to ');

const CONNECT = phaseNumber('connect');
const MAIL_FROM = phaseNumber('MAIL FROM');
const RCPT_TO = phaseNumber('RCPT TO');

/** The rulesets that can refuse, and the command each is asked at. */
const RULESETS = table([
	['check_relay', 'connect'],
	['check_mail', 'MAIL FROM'],
	['check_rcpt', 'RCPT TO'],
	['check_data', 'DATA'],
	['check_vrfy', 'VRFY'],
	['check_expn', 'EXPN'],
	['check_etrn', 'ETRN'],
	['check_eom', 'end of DATA'],
]);

/** These judge the server that mail is sent to; what comes of it stands in the line of the delivery. */
const OUTGOING = [ascii('tls_server,'), ascii('tls_rcpt,'), ascii('try_tls,')];

/** What a milter was asked about: Milter: to=<ada@example.com>, reject=451 4.7.1 Greylisting in action */
const MILTER_STEPS = table([
	['connect', 'connect'],
	['helo', 'HELO'],
	['from=', 'MAIL FROM'],
	['to=', 'RCPT TO'],
	['data', 'end of DATA'],
]);

function table(rows: readonly (readonly [string, Phase])[]): readonly { words: Uint8Array; phase: number }[] {
	return rows.map(([words, phase]) => ({ words: ascii(words), phase: phaseNumber(phase) }));
}

function phaseOf(line: LineBytes, at: number, rows: readonly { words: Uint8Array; phase: number }[]): number {
	return rows.find(({ words }) => hasAt(line.bytes, words, at, line.end))?.phase ?? 0;
}

/** check_rcpt, arg1=<relay@example.org>, relay=[203.0.113.77], reject=550 5.7.1 <relay@example.org>... Relaying denied */
export function readRuleset(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	if (OUTGOING.some((ruleset) => hasAt(bytes, ruleset, at, end))) {
		return false;
	}
	const reject = readReject(line, at, record);
	if (reject < 0) {
		return false;
	}
	record.phase = phaseOf(line, at, RULESETS);
	const arg1 = indexOfBytes(bytes, ARG1, at, reject);
	if (arg1 >= 0) {
		const start = arg1 + ARG1.length;
		const argumentEnd = endOfListed(bytes, start, end);
		if (record.phase === RCPT_TO) {
			setAddress(bytes, start, argumentEnd, record.recipient);
		} else if (record.phase === MAIL_FROM) {
			setAddress(bytes, start, argumentEnd, record.sender);
		}
	}
	const relay = indexOfBytes(bytes, RELAY, Math.max(at, arg1), reject);
	if (relay >= 0) {
		record.relay.set(relay + RELAY.length, reject);
	}
	return true;
}

/** from=<a@example.net>, reject=550 5.7.1 Command rejected; data, reject=554 5.7.1 Spam */
export function readMilter(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	if (readReject(line, at, record) < 0) {
		return false;
	}
	record.phase = phaseOf(line, at, MILTER_STEPS);
	if (hasAt(bytes, FROM, at, end)) {
		setAddress(bytes, at + FROM.length, endOfListed(bytes, at + FROM.length, end), record.sender);
	} else if (hasAt(bytes, TO, at, end)) {
		setAddress(bytes, at + TO.length, endOfListed(bytes, at + TO.length, end), record.recipient);
	}
	return true;
}

/** <nobody@example.com>... User unknown: the refusal of RCPT for a user that this machine should know. */
export function readRefusedRecipient(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	const addressEnd = endOfBracketed(bytes, at, end);
	if (!hasAt(bytes, DOTS, addressEnd, end)) {
		return false;
	}
	record.kind = KIND.rejected;
	record.phase = RCPT_TO;
	setAddress(bytes, at, addressEnd, record.recipient);
	record.reply.set(at, end);
	return true;
}

/** pc.example.net [203.0.113.77] due to pre-greeting traffic after 0 seconds */
export function readPreGreeting(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	const due = indexOfBytes(bytes, DUE_TO, at, end);
	const close = due < 0 ? -1 : indexOfByte(bytes, CLOSE_BRACKET, at, due);
	if (due < 0) {
		return false;
	}
	record.kind = KIND.rejected;
	record.phase = CONNECT;
	const host = skipSpaces(bytes, at, due);
	record.relay.set(host, close < 0 ? due : close + 1);
	record.reply.set(due + DUE_TO.length, end);
	return true;
}

/** pc.example.net [203.0.113.77]: VRFY root [rejected] */
export function readRefusedCommand(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	const close = indexOfByte(bytes, CLOSE_BRACKET, at, end);
	const command = close + 1 + COLON_SPACE.length;
	if (close < 0 || !hasAt(bytes, COLON_SPACE, close + 1, end) || !hasAt(bytes, REJECTED, end - REJECTED.length, end)) {
		return false;
	}
	record.kind = KIND.rejected;
	record.phase = phaseAt(bytes, command, end);
	record.relay.set(at, close + 1);
	record.reply.set(command, end);
	return true;
}

/** Sets kind and reply and answers where `, reject=` stands; -1 where it does not. */
function readReject(line: LineBytes, at: number, record: LineRecord): number {
	const reject = indexOfBytes(line.bytes, REJECT, at, line.end);
	if (reject < 0) {
		return -1;
	}
	record.kind = KIND.rejected;
	record.reply.set(reject + REJECT.length, line.end);
	return reject;
}

