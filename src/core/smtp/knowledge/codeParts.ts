import type { CodePart, CodeSubject } from './code';

/** The first number of an enhanced code, RFC 3463 section 3. */
export const ENHANCED_CLASSES: Readonly<Record<2 | 4 | 5, CodePart>> = {
	2: { name: 'Success', meaning: 'It went well.' },
	4: { name: 'Persistent transient failure', meaning: 'Not now: a later try of the same message can succeed.' },
	5: { name: 'Permanent failure', meaning: 'Not like this: message, address or destination must change first.' },
};

/** The second number, at its own place; RFC 3463 section 4. */
export const ENHANCED_SUBJECTS: readonly CodeSubject[] = [
	{ name: 'Other or undefined', meaning: 'What it is about is not said.', reason: 'OnHold', action: 'review', party: 'receiving-server' },
	{ name: 'Addressing', meaning: 'It is about an address of the envelope, which the sender controls.', reason: 'OnHold', action: 'review', party: 'sender' },
	{ name: 'Mailbox', meaning: 'It is about the mailbox, which the recipient controls.', reason: 'OnHold', action: 'review', party: 'recipient' },
	{ name: 'Mail system', meaning: 'It is about the receiving system, which its admin controls.', reason: 'SystemError', action: 'contact-recipient-admin', party: 'receiving-server' },
	{ name: 'Network and routing', meaning: 'It is about the way to the destination: network, DNS, routes.', reason: 'NetworkError', action: 'review', party: 'network' },
	{ name: 'Mail delivery protocol', meaning: 'It is about the SMTP dialogue between the two sides.', reason: 'SyntaxError', action: 'fix-own-server', party: 'own-server' },
	{ name: 'Message content', meaning: 'It is about the message itself.', reason: 'ContentError', action: 'fix-content', party: 'sender' },
	{ name: 'Security or policy', meaning: 'It is about a rule or a security measure.', reason: 'PolicyViolation', action: 'review', party: 'receiving-server' },
];

/** The first digit of a basic code, at its own place; RFC 5321 section 4.2.1. */
export const BASIC_CLASSES: Readonly<Record<2 | 3 | 4 | 5, CodePart>> = {
	2: { name: 'Success', meaning: 'It went well.' },
	3: { name: 'Go on', meaning: 'The server waits for more.' },
	4: { name: 'Temporary failure', meaning: 'Not now: a later try of the same message can succeed.' },
	5: { name: 'Permanent failure', meaning: 'Not like this: the same message to the same address will fail again.' },
};

/** The second digit of a basic code, at its own place; the standard leaves 3, 4 and those beyond 5 open. */
export const BASIC_CATEGORIES: readonly (CodePart | undefined)[] = [
	{ name: 'syntax', meaning: 'Its second digit says that it is about the form of the command.' },
	{ name: 'information', meaning: 'Its second digit says that it answers a request for information.' },
	{ name: 'connection', meaning: 'Its second digit says that it is about the connection.' },
	undefined,
	undefined,
	{ name: 'mail system', meaning: 'Its second digit says that it is about the mail system.' },
];
