import type { RuleTable } from '../rule';

/** Texts that are no refusals: reports, automatic replies, deliveries. */
export const REPORT_PHRASES: RuleTable = {
	name: 'report',
	sources: ['rfc5965', 'sisimai'],
	rules: [
		{ id: 'complaint', reason: 'Feedback', rank: 9, temporary: false, words: ['abuse report', 'feedback report', 'feedback-type', 'complaint feedback', 'spam complaint report', 'marked this message as spam', 'complainedrecipients', 'this is an opt-out report'] },
		{ id: 'authentication', reason: 'Feedback', rank: 9, temporary: false, action: 'fix-authentication', party: 'sender', title: 'Authentication report', meaning: 'A receiver reports mail in your name that failed SPF, DKIM or DMARC.', steps: ['Find out whether the mail was yours or forged.'], words: ['authentication failure report', 'dmarc forensic report'] },
		{ id: 'vacation', reason: 'Vacation', rank: 9, words: ['out of office', 'out of the office', 'auto-reply', 'autoreply', 'automatic reply', 'auto reply', 'autoresponder', 'away from my mail', 'on vacation', 'on holiday', 'i am away', 'i\'m away', 'abwesenheitsnotiz', 'automatische antwort', 'réponse automatique', 'fuera de la oficina'], sources: ['sisimai'] },
		{ id: 'failed', reason: 'OnHold', rank: 0, words: ['a problem occurred', 'problem occurred during', 'denied', 'has been delayed', 'could not be delivered', 'cannot be delivered', 'not delivered', 'unable to deliver', 'undeliverable', 'undelivered', 'did not reach', 'rejected', 'refused', 'returned to sender', 'mail delivery subsystem', 'delivery attempts will continue', 'deferred', 'delivery incomplete', 'was not able to deliver', 'unzustellbar', 'non remis', 'no se ha podido entregar', 'failed', 'failure', 'error'], sources: ['sisimai'] },
		{ id: 'delivered', reason: 'Delivered', rank: 3, code: [250], words: ['queued as', 'message accepted', 'ok', 'delivered', 'accepted for delivery', 'queued for delivery', 'message queued', 'queued mail for delivery', 'requested mail action okay'], sources: ['rfc5321'] },
		{ id: 'delivered-words', reason: 'Delivered', rank: 4, words: ['successfully delivered', 'delivered to mailbox', 'has been delivered', 'queued as', 'message accepted for delivery'], sources: ['sisimai'] },
	],
};
