import { holdsLog, type Wording } from './labTruth';

const DMA: Wording = {
	// Of the server's own reports the truth knows the message, not which of its recipients.
	queueId: ({ queueId, recipient }) => (recipient === 'sender@origin.example.org' ? queueId?.split('.', 1)[0] : queueId),
	relay: ({ relay, failure, recipient }) => {
		const address = ADDRESSES.get(failure ?? '');
		return relay ? `${relay.name} [${relay.address}]` : address && `mx.${recipient?.split('@')[1]} [${address}]`;
	},
	// Where a connection ends, dma does so too, without a word; but while it writes a message.
	isUnwritten: ({ failure, recipient }) => (failure === 'close' && recipient !== 'ada@body-close.example.net') || recipient === 'ada@early-bye.example.net',
	// What was accepted was accepted, and the log does not say how.
	reply: (lines, { kind }) => (kind === 'sent' ? undefined : lines.join(' ')),
	code: ({ kind, code }) => (kind === 'sent' ? undefined : code ?? undefined),
	enhanced: ({ kind, enhanced }) => (kind === 'sent' ? undefined : enhanced ?? undefined),
	phase: ({ kind, phase, failure }) => (kind === 'sent' || failure === 'close' ? undefined : ADDRESSES.has(failure ?? '') ? 'connect' : phase ?? undefined),
};

/** Where nobody answers. */
const ADDRESSES = new Map([['refused', '192.0.2.99'], ['timeout', '203.0.113.200'], ['unreachable', '203.0.113.77']]);

describe('A log that dma wrote in the lab', () => {
	it('is read as the far side knows it', () => holdsLog('dma', DMA));
});
