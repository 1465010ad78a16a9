import type { Blocklist } from '../smtp/knowledge/blocklists';
import type { NamedBlocklist, ReplyFacts } from '../smtp/verdict';

/** A longer text is a quoted message; what matters stands near its beginning. */
const LONGEST = 4096;
/** Of each kind; a reply that names more is no help to anybody. */
const MOST = 8;

// 192.0.2.1
const IPV4 = /(?<![\d.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?!\.?\d)/g;
// 2001:db8::25
const IPV6 = /(?<![\w:])[\da-f]{0,4}:[\da-f:]{1,35}[\da-f](?![\w:])/gi;
// https://check.example.org/?ip=192.0.2.1
const URL_IN_TEXT = /\bhttps?:\/\/[^\s<>"'()[\]{}|\\^`]{3,400}/gi;
// in 300 seconds, wait 5 minutes, after 1 hour
const PAUSE = /\b(?:in|after|wait|for|za) (\d{1,6}) ?(s|sec|secs|second|seconds|m|min|mins|minute|minutes|h|hour|hours)\b/i;
// 15min later
const LATER = /\b(\d{1,6}) ?(s|sec|seconds?|m|min|minutes?|h|hours?) later\b/i;
// blocked using bl.example.net, listed in dnsbl.example.org
const ZONE = /\b(?:blocked|listed|rejected|blacklisted|found) (?:using|by|in|at|on) ((?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24})\b/i;
// limit of 50 messages, maximum message size (10485760), exceeds 25 MB, but not: exceeded, see contract 4711
const LIMIT = /\b(?:limit|limits|maximum|max|exceeds|exceeded|allowed|threshold)\b[^\d\n,;.]{0,30}(\d[\d,.]{0,14})(?: ?(bytes?|kb|mb|gb|messages?|recipients?|connections?|hops?|attachments?)\b)?/gi;

/** Picks out of a reply what somebody who acts has to know. */
export function replyFacts(reply: string, blocklists: readonly Blocklist[]): ReplyFacts | undefined {
	const text = reply.length > LONGEST ? reply.slice(0, LONGEST) : reply;
	const urls = text.includes('://') ? all(text, URL_IN_TEXT, ([url]) => withoutEnd(url, '.,;:!?*')) : NONE;
	const ips = addressesIn(text);
	const limits = all(text, LIMIT, ([, number = '', unit]) => [withoutEnd(number, '.,'), unit].filter((part) => part !== undefined).join(' '));
	const retryAfterSeconds = pauseIn(text);
	const lists = listsIn(text, blocklists, ips[0]);
	if (urls.length + ips.length + limits.length + lists.length === 0 && retryAfterSeconds === undefined) {
		return undefined;
	}
	return { retryAfterSeconds, limits, ips, urls, blocklists: lists };
}

/** For the test that proves them linear. */
export const FACT_PATTERNS: readonly RegExp[] = [IPV4, IPV6, URL_IN_TEXT, PAUSE, LATER, ZONE, LIMIT];

const NONE: readonly string[] = [];

/** The known lists, else the zone that stands where a list is named. */
function listsIn(text: string, blocklists: readonly Blocklist[], ip: string | undefined): readonly NamedBlocklist[] {
	if (blocklists.length > 0) {
		return blocklists.map((list) => namedList(list, ip));
	}
	const zone = ZONE.exec(text)?.[1];
	return zone === undefined ? NO_LISTS : [{ name: zone.toLowerCase() }];
}

const NO_LISTS: readonly NamedBlocklist[] = [];

function addressesIn(text: string): readonly string[] {
	const ips = all(text, IPV4, (match) => (isIpv4(match[0]) ? match[0] : undefined));
	// a time of day has colons too, but no gap and never eight groups
	const colons = text.includes('::') || text.includes(':0') ? all(text, IPV6, (match) => (isIpv6(match[0]) ? match[0] : undefined)) : NONE;
	return colons.length === 0 ? ips : [...ips, ...colons];
}

function all(text: string, pattern: RegExp, read: (match: RegExpMatchArray) => string | undefined): readonly string[] {
	pattern.lastIndex = 0;
	let match = pattern.exec(text);
	if (match === null) {
		return NONE;
	}
	const found = new Set<string>();
	for (; match !== null && found.size < MOST; match = pattern.exec(text)) {
		const value = read(match);
		if (value !== undefined) {
			found.add(value);
		}
	}
	return [...found];
}

/** A sentence’s stop behind a link or a number is not part of it. */
function withoutEnd(text: string, characters: string): string {
	let end = text.length;
	while (end > 0 && characters.includes(text[end - 1] as string)) {
		end--;
	}
	return text.slice(0, end);
}

function isIpv4(text: string): boolean {
	return text.split('.').every((part) => Number(part) <= 255);
}

/** Not a time of day: eight groups, or a gap. */
function isIpv6(text: string): boolean {
	return text.includes('::') ? text.indexOf('::') === text.lastIndexOf('::') : text.split(':').length === 8;
}

function pauseIn(text: string): number | undefined {
	const [, number, unit = ''] = PAUSE.exec(text) ?? LATER.exec(text) ?? [];
	if (number === undefined) {
		return undefined;
	}
	return Number(number) * (/^h/i.test(unit) ? 3600 : /^m/i.test(unit) ? 60 : 1);
}

function namedList({ name, operator, of, lookup, removal, note }: Blocklist, ip: string | undefined): NamedBlocklist {
	const forThis = (page: string): string | undefined => (page.includes('{}') ? (of === 'ip' && ip !== undefined ? page.replace('{}', encodeURIComponent(ip)) : undefined) : page);
	return { name, operator, lookup: lookup && forThis(lookup), removal: removal && forThis(removal), note };
}
