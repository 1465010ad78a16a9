import type { RecipientReport } from './report';

/** What Amazon SES mails of a delivery: a notice in JSON, sent on by its notification service. */
export interface SnsNotice {
	readonly recipients: readonly RecipientReport[];
	readonly sender?: string;
	readonly messageId?: string;
	readonly reportingHost?: string;
}

type Plain = Readonly<Record<string, unknown>>;

/** Reads the notice in a text; `undefined` where it holds none. Mail may have folded its one line. */
export function readSnsNotice(text: string): SnsNotice | undefined {
	const start = text.indexOf('{');
	const end = text.lastIndexOf('}');
	if (start < 0 || end < start || !/"(?:notificationType|eventType)\\?"/.test(text.slice(start, start + LONGEST_HEAD))) {
		return undefined;
	}
	try {
		const sent = plain(JSON.parse(text.slice(start, end + 1).replace(/\n/g, '')));
		// with the envelope of the service, or without
		const notice = typeof sent.Message === 'string' ? plain(JSON.parse(sent.Message)) : sent;
		const mail = plain(notice.mail);
		const bounce = plain(notice.bounce);
		return { recipients: recipientsOf(notice), sender: words(mail.source), messageId: words(mail.messageId), reportingHost: words(bounce.reportingMTA)?.replace(/^dsn; ?/i, '') };
	} catch {
		return undefined;
	}
}

/** The type of the notice is its first member, or one of the first. */
const LONGEST_HEAD = 4000;

function recipientsOf(notice: Plain): RecipientReport[] {
	const bounced = list(plain(notice.bounce).bouncedRecipients).map(plain);
	const complained = list(plain(notice.complaint).complainedRecipients).map(plain);
	const type = words(plain(notice.complaint).complaintFeedbackType);
	const isTransient = words(plain(notice.bounce).bounceType) === 'Transient';
	return [
		...bounced.map((one): RecipientReport => {
			const diagnostic = words(one.diagnosticCode)?.replace(/^smtp; ?/i, '');
			const code = /^[45]\d\d(?=[ -])/.exec(diagnostic ?? '')?.[0];
			return {
				kind: isTransient && words(one.action) === 'delayed' ? 'deferred' : 'bounced',
				recipient: words(one.emailAddress),
				action: words(one.action),
				status: words(one.status),
				reply: diagnostic,
				code: code === undefined ? undefined : Number(code),
				enhanced: words(one.status),
			};
		}),
		...complained.map((one): RecipientReport => ({ kind: 'complaint', recipient: words(one.emailAddress), reply: type && `feedback-type: ${type}` })),
		...list(plain(notice.delivery).recipients).map((one): RecipientReport => ({ kind: 'sent', recipient: words(one), reply: words(plain(notice.delivery).smtpResponse) })),
	];
}

function plain(value: unknown): Plain {
	return typeof value === 'object' && value !== null ? (value as Plain) : {};
}

function list(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

function words(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}
