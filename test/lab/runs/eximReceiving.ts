import type { Surroundings } from '../inside';
import { busyExim, configureExim, eximLines, startExim } from '../servers/exim';
import type { Visit } from '../visiting';
import { listens, untilQuiet } from '../waiting';
import { from, MESSAGE, visitAll } from './receiving';
import { keep } from './sending';

const MAIN = `
acl_smtp_connect = at_connect
acl_smtp_helo = at_helo
acl_smtp_mail = at_mail
acl_smtp_rcpt = at_rcpt
acl_smtp_predata = at_predata
acl_smtp_data = at_data
acl_smtp_vrfy = at_vrfy
acl_smtp_etrn = at_etrn
host_reject_connection = 203.0.113.15
smtp_enforce_sync = true
`;
const ACLS = `
at_connect:
  deny hosts = 203.0.113.10
       message = Go away, F=<nobody@example.com> rejected RCPT <nobody@example.org>
  defer hosts = 203.0.113.11
       message = Come back later
  accept
at_helo:
  deny condition = \${if match{$sender_helo_name}{liar}}
       message = 554 5.7.1 You are not who you say
  defer condition = \${if match{$sender_helo_name}{slow}}
  accept
at_mail:
  deny senders = banned@client.example.com
  deny senders = banned-553@client.example.com
       message = 553 5.1.8 Sender is not welcome
  defer senders = later@client.example.com
       message = Wait a while
       log_message = the sender has to wait; see rule 7
  accept
at_rcpt:
  accept hosts = 127.0.0.1
  deny dnslists = dnsbl.example.com
       message = 550 5.7.1 $sender_host_address is listed at $dnslist_domain: $dnslist_text
  deny local_parts = closed
       message = 550 5.2.1 Mailbox (closed): since 2025, ask hedy@example.org
  defer local_parts = full
       message = 452 4.2.2 Mailbox is full
  drop local_parts = policy-421
       message = Too much for today
  require verify = sender
  accept domains = +local_domains
       endpass
       verify = recipient
  require domains = +relay_to_domains
       message = relay not permitted
  require verify = recipient/callout=3s,defer_ok
  accept
at_predata:
  deny senders = at-data@client.example.com
       message = 554 5.7.1 Not that data
  defer senders = at-data-later@client.example.com
  accept
at_data:
  deny condition = \${if match{$h_subject:}{offer}}
       message = No offers, please
  defer condition = \${if match{$h_subject:}{later}}
       message = 451 4.3.0 Subjects of this kind have to wait
  deny senders = at-end@client.example.com
  accept
at_vrfy:
  deny message = No answers here
at_etrn:
  deny
`;

const VISITS: readonly Partial<Visit>[] = [
	{},
	...['nobody@example.org', 'someone@elsewhere.example.com', '"some one"@elsewhere.example.com', "o'neil+x=y@elsewhere.example.com", 'policy-421@example.org'].map((recipient) => ({ recipients: [recipient] })),
	...['ada@rcpt-1.example.net', 'mary-w@rcpt-13.example.net', 'ada@relayed.example.org'].map((recipient) => ({ recipients: [recipient], message: undefined })),
	{ recipients: ['full@example.org', 'closed@example.org', 'grace@example.org', 'hedy@example.org'] },
	{ sender: '', recipients: ['nobody@example.org'] },
	...['banned', 'banned-553', 'later', 'at-data', 'at-data-later', 'at-end'].map((name) => ({ sender: `${name}@client.example.com` })),
	{ sender: 'ada@no-domain.example.net' },
	{ sender: 'ada@broken.example.com' },
	{ sender: 'ada@null-mx.example.net' },
	...['liar.client.example.com', 'slow.client.example.com'].map((helo) => ({ helo })),
	...[10, 11, 13, 15].map((n) => ({ client: `203.0.113.${n}` })),
	{ message: ['Subject: An offer: from one [192.0.2.9]; to all', '', 'Hello.'] },
	{ message: ['Subject: see you later', '', 'Hello.'] },
	// The client is told 252, which says neither yes nor no.
	{ command: 'VRFY nobody@example.org', logged: [{ phase: 'VRFY', reply: ['252 Administrative prohibition'] }] },
	{ command: 'ETRN #example.org' },
	{ message: MESSAGE, client: '203.0.113.12' },
];

export async function runEximReceiving({ scenarios }: Surroundings): Promise<void> {
	configureExim(scenarios, { logTo: 'files', logSelector: '+smtp_confirmation', main: MAIN, acls: ACLS });
	startExim();
	await listens(25);
	const truths = await visitAll('exim', VISITS.map(from));
	const lines = () => eximLines('files');
	await untilQuiet(() => [busyExim(), lines().length], 4000, 60_000);
	keep('exim-receiving', lines(), truths, []);
}
