import { ruleNamed, type DescribedRule } from '../../core/bounce/describedRule';
import { blocklistOfRule } from '../../core/smtp/knowledge/facts';
import { writeLink, writeSources, writeSteps } from '../explain/explanationMarkdown';
import { MarkdownPage } from '../explain/markdownSink';
import { reasonLink } from './pageLinks';

/** A rule by itself: what it says, and what a reply must hold for it. `undefined` where there is no rule of the name. */
export function ruleMarkdown(name: string): string | undefined {
	const rule = ruleNamed(name);
	if (!rule) {
		return undefined;
	}
	const page = new MarkdownPage();
	page.markdown('# ');
	page.text(rule.provider === undefined ? rule.title : `${rule.title} (${rule.provider})`);
	page.markdown(`\n\n${reasonLink(rule.reason)} · rule \`${rule.name}\`\n\n`);
	page.text(rule.meaning);
	page.markdown('\n\n');
	writeList(page, rule);
	page.markdown('## What to do\n\n');
	writeSteps(page, rule.steps);
	writeConditions(page, rule);
	writeSources(page, rule.sources);
	return page.toString();
}

/** Of a rule that goes by a blocklist: who runs the list, and its pages for everybody. */
function writeList(page: MarkdownPage, { name }: DescribedRule): void {
	const list = blocklistOfRule(name);
	if (!list) {
		return;
	}
	page.markdown('Run by ');
	page.text(list.operator);
	const pages = [['look-up', list.lookup], ['removal', list.removal]] as const;
	for (const [words, url] of pages) {
		if (url !== undefined && !url.includes('{}')) {
			page.markdown(' · ');
			writeLink(page, words, url);
		}
	}
	page.markdown('\n\n');
}

function writeConditions(page: MarkdownPage, { wordings, codes, only, provider, also }: DescribedRule): void {
	page.markdown('## What it goes by\n\n');
	if (wordings.length > 0) {
		page.markdown('One of these wordings:\n\n');
		for (const wording of wordings) {
			page.markdown('- “');
			page.text(wording);
			page.markdown('”\n');
		}
		page.markdown('\n');
		writeNotation(page, wordings);
	}
	if (codes.length > 0) {
		page.text(`${wordings.length > 0 ? 'And ' : ''}${codes.length === 1 ? 'the code' : 'one of the codes'} ${codes.join(', ')}.`.replace(/^[a-z]/, (first) => first.toUpperCase()));
		page.markdown('\n\n');
	}
	if (provider !== undefined && (only || wordings.length === 0)) {
		page.markdown('Only where the server is known to be of ');
		page.text([provider, ...also].join(' or '));
		page.markdown('.\n\n');
	}
}

function writeNotation(page: MarkdownPage, wordings: readonly string[]): void {
	const all = wordings.join(' ');
	const signs = [
		all.includes('…') && '… stands for more words',
		all.includes('#') && '# for a digit',
	].filter((sign) => typeof sign === 'string');
	if (signs.length > 0) {
		page.text(`Here ${signs.join(', ')}.`);
		page.markdown('\n\n');
	}
}
