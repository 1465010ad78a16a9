import { holdsLog, type Wording } from './labTruth';

const DOVECOT: Wording = {
	relay: () => undefined,
	// Of an unknown recipient there is no line, and of a script that rejects the null sender one that calls it no rejection.
	isUnwritten: ({ phase, sender, failure }) => phase === 'RCPT TO' || (failure === 'sieve' && sender === ''),
	// Only a script's rejection names who wrote.
	sender: ({ sender, failure }) => (failure === 'sieve' ? sender ?? undefined : undefined),
	// The reply is logged in words of its own, without codes.
	reply: () => undefined,
	phase: () => undefined,
	code: () => undefined,
	enhanced: () => undefined,
};

describe('A log that Dovecot wrote in the lab', () => {
	it('is read as the client of its LMTP knows it', () => holdsLog('dovecot', DOVECOT));
});
