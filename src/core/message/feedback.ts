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
