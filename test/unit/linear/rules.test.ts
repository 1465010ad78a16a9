import assert from 'node:assert/strict';
import { explainReply } from '../../../src/core/bounce/explain';
import { foldText, type FoldedText } from '../../../src/core/bounce/foldedText';
import { compileOwnRules } from '../../../src/core/bounce/own/compileOwnRules';
import { readOwnRules } from '../../../src/core/bounce/own/readOwnRules';
import { phrasesOf } from '../../../src/core/bounce/phraseNotation';
import { ruleIndex } from '../../../src/core/bounce/ruleTables';
import { allRules } from '../../../src/core/smtp/knowledge/allRules';
import type { Rule } from '../../../src/core/smtp/knowledge/rule';

const MEGABYTE = 1_000_000;
/** Milliseconds of processor time for a megabyte. */
const LONGEST = 50;
/** What is looked at of a longer text: its beginning, a space, its end. */
const MOST_FOLDED = 4097;

interface Attack {
	readonly name: string;
	/** Again and again, to a megabyte; made when it is wanted, as all of them would not fit. */
	readonly tooth: string;
}

/** What is made against one rule: its words but for the last character, and each part of a phrase that waits for the next. */
function attacksOn(rule: Rule): string[] {
	const [longest = ''] = (rule.words ?? []).flatMap((words) => phrasesOf(words)).sort((a, b) => b.length - a.length);
	const said = longest.replaceAll('*', '').replaceAll('#', '1');
	const [first = '', ...rest] = said.split(' ~ ');
	return [`${said.slice(0, -1)} `, `${said.replaceAll(' ~ ', ' ')} `, ...(rest.length > 0 ? [`${first} `, `${rest.join(' ')} ${first} `] : [])].filter((tooth) => tooth.trim() !== '');
}

const ATTACKS: readonly Attack[] = allRules().flatMap((table) => table.rules.flatMap((rule) => attacksOn(rule).map((tooth) => ({ name: `${table.name}/${rule.id}`, tooth }))));

/** Own patterns that wait long for what never comes, each with what it waits in. */
const OWN_ATTACKS: readonly (Attack & { readonly pattern: string })[] = [
	{ pattern: '(?:a|aa)+b', tooth: 'a' },
	{ pattern: 'a.*a.*a.*b', tooth: 'a ' },
	{ pattern: '[a-z ]*[a-y ]*[a-x ]*!', tooth: 'abc ' },
	{ pattern: '(?:\\w+ ?){1,20}=', tooth: 'word ' },
	{ pattern: '\\d{1,30}\\d{1,30}x', tooth: '1' },
].map((attack) => ({ ...attack, name: attack.pattern }));

function textOf({ tooth }: Attack): string {
	return `550 ${tooth.repeat(MEGABYTE / tooth.length)}`;
}

/** A text that nothing is left out of. */
function unfolded(text: string): FoldedText {
	const codes = new Uint16Array(text.length + 3);
	for (let at = 0; at < text.length; at++) {
		codes[at] = text.charCodeAt(at);
	}
	return { codes, length: text.length, places: new Uint32Array(0) };
}

/** The attacks that took too long; prints the longest time of all of them. */
function tooSlow(attacks: readonly Attack[], run: (text: string) => void): string[] {
	const slow: string[] = [];
	let longest = 0;
	for (const attack of attacks) {
		const text = textOf(attack);
		// the best of three: the collector of garbage takes time of the processor too
		let best = Infinity;
		for (let round = 0; round < 3 && best >= LONGEST; round++) {
			const start = process.cpuUsage().user;
			run(text);
			best = Math.min(best, (process.cpuUsage().user - start) / 1000);
		}
		longest = Math.max(longest, best);
		if (best >= LONGEST) {
			slow.push(`${attack.name}: ${attack.tooth}: ${best} ms`);
		}
	}
	console.log(`      ${attacks.length} attacks, the slowest ${longest.toFixed(1)} ms`);
	return slow;
}

describe('A megabyte made against a rule', () => {
	it('is read no further than its beginning and its end', () => {
		const { length } = foldText(`550 ${'x'.repeat(MEGABYTE)} user unknown`);
		assert.equal(length, MOST_FOLDED);
	}).timeout(10_000);

	it('is explained in the time of a megabyte, for every rule', () => {
		assert.ok(ATTACKS.length > 500);
		assert.deepEqual(tooSlow(ATTACKS, (text) => void explainReply(text)), []);
	}).timeout(120_000);

	it('is explained in the time of a megabyte, for patterns of own rules', () => {
		for (const attack of OWN_ATTACKS) {
			const read = readOwnRules([{ id: 'own', match: { pattern: attack.pattern }, reason: 'Undefined' }], 'rules.json');
			assert.deepEqual(read.problems, []);
			const own = compileOwnRules(read.rules);
			assert.deepEqual(tooSlow([attack], (text) => void explainReply(text, {}, own)), []);
		}
	}).timeout(30_000);

	it('would be searched whole in linear time too', () => {
		const index = ruleIndex();
		for (const attack of ATTACKS.filter((_, at) => at % 100 === 0)) {
			const text = textOf(attack);
			index.find(unfolded(text.slice(0, 10_000)));
			const [short, long] = [MEGABYTE / 4, MEGABYTE].map((length) => {
				const codes = unfolded(text.slice(0, length));
				const start = process.cpuUsage().user;
				index.find(codes);
				return (process.cpuUsage().user - start) / 1000;
			});
			assert.ok((long ?? 0) < Math.max((short ?? 0) * 8, 10 * LONGEST), `${attack.name}: ${short} ms, ${long} ms`);
		}
	}).timeout(120_000);
});
