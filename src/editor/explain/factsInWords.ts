import type { Reason } from '../../core/smtp/reason';
import type { NamedBlocklist, ReplyFacts } from '../../core/smtp/verdict';

const MEBIBYTE = 1_048_576;

/** A bare number this large is no count of messages. */
const LEAST_SIZE = 100_000;

/** A page that a list has for the very IP or domain, or for everybody. */
export interface ListLink {
	readonly words: string;
	readonly url: string;
}

/** `300` becomes `5 min`. */
export function durationInWords(seconds: number): string {
	if (seconds > 0 && seconds % 86_400 === 0) {
		return seconds === 86_400 ? '1 day' : `${seconds / 86_400} days`;
	}
	if (seconds > 0 && seconds % 3600 === 0) {
		return `${seconds / 3600} h`;
	}
	return seconds > 0 && seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}

/** `10485760 bytes` becomes `10 MB`; what is no size stays as the reply words it. */
export function limitInWords(limit: string, reason: Reason): string {
	// 10485760 bytes | 10485760
	const [, digits, unit] = /^(\d{1,15})( bytes?)?$/i.exec(limit) ?? [];
	const isSize = digits !== undefined && Number(digits) >= LEAST_SIZE && (unit !== undefined || reason === 'EmailTooLarge');
	return isSize ? `${Math.round((Number(digits) / MEBIBYTE) * 10) / 10} MB` : limit;
}

/** What a list offers: `look up 192.0.2.1`, `ask for removal`. One page may be both. */
export function linksOfList({ lookup, removal }: NamedBlocklist, { ips }: Pick<ReplyFacts, 'ips'>): ListLink[] {
	const ip = ips.find((one) => lookup?.includes(encodeURIComponent(one)));
	const about = ip === undefined ? '' : ` ${ip}`;
	const links: (ListLink | undefined)[] = lookup !== undefined && lookup === removal
		? [{ words: `look up${about} and ask for removal`, url: lookup }]
		: [lookup === undefined ? undefined : { words: `look up${about}`, url: lookup }, removal === undefined ? undefined : { words: 'ask for removal', url: removal }];
	return links.filter((link) => link !== undefined);
}

/** `Spamhaus, run by The Spamhaus Project`; a list that nobody runs any more says so in its note. */
export function listInWords({ name, operator }: NamedBlocklist): string {
	return operator === undefined || operator === name ? name : `${name}, run by ${operator}`;
}
