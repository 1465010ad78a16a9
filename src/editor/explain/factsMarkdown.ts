import type { Explanation, NamedBlocklist, ReplyFacts } from '../../core/smtp/verdict';
import { writeLink } from './explanationMarkdown';
import { durationInWords, limitInWords, linksOfList, listInWords } from './factsInWords';
import type { MarkdownSink } from './markdownSink';

/** A line is no place for more. */
const MOST_IN_LINE = 2;

/** What somebody who acts has to know, on one line for the numbers and one for each list. */
export function writeFactsBrief(sink: MarkdownSink, { facts, reason, meaning }: Explanation): void {
	if (!facts) {
		return;
	}
	const pause = facts.retryAfterSeconds === undefined ? [] : [`come back after ${durationInWords(facts.retryAfterSeconds)}`];
	const limits = facts.limits.slice(0, MOST_IN_LINE).map((limit) => `limit ${limitInWords(limit, reason)}`);
	// The links of a list say the IP already.
	const isLinked = facts.blocklists.some((list) => linksOfList(list, facts).some(({ words }) => facts.ips.some((ip) => words.includes(ip))));
	const ips = isLinked ? [] : facts.ips.slice(0, MOST_IN_LINE).map((ip) => `IP ${ip}`);
	const items = [...pause, ...limits, ...ips];
	if (items.length > 0) {
		sink.markdown('**Facts:** ');
		sink.text(items.join(' · '));
		sink.markdown('\n\n');
	}
	for (const list of facts.blocklists.slice(0, MOST_IN_LINE)) {
		writeListBrief(sink, list, { facts, meaning });
	}
}

function writeListBrief(sink: MarkdownSink, list: NamedBlocklist, { facts, meaning }: { readonly facts: ReplyFacts; readonly meaning: string }): void {
	const links = linksOfList(list, facts);
	// The meaning may have said who runs it, and there is nothing else to say.
	const words = list.operator !== undefined && meaning.includes(list.operator) ? list.name : listInWords(list);
	if (links.length === 0 && words === list.name) {
		return;
	}
	sink.markdown('**');
	sink.text(words);
	sink.markdown(`**${links.length > 0 ? ': ' : ''}`);
	writeListLinks(sink, links);
	sink.markdown('\n\n');
}

function writeListLinks(sink: MarkdownSink, links: ReturnType<typeof linksOfList>): void {
	for (const [index, { words, url }] of links.entries()) {
		sink.markdown(index === 0 ? '' : ' · ');
		writeLink(sink, words, url);
	}
}

/** All that was picked out of the reply, as a list under a heading; links that the reply names are shown in full, so that nobody follows one unseen. */
export function writeFacts(sink: MarkdownSink, { facts, reason }: Explanation): void {
	if (!facts) {
		return;
	}
	const { retryAfterSeconds, limits, ips, urls, blocklists } = facts;
	sink.markdown('## What the reply names\n\n');
	writeFact(sink, 'Come back after', retryAfterSeconds === undefined ? [] : [durationInWords(retryAfterSeconds)]);
	writeFact(sink, 'Limits', limits.map((limit) => bothWays(limit, limitInWords(limit, reason))));
	writeFact(sink, 'IP addresses', ips);
	for (const list of blocklists) {
		writeList(sink, list, facts);
	}
	for (const url of urls) {
		sink.markdown('- Link: ');
		writeLink(sink, url, url);
		sink.markdown('\n');
	}
	sink.markdown('\n');
}

function bothWays(limit: string, words: string): string {
	return limit === words ? limit : `${words} (${limit})`;
}

function writeFact(sink: MarkdownSink, name: string, values: readonly string[]): void {
	if (values.length > 0) {
		sink.markdown(`- ${name}: `);
		sink.text(values.join(', '));
		sink.markdown('\n');
	}
}

function writeList(sink: MarkdownSink, list: NamedBlocklist, facts: ReplyFacts): void {
	const links = linksOfList(list, facts);
	sink.markdown('- Blocklist: **');
	sink.text(listInWords(list));
	sink.markdown(links.length > 0 ? '**: ' : '**');
	writeListLinks(sink, links);
	if (list.note !== undefined) {
		sink.markdown('. ');
		sink.text(list.note);
	}
	sink.markdown('\n');
}
