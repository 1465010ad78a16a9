import { rulesNaming, type DescribedRule } from '../../core/bounce/describedRule';
import { basicCode, classOfBasic, classOfEnhanced, enhancedCode, subjectOfEnhanced, typicalEnhanced } from '../../core/smtp/codes';
import { parseEnhancedCode, type EnhancedCode } from '../../core/smtp/enhancedCode';
import { explainCodes, type CodeExplanation, type Codes } from '../../core/smtp/explainCodes';
import { codePairs } from '../../core/smtp/knowledge/codeRows';
import type { Source } from '../../core/smtp/verdict';
import { chipLine, writeSources, writeSteps, writeWarnings } from '../explain/explanationMarkdown';
import { escapeMarkdown, MarkdownPage } from '../explain/markdownSink';
import { codeLink, ruleLink } from './pageLinks';
import { codesInWords } from './pages';
import { standingOf } from './referenceMarkdown';

/** What a basic code, an enhanced code or both say by themselves. */
export function codesMarkdown(codes: Codes): string {
	const page = new MarkdownPage();
	const explanation = explainCodes(codes);
	page.markdown('# ');
	page.text(`${codesInWords(codes)} ${explanation.title}`);
	page.markdown(`\n\n${chipLine(explanation)}\n\n`);
	page.text(explanation.meaning);
	page.markdown('\n\n');
	writeWarnings(page, explanation);
	writeNote(page, explanation);
	if (explanation.steps.length > 0) {
		page.markdown('## What to do\n\n');
		writeSteps(page, explanation.steps);
	}
	writeProviders(page, rulesNaming(codes));
	page.markdown(`## Taken apart\n\n${partsTable(codes)}\n\n${seenTogether(codes)}`);
	writeSources(page, sourcesOf(codes, explanation));
	return page.toString();
}

/** Where the pair, the enhanced and the basic code are written down, each place once. */
function sourcesOf({ code, enhanced }: Codes, { sources }: CodeExplanation): readonly Source[] {
	const all = [...sources, ...((enhanced && enhancedCode(enhanced)?.sources) ?? []), ...((code !== undefined && basicCode(code)?.sources) || [])];
	return [...new Map(all.map((source) => [source.url, source])).values()];
}

function writeNote(page: MarkdownPage, { note }: CodeExplanation): void {
	if (note) {
		page.markdown('> ');
		page.text(note);
		page.markdown('\n\n');
	}
}

/** What single providers mean by it, which need not be what the registry says. */
function writeProviders(page: MarkdownPage, rules: readonly DescribedRule[]): void {
	if (rules.length === 0) {
		return;
	}
	page.markdown('## At providers\n\n');
	for (const { provider = '', name, title, meaning, wordings } of rules) {
		page.markdown('- **At ');
		page.text(provider);
		page.markdown(`:** ${ruleLink(name, title)}. `);
		page.text(meaning);
		page.markdown(wordings.length > 0 ? ' *Where the wording says so too.*\n' : '\n');
	}
	page.markdown('\n');
}

/** Each digit and number with what it says. */
function partsTable({ code, enhanced }: Codes): string {
	const rows = [...(code === undefined ? [] : basicParts(code)), ...(enhanced ? enhancedParts(enhanced) : [])];
	return ['| Part | Name | Says |', '|---|---|---|', ...rows.map((cells) => `| ${cells.map(escapeMarkdown).join(' | ')} |`)].join('\n');
}

function basicParts(code: number): string[][] {
	const ofClass = classOfBasic(code);
	const row = basicCode(code);
	const standing = row ? standingOf(row) : 'in no standard';
	return [
		...(ofClass ? [[`${Math.floor(code / 100)}yz`, ofClass.name, ofClass.meaning]] : []),
		[String(code), standing ? `${row?.name ?? 'Not known'} (${standing})` : (row?.name ?? 'Not known'), row?.meaning ?? ''],
	];
}

function enhancedParts(enhanced: EnhancedCode): string[][] {
	const { class: digit, subject, detail } = enhanced;
	const [ofClass, ofSubject, entry] = [classOfEnhanced(enhanced), subjectOfEnhanced(enhanced), enhancedCode(enhanced)];
	const standing = entry?.registered ? '' : ' (not registered)';
	return [
		[`Class ${digit}`, ofClass.name, ofClass.meaning],
		[`Subject ${subject}`, ofSubject?.name ?? 'Not known', ofSubject?.meaning ?? 'No standard has this subject.'],
		[`Detail ${detail}`, `${entry?.name ?? 'Not known'}${standing}`, entry?.meaning ?? ''],
	];
}

/** Links to what often stands beside the code, and to the pairs that mean something of their own. */
function seenTogether(codes: Codes): string {
	const { code, enhanced } = codes;
	const row = code === undefined ? undefined : basicCode(code);
	const typical = row && !enhanced ? typicalEnhanced(row).map((beside) => codeLink({ code, enhanced: beside })) : [];
	const bases = enhanced && code === undefined ? (enhancedCode(enhanced)?.basic ?? []).map((basic) => codeLink({ code: basic, enhanced })) : [];
	const own = enhanced && code !== undefined ? [codeLink({ code }), codeLink({ enhanced })] : [];
	const links = [...new Set([...own, ...typical, ...bases, ...pairsOf(codes)])];
	return links.length > 0 ? `Seen together: ${links.join(' · ')}\n\n` : '';
}

function pairsOf({ code, enhanced }: Codes): string[] {
	if (code !== undefined && enhanced) {
		return [];
	}
	const wanted = enhanced && codesInWords({ enhanced });
	const pairs = codePairs().filter((pair) => (wanted === undefined ? pair.code === code : pair.enhanced === wanted));
	return pairs.map((pair) => codeLink({ code: pair.code, enhanced: parseEnhancedCode(pair.enhanced) }));
}
