import type { Reason } from '../../core/smtp/reason';
import type { Evidence, Explanation } from '../../core/smtp/verdict';
import { inWords } from './explanationMarkdown';
import type { MarkdownSink } from './markdownSink';

/** Of the matched words; a gap in a wording can make them long. */
const MOST_MATCHED = 160;

/** Rules that the user wrote are named so. */
const OWN_RULE = 'own/';


/** How a verdict was reached, in parts, so that the rule between them can be a link. */
export interface EvidenceInWords {
	/** `Decided by the wording “Relaying denied”` */
	readonly decided: string;
	/** Name of the rule; not there where only the codes or nothing decided. */
	readonly rule?: string;
	/** `The codes alone would say policy violation.`; not there where they say the same, or where there are none. */
	readonly codesAlone?: string;
}

export function evidenceInWords({ evidence, reason, provider = 'the provider', code, enhanced }: Explanation): EvidenceInWords {
	const { rule, codeAlone } = evidence;
	const hasCode = code !== undefined || enhanced !== undefined;
	const isRule = rule !== 'none' && !rule.startsWith('code/');
	return {
		decided: decisionOf(evidence, provider),
		rule: isRule ? rule : undefined,
		codesAlone: codeAlone === reason || !hasCode ? undefined : codesInWords(codeAlone),
	};
}

function codesInWords(codeAlone: Reason): string {
	return codeAlone === 'OnHold' || codeAlone === 'Undefined' ? 'The codes alone would not say why.' : `The codes alone would say ${inWords(codeAlone)}.`;
}

function decisionOf({ level, rule, matched }: Evidence, provider: string): string {
	const words = matched ? ` “${cut(matched)}”` : '';
	if (rule.startsWith(OWN_RULE)) {
		return `Decided by a rule of your own${words && `:${words}`}`;
	}
	switch (level) {
		case 'provider':
			return words ? `Decided by ${provider}’s own wording${words}` : `Decided by what ${provider} means with the code`;
		case 'text':
			return `Decided by the wording${words}`;
		case 'enhanced':
			return 'Decided by the enhanced code only, not by the wording';
		case 'basic':
			return 'Decided by the basic code only, not by the wording';
		case 'none':
			return words ? `The wording${words} says no more than that it failed` : 'No wording and no code that we know stands in it';
	}
}

function cut(matched: string): string {
	const words = matched.replace(/\s+/g, ' ').trim();
	return words.length > MOST_MATCHED ? `${words.slice(0, MOST_MATCHED)}…` : words;
}

/** How we know, as one paragraph. `writeRule` shows the name of the rule as a link, where there is something behind it. */
export function writeEvidence(sink: MarkdownSink, explanation: Explanation, writeRule: (rule: string) => void = (rule) => sink.text(rule)): void {
	const { decided, rule, codesAlone } = evidenceInWords(explanation);
	sink.text(decided);
	if (rule !== undefined) {
		sink.markdown(' (rule ');
		writeRule(rule);
		sink.markdown(')');
	}
	sink.markdown('.');
	if (codesAlone !== undefined) {
		sink.markdown(` ${codesAlone}`);
	}
	sink.markdown('\n\n');
}
