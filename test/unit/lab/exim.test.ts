import type { Truth } from '../../lab/truth';
import { holdsLog, type Wording } from './labTruth';

const EXIM: Wording = {
	relay: (truth) => {
		if (truth.failure === 'timeout' && truth.kind === 'deferred') {
			return 'mx.timeout.example.net [203.0.113.200]';
		}
		return truth.relay && !isFailedLogin(truth) ? `${truth.relay.name} [${truth.relay.address}]` : undefined;
	},
	reply: (lines, truth) => (isUnsaid(truth) ? undefined : inOctal(lines.join(truth.kind === 'sent' ? '\\\\n' : '\\n'))),
	phase: (truth) => {
		if (truth.failure === 'timeout' && truth.kind === 'deferred') {
			return 'connect';
		}
		return truth.kind === 'sent' || isUnsaid(truth) ? undefined : truth.phase ?? undefined;
	},
	code: (truth) => (isUnsaid(truth) ? undefined : truth.code ?? undefined),
	enhanced: (truth) => (isUnsaid(truth) ? undefined : truth.enhanced ?? undefined),
};

const WITH_PORTS: Wording = {
	...EXIM,
	relay: (truth) => {
		const host = EXIM.relay(truth);
		return host === undefined ? undefined : `${host}:${truth.relay?.port ?? 25}`;
	},
};

/** That a STARTTLS or a login was refused, Exim says, but not in whose words; nor, of a login, by which host. */
function isUnsaid(truth: Truth): boolean {
	return isFailedLogin(truth) || (truth.kind === 'deferred' && truth.phase === 'STARTTLS' && truth.code !== null);
}

function isFailedLogin({ kind, phase, code }: Truth): boolean {
	return kind === 'deferred' && phase === 'AUTH' && code !== null && code >= 500;
}

/** Bytes beyond ASCII are written as \303. */
function inOctal(text: string): string {
	return text.replace(/[^ -~]+/g, (letters) => [...new TextEncoder().encode(letters)].map((byte) => `\\${byte.toString(8)}`).join(''));
}

/** At the door the words of a refusal are logged, and codes only where the administrator wrote them into the words. */
const AT_THE_DOOR: Wording = {
	relay: ({ relay }) => {
		const helo = relay?.helo === undefined || relay.helo === relay.name ? [] : [`(${relay.helo})`];
		return relay ? [relay.name ?? [], helo, `[${relay.address}]`].flat().join(' ') : undefined;
	},
	// What DATA is answered is logged without an envelope, what its end is answered without recipients.
	sender: ({ phase, sender }) => (phase === 'DATA' ? undefined : sender ?? undefined),
	recipient: ({ phase, recipient }) => (phase === 'DATA' || phase === 'end of DATA' ? undefined : recipient ?? undefined),
	code: ({ code, enhanced, kind }) => (kind === 'rejected' && enhanced !== null ? code ?? undefined : undefined),
	enhanced: ({ enhanced, kind }) => (kind === 'rejected' ? enhanced ?? undefined : undefined),
	// Long words are folded at colons for the client.
	reply: (lines, { enhanced }) => (enhanced === null ? undefined : lines.map((line, i) => (i === 0 ? line.replace('-', ' ') : line.slice(`550 ${enhanced} `.length))).join(' ')),
};

describe('A log that Exim wrote in the lab', () => {
	it('is read as the far side knows it', () => holdsLog('exim', EXIM));

	it('is read through syslog with all there is to log', () => holdsLog('exim-syslog', WITH_PORTS));

	it('is read as clients know it that were refused', () => holdsLog('exim-receiving', AT_THE_DOOR));
});
