import type { Truth } from '../../lab/truth';
import { holdsLog, type Wording } from './labTruth';

const MSMTP: Wording = {
	relay: ({ relay }) => relay?.name ?? undefined,
	// Quotes become question marks.
	reply: (lines, truth) => (isUnsaid(truth) ? undefined : lines.join(' ').replaceAll("'", '?')),
	code: (truth) => (isUnsaid(truth) ? undefined : truth.code ?? undefined),
	enhanced: (truth) => (isUnsaid(truth) ? undefined : truth.enhanced ?? undefined),
	// Of connections that end no line says when.
	phase: (truth) => (truth.kind === 'sent' || truth.code === null || isUnsaid(truth) ? undefined : truth.phase ?? undefined),
};

/** Which of several answers for the recipients of LMTP decided. */
function isUnsaid({ recipient }: Truth): boolean {
	return recipient === null;
}

describe('A log that msmtp wrote in the lab', () => {
	it('is read as the far side knows it', () => holdsLog('msmtp', MSMTP));
});
