import type { LogFormatId } from '../../src/core/log/event';

/** A row of the README's table of formats. */
export interface FormatRow {
	readonly id: LogFormatId;
	readonly name: string;
	/** What of it is read; where nobody had a log of it at hand, that too. */
	readonly what: string;
	/** A line that is an event, as it stands in a log. */
	readonly line: string;
	/** Lines that have to stand before it. */
	readonly before?: readonly string[];
}

const EXCHANGE = '2026-11-24T06:25:11.401Z,MX1,08DB123456789ABC,7,192.0.2.10:25,198.51.100.33:56026';

export const FORMAT_ROWS: readonly FormatRow[] = [
	{
		id: 'postfix', name: 'Postfix', what: 'smtp, lmtp, local, virtual, pipe, error, bounce, qmgr expiry; refusals of smtpd, postscreen, cleanup and milters',
		line: 'Nov 24 06:25:11 mx1 postfix/smtp[211]: 4F1B2600A3: to=<a@example.com>, relay=none, delay=1, dsn=5.4.4, status=bounced (Host not found)',
	},
	{
		id: 'exim', name: 'Exim', what: 'mainlog and rejectlog: `=>` `->` `>>` `==` `**` `<=`, refusals at every stage',
		line: '2026-11-24 06:25:11 1vNWqB-00000001kQ2-2abc ** a@example.com R=dnslookup T=remote_smtp H=mx.example.com [192.0.2.25]: SMTP error from remote mail server after RCPT TO:<a@example.com>: 550 5.1.1 No such user',
	},
	{
		id: 'sendmail', name: 'Sendmail', what: 'deliveries (`stat=`), refusals by rulesets and milters',
		line: 'Nov 24 06:25:11 mx1 sendmail[4103]: 4AO801xY004101: to=<a@example.com>, delay=00:00:01, mailer=esmtp, relay=mx.example.com. [192.0.2.25], dsn=5.1.1, stat=User unknown',
	},
	{ id: 'transcript', name: 'SMTP transcripts', what: 'swaks, msmtp, curl, telnet, `openssl s_client`, `ssmtp -v`, `sendmail -v`, `mailx -v`, `exim -v`, smtplib, PHPMailer; the refused command is named', line: '<** 550 5.1.1 No such user' },
	{
		id: 'qmail', name: 'qmail, netqmail, notqmail', what: 'qmail-send (numbers of deliveries joined), rblsmtpd, chkuser; multilog, epoch or syslog',
		before: ['1795501511.100000 starting delivery 12: msg 34 to remote a@example.com'],
		line: '1795501511.123456 delivery 12: failure: 192.0.2.25_does_not_like_recipient./Remote_host_said:_550_5.1.1_No_such_user/Giving_up_on_192.0.2.25./',
	},
	{
		id: 'opensmtpd', name: 'OpenSMTPD', what: 'deliveries, refusals, what the queue gives up; all generations of its log, deliveries of 6.8 checked against the running server',
		line: 'Nov 24 06:25:11 mx1 smtpd[45]: 8f4864084ecc48f4 mta delivery evpid=7077717e797a776e from=<b@example.net> to=<a@example.com> rcpt=<-> source="192.0.2.5" relay="192.0.2.25 (mx.example.com)" delay=1s result="PermFail" stat="550 5.1.1 No such user"',
	},
	{
		id: 'courier', name: 'Courier', what: 'deliveries of its modules, checked against the running server; refusals of courieresmtpd',
		before: ['Nov 24 06:25:11 mx1 courieresmtp: id=0038C081.4D026173,from=<b@example.net>,addr=<a@example.com>: 550 5.1.1 No such user'],
		line: 'Nov 24 06:25:11 mx1 courieresmtp: id=0038C081.4D026173,from=<b@example.net>,addr=<a@example.com>,status: failure',
	},
	{
		id: 'exchange-protocol', name: 'Exchange, protocol logs', what: 'dialogues of receive and send connectors (CSV)',
		before: [`${EXCHANGE},<,RCPT TO:<a@example.com>,`], line: `${EXCHANGE},>,550 5.1.10 RESOLVER.ADR.RecipientNotFound,`,
	},
	{
		id: 'exchange-tracking', name: 'Exchange, message tracking', what: 'SEND, DELIVER, DEFER, FAIL, EXPAND (CSV)',
		line: '2026-11-24T06:25:14.000Z,,,,MX1,,,ROUTING,FAIL,7092,<2@example.net>,2fd37dca,a@example.com,550 5.1.1 RESOLVER.ADR.RecipNotFound; not found,15054,1,,,Hello,b@example.net,b@example.net,,Originating,,,,',
	},
	{
		id: 'message-trace', name: 'Microsoft 365, message trace', what: 'the report for download, and Export-Csv of Get-MessageTrace; read by its documentation, no file of it was at hand',
		before: ['origin_timestamp_utc,sender_address,recipient_status,message_subject,total_bytes,message_id'],
		line: '2026-11-24T06:25:18Z,b@example.net,"a@example.com##Receive, Fail",Hello,15054,<6@example.net>',
	},
	{
		id: 'powermta', name: 'PowerMTA', what: 'accounting files (CSV), columns by their names; not its other logs',
		line: 'b,2026-11-24 06:25:12+0100,2026-11-24 06:25:10+0100,b@example.net,a@example.com,,failed,5.1.1 (bad destination mailbox address),smtp;550 5.1.1 No such user,mx.example.com (192.0.2.25),bad-mailbox',
	},
	{
		id: 'kumomta', name: 'KumoMTA', what: 'log records (JSON)',
		line: '{"type":"Bounce","id":"f68462cf","sender":"b@example.net","recipient":"a@example.com","queue":"example.com","response":{"code":550,"enhanced_code":{"class":5,"subject":1,"detail":1},"content":"No such user","command":"RCPT TO"},"timestamp":1795501511,"num_attempts":0}',
	},
	{
		id: 'haraka', name: 'Haraka', what: 'outbound deliveries and refusals, what plugins deny',
		line: 'Nov 24 06:25:11 mx1 haraka[66]: [NOTICE] [3E6A027F-8307-4DA4-B105-2A39EC4B58D4.1.1] [outbound] recipient <a@example.com> rejected: 550 5.1.1 No such user',
	},
	{
		id: 'stalwart', name: 'Stalwart', what: 'deliveries (`delivery.…`) and what it refuses (`smtp.…`), as text and as the JSON of its webhooks',
		line: '2026-11-24T06:25:11Z INFO SMTP RCPT TO rejected (delivery.rcpt-to-rejected) queueId = 3330288, from = "b@example.net", hostname = "mx.example.com", to = "a@example.com", code = 550, details = "5.1.1 No such user"',
	},
	{
		id: 'zonemta', name: 'ZoneMTA', what: 'attempts of its senders; never tried on a real log',
		line: 'info Sender/default/311 id=16a2f 16b2f9a1c5e000a1b2.002 REJECTED[recipient] from=b@example.net to=a@example.com src=192.0.2.5 mx=mx.example.com[192.0.2.25] id=<1@example.net> (550 5.1.1 No such user)',
	},
	{
		id: 'hmailserver', name: 'hMailServer', what: 'dialogues of server and client',
		before: ['"SMTPC"\t4533\t155\t"2026-11-24 06:25:12.003"\t"192.0.2.25"\t"SENT: RCPT TO:<a@example.com>"'],
		line: '"SMTPC"\t4533\t155\t"2026-11-24 06:25:12.004"\t"192.0.2.25"\t"RECEIVED: 550 5.1.1 No such user"',
	},
	{
		id: 'mdaemon', name: 'MDaemon', what: 'dialogues of SMTP sessions; never tried on a real log',
		before: ['Tue 2026-11-24 06:25:11.125: 05: [1234:2] --> RCPT To:<a@example.com>'], line: 'Tue 2026-11-24 06:25:11.126: 05: [1234:2] <-- 550 5.1.1 No such user',
	},
	{
		id: 'msmtp', name: 'msmtp', what: 'its log file, or through syslog, with the command that was refused; checked against the running program',
		line: "Nov 24 06:25:12 host=mx.example.net tls=on auth=off from=b@example.net recipients=a@example.com smtpstatus=550 smtpmsg='550 5.1.1 No such user' errormsg='recipient address a@example.com not accepted by the server' exitcode=EX_DATAERR",
	},
	{
		id: 'nullmailer', name: 'nullmailer', what: 'deliveries of nullmailer-send and what it gives up, checked against the running program',
		before: ['Nov 24 06:25:16 pc nullmailer-send[813]: Starting delivery: host: mx.example.com protocol: smtp file: 1795501511.814'],
		line: 'Nov 24 06:25:16 pc nullmailer-send[813]: Sending failed: Permanent error in sending the message',
	},
	{ id: 'dma', name: 'DragonFly Mail Agent', what: 'deliveries and what it gives up, checked against the running program', line: 'Nov 24 06:25:15 pc dma[1a2b3c.55d0f1c2a0]: remote delivery to mx.example.com [192.0.2.25] failed after RCPT TO: 550 5.1.1 No such user' },
	{ id: 'ssmtp', name: 'sSMTP', what: 'messages handed on and refused; never tried on a real log', line: 'Nov 24 06:25:18 pc sSMTP[817]: RCPT TO:<a@example.com> (550 5.1.1 No such user)' },
	{
		id: 'dovecot', name: 'Dovecot', what: 'refusals of sieve, messages that lmtp or lda cannot store; those of lmtp checked against the running server',
		line: 'Nov 24 06:25:12 mx1 dovecot: lmtp(a@example.com)<311><x1>: msgid=<2@example.net>: save failed to INBOX: Quota exceeded (mailbox for user is full)',
	},
	{
		id: 'amavis', name: 'Amavis', what: 'messages it had refused',
		line: 'Nov 24 06:25:13 mx1 amavis[1234]: (01234-05) Blocked SPAM {RejectedInbound}, [192.0.2.9]:2401 [192.0.2.9] <b@example.net> -> <a@example.com>, Message-ID: <4@example.net>, Hits: 9.1, size: 413',
	},
	{
		id: 'rspamd', name: 'Rspamd', what: 'messages it had refused or greylisted',
		line: '2026-11-24 06:25:14 #1001(normal) <a1b2c3>; task; rspamd_task_write_log: id: <7@example.net>, qid: <9C0D2>, ip: 192.0.2.9, from: <b@example.net>, (default: T (reject): [18.50/15.00] [BAYES_SPAM(5.00)]), len: 1234, rcpts: <a@example.com>',
	},
	{
		id: 'ses', name: 'Amazon SES', what: 'notifications and published events, also inside SNS (JSON)',
		line: '{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":[{"emailAddress":"a@example.com","status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 No such user"}]},"mail":{"source":"b@example.net","messageId":"01000158"}}',
	},
	{
		id: 'sendgrid', name: 'SendGrid', what: 'events, one or an array on a line (JSON)',
		line: '[{"email":"a@example.com","timestamp":1795501511,"event":"bounce","status":"5.1.1","reason":"550 5.1.1 No such user","sg_event_id":"x","sg_message_id":"m1"}]',
	},
	{
		id: 'mailgun', name: 'Mailgun', what: 'events (JSON)',
		line: '{"event-data":{"event":"failed","severity":"permanent","timestamp":1795501511,"recipient":"a@example.com","delivery-status":{"mx-host":"mx.example.com","code":550,"message":"5.1.1 No such user"}}}',
	},
	{
		id: 'postmark', name: 'Postmark', what: 'events (JSON)',
		line: '{"RecordType":"Bounce","Type":"HardBounce","MessageID":"p1","Email":"a@example.com","From":"b@example.net","Details":"smtp;550 5.1.1 No such user","BouncedAt":"2026-11-24T06:25:11Z"}',
	},
	{
		id: 'sparkpost', name: 'SparkPost', what: 'events (JSON)',
		line: '{"msys":{"message_event":{"type":"bounce","bounce_class":"10","rcpt_to":"a@example.com","raw_reason":"550 5.1.1 No such user","timestamp":"1795501511"}}}',
	},
	{
		id: 'mandrill', name: 'Mandrill', what: 'events (JSON)',
		line: '[{"event":"hard_bounce","ts":1795501511,"msg":{"email":"a@example.com","sender":"b@example.net","diag":"smtp;550 5.1.1 No such user","_id":"d1"}}]',
	},
	{
		id: 'brevo', name: 'Brevo', what: 'events (JSON)',
		line: '{"event":"hard_bounce","email":"a@example.com","ts_event":1795501511,"message-id":"<1@example.net>","reason":"550 5.1.1 No such user"}',
	},
	{
		id: 'resend', name: 'Resend', what: 'events (JSON)',
		line: '{"type":"email.bounced","created_at":"2026-11-24T06:25:11Z","data":{"email_id":"r1","from":"b@example.net","to":["a@example.com"],"bounce":{"message":"No such user","type":"Permanent"}}}',
	},
	{
		id: 'application', name: 'Logs of programs', what: 'replies behind the words of a mail library: nodemailer, PHPMailer, Symfony, JavaMail and Spring, .NET, smtplib and Django, Ruby, gomail, lettre',
		line: "2026-11-24 06:25:11,123 ERROR mail smtplib.SMTPRecipientsRefused: {'a@example.com': (550, b'5.1.1 No such user')}",
	},
];
