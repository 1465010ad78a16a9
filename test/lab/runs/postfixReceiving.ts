import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { Surroundings } from '../inside';
import { serveMilter } from '../milter';
import { POLICY_RECIPIENTS, servePolicy } from '../policyServer';
import { activeInPostfix, configurePostfix, POSTFIX, set, startPostfix } from '../servers/postfix';
import type { Truth } from '../truth';
import type { Visit } from '../visiting';
import { delay, listens, untilQuiet } from '../waiting';
import { from, MESSAGE, visitAll } from './receiving';
import { keep } from './sending';

/** What is refused, and by which words. */
const SETTINGS: Readonly<Record<string, string>> = {
	mydestination: '$myhostname, localhost, example.org',
	local_recipient_maps: 'texthash:/etc/postfix/users',
	local_transport: 'discard',
	virtual_alias_domains: 'virtual.example.org',
	virtual_alias_maps: 'texthash:/etc/postfix/virtual',
	virtual_mailbox_domains: 'boxes.example.org',
	virtual_mailbox_maps: 'texthash:/etc/postfix/boxes',
	virtual_transport: 'discard',
	relay_domains: 'relayed.example.org, rcpt-1.example.net, rcpt-13.example.net, eod-1.example.net, ok-bare.example.net, timeout.example.net',
	relay_recipient_maps: '',
	relay_transport: 'discard',
	address_verify_relay_transport: 'smtp',
	address_verify_default_transport: 'smtp',
	mynetworks: '127.0.0.0/8',
	message_size_limit: '100000',
	header_checks: 'regexp:/etc/postfix/header_checks',
	body_checks: 'regexp:/etc/postfix/body_checks',
	smtpd_milters: 'inet:127.0.0.1:10040',
	milter_protocol: '6',
	smtpd_helo_required: 'yes',
	strict_rfc821_envelopes: 'yes',
	smtpd_client_restrictions: 'check_client_access texthash:/etc/postfix/clients, reject_rbl_client dnsbl.example.com, reject_rbl_client plain.example.com',
	smtpd_helo_restrictions: 'check_helo_access texthash:/etc/postfix/helos, reject_invalid_helo_hostname, reject_non_fqdn_helo_hostname, reject_unknown_helo_hostname',
	smtpd_sender_restrictions: 'check_sender_access texthash:/etc/postfix/senders, reject_non_fqdn_sender, reject_unknown_sender_domain, reject_rhsbl_sender rhsbl.example.com',
	smtpd_recipient_restrictions:
		'check_recipient_access texthash:/etc/postfix/recipients, reject_non_fqdn_recipient, reject_unauth_destination, check_policy_service inet:127.0.0.1:10031, check_recipient_access texthash:/etc/postfix/verified',
	smtpd_data_restrictions: 'check_sender_access texthash:/etc/postfix/at_data',
	smtpd_end_of_data_restrictions: 'check_sender_access texthash:/etc/postfix/at_end',
	smtpd_etrn_restrictions: 'reject',
	disable_vrfy_command: 'no',
	address_verify_poll_count: '10',
	address_verify_poll_delay: '1s',
	smtpd_error_sleep_time: '0',
	smtpd_hard_error_limit: '100',
	smtpd_soft_error_limit: '100',
	smtpd_client_connection_rate_limit: '0',
	unknown_address_reject_code: '550',
};

const TABLES: Readonly<Record<string, string>> = {
	users: 'grace ok\nhedy ok\n',
	virtual: 'known@virtual.example.org grace@example.org\n',
	boxes: 'ida@boxes.example.org ida/\n',
	clients: '203.0.113.10 554 5.7.1 Go away, from=<nobody@example.com>; to=<nobody@example.org>\n203.0.113.11 450 4.7.1 Come back later\n203.0.113.12 reject_unknown_reverse_client_hostname\n203.0.113.14 reject_unknown_client_hostname\n203.0.113.15 REJECT\n',
	helos: 'liar.client.example.com REJECT You are not who you say\nslow.client.example.com DEFER\n',
	senders: 'banned@client.example.com REJECT\nbanned-553@client.example.com 553 5.1.8 Sender is not welcome\nlater@client.example.com DEFER Wait a while\nverified@rcpt-1.example.net reject_unverified_sender\n',
	recipients: 'full@example.org 452 4.2.2 Mailbox is full\nclosed@example.org 550 5.2.1 Mailbox (closed): since 2025, ask hedy@example.org\nprivate@example.org REJECT This address is not for you\n',
	verified: 'rcpt-1.example.net reject_unverified_recipient\nrcpt-13.example.net reject_unverified_recipient\nok-bare.example.net reject_unverified_recipient\ntimeout.example.net reject_unverified_recipient\n',
	at_data: 'at-data@client.example.com 554 5.7.1 Not that data\nat-data-later@client.example.com DEFER\n',
	at_end: 'at-end@client.example.com REJECT Not at the end either\nat-end-later@client.example.com 451 4.3.0 Try the end again\n',
	header_checks: '/^Subject:.*offer/ REJECT No offers, please\n/^Subject:.*later/ DEFER Subjects of this kind have to wait\n/^Subject:.*bare/ REJECT\n/^X-Code:/ REJECT 5.6.7 Header of a kind; to=<nobody@example.com>\n',
	body_checks: '/cheap pills/ REJECT Body of a kind\n',
};

