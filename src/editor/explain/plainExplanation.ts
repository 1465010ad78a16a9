import type { Explanation } from '../../core/smtp/verdict';
import { evidenceInWords } from './evidence';
import { chips } from './explanationMarkdown';
import { durationInWords, limitInWords, linksOfList, listInWords } from './factsInWords';

/** An explanation as plain text for a ticket or a mail: the lines of the log, what they mean, what to do, how that is known. */
export function plainExplanation(lines: string, explanation: Explanation): string {
	const { title, provider, meaning, steps, warnings, sources } = explanation;
	const paragraphs = [
		[lines.trim()],
		[provider ? `${title} (${provider})` : title, chips(explanation).join(', '), meaning, ...warnings],
		under('What to do:', steps.map((step, index) => `${index + 1}. ${step}`)),
		under('What the reply names:', factsOf(explanation)),
		under('How we know:', [evidenceOf(explanation)]),
		under('Sources:', sources.map((source) => `- ${source.title}: ${source.url}`)),
	];
	return `${paragraphs.filter((paragraph) => paragraph.length > 0).map((paragraph) => paragraph.join('\n')).join('\n\n')}\n`;
}

function under(heading: string, lines: readonly string[]): readonly string[] {
	return lines.length > 0 ? [heading, ...lines] : [];
}

function factsOf({ facts, reason }: Explanation): string[] {
	if (!facts) {
		return [];
	}
	const { retryAfterSeconds, limits, ips, urls, blocklists } = facts;
	const lists = blocklists.flatMap((list) => [
		`- Blocklist: ${listInWords(list)}`,
		...linksOfList(list, facts).map(({ words, url }) => `  ${words}: ${url}`),
	]);
	return [
		...(retryAfterSeconds === undefined ? [] : [`- Come back after ${durationInWords(retryAfterSeconds)}`]),
		...limits.map((limit) => `- Limit: ${limitInWords(limit, reason)}`),
		...(ips.length > 0 ? [`- IP addresses: ${ips.join(', ')}`] : []),
		...lists,
		...urls.map((url) => `- Link: ${url}`),
	];
}

function evidenceOf(explanation: Explanation): string {
	const { decided, rule, codesAlone } = evidenceInWords(explanation);
	return [`${decided}${rule === undefined ? '' : ` (rule ${rule})`}.`, codesAlone].filter((part) => part !== undefined).join(' ');
}
