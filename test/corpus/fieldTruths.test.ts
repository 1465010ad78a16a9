import assert from 'node:assert/strict';
import { needs } from './counting';
import { fieldsRead, rowsOf, truthsOfGrok, truthsOfMsimerson, truthsOfPatterndb, truthsOfSekoia, type Field, type Fields, type Truth } from './fieldTruths';

const SETS: readonly { readonly name: string; readonly truthsOf: (rows: ReturnType<typeof rowsOf>) => Truth[] }[] = [
	{ name: 'postfix-grok-patterns', truthsOf: truthsOfGrok },
	{ name: 'sekoia', truthsOf: truthsOfSekoia },
	{ name: 'syslog-ng-patterndb', truthsOf: truthsOfPatterndb },
	{ name: 'msimerson-postfix-parser', truthsOf: truthsOfMsimerson },
];
const LEAST_AGREEMENT = 0.98;

/** Lines of which nothing is read, and why that is right. A line that is read matches none of them, any other one does. */
const UNREAD: readonly (readonly [RegExp, string])[] = [
	[/\bpostfix\/(?:anvil|dnsblog|master|postdrop|postmap|scache|script|sendmail|tlsmgr|tlsproxy|trivial_rewrite|verify)\[/, 'these programs deliver and refuse nothing'],
	[/^statistics: /, 'counts of anvil and scache, without their header'],
	[/(?:^|: )(?:warning|info|fatal): /, 'a warning or a failure of Postfix itself; header checks of this name refuse nothing'],
	[/: (?:prepend|replace|milter-header-redirect): header /, 'a message is changed or sent another way, not refused'],
	[/: (?:discard|filter): (?:MAIL|RCPT) from /, 'the client is told that all is well'],
	[/: reject_warning: /, 'what would be refused is let in'],
	[/proxy-accept: /, 'the client is told that all is well; the delivery has a line of its own'],
	[/(?:^|: )(?:connect|disconnect) from |(?:^|\]: |: )client=|\]: (?:CONNECT from|DISCONNECT) /, 'somebody came or went'],
	[/: (?:PASS (?:OLD|NEW)|(?:WHITE|ALLOW)LIST(?:ED| VETO)) /, 'postscreen lets somebody in'],
	[/: (?:PREGREET|DNSBL|HANGUP|COMMAND|NON-SMTP|BARE) .*\[[\d.]+\]:\d+/, 'postscreen takes note; where it refuses for that, a line with `reject:` follows'],
	[/postscreen\[\d+\]: cache /, 'postscreen cleans up'],
	[/: (?:lost connection|timeout|improper command pipelining) after |SSL_(?:accept|connect) error |discarding EHLO keywords/, 'a session ended or was odd; what became of a message has a line of its own'],
	[/TLS connection established |certificate verification failed |enabling PIX workarounds/, 'about the connection, not about a message'],
	[/\]: connect to [^ ]+: /, 'one of several hosts; the delivery has a line of its own'],
	[/(?:^|\]: )[0-9A-Za-z]+: (?:host \S+ (?:said|refused)|lost connection with |conversation with |SASL authentication failed)/, 'one attempt of several; the delivery has a line of its own, with the last of them'],
	[/status=undeliverable-but-not-cached/, 'a probe of an address, no message'],
	[/(?:^|: )uid=\d+ from=/, 'pickup names who handed a message in; the queue manager’s line names the sender'],
	[/qmgr\[\d+\]: \w+: removed$|: (?:requeued|placed on hold|skipped, still being delivered)$|: (?:Deleted|Requeued|Placed on hold): \d+ messages?$/, 'the queue was tidied; only what postsuper removed ends a story'],
	[/\]: (?:to=|sender non-delivery)/, 'the source took the queue id off; Postfix always writes it'],
	[/^action=|postgrey\[|whitelisted: |policyd-spf\[|identity=(?:mailfrom|helo); |spamd(?:\[\d+\])?: /, 'a service was asked; what smtpd did about it has a line of its own'],
	[/ (?:cyrus\/\w+|imapd)\[/, 'mailboxes being read; a delivery into one has no SMTP reply'],
	[/^$| empty\[311\]: $/, 'nothing'],
];

/** What they say of lines that are read, and we do not say so. */
const DISAGREEMENTS: readonly { readonly field: Field; readonly line: RegExp; readonly why: string }[] = [
	{ field: 'relayName', line: /relay=1\.2\.3\.4\[1\.2\.3\.4\]/, why: 'sekoia puts the domain of the recipient in place of a name that is an address' },
];

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** Do both say the same? Theirs may be a part of ours where they split what we keep whole. */
function agree(field: Field, theirs: string, read: Fields): boolean {
	const ours = read[field];
	switch (field) {
		case 'queueId':
			// The word says that there is no queue id.
			return theirs === 'NOQUEUE' ? ours === undefined : ours === theirs;
		case 'reply':
			// They take code and address from the beginning of a refusal.
			return ours === theirs || (read.kind === 'rejected' && (ours ?? '').endsWith(theirs));
		case 'time': {
			const [, month = '', day = '', clock] = /^(\w{3}) +(\d+) (\S+)$/.exec(theirs) ?? [];
			return ours?.slice(5) === `${String(MONTHS.indexOf(month) / 3 + 1).padStart(2, '0')}-${day.padStart(2, '0')}T${clock}`;
		}
		default:
			return ours === theirs;
	}
}

/** `recipient: a@example.com, not undefined: Nov 24 ...`, for each field of the line on which both do not agree. */
function disagreements({ line, fields }: Truth, read: Fields): { field: Field; line: string; said: string }[] {
	const pairs = Object.entries(fields) as [Field, string | undefined][];
	return pairs
		.filter(([field, theirs]) => theirs !== undefined && !agree(field, theirs, read))
		.map(([field, theirs]) => ({ field, line, said: `${field}: ${theirs}, not ${read[field]}: ${line}` }));
}

const isException = (line: string): boolean => UNREAD.some(([words]) => words.test(line));

describe('Fields of single lines of Postfix', () => {
	for (const { name, truthsOf } of SETS) {
		it(`are those that its source asserts: ${name}`, function () {
			const truths = truthsOf(rowsOf(needs(this, `${name}/truth.dev.jsonl`))).map((truth) => ({ truth, read: fieldsRead(truth.line) }));
			const read = truths.flatMap((each) => (each.read ? [{ truth: each.truth, read: each.read }] : []));
			const fields = read.flatMap(({ truth }) => Object.values(truth.fields).filter((value) => value !== undefined)).length;
			const wrong = read.flatMap(({ truth, read: found }) => disagreements(truth, found));
			const agreement = (fields - wrong.length) / fields;
			console.log(`      ${fields - wrong.length} of ${fields} fields agree (${(agreement * 100).toFixed(1)} %), ${read.length} lines are read, ${truths.length - read.length} not`);
			const isKnown = (each: { field: Field; line: string }): boolean => DISAGREEMENTS.some(({ field, line }) => field === each.field && line.test(each.line));
			assert.deepEqual(wrong.filter((each) => !isKnown(each)).map(({ said }) => said), []);
			assert.deepEqual(truths.filter((each) => (each.read === undefined) !== isException(each.truth.line)).map(({ truth }) => truth.line), []);
			assert.ok(agreement >= LEAST_AGREEMENT);
		});
	}
});
