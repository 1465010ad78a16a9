import type { Limit, LogSummary } from './summary';

/** What was cut and what cannot be read, in English sentences. The editor has its own, in the language of the user. */
export function limitSentences({ limits, trouble }: Pick<LogSummary, 'limits' | 'trouble'>): string[] {
	const sentences = limits.map(sentenceOf);
	return trouble === undefined ? sentences : [troubleSentence(trouble), ...sentences];
}

export function troubleSentence(trouble: 'binary' | 'utf16'): string {
	return trouble === 'utf16'
		? 'The file is encoded in UTF-16. Save it as UTF-8 to read it.'
		: 'The file is binary, not a text log.';
}

function sentenceOf({ what, kept, total }: Limit): string {
	switch (what) {
		case 'failures':
			return `The first ${kept} of ${total} failures are listed; all are counted by reason and by reply.`;
		case 'replies':
			return `${kept} distinct replies of about ${total} are kept; the rest is counted together.`;
		case 'domains':
			return `${kept} recipient domains of about ${total} are kept; the rest is counted together.`;
		case 'relays':
			return `${kept} relays of about ${total} are kept; the rest is counted together.`;
		case 'senders':
			return `${kept} senders of about ${total} are kept; the rest is counted together.`;
		case 'recipients':
			return `${kept} recipients of about ${total} are told apart, each with each reply; those of a reason are at least as many as counted.`;
		case 'messages':
			return `${kept} messages are followed at a time; ${total - kept} more were under way, and are counted as they stood then.`;
		case 'stopped':
			return `The reading was stopped after ${kept} bytes${total > 0 ? ` of ${total}` : ''}; this is what was read until then.`;
		case 'lineLength':
			return `${total} lines are longer than ${kept} bytes; what is beyond was not read.`;
	}
}
