import type { SecureContext } from 'node:tls';
import type { Zone, ZoneEntry } from './dnsServer';
import { reverseName } from './dnsServer';
import type { Answer, HostScript, ScriptedPhase } from './scriptedServer';

/** A domain, what its host says, and who is written to there. */
export interface Scenario {
	readonly domain: string;
	readonly recipients: readonly string[];
	/** Absent where no host of the domain ever answers. */
	readonly host?: { readonly address: string; readonly script: HostScript };
	readonly dns: Zone;
	/** What goes wrong before anybody answers. */
	readonly fails?: 'unknown domain' | 'null MX' | 'no address' | 'DNS failure' | 'refused' | 'timeout' | 'unreachable';
	/** The host wants, or does not want, TLS; the server under test is told by policy. */
	readonly tlsPolicy?: 'encrypt' | 'secure';
	/** A name and password are sent there. */
	readonly hasPassword?: boolean;
	readonly sender?: string;
	/** Of the message. What fails within a message is only seen when the message is larger than what the network holds on its way. */
	readonly sizeInBytes?: number;
}

/** Where reports about undelivered mail go, and nothing else. */
export const ORIGIN = { domain: 'origin.example.org', address: '192.0.2.40', sender: 'sender@origin.example.org' } as const;

/** `{recipient}` and `{sender}` are filled in. */
const REPLIES: readonly (readonly string[])[] = [
	['550 5.1.1 <{recipient}>: there is no such mailbox'],
	['550-5.1.1 Nobody of this name is known here. Check the address for', '550-5.1.1 mistakes, or ask at https://www.example.com/who?code=511', '550 5.1.1 k21si42 - smtp'],
	['550 No such user here'],
	['550-Your message was not accepted', '550-for reasons of our own.', '550 Goodbye'],
	['551 5.1.6 User has moved; please try <other@example.com>'],
	['552 5.2.2 Mailbox of {recipient} is over its quota'],
	['553 5.7.1 <{sender}>: not permitted, see (policy) 7'],
	['554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using dnsbl.example.com; https://dnsbl.example.com/?ip=192.0.2.1'],
	['554 Transaction failed: 5.7.1 said: 250 ok (in reply to nothing)'],
	['550 #5.1.0 Address rejected.'],
	['550 5.7.26 Nicht zugestellt: DMARC-Prüfung für „origin.example.org“ schlug fehl'],
	['571 5.7.1 Message refused'],
	['450 4.2.0 <{recipient}>: Greylisted, please come back in 300 seconds'],
	['450-4.2.1 The mailbox you write to receives too much mail', '450 4.2.1 just now. Try again later.'],
	['451 Requested action aborted: local error in processing'],
	['451 4.7.500 Server busy. Please try again later from [192.0.2.1]. (S77714) [mx7.example.com 2026-11-24T07:00:00.000Z 08DE]'],
	['452 4.3.1 Insufficient system storage, status=sent (250 ok)'],
	['421 4.7.0 Too many connections, to=<nobody@example.com>, closing'],
	['421-Service not available,', '421 closing transmission channel'],
	['550 4.4.7 Queue time of the next hop was exceeded'],
	['450 5.7.1 Refused for now and for good'],
	['432 4.7.12 A password transition is needed'],
	['521 5.3.2 This host does not accept mail'],
	['556 5.1.10 The domain accepts no mail'],
];

/** At these, every reply; STARTTLS and AUTH get a few. */
const PHASES: readonly ScriptedPhase[] = ['connect', 'EHLO', 'MAIL FROM', 'RCPT TO', 'DATA', 'end of DATA'];
/** Among several recipients no answer ends the connection. */
const ANSWERS_TO_SEVERAL = REPLIES.filter(([first]) => !first?.startsWith('421'));
const NAMES = ['ada', 'grace.hopper', 'hedy+list', 'joan_c', 'mary-w', '"emmy n"', "o'neil", 'ida=r'];

/** All that is tried with a server that sends. Addresses are given out from 198.51.100.1 upwards, then from 203.0.113.1. */
export function sendingScenarios(tls: SecureContext): readonly Scenario[] {
	const counter = { next: 1 };
	const scenario = (domain: string, script: HostScript, more: Partial<Scenario> = {}) => hosted(domain, script, { address: addressOf(counter.next++), ...more });
	return [
		...PHASES.flatMap((phase) => REPLIES.map((reply, i) => scenario(`${slug(phase)}-${i + 1}`, { answers: refusing(phase, reply) }, { recipients: [NAMES[i % NAMES.length] as string] }))),
		...[...PHASES, 'body' as const].map((phase) => scenario(`${slug(phase)}-close`, { answers: refusing(phase, 'close') }, sized(phase))),
		...[...PHASES, 'body' as const].map((phase) => scenario(`${slug(phase)}-silent`, { answers: refusing(phase, 'silence') }, sized(phase))),
		scenario('several', severalRecipients(), { recipients: [...ANSWERS_TO_SEVERAL.keys()].map((i) => `user${i + 1}`).concat('ada', 'grace') }),
		scenario('lmtp', { ...severalRecipients(), isLmtp: true }, { recipients: [...ANSWERS_TO_SEVERAL.keys()].map((i) => `user${i + 1}`).concat('ada', 'grace') }),
		scenario('lmtp-rcpt', { answers: { 'RCPT TO': REPLIES[0] as Answer }, isLmtp: true }),
		scenario('lmtp-close', { answers: { LHLO: 'close' }, isLmtp: true }),
		...accepting().map(([name, answer]) => scenario(name, { answers: { 'end of DATA': answer } })),
		scenario('early-bye', { answers: { QUIT: 'close' } }),
		scenario('helo-only', { answers: { EHLO: ['502 5.5.1 EHLO not implemented'] } }),
		scenario('tls-refused', { keywords: ['STARTTLS'], answers: { STARTTLS: ['454 4.7.0 TLS not available due to local problem'] } }, { tlsPolicy: 'encrypt' }),
		scenario('tls-never', { keywords: ['STARTTLS'], answers: { STARTTLS: ['554 5.7.3 No TLS for you'] } }, { tlsPolicy: 'encrypt' }),
		scenario('tls-close', { keywords: ['STARTTLS'], answers: { STARTTLS: 'close' } }, { tlsPolicy: 'encrypt' }),
		scenario('tls-missing', {}, { tlsPolicy: 'encrypt' }),
		scenario('tls-untrusted', { keywords: ['STARTTLS'], tls }, { tlsPolicy: 'secure' }),
		scenario('tls-works', { keywords: ['STARTTLS'], tls }, { tlsPolicy: 'encrypt' }),
		...passwords().map(([name, answer]) => scenario(name, { keywords: ['STARTTLS', 'AUTH PLAIN LOGIN'], tls, answers: { AUTH: answer } }, { hasPassword: true })),
		scenario('null-sender', { answers: { 'RCPT TO': REPLIES[0] as Answer } }, { sender: '' }),
		...unanswered(),
	];
}