const AT_RECIPIENT: readonly Partial<Visit>[] = [
	{},
	{ recipients: ['nobody@example.org'] },
	{ recipients: ['nobody@virtual.example.org'] },
	{ recipients: ['known@virtual.example.org'], deliveredTo: 'grace@example.org' },
	{ recipients: ['nobody@boxes.example.org'] },
	{ recipients: ['ida@boxes.example.org'] },
	{ recipients: ['someone@elsewhere.example.com'] },
	{ recipients: ['"some one"@elsewhere.example.com'] },
	{ recipients: ['user%elsewhere.example.com@example.org'] },
	{ recipients: ['nodomain'] },
	{ recipients: ['full@example.org', 'closed@example.org', 'private@example.org', 'grace@example.org', 'hedy@example.org'] },
	{ sender: '', recipients: ['nobody@example.org'] },
	{ sender: "o'neil+tag=x@client.example.com", recipients: ['nobody@example.org'] },
	...POLICY_RECIPIENTS.map((name) => ({ recipients: [`${name}@relayed.example.org`] })),
	{ recipients: ['ada@rcpt-1.example.net'] },
	{ recipients: ['mary-w@rcpt-13.example.net'] },
	{ recipients: ['ada@ok-bare.example.net'] },
	{ recipients: ['ada@timeout.example.net'] },
];
const AT_SENDER: readonly Partial<Visit>[] = [
	...['banned', 'banned-553', 'later'].map((name) => ({ sender: `${name}@client.example.com` })),
	{ sender: 'nodomain' },
	{ sender: 'ada@no-domain.example.net' },
	{ sender: 'ada@broken.example.com' },
	{ sender: 'ada@null-mx.example.net' },
	{ sender: 'win@spammer.example.com' },
	{ sender: 'verified@rcpt-1.example.net' },
];
const AT_HELO: readonly Partial<Visit>[] = ['liar.client.example.com', 'slow.client.example.com', 'bad_name-.example.com', 'pc', 'no-domain.example.net', 'broken.example.com'].map((helo) => ({ helo }));
const AT_CONNECTION: readonly Partial<Visit>[] = [10, 11, 12, 13, 14, 15].map((n) => ({ client: `203.0.113.${n}` }));
const AT_DATA: readonly Partial<Visit>[] = ['at-data', 'at-data-later', 'at-end', 'at-end-later'].map((name) => ({ sender: `${name}@client.example.com` }));
const OF_CONTENT: readonly Partial<Visit>[] = [
	{ message: ['Subject: An offer: from one [192.0.2.9]; to all', '', 'Hello.'] },
	{ message: ['Subject: see you later', '', 'Hello.'] },
	{ message: ['Subject: bare', '', 'Hello.'] },
	{ message: ['X-Code: 550', 'Subject: Hello', '', 'Hello.'] },
	{ message: ['Subject: Hello', '', 'We have cheap pills; from=<a@example.com>'] },
	// No line says that this is refused, but a warning.
	{ logged: [], message: [...MESSAGE, ...Array.from({ length: 2000 }, () => 'x'.repeat(70))] },
];
const NO_550 = ['550 5.7.1 The filter says no to this'];
const OF_MILTER: readonly Partial<Visit>[] = [
	// The client is told other words, or the same ones later.
	{ client: '203.0.113.30', logged: [{ phase: 'connect', reply: ['550 5.7.9 The filter says no to this'] }] },
	{ client: '203.0.113.31', logged: [{ phase: 'connect' }, { phase: 'EHLO' }, { phase: 'MAIL FROM', sender: 'ada@client.example.com' }].map((at) => ({ ...at, reply: ['451 4.7.9 The filter says no to this'] })) },
	{ helo: 'milter-550-5.7.1.client.example.com', logged: [{ phase: 'EHLO', reply: NO_550 }, { phase: 'MAIL FROM', sender: 'ada@client.example.com', reply: NO_550 }] },
	{ sender: 'milter-554-5.7.7@client.example.com' },
	{ sender: 'milter-451-4.7.1@client.example.com' },
	{ sender: 'milter-reject@client.example.com' },
	{ sender: 'milter-tempfail@client.example.com' },
	{ recipients: ['milter-550-5.1.1@relayed.example.org', 'milter-452-4.2.2@relayed.example.org', 'grace@example.org'] },
	{ recipients: ['milter-reject@relayed.example.org'] },
	{ message: ['X-Wish: milter-550-5.7.1', ...MESSAGE] },
	{ message: ['X-Wish: milter-451-4.7.1', ...MESSAGE] },
	{ message: ['X-Wish: milter-reject', ...MESSAGE] },
	{ message: ['X-Wish: milter-tempfail', ...MESSAGE] },
];
const OTHERS: readonly Partial<Visit>[] = [{ mailParameters: ' SIZE=200000' }, { command: 'ETRN example.org' }, { command: 'VRFY nobody@example.org' }];

