import { addressOf, fieldValue, type HeaderField } from './headerFields';
import { AUTO_REPLY_SUBJECTS, CHALLENGE_WORDS, DAEMON_NAMES, DELAY_WORDS, FAILURE_WORDS, SUCCESS_WORDS } from './knowledge/noticeWords';
import type { MessageKind } from './report';

/** Most of a report that says what it is stands in its first lines. */
const LONGEST_BEGINNING = 6000;

/** What a message is, by its header and its own words; for messages that carry no fields for programs. */
export function kindOfNotice(headers: readonly HeaderField[], lines: readonly string[]): MessageKind {
	const subject = (fieldValue(headers, 'subject') ?? '').toLowerCase();
	const text = lines.join(' ').replace(/\s+/g, ' ').slice(0, LONGEST_BEGINNING).toLowerCase();
	const isDaemon = isFromDaemon(headers);
	if (fieldValue(headers, 'x-failed-recipients') !== undefined) {
		return outcomeOf(subject, text) ?? 'failure';
	}
	if (!isDaemon && isAutoReply(headers, subject)) {
		return 'auto-reply';
	}
	const outcome = outcomeOf(subject, text);
	const isAnswer = /^(?:re|fw|fwd|aw|wg|tr)\s?:/.test(subject);
	const isSaidTwice = !isAnswer && has(subject, FAILURE_WORDS) && has(text, FAILURE_WORDS);
	if (outcome !== undefined && ((isDaemon && !isAnswer) || isSaidTwice)) {
		return outcome;
	}
	return has(`${subject} ${text}`, CHALLENGE_WORDS) ? 'challenge' : isAutoReply(headers, subject) ? 'auto-reply' : 'other';
}

/** What the words say became of the message. */
function outcomeOf(subject: string, text: string): MessageKind | undefined {
	const both = `${subject} ${text}`;
	if (has(both, DELAY_WORDS)) {
		return 'delay';
	}
	if (has(both, SUCCESS_WORDS) && !has(both, ['permanent', 'failed', 'could not'])) {
		return 'success';
	}
	return has(both, FAILURE_WORDS) ? 'failure' : undefined;
}

function has(text: string, words: readonly string[]): boolean {
	return words.some((some) => text.includes(some));
}

/** Whether a mail system sent it: by its name, or by the null sender (RFC 5321 section 4.5.5). */
export function isFromDaemon(headers: readonly HeaderField[]): boolean {
	const from = ['from', 'sender', 'return-path'].map((name) => fieldValue(headers, name)?.toLowerCase());
	return from[2]?.trim() === '<>' || from.some((value) => value !== undefined && (value.trim() === '<>' || DAEMON_NAMES.some((name) => value.includes(name))));
}

/** RFC 3834 section 5, and what programs write that are older. */
export function isAutoReply(headers: readonly HeaderField[], subject: string): boolean {
	// Auto-Submitted: auto-replied (vacation)
	return /^auto-replied/i.test(fieldValue(headers, 'auto-submitted') ?? '')
		|| ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress-reply', 'x-autoreply-from', 'x-ms-exchange-inbox-rules-loop'].some((name) => /^(?!no\b)\S/i.test(fieldValue(headers, name) ?? ''))
		|| /^auto_reply/i.test(fieldValue(headers, 'precedence') ?? '') || /vacation|autorespon/i.test(fieldValue(headers, 'x-mailer') ?? '')
		|| AUTO_REPLY_SUBJECTS.some((words) => subject.toLowerCase().startsWith(words));
}

/** Some that ask for proof write a report for programs too. */
export function isChallenge(headers: readonly HeaderField[], replies: readonly (string | undefined)[]): boolean {
	return !/mailer-daemon|postmaster/i.test(fieldValue(headers, 'from') ?? '') && replies.some((reply) => has((reply ?? '').toLowerCase(), CHALLENGE_WORDS));
}

/** Addresses in the header that are no recipients that failed. */
export function partiesOf(headers: readonly HeaderField[]): { readonly from?: string; readonly to?: string } {
	return { from: addressOf(fieldValue(headers, 'from') ?? ''), to: addressOf(fieldValue(headers, 'to') ?? '') };
}
