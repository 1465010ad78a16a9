import * as fs from 'node:fs';
import * as path from 'node:path';
import { explainReply } from '../../src/core/bounce/explain';
import { REASONS } from '../../src/core/smtp/reason';

/** What providers document of their own replies, collected beside the project. */
const FILE = path.resolve('..', 'shared', 'reference', 'smtp', 'provider-codes.json');
const HINTS = path.resolve('..', 'shared', 'reference', 'smtp', 'provider-hints.json');

interface DocumentedReply {
	readonly provider: string;
	readonly kind: string;
	readonly match: { readonly basic: readonly string[]; readonly enhanced: string | null; readonly token: string | null; readonly phrase: string | null; readonly regex: string | null };
	/** Who has to do what: `suppress`, `delist`. */
	readonly actionKey: string;
	/** In Sisimai's names; only in some rows. */
	readonly reason?: string;
}

interface Hint {
	readonly provider: string;
	readonly hostHints: readonly string[];
}

/** The reasons that ask for what the row advises. A rate that is due to reputation asks for both, a loop is the network's. */
const REASONS_OF_ACTION: Readonly<Record<string, readonly string[]>> = {
	suppress: ['UserUnknown', 'HostUnknown', 'NotAccept', 'Suspend', 'HasMoved', 'Suppressed', 'MailboxFull'],
	radmin: ['SystemError', 'MailerError', 'NetworkError', 'SystemFull', 'NoRelaying', 'Expired', 'FailedSTARTTLS', 'PolicyViolation', 'OnHold'],
	delist: ['Blocked', 'BadReputation'], support: ['Blocked', 'PolicyViolation', 'Rejected'], reputation: ['BadReputation', 'Blocked', 'SpamDetected', 'RateLimited'],
	slow: ['RateLimited', 'BadReputation', 'Blocked'], split: ['RateLimited', 'SyntaxError'], retry: ['SystemError', 'Greylisted', 'NetworkError', 'SystemFull', 'RateLimited', 'OnHold'],
	content: ['SpamDetected', 'VirusDetected', 'PolicyViolation', 'SecurityError', 'ContentError'], client: ['SyntaxError', 'ContentError', 'NotCompliantRFC', 'RateLimited'],
	auth: ['AuthFailure'], from: ['Rejected', 'NotCompliantRFC'], recipient: ['Filtered', 'PolicyViolation', 'RateLimited'], relay: ['NoRelaying', 'Blocked'], ptr: ['RequirePTR'],
	sadmin: ['SystemError', 'NetworkError', 'SecurityError', 'MailerError', 'NoRelaying', 'HostUnknown', 'Expired'], quota: ['MailboxFull'], login: ['SecurityError'], tls: ['FailedSTARTTLS'],
	account: ['RateLimited', 'SecurityError', 'Rejected'], size: ['EmailTooLarge'], loop: ['NetworkError'], none: REASONS,
};

/** Reasons whose names changed. */
const SAME_AS: Readonly<Record<string, string>> = { mesgtoobig: 'emailtoolarge', exceedlimit: 'emailtoolarge', toomanyconn: 'ratelimited', speeding: 'ratelimited' };

export interface ComparedCode {
	readonly text: string;
	readonly provider: string;
	readonly actionKey: string;
	readonly said: string;
	readonly agrees: boolean;
}

/** Replies made of what the rows match, as their provider's host would say them; `undefined` where the sample data is not there. */
export function compareWithProviders(): ComparedCode[] | undefined {
	if (!fs.existsSync(FILE)) {
		return undefined;
	}
	const hosts = new Map((JSON.parse(fs.readFileSync(HINTS, 'utf8')) as Hint[]).map(({ provider, hostHints }) => [provider, hostHints[0]]));
	return (JSON.parse(fs.readFileSync(FILE, 'utf8')) as DocumentedReply[]).flatMap((row) => {
		const text = replyOf(row);
		if (text === undefined) {
			return [];
		}
		const host = hosts.get(row.provider);
		const said = explainReply(text, { host: host && `mx.${host}` }).reason;
		const agrees = row.reason === undefined ? (REASONS_OF_ACTION[row.actionKey] ?? []).includes(said) : said.toLowerCase() === (SAME_AS[row.reason] ?? row.reason);
		return [{ text, provider: row.provider, actionKey: row.actionKey, said, agrees }];
	});
}

/** Not for codes alone, which the seeds combine, nor for tokens of which the row gives only a pattern. */
function replyOf({ kind, match: { basic, enhanced, token, phrase, regex } }: DocumentedReply): string | undefined {
	const words = [regex === null ? token : null, phrase].filter((one) => one !== null).join(' ');
	if (words === '' || !(kind === 'rule' || kind === 'generic')) {
		return undefined;
	}
	const code = basic[0]?.replace('xx', '50');
	return [code, enhanced, words].filter((one) => one !== undefined && one !== null).join(' ');
}
