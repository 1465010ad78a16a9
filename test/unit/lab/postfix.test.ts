import type { Truth } from '../../lab/truth';
import { holdsLog, type Wording } from './labTruth';

const POSTFIX: Wording = {
	relay: ({ relay }) => relay ? `${relay.name}[${relay.address}]:${relay.port}` : undefined,
	// Bytes beyond ASCII become question marks, each; so do the line ends of what a login is answered.
	reply: (lines, { phase }) => inAscii(lines.join(phase === 'AUTH' ? '?' : ' ')),
	phase: ({ kind, phase, failure }) => {
		if (kind === 'sent') {
			// What was accepted was accepted at the end; the line does not say so.
			return undefined;
		}
		if (failure === 'refused' || failure === 'timeout' || failure === 'unreachable') {
			return 'connect';
		}
		if ((phase === 'EHLO' || phase === 'HELO') && failure === null) {
			// "refused to talk to me" is said of all that comes before MAIL.
			return 'connect';
		}
		// Of a connection that ends during AUTH, Postfix says it was performing the EHLO handshake.
		return failure === 'close' && phase === 'AUTH' ? 'EHLO' : phase ?? undefined;
	},
};

function inAscii(text: string): string {
	return new TextDecoder().decode(new TextEncoder().encode(text).map((byte) => (byte < 0x80 ? byte : 0x3f)));
}

/** Of a refusal at our own door: the client without the port it came from, which only postscreen says. */
const AT_THE_DOOR: Wording = {
	relay: ({ relay, server }) => relay ? (server === 'postscreen' ? `[${relay.address}]:${relay.port}` : `${relay.name ?? 'unknown'}[${relay.address}]`) : undefined,
	reply: (lines, truth) => (isOfCleanup(truth) ? lines.join(' ').slice(4) : lines.join(' ')),
	code: (truth) => (isOfCleanup(truth) ? undefined : truth.code ?? undefined),
};

/** What cleanup refuses, by its own rules or because a filter said so, is logged without the basic code; what smtpd refuses at the end is not. */
function isOfCleanup({ kind, phase, sender }: Truth): boolean {
	return kind === 'rejected' && phase === 'end of DATA' && !sender?.startsWith('at-end');
}

describe('A log that Postfix wrote in the lab', () => {
	it('is read as the far side knows it', () => holdsLog('postfix', POSTFIX));

	it('is read as clients know it that were refused', () => holdsLog('postfix-receiving', AT_THE_DOOR));
});
