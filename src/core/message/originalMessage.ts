import { addressesOf, addressOf, fieldValue, readHeaderFields, type HeaderField } from './headerFields';
import type { MessagePart } from './mime';
import type { OriginalMessage } from './report';
import { addressOfField, type FieldGroup } from './statusFields';

/** The header of the message that a report is about: of the part that holds it, else of what its text quotes. */
export function originalHeader(parts: readonly MessagePart[], quoted: readonly string[]): HeaderField[] {
	// message/rfc822, text/rfc822-headers, message/global, message/global-headers
	const part = parts.find(({ type, text }) => /^(?:message\/(?:rfc822|global|partial)|text\/rfc822)/.test(type) && text.trim() !== '');
	const lines = part ? part.text.split('\n', 2000) : quoted;
	const start = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('From '));
	return start < 0 ? [] : readHeaderFields(lines.slice(start));
}

/** What is known of the message a report is about. A report goes to the envelope sender, so that is who it was sent to. */
export function originalMessage(original: readonly HeaderField[], report: readonly HeaderField[], fields?: FieldGroup): OriginalMessage {
	const said = fields?.get('x-postfix-sender') ?? fields?.get('original-mail-from');
	const returnPath = fieldValue(original, 'return-path');
	const to = addressesOf(fieldValue(report, 'to') ?? '');
	return {
		sender: addressOf(addressOfField(said) ?? '') ?? (returnPath === undefined ? undefined : addressOf(returnPath)) ?? (to.length === 1 ? to[0] : undefined) ?? addressOf(fieldValue(original, 'from') ?? ''),
		messageId: messageIdOf(fieldValue(original, 'message-id')),
		subject: fieldValue(original, 'subject'),
		arrivalDate: fields?.get('arrival-date') ?? fieldValue(original, 'date'),
	};
}

/** Without angle brackets, as in logs. */
function messageIdOf(value: string | undefined): string | undefined {
	const id = value?.trim().replace(/^</, '').split('>', 1)[0];
	return id === '' ? undefined : id;
}