export async function runPostfixReceiving(surroundings: Surroundings): Promise<void> {
	configurePostfix(surroundings.scenarios);
	set(SETTINGS);
	for (const [name, text] of Object.entries(TABLES)) {
		writeFileSync(`/etc/postfix/${name}`, text);
	}
	await servePolicy(10031);
	await serveMilter(10040);
	startPostfix();
	await listens(25);
	const settled = () => untilQuiet(() => [activeInPostfix(), POSTFIX.lines().length], 3000, 60_000);
	const truths: Truth[] = await visitAll(POSTFIX.name, [AT_RECIPIENT, AT_SENDER, AT_HELO, AT_CONNECTION, AT_DATA, OF_CONTENT, OF_MILTER, OTHERS].flat().map(from));
	await settled();

	await change({ smtpd_delay_reject: 'no' });
	// Where nothing waits for the recipient, MAIL and HELO are refused themselves.
	truths.push(...(await visitAll(POSTFIX.name, [AT_HELO, AT_CONNECTION, AT_SENDER].flat().map(from))));
	await settled();
	await change({ smtpd_milters: '', soft_bounce: 'yes' });
	truths.push(...(await visitAll(POSTFIX.name, [AT_RECIPIENT.slice(1, 9), AT_CONNECTION].flat().map(from))));
	await settled();
	truths.push(...(await throughPostscreen()));
	await settled();
	keep('postfix-receiving', POSTFIX.lines(), truths, []);
}

/** The doorman: lists, deny lists, clients that speak too early. */
async function throughPostscreen(): Promise<Truth[]> {
	writeFileSync('/etc/postfix/postscreen_access', '203.0.113.10 reject\n');
	execFileSync('postconf', ['-M', 'smtpd/pass=smtpd pass - - n - - smtpd', 'dnsblog/unix=dnsblog unix - - n - 0 dnsblog']);
	execFileSync('postconf', ['-M', 'smtp/inet=smtp inet n - n - 1 postscreen']);
	await change({
		soft_bounce: 'no',
		postscreen_access_list: 'cidr:/etc/postfix/postscreen_access',
		postscreen_denylist_action: 'enforce',
		postscreen_dnsbl_sites: 'dnsbl.example.com*2, plain.example.com',
		postscreen_dnsbl_action: 'enforce',
		postscreen_dnsbl_threshold: '2',
		postscreen_greet_action: 'enforce',
		postscreen_greet_wait: '2s',
		postscreen_cache_map: '',
	});
	const visits: readonly Partial<Visit>[] = [
		{ client: '203.0.113.10' },
		{ client: '203.0.113.13' },
		{ client: '203.0.113.13', sender: '', recipients: ['grace@example.org', 'hedy@example.org'] },
		{ client: '203.0.113.16' },
		{ client: '203.0.113.40', isHasty: true },
		{},
	];
	return visitAll('postscreen', visits.map(from));
}

async function change(settings: Readonly<Record<string, string>>): Promise<void> {
	set(settings);
	execFileSync('postfix', ['reload']);
	await delay(2000);
}
