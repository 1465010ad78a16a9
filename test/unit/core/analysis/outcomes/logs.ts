import { exim, postfix, sendmail } from './following';

/** Logs whose stories are known, with what they come to: messages in words, and the rows of their failures. */
export interface KnownLog {
	readonly log: string;
	readonly messages: string;
	readonly rows: readonly string[];
}

const DEFERRED = 'relay=mx.example.com[198.51.100.25]:25, delay=1, dsn=4.7.1, status=deferred (host mx.example.com[198.51.100.25] said: 450 4.7.1 Greylisted (in reply to RCPT TO command))';
const SENT = 'relay=mx.example.com[198.51.100.25]:25, delay=1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9C0D1)';
const BOUNCED = 'relay=mx.example.com[198.51.100.25]:25, delay=1, dsn=5.1.1, status=bounced (host mx.example.com[198.51.100.25] said: 550 5.1.1 No such user (in reply to RCPT TO command))';
const FILTERED = 'relay=127.0.0.1[127.0.0.1]:10024, delay=1, dsn=2.0.0, status=sent (250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as';
const FILTER_DOWN = 'relay=none, delay=1, dsn=4.4.1, status=deferred (connect to 127.0.0.1[127.0.0.1]:10024: Connection refused)';

/** The lines before the first try. */
function begun(time: string, id: string, recipients = 1, messageId = `${id}@example.net`): string {
	return `${time} cleanup ${id} message-id=<${messageId}>\n${time} qmgr ${id} from=<news@example.net>, size=1, nrcpt=${recipients} (queue active)\n`;
}

