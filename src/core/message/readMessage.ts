import { complaintsOf, fieldsOfComplaint, isComplaintSubject } from './feedback';
import { addressesOf, fieldValue, type HeaderField } from './headerFields';
import { isAutoReply, isChallenge, isFromDaemon, kindOfNotice, partiesOf } from './kindOfMessage';
import { readMime, type MimeMessage } from './mime';
import { findRecipients, type RecipientSection } from './noticeRecipients';
import { replyInNotice } from './noticeReply';
import { splitNotice } from './noticeText';
import { originalHeader, originalMessage } from './originalMessage';
import type { MessageKind, MessageReport, RecipientReport } from './report';
import { hostOfField, readStatusFields, type FieldGroup, type StatusFields } from './statusFields';
import { readSnsNotice } from './snsNotice';
import { recipientOfFields } from './statusReport';

/** A report may be forwarded within another message, and that one again. */
const DEEPEST = 2;

/** Reads one message, whatever it is. Never rejects. */
export async function readMessage(bytes: Uint8Array, depth = 0): Promise<MessageReport> {
	const message = await readMime(bytes);
	const report = reportOf(message);
	if (report.kind !== 'other' || depth >= DEEPEST) {
		return report;
	}
	const inner = message.parts.find(({ type }) => type === 'message/rfc822' || type === 'multipart/report');
	const within = inner && isFromDaemon(message.headers) ? await readMessage(new TextEncoder().encode(inner.text), depth + 1) : undefined;
	return within && within.kind !== 'other' ? within : report;
}

function reportOf(message: MimeMessage): MessageReport {
	const { headers, parts, text } = message;
	const notice = splitNotice(text);
	const original = originalHeader(parts, notice.original);
	const status = statusOf(message);
	const sections = findRecipients(notice.lines, partiesOf(headers));
	const about = { date: fieldValue(headers, 'date'), subject: fieldValue(headers, 'subject') };
	const feedback = parts.find(({ type }) => type === 'message/feedback-report');
	if (feedback || (original.length > 0 && isComplaintSubject(about.subject))) {
		const fields = feedback ? readStatusFields(feedback.text).message : fieldsOfComplaint(original);
		const recipients = complaintsOf(fields, original);
		return { ...about, kind: recipients.length > 0 ? 'feedback' : 'other', recipients, original: originalMessage(original, headers, fields), reportingHost: hostOfField(fields.get('reporting-mta')) };
	}
	if (status && status.recipients.length > 0) {
		const recipients = withAddresses(status.recipients, { headers, sections }).map((fields) => recipientOfFields(fields, inText(fields, sections, { lines: notice.lines, recipients: status.recipients.length })));
		if (isChallenge(headers, recipients.map(({ reply }) => reply))) {
			return { ...about, kind: 'challenge', recipients: [], original: originalMessage(original, headers, status.message) };
		}
		return { ...about, kind: kindOfRecipients(recipients), recipients, original: originalMessage(original, headers, status.message), reportingHost: hostOfField(status.message.get('reporting-mta')) };
	}
	const sns = readSnsNotice(text);
	if (sns && sns.recipients.length > 0) {
		const { recipients, sender, messageId, reportingHost } = sns;
		return { ...about, kind: kindOfRecipients(recipients), recipients, original: { sender, messageId }, reportingHost };
	}
	const kind = kindOfNotice(headers, notice.lines);
	const recipients = kind === 'failure' || kind === 'delay' || kind === 'success' ? recipientsOfNotice({ kind, headers, sections, original, lines: notice.lines }) : [];
	return { ...about, kind, recipients, original: originalMessage(original, headers), reportingHost: undefined };
}

/** A field that holds a mailbox or half an address is no use: what the header or the text says instead is, where it names one address. */
function withAddresses(recipients: readonly FieldGroup[], { headers, sections }: { readonly headers: readonly HeaderField[]; readonly sections: readonly RecipientSection[] }): readonly FieldGroup[] {
	const [only] = recipients;
	const final = only?.get('final-recipient');
	const failed = addressesOf(fieldValue(headers, 'x-failed-recipients') ?? '');
	const address = failed.length === 1 ? failed[0] : sections.length === 1 ? sections[0]?.recipient : undefined;
	const isUseless = final !== undefined && (!final.includes('@') || /;\s*<?@/.test(final));
	return recipients.length === 1 && only && isUseless && address !== undefined ? [new Map([...only, ['final-recipient', `rfc822; ${address}`]])] : recipients;
}

