import type { Truth } from '../../lab/truth';
import { holdsLog, type Wording } from './labTruth';

const OPENSMTPD: Wording = {
	// Of the server's own reports the truth knows the first half, which names the message.
	queueId: ({ queueId, recipient }) => (recipient === 'sender@origin.example.org' ? queueId?.slice(0, 8) : queueId),
	relay: (truth) => {
		const domain = truth.recipient?.split('@')[1] ?? '';
		if (truth.kind === 'expired') {
			return undefined;
		}
		return truth.relay && !isBeforeMail(truth) ? `${truth.relay.name} [${truth.relay.address}]` : /^(?:lmtp|auth)-/.test(domain) ? `mx.${domain}` : domain;
	},
	// Only the first line keeps its codes, and nothing stands between the lines.
	reply: (lines, truth) => (isBeforeMail(truth) ? undefined : lines.map((line, i) => (i === 0 ? line : line.slice(4).replace(/^\d\.\d\.\d/, ''))).join('')),
	code: (truth) => (isBeforeMail(truth) ? undefined : truth.code ?? undefined),
	enhanced: (truth) => (isBeforeMail(truth) ? undefined : truth.enhanced ?? undefined),
	phase: () => undefined,
};

/** What was said before MAIL is in lines about the session, which name neither the message nor its recipient. */
function isBeforeMail({ relay, phase, failure }: Truth): boolean {
	return relay === null || failure === 'TLS' || ['connect', 'EHLO', 'HELO', 'LHLO', 'STARTTLS', 'AUTH'].includes(phase ?? '');
}

/** At the door the log names the client on another line, and of the envelope what the refused command says. */
const AT_THE_DOOR: Wording = {
	relay: () => undefined,
	// The end of the message is DATA, too.
	phase: ({ phase }) => (phase === 'end of DATA' ? 'DATA' : phase ?? undefined),
	sender: ({ phase, sender }) => (phase === 'MAIL FROM' ? sender ?? undefined : undefined),
	recipient: ({ phase, recipient }) => (phase === 'RCPT TO' ? recipient ?? undefined : undefined),
	reply: (lines) => lines.join(' '),
};

describe('A log that OpenSMTPD wrote in the lab', () => {
	it('is read as the far side knows it', () => holdsLog('opensmtpd', OPENSMTPD));

	it('is read as clients know it that were refused', () => holdsLog('opensmtpd-receiving', AT_THE_DOOR));
});
