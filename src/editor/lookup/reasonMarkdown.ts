import { rulesOfReason, type DescribedRule } from '../../core/bounce/describedRule';
import { otherNames, reasonFacts } from '../../core/smtp/knowledge/facts';
import { OTHER_SYSTEMS } from '../../core/smtp/knowledge/otherNames';
import type { ReasonFacts } from '../../core/smtp/knowledge/reasonFacts';
import { explainCodes, type Codes } from '../../core/smtp/explainCodes';
import { searchCodes } from '../../core/smtp/searchCodes';
import type { Reason } from '../../core/smtp/reason';
import { actionInWords, partyInWords, writeSteps } from '../explain/explanationMarkdown';
import { escapeMarkdown, MarkdownPage } from '../explain/markdownSink';
import { codeLink, reasonLink, ruleLink } from './pageLinks';

/** Of the rules of anybody, not of one provider. */
const EVERYWHERE = 'Anywhere';

/** Enough to know a rule by. */
const MOST_OF_WORDING = 50;

/** What holds for all failures of one reason. */
export function reasonMarkdown(reason: Reason): string {
	const page = new MarkdownPage();
	const facts = reasonFacts(reason);
	page.markdown('# ');
	page.text(facts.title);
	page.markdown(`\n\n\`${reason}\`\n\n`);
	page.text(facts.meaning);
	page.markdown(`\n\n${sensesOf(reason, facts)}`);
	if (facts.steps.length > 0) {
		page.markdown('## What to do\n\n');
		writeSteps(page, facts.steps);
	}
	writeCodes(page, reason);
	writeRules(page, rulesOfReason(reason));
	writeOtherNames(page, reason);
	return page.toString();
}

/** The names that six other systems have for a reason. */
export function writeOtherNames(page: MarkdownPage, reason: Reason): void {
	if (reason === 'Delivered') {
		return;
	}
	page.markdown(`## In other systems\n\nThe nearest names for ${reasonLink(reason)}; most systems tell fewer reasons apart.\n\n`);
	const rows = OTHER_SYSTEMS.map(([key, name]) => `| ${escapeMarkdown(name)} | ${escapeMarkdown(otherNames(reason)[key])} |`);
	page.markdown(`| System | Name |\n|---|---|\n${rows.join('\n')}\n\n`);
}

/** Whether another try can help, whether the address is dead, what to do and who does it. */
function sensesOf(reason: Reason, facts: ReasonFacts): string {
	if (reason === 'Delivered') {
		return '';
	}
	const action = facts.actionWhileTemporary && facts.actionWhileTemporary !== facts.action
		? `${actionInWords(facts.action)}; while the server still says "later": ${actionInWords(facts.actionWhileTemporary)}`
		: actionInWords(facts.action);
	const senses = [`Another try ${tryInWords(facts)}.`, `The address ${addressInWords(facts)}.`, `First: ${action}; ${partyInWords(facts.party)}.`];
	return `${senses.map((sense) => `- ${escapeMarkdown(sense)}\n`).join('')}\n`;
}

function tryInWords({ temporary, passes }: ReasonFacts): string {
	if (temporary !== undefined) {
		return temporary ? 'can help, whatever the code says' : 'does not help, whatever the code says';
	}
	return passes ? 'can help unless the code says never (5yz)' : 'can help only where the code says later (4yz)';
}

function addressInWords({ hard }: ReasonFacts): string {
	switch (hard) {
		case true:
			return 'is dead: do not mail it again';
		case 'permanent':
			return 'is dead where the refusal is permanent';
		case undefined:
			return 'may be in order';
	}
}

function writeCodes(page: MarkdownPage, reason: Reason): void {
	const links = searchCodes('').filter((codes) => explainCodes(codes).reason === reason).map(codeLinkOf);
	if (links.length > 0) {
		page.markdown(`## Codes that mean it by themselves\n\n${links.join(' · ')}\n\n`);
	}
}

function codeLinkOf({ code, enhanced }: Codes): string {
	return codeLink({ code, enhanced });
}

/** The rules that give the reason, a line for each provider. */
function writeRules(page: MarkdownPage, rules: readonly DescribedRule[]): void {
	if (rules.length === 0) {
		return;
	}
	const byProvider = new Map<string, string[]>();
	for (const rule of rules) {
		const { provider = EVERYWHERE } = rule;
		byProvider.set(provider, [...(byProvider.get(provider) ?? []), ruleLink(rule.name, wordsOf(rule))]);
	}
	page.markdown('## Rules that give it\n\n');
	for (const [provider, links] of byProvider) {
		page.markdown(`- ${escapeMarkdown(provider)}: ${links.join(' · ')}\n`);
	}
	page.markdown('\n');
}

/** Its own title, else what it goes by: the title of the reason tells no two rules apart. */
function wordsOf({ title, reason, wordings: [wording], codes }: DescribedRule): string {
	if (title !== reasonFacts(reason).title) {
		return title;
	}
	const words = wording === undefined ? codes.join(', ') : `“${wording}”`;
	return words.length > MOST_OF_WORDING ? `${words.slice(0, MOST_OF_WORDING)}…` : words;
}
