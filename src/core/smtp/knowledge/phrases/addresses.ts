import type { RuleTable } from '../rule';

/** Wordings about the recipient's address, whoever writes them. */
export const ADDRESS_PHRASES: RuleTable = {
	name: 'address',
	sources: ['sisimai', 'fieldManual'],
	rules: [
		{
			id: 'unknown-user', reason: 'UserUnknown',
			words: ['user unknown', 'unknown user', 'no such user', 'user ~ does not exist', 'mailbox ~ does not exist', 'recipient not found', 'mailbox not found', 'no such recipient', 'invalid recipient', 'address does not exist', 'no mailbox here by that name'],
		},
		{ id: 'mailbox-full', reason: 'MailboxFull', words: ['mailbox full', 'over quota', 'mailbox is full', 'quota exceeded'] },
		{ id: 'host-unknown', reason: 'HostUnknown', words: ['host unknown', 'host not found', 'domain not found'] },
	],
};
