import type { Step } from './rule';

/** What mail programs write around a reply that they quote; in the notation of `Rule.words`. */
export interface Wrappers {
	/** The quoted reply begins behind these. */
	readonly quotes: readonly string[];
	/** What tells at which step the reply was given. */
	readonly steps: readonly { readonly step: Step; readonly words: readonly string[] }[];
	/** Without a code, these say that the sending side will try again. */
	readonly later: readonly string[];
	/** These say that the sending side has stopped trying, whatever the code beside them. */
	readonly givenUp: readonly string[];
}

export const WRAPPERS: Wrappers = {
	quotes: [
		// Postfix, qmail, Gmail, Exchange, Exim, OpenSMTPD, MailMarshal
		'said:', 'remote host said:', 'refused to talk to me:', 'response was:', 'response from the remote server was:', 'server returned \'', 'server returned was:', 'remote said "', 'remote said:',
		'initial connection:', 'end of data:', 'pipelined end of data:', 'rcpt to:<*', 'did not like our rcpt to:', 'did not like our mail from:', 'did not like our data:',
		'remote server answered with:', 'responded with:', 'remote error:', 'remote protocol error:', 'diagnostic-code: smtp;', 'smtp;', 'failed after i sent the message.', 'returned error code:',
	],
	steps: [
		{ step: 'connect', words: ['refused to talk to me', 'initial connection', 'while talking to', 'while receiving the initial server greeting', 'conversation with'] },
		{ step: 'helo', words: ['in reply to helo', 'in reply to ehlo', 'after ehlo', 'after helo'] },
		{ step: 'mail', words: ['in reply to mail from', 'after mail from', 'after pipelined mail from', 'our mail from', '[mail_from]', '[mail from]', 'does not like sender'] },
		{ step: 'rcpt', words: ['in reply to rcpt to', 'after rcpt to', 'after pipelined rcpt to', 'our rcpt to', '[rcpt_to]', '[rcpt to]', 'does not like recipient', 'rejected rcpt'] },
		{ step: 'data', words: ['in reply to end of data', 'in reply to data', 'after end of data', 'after pipelined end of data', 'after data', '[data]', '[end_of_data]', 'failed after i sent the message', 'our data'] },
	],
	later: [
		'deferred', 'delayed', 'has been delayed', 'try again', 'try later', 'try back', 'retry', 'come back', 'will be retried', 'temporary', 'temporarily', 'temporarily suspended', 'temporary failure', 'not yet', 'later', 'defer', 'soft bounce', 'did not complete',
	],
	givenUp: [
		'failed permanently', 'permanent error', 'permanent failure', 'giving up.', 'i\'ve given up', 'retry timeout exceeded', 'delivery retry timeout', 'message expired', 'will be deleted from queue', 'not going to try again', 'been in the queue too long',
		'could not deliver for the last', 'delivery failed ~ attempts', 'envelope expired', 'queue.expired', 'all hosts have been failing for a long time',
	],
};
