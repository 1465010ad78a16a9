import assert from 'node:assert/strict';
import { explainReply } from '../../../../../src/core/bounce/explain';
import { phrasesOf } from '../../../../../src/core/bounce/phraseNotation';
import { allRules } from '../../../../../src/core/smtp/knowledge/allRules';
import { BLOCKLISTS } from '../../../../../src/core/smtp/knowledge/blocklists';
import { PROVIDERS } from '../../../../../src/core/smtp/knowledge/providers';
import type { Rule, RuleTable } from '../../../../../src/core/smtp/knowledge/rule';
import { ruleSource } from '../../../../../src/core/smtp/knowledge/facts';
import type { Speaker } from '../../../../../src/core/smtp/verdict';

const STEPS = { connect: 'CONNECT', helo: 'EHLO', mail: 'MAIL FROM', rcpt: 'RCPT TO', data: 'end of DATA' } as const;

/** Replies that a rule is made for: its words with the gaps filled, its codes; `#` as itself and as a digit. */
function textsFor(rule: Rule): string[] {
	return (rule.words ?? ['']).flatMap(phrasesOf).flatMap((words) => [textFor(rule, words), textFor(rule, words.replaceAll('#', '1'))]);
}

function textFor(rule: Rule, words: string): string {
	const said = words.replaceAll(' ~ ', ' xx ').replaceAll('*', '').replace(/ $/, ' xx');
	const code = rule.code?.[0];
	const enhanced = rule.enhanced?.[0];
	const digit = code === undefined ? undefined : code === '4xx' ? '4' : code === '5xx' ? '5' : String(code)[0];
	const codes = [code === '4xx' ? 450 : code === '5xx' ? 550 : code, enhanced?.replace('x', digit ?? '5')].filter((one) => one !== undefined);
	const step = rule.step === undefined ? '' : rule.step === 'connect' ? 'host mx.example.net[192.0.2.1] refused to talk to me: ' : `(in reply to ${STEPS[rule.step]} command)`;
	return rule.step === 'connect' ? `${step}${codes.join(' ')} ${said}` : `${codes.join(' ')} ${said} ${step}`.trim();
}

function speakerOf({ provider }: RuleTable): Speaker {
	const row = PROVIDERS.find(({ name }) => name === provider);
	return { host: row?.hosts?.[0], domain: row?.domains?.[0] };
}

function eachRule(check: (table: RuleTable, rule: Rule) => string | undefined): string[] {
	return allRules().flatMap((table) => table.rules.map((rule) => check(table, rule)).filter((problem) => problem !== undefined));
}

describe('The tables of rules', () => {
	it('have names that are used once', () => {
		const names = allRules().flatMap(({ name, rules }) => rules.map(({ id }) => `${name}/${id}`));
		assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), []);
	});

	it('name providers that are known by something', () => {
		const known = new Set(PROVIDERS.map(({ name }) => name));
		assert.deepEqual(allRules().flatMap(({ provider, also = [] }) => [provider, ...also]).filter((name) => name !== undefined && !known.has(name)), []);
	});

	it('have a source for every rule, with a link', () => {
		assert.deepEqual(eachRule((table, rule) => {
			const sources = (rule.sources ?? table.sources).map(ruleSource);
			return sources.length > 0 && sources.every(({ title, url }) => title !== '' && URL.canParse(url)) ? undefined : `${table.name}/${rule.id}`;
		}), []);
	});

	it('write words as replies are compared: lower case, single spaces, two characters at least, no phrase twice in a rule', () => {
		assert.deepEqual(eachRule((table, { id, words = [] }) => {
			const phrases = words.flatMap(phrasesOf);
			const isWell = phrases.every((phrase) => phrase === phrase.toLowerCase() && !/ {2}|^ |[’“”]|\*[^ ]|\* (?!~ )/.test(phrase) && phrase.split(' ~ ').every((part) => part.length >= 2));
			return isWell && new Set(words).size === words.length ? undefined : `${table.name}/${id}`;
		}), []);
	});

	it('have a condition in every rule: words, or the codes of a provider', () => {
		assert.deepEqual(eachRule(({ name, provider }, { id, words, code, enhanced }) => {
			return words?.length || (words === undefined && provider !== undefined && (code ?? enhanced)) ? undefined : `${name}/${id}`;
		}), []);
	});

	it('have no rule that can never win', function () {
		this.timeout(20_000);
		assert.deepEqual(eachRule((table, rule) => {
			const name = `${table.name}/${rule.id}`;
			const texts = textsFor(rule);
			const winnerFor = (text: string): string => explainReply(text, speakerOf(table)).evidence.rule;
			return texts.some((text) => winnerFor(text) === name) ? undefined : `${name}: ${winnerFor(texts[0] ?? '')} wins for "${texts[0]}"`;
		}), []);
	});

	it('find every phrase of a rule, though a plainer one may win', function () {
		this.timeout(20_000);
		assert.deepEqual(eachRule((table, rule) => {
			const lost = (rule.words ?? []).flatMap(phrasesOf).find((words) => rule.rank !== 0
				&& [words, words.replaceAll('#', '1')].every((one) => explainReply(textFor(rule, one), speakerOf(table)).evidence.level === 'none'));
			return lost && `${table.name}/${rule.id}: "${lost}"`;
		}), []);
	});
});

describe('The blocklists', () => {
	it('are named once, and no two by the same mark', () => {
		const ids = BLOCKLISTS.map(({ id }) => id);
		const marks = BLOCKLISTS.flatMap((list) => list.marks);
		assert.deepEqual([ids, marks].map((names) => names.filter((one, index) => names.indexOf(one) !== index)), [[], []]);
	});

	it('have pages on the web', () => {
		assert.deepEqual(BLOCKLISTS.flatMap(({ lookup, removal }) => [lookup, removal]).filter((page) => page !== undefined && !URL.canParse(page)), []);
	});
});

describe('The providers', () => {
	it('own each host and domain alone', () => {
		for (const names of [PROVIDERS.flatMap(({ hosts = [] }) => hosts), PROVIDERS.flatMap(({ domains = [] }) => domains)]) {
			assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), []);
		}
	});
});