export const KNOWN_LOGS: Readonly<Record<string, KnownLog>> = {
	'a message delivered at once': {
		log: postfix(`${begun('10:00:00', 'AAAAA1')} 10:00:01 smtp AAAAA1 to=<ada@example.com>, ${SENT}
			10:00:01 qmgr AAAAA1 removed`),
		messages: '1 delivered',
		rows: [],
	},
	'three deferrals, then a delivery': {
		log: postfix(`${begun('10:00:00', 'AAAAA1')} 10:02:00 smtp AAAAA1 to=<ada@example.com>, ${DEFERRED}
			10:10:00 smtp AAAAA1 to=<Ada@Example.com>, ${DEFERRED}
			10:20:00 smtp AAAAA1 to=<ada@example.com>, ${DEFERRED}
			10:43:00 smtp AAAAA1 to=<ada@example.com>, ${SENT}
			10:43:00 qmgr AAAAA1 removed`),
		messages: '1 delivered (1 after deferral)',
		rows: ['delivered 10:43:00', 'delivered 10:43:00 as 0', 'delivered 10:43:00 as 0'],
	},
	'three recipients with an end each': {
		log: postfix(`${begun('10:00:00', 'AAAAA1', 3)} 10:00:01 smtp AAAAA1 to=<ada@example.com>, ${SENT}
			10:00:02 smtp AAAAA1 to=<bob@example.com>, ${DEFERRED}
			10:00:03 smtp AAAAA1 to=<nobody@example.com>, ${BOUNCED}
			10:10:00 smtp AAAAA1 to=<bob@example.com>, ${DEFERRED}`),
		messages: '1 delivered, 1 deferred, 1 bounced',
		rows: ['open', 'bounced 10:00:03', 'open as 0'],
	},
	'a message given up, with the line that says so for all': {
		log: postfix(`${begun('10:00:00', 'AAAAA1', 3)} 10:00:01 smtp AAAAA1 to=<ada@example.com>, ${SENT}
			10:00:02 smtp AAAAA1 to=<bob@example.com>, ${DEFERRED}
			10:00:03 smtp AAAAA1 to=<eve@example.com>, ${DEFERRED}
			11:00:00 qmgr AAAAA1 from=<news@example.net>, status=expired, returned to sender
			11:00:00 qmgr AAAAA1 removed`),
		messages: '1 delivered, 2 expired',
		rows: ['expired 11:00:00', 'expired 11:00:00', 'expired 11:00:00'],
	},
	'the end of a message whose beginning is in another log': {
		log: postfix('11:00:00 qmgr AAAAA1 from=<news@example.net>, status=expired, returned to sender'),
		messages: '1 expired',
		rows: ['expired 11:00:00'],
	},
	'a bounce, and the message about it': {
		log: postfix(`${begun('10:00:00', 'AAAAA1')} 10:00:03 smtp AAAAA1 to=<nobody@example.com>, ${BOUNCED}
			10:00:04 cleanup BBBBB1 message-id=<BBBBB1@mx1.example.net>
			10:00:04 bounce AAAAA1 sender non-delivery notification: BBBBB1
			10:00:04 qmgr BBBBB1 from=<>, size=2, nrcpt=1 (queue active)
			10:00:04 qmgr AAAAA1 removed
			10:00:05 local BBBBB1 to=<news@example.net>, relay=local, delay=1, dsn=2.0.0, status=sent (delivered to mailbox)
			10:00:05 qmgr BBBBB1 removed`),
		messages: '1 bounced, 1 notified',
		rows: ['bounced 10:00:03'],
	},
	'a content filter that brings the message back': {
		log: postfix(`${begun('10:00:00', 'AAAAA1', 2, 'same@example.net')} 10:00:01 smtp AAAAA1 to=<ada@example.com>, ${FILTER_DOWN}
			${begun('10:05:00', 'BBBBB1', 2, 'same@example.net')} 10:05:01 smtp AAAAA1 to=<ada@example.com>, ${FILTERED} BBBBB1)
			10:05:01 smtp AAAAA1 to=<bob@example.com>, ${FILTERED} BBBBB1)
			10:05:01 qmgr AAAAA1 removed
			10:05:02 smtp BBBBB1 to=<bob@example.com>, ${BOUNCED}
			10:05:03 smtp BBBBB1 to=<ada@example.com>, ${DEFERRED}
			10:15:00 smtp BBBBB1 to=<ada@example.com>, ${SENT}
			10:15:00 qmgr BBBBB1 removed`),
		messages: '1 delivered (1 after deferral), 1 bounced',
		rows: ['delivered 10:15:00', 'bounced 10:05:02', 'delivered 10:15:00 as 0'],
	},
	'a filtered message that is delivered before the filter has its answer': {
		log: postfix(`${begun('10:00:00', 'AAAAA1')} ${begun('10:05:00', 'BBBBB1')} 10:05:01 virtual BBBBB1 to=<ada@example.com>, relay=virtual, delay=1, dsn=2.0.0, status=sent (delivered to maildir)
			10:05:01 qmgr BBBBB1 removed
			10:05:02 smtp AAAAA1 to=<ada@example.com>, ${FILTERED} BBBBB1)
			10:05:02 qmgr AAAAA1 removed`),
		messages: '1 delivered',
		rows: [],
	},
	'a filter that keeps the message': {
		log: postfix(`${begun('10:00:00', 'AAAAA1')} 10:05:02 smtp AAAAA1 to=<ada@example.com>, ${FILTERED} BBBBB1)
			10:05:02 qmgr AAAAA1 removed`),
		messages: '1 delivered',
		rows: [],
	},
	'a filter that gives the message to another address': {
		log: postfix(`${begun('10:00:00', 'AAAAA1')} ${begun('10:00:02', 'BBBBB1')} 10:00:02 smtp AAAAA1 to=<ada@example.com>, ${FILTERED} BBBBB1)
			10:00:03 smtp BBBBB1 to=<ada@inside.example.com>, ${BOUNCED}`),
		messages: '1 bounced',
		rows: ['bounced 10:00:03'],
	},
	'a command as filter, known by the message id': {
		log: postfix(`${begun('10:00:00', 'AAAAA1', 1, 'same@example.net')} 10:00:01 pipe AAAAA1 to=<ada@example.com>, relay=spamfilter, delay=1, dsn=2.0.0, status=sent (delivered via spamfilter service)
			10:00:01 qmgr AAAAA1 removed
			${begun('10:00:02', 'BBBBB1', 1, 'same@example.net')} 10:00:03 smtp BBBBB1 to=<ada@example.com>, ${DEFERRED}`),
		messages: '1 deferred',
		rows: ['open'],
	},
	'an alias of another host': {
		log: postfix(`${begun('10:00:00', 'AAAAA1')} ${begun('10:00:01', 'BBBBB1')} 10:00:01 local AAAAA1 to=<list@example.net>, relay=local, delay=1, dsn=2.0.0, status=sent (forwarded as BBBBB1)
			10:00:02 smtp BBBBB1 to=<ada@example.com>, ${SENT}
			10:00:03 smtp BBBBB1 to=<bob@example.com>, ${DEFERRED}`),
		messages: '1 delivered, 1 deferred',
		rows: ['open'],
	},
	'a queue id that is used again': {
		log: postfix(`${begun('10:00:00', 'AAAAA1')} 10:00:01 smtp AAAAA1 to=<ada@example.com>, ${DEFERRED}
			10:00:01 postsuper AAAAA1 removed
			${begun('10:00:02', 'AAAAA1', 1, 'other@example.net')} 10:00:03 smtp AAAAA1 to=<ada@example.com>, ${SENT}
			10:00:03 qmgr AAAAA1 removed
			${begun('10:00:04', 'AAAAA1', 1, 'third@example.net')} 10:00:05 smtp AAAAA1 to=<ada@example.com>, ${SENT}`),
		messages: '2 delivered, 1 removed',
		rows: ['removed'],
	},
	'refusals at the door, which are no messages': {
		log: postfix('10:00:00 smtpd NOQUEUE reject: RCPT from unknown[203.0.113.77]: 554 5.7.1 <relay@example.org>: Relay access denied; from=<spam@example.net> to=<relay@example.org> proto=ESMTP helo=<pc>'),
		messages: 'nothing',
		rows: ['none'],
	},
	'Exim: a deferral, a retry, a delivery': {
		log: exim(`10:00:00 A <= news@example.net H=app.example.net [192.0.2.15] P=esmtps S=3021 id=1@example.net
			10:00:01 A == ada@example.com R=dnslookup T=remote_smtp defer (-44) H=mx.example.com [198.51.100.25]: SMTP error from remote mail server after RCPT TO:<ada@example.com>: 451 4.7.1 Greylisted
			10:00:02 A -> bob@example.com R=dnslookup T=remote_smtp H=mx.example.com [198.51.100.25] C="250 OK"
			10:15:00 A => ada@example.com R=dnslookup T=remote_smtp H=mx.example.com [198.51.100.25] C="250 OK id=1jmFYj-00039V-QX"
			10:15:00 A Completed`),
		messages: '2 delivered (1 after deferral)',
		rows: ['delivered 10:15:00'],
	},
	'Exim: given up after retries, and the bounce that follows': {
		log: exim(`10:00:00 A <= news@example.net H=app.example.net [192.0.2.15] P=esmtps S=3021 id=1@example.net
			10:00:01 A == ada@example.com R=dnslookup T=remote_smtp defer (110): Connection timed out
			15:00:00 A ** ada@example.com R=dnslookup T=remote_smtp: retry timeout exceeded
			15:00:00 B <= <> R=A U=Debian-exim P=local S=4321
			15:00:00 A Completed
			15:00:01 B => news@example.net R=dnslookup T=remote_smtp H=mx.example.net [198.51.100.26] C="250 OK"
			15:00:01 B Completed`),
		messages: '1 expired, 1 notified',
		rows: ['expired 15:00:00', 'expired 15:00:00 as 0'],
	},
	'Exim: a filter that brings the message back, known by the message id': {
		log: exim(`10:00:00 A <= news@example.net H=app.example.net [192.0.2.15] P=esmtps S=3021 id=1@example.net
			10:00:01 B <= news@example.net H=localhost (filter) [127.0.0.1] P=esmtp S=3040 id=1@example.net
			10:00:01 A => ada@example.com R=filter T=filter H=127.0.0.1 [127.0.0.1] C="250 2.6.0 Ok"
			10:00:01 A Completed
			10:00:02 B ** ada@example.com R=dnslookup T=remote_smtp H=mx.example.com [198.51.100.25]: SMTP error from remote mail server after RCPT TO:<ada@example.com>: 550 5.1.1 No such user`),
		messages: '1 bounced',
		rows: ['bounced 10:00:02'],
	},
	'Exim: a message taken out by hand': {
		log: exim(`10:00:00 A <= news@example.net H=app.example.net [192.0.2.15] P=esmtps S=3021 id=1@example.net
			10:00:01 A == ada@example.com R=dnslookup T=remote_smtp defer (110): Connection timed out
			12:00:00 A Completed`),
		messages: '1 removed',
		rows: ['removed'],
	},
	'Sendmail: deferrals of one of two recipients': {
		log: sendmail(`10:00:00 4AO801xY004101 from=<news@example.net>, size=2210, class=0, nrcpts=2, msgid=<1@example.net>, proto=ESMTP, daemon=MTA, relay=app.example.net [192.0.2.15]
			10:00:01 4AO801xY004101 to=<ada@example.com>,<bob@example.com>, delay=00:00:01, mailer=esmtp, pri=1, relay=mx.example.com. [198.51.100.25], dsn=4.0.0, stat=Deferred: Connection timed out with mx.example.com.
			10:30:00 4AO801xY004101 to=<ada@example.com>, delay=00:30:00, mailer=esmtp, pri=1, relay=mx.example.com. [198.51.100.25], dsn=2.0.0, stat=Sent (Ok: queued as 9C0D1)
			10:30:00 4AO801xY004101 to=<bob@example.com>, delay=00:30:00, mailer=esmtp, pri=1, relay=mx.example.com. [198.51.100.25], dsn=5.1.1, stat=User unknown
			10:30:00 4AO801xY004101 4AO801xZ004101: DSN: User unknown
			10:30:01 4AO801xZ004101 to=<news@example.net>, delay=00:00:00, mailer=local, pri=1, dsn=2.0.0, stat=Sent`),
		messages: '1 delivered (1 after deferral), 1 bounced, 1 notified',
		rows: ['delivered 10:30:00', 'bounced 10:30:00', 'bounced 10:30:00 as 1'],
	},
	'Sendmail: from the queue of submissions to the one of the server': {
		log: sendmail(`10:00:00 4AO800xY004100 from=ada, size=210, class=0, nrcpts=1, msgid=<1@relay.example.net>, relay=ada@localhost
			10:00:01 4AO801xY004101 from=<ada@relay.example.net>, size=510, class=0, nrcpts=1, msgid=<1@relay.example.net>, proto=ESMTP, daemon=MTA, relay=localhost [127.0.0.1]
			10:00:01 4AO800xY004100 to=bob@example.com, ctladdr=ada (1000/1000), delay=00:00:01, mailer=relay, pri=1, relay=[127.0.0.1] [127.0.0.1], dsn=2.0.0, stat=Sent (4AO801xY004101 Message accepted for delivery)
			10:00:02 4AO801xY004101 to=<bob@example.com>, delay=00:00:01, mailer=esmtp, pri=1, relay=mx.example.com. [198.51.100.25], dsn=5.1.1, stat=User unknown`),
		messages: '1 bounced',
		rows: ['bounced 10:00:02'],
	},
};