/** The fields for programs: of the part that is for them, else of a text that holds them because its parts were torn. */
function statusOf({ headers, parts, text }: MimeMessage): StatusFields | undefined {
	const own = parts.filter(({ type }) => /^message\/(?:x?delivery-status|global-delivery-status|disposition-notification)$/.test(type) && /^(?:final|original)-recipient|^action/im.test(type.includes('disposition') ? '' : partText(parts, type)));
	if (own.length > 0) {
		return readStatusFields(own.map((part) => part.text).join('\n\n'));
	}
	const start = text.search(/^(?:Reporting-MTA|Final-Recipient|Original-Recipient):/im);
	return start >= 0 && isFromDaemon(headers) && !isAutoReply(headers, fieldValue(headers, 'subject') ?? '') ? readStatusFields(text.slice(start, start + LONGEST_FIELDS)) : undefined;
}

const LONGEST_FIELDS = 20_000;

function partText(parts: MimeMessage['parts'], type: string): string {
	return parts.find((part) => part.type === type)?.text ?? '';
}

/** The words that go with the fields of a recipient. */
function inText(fields: FieldGroup, sections: readonly RecipientSection[], { lines, recipients }: { readonly lines: readonly string[]; readonly recipients: number }) {
	const named = [fields.get('final-recipient'), fields.get('original-recipient')].map((value) => value?.toLowerCase());
	const section = sections.find(({ recipient, originalRecipient }) => named.some((value) => [recipient, originalRecipient].some((address) => address !== undefined && value?.includes(address.toLowerCase())))) ?? (recipients === 1 ? (sections[0] ?? { lines }) : undefined);
	return section && replyInNotice(section.lines, section.recipient);
}

function kindOfRecipients(recipients: readonly RecipientReport[]): MessageKind {
	const kinds = new Set(recipients.map(({ kind }) => kind));
	return kinds.has('bounced') || kinds.has('expired') ? 'failure' : kinds.has('complaint') ? 'feedback' : kinds.has('deferred') ? 'delay' : 'success';
}

interface Noticed {
	readonly kind: 'failure' | 'delay' | 'success';
	readonly headers: readonly HeaderField[];
	readonly sections: readonly RecipientSection[];
	readonly original: readonly HeaderField[];
	readonly lines: readonly string[];
}

function recipientsOfNotice({ kind, headers, sections, original, lines }: Noticed): RecipientReport[] {
	const failed = addressesOf(fieldValue(headers, 'x-failed-recipients') ?? '');
	const isSectionOf = (address: string) => ({ recipient }: RecipientSection) => recipient?.toLowerCase() === address.toLowerCase();
	const listed = failed.length > 0 ? failed.map((recipient) => sections.find(isSectionOf(recipient)) ?? { recipient, lines: sections[0]?.lines ?? lines }) : sections;
	const to = listed.length > 0 ? [] : addressesOf(fieldValue(original, 'to') ?? '');
	const found: readonly RecipientSection[] = listed.length > 0 ? listed : to.length > 0 ? to.map((recipient) => ({ recipient, lines })) : [{ lines }];
	return found.map(({ recipient, originalRecipient, lines: own }) => {
		const said = replyInNotice(own, recipient);
		const { reply: words, code, enhanced, phase, remoteHost } = said.reply === undefined ? replyInNotice(lines, recipient) : said;
		const end = code === undefined && words !== undefined && kind === 'failure' ? gaveUp(lines) : undefined;
		const reply = end === undefined || words?.includes(end) ? words : `${end} ${words}`;
		return { kind: kind === 'delay' ? 'deferred' : kind === 'success' ? 'sent' : 'bounced', recipient, originalRecipient, reply, code, enhanced, phase, remoteHost };
	});
}

// Delivery to the following recipients was aborted after 5.0 hour(s): | has not been collected after 30 days
const GAVE_UP = /\b(?:aborted|failed|collected|delivered|tried) (?:after|within|for) \d{1,3}(?:\.\d)? ?(?:hour|day|minute|attempt)/i;

/** The sentence above the recipients that tells how long it was tried. */
function gaveUp(lines: readonly string[]): string | undefined {
	return lines.find((line) => GAVE_UP.test(line))?.trim();
}
