import { addressesOf, addressOf, fieldValue, type HeaderField } from './headerFields';
import type { RecipientReport } from './report';
import { addressOfField, hostOfField, type FieldGroup } from './statusFields';

/** The recipients of a feedback report (RFC 5965 section 3): who complained, where it says. One of the type `not-spam` is no complaint. */
export function complaintsOf(fields: FieldGroup, original: readonly HeaderField[]): RecipientReport[] {
	const type = (fields.get('feedback-type') ?? '').toLowerCase();
	if (type.startsWith('not-spam')) {
		return [];
	}
	const named = addressOfField(fields.get('original-rcpt-to')) ?? addressOfField(fields.get('removal-recipient'));
	const recipients = named === undefined ? addressesOf(fieldValue(original, 'to') ?? '') : [addressOf(named) ?? named];
	const remoteHost = hostOfField(fields.get('reporting-mta')) ?? fields.get('source-ip');
	const facts = ['feedback-type', 'auth-failure', 'authentication-results', 'delivery-result'].map((name) => [name, fields.get(name)] as const);
	const reply = facts.filter(([, value]) => value !== undefined).map(([name, value]) => `${name}: ${value}`).join('; ');
	const report = { kind: 'complaint' as const, reply: reply === '' ? undefined : reply, remoteHost };
	return recipients.length > 0 ? recipients.map((recipient) => ({ ...report, recipient })) : [report];
}

/** Reports of providers that send the message alone, and say in the subject what it is: `complaint about message from 192.0.2.1`. */
export function isComplaintSubject(subject: string | undefined): boolean {
	return /^\s*(?:complaint about message from|email feedback report for ip|client tos notification)\b/i.test(subject ?? '');
}

/** The fields of such a report, which stand in the header of the message complained about. */
export function fieldsOfComplaint(original: readonly HeaderField[]): FieldGroup {
	const recipient = fieldValue(original, 'x-hmxmroriginalrecipient') ?? addressOf(fieldValue(original, 'to') ?? '');
	return new Map([['feedback-type', 'abuse'], ...(recipient === undefined ? [] : [['original-rcpt-to', recipient] as const])]);
}