function sized(phase: string): Partial<Scenario> {
	return phase === 'body' ? { sizeInBytes: 16_000_000 } : {};
}

function severalRecipients(): HostScript {
	return { recipients: new Map(ANSWERS_TO_SEVERAL.map((reply, i) => [`user${i + 1}`, reply])) };
}

function refusing(phase: ScriptedPhase | 'body', answer: Answer): HostScript['answers'] {
	return phase === 'EHLO' ? { EHLO: answer, HELO: answer } : { [phase]: answer };
}

function accepting(): readonly (readonly [string, Answer])[] {
	return [
		['ok', ['250 2.0.0 Ok: queued as 9C0D1A77B2']],
		['ok-bare', ['250 OK']],
		['ok-lines', ['250-2.0.0 Accepted', '250 2.0.0 with thanks (550 5.1.1 is something else)']],
		['ok-id', ['250 2.6.0 <20261124070003.7@mx.example.net> [InternalId=17179869184] Queued mail for delivery']],
		['ok-odd', ['250 2.1.5 status=bounced, dsn=5.0.0']],
	];
}

function passwords(): readonly (readonly [string, Answer])[] {
	return [
		['auth-535', ['535 5.7.8 Error: authentication failed: bad credentials']],
		['auth-lines', ['535-5.7.8 Username and password not accepted. See', '535 5.7.8 https://www.example.com/password k21si42']],
		['auth-454', ['454 4.7.0 Temporary authentication failure']],
		['auth-close', 'close'],
		['auth-ok', ['235 2.7.0 Welcome']],
	];
}

/** Domains where nobody answers. 203.0.113.128/25 leads nowhere, 203.0.113.64/26 is unreachable; see `network.ts`. */
function unanswered(): readonly Scenario[] {
	const at = (name: string, fails: NonNullable<Scenario['fails']>, entry?: ZoneEntry, hostEntry?: ZoneEntry): Scenario => {
		const domain = `${name}.example.net`;
		const dns = new Map<string, ZoneEntry>();
		if (entry) {
			dns.set(domain, entry);
		}
		if (hostEntry) {
			dns.set(`mx.${domain}`, hostEntry);
		}
		return { domain, recipients: ['ada'], dns, fails };
	};
	const mx = (name: string): ZoneEntry => ({ mx: [`mx.${name}.example.net`] });
	return [
		at('no-domain', 'unknown domain'),
		at('null-mx', 'null MX', { mx: [''] }),
		at('mx-nowhere', 'no address', mx('mx-nowhere')),
		at('no-records', 'no address', { txt: 'v=spf1 -all' }),
		at('servfail', 'DNS failure', { failure: 'SERVFAIL' }),
		at('mx-servfail', 'DNS failure', mx('mx-servfail'), { failure: 'SERVFAIL' }),
		at('refused', 'refused', mx('refused'), { a: ['192.0.2.99'] }),
		at('timeout', 'timeout', mx('timeout'), { a: ['203.0.113.200'] }),
		at('unreachable', 'unreachable', mx('unreachable'), { a: ['203.0.113.77'] }),
	];
}

function hosted(name: string, script: HostScript, more: Partial<Scenario> & { readonly address: string }): Scenario {
	const { address, ...rest } = more;
	const domain = `${name}.example.net`;
	const host = `mx.${domain}`;
	const dns: Zone = new Map([
		[domain, { mx: [host] }],
		[host, { a: [address] }],
		[reverseName(address), { ptr: host }],
	]);
	return { domain, recipients: ['ada'], host: { address, script }, dns, ...rest };
}

function addressOf(n: number): string {
	return n <= 254 ? `198.51.100.${n}` : `203.0.113.${n - 254}`;
}

function slug(phase: string): string {
	return phase.toLowerCase().replace(' to', '').replace(' from', '').replace('end of data', 'eod');
}

/** The zone that all scenarios are in, and the hosts that are there whatever is tried. */
export function zoneOf(scenarios: readonly Scenario[], more: Zone): Zone {
	return new Map([
		...scenarios.flatMap(({ dns }) => [...dns]),
		[ORIGIN.domain, { mx: [`mx.${ORIGIN.domain}`] }],
		[`mx.${ORIGIN.domain}`, { a: [ORIGIN.address] }],
		[reverseName(ORIGIN.address), { ptr: `mx.${ORIGIN.domain}` }],
		['localhost', { a: ['127.0.0.1'] }],
		[reverseName('127.0.0.1'), { ptr: 'localhost' }],
		...more,
	]);
}
