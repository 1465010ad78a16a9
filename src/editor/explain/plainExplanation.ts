import type { Explanation } from '../../core/smtp/verdict';
import { chips } from './explanationMarkdown';

/** An explanation as plain text for a ticket or a mail: the reply, what it means, what to do, where that is written. */
export function plainExplanation(reply: string, explanation: Explanation): string {
	const { title, provider, meaning, steps, warnings, sources } = explanation;
	const paragraphs = [
		[reply.trim()],
		[provider ? `${title} (${provider})` : title, chips(explanation).join(', '), meaning, ...warnings],
		steps.map((step, index) => `${index + 1}. ${step}`),
		sources.map((source) => `${source.title}: ${source.url}`),
	];
	return paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n');
}
