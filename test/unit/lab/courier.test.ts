import { holdsLog, type Wording } from './labTruth';

const COURIER: Wording = {
	// The id in a reply has no inode before it; of the server's own reports the truth has the inode alone.
	queueId: ({ queueId, recipient }) => (recipient === 'sender@origin.example.org' ? queueId?.split('.', 1)[0] : queueId?.split('.').slice(1).join('.')),
	// Of a connection that ends before MAIL there is no line; and that a message is given up for its age is not told from that a report goes out.
	isUnwritten: ({ kind, failure, phase }) => kind === 'expired' || (BROKEN.includes(failure) && ['connect', 'EHLO', 'HELO'].includes(phase ?? '')),
	relay: ({ relay, kind }) => (relay && kind === 'sent' ? `${relay.name} [${relay.address}]` : undefined),
	reply: (lines) => lines.join(' '),
	phase: () => undefined,
};

const BROKEN: readonly (string | null)[] = ['close', 'silence'];

describe('A log that Courier wrote in the lab', () => {
	it('is read as the far side knows it', () => holdsLog('courier', COURIER));
});
