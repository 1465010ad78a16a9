import assert from 'node:assert/strict';
import { readOwnRules, LONGEST_MATCH, MOST_RULES } from '../../src/core/bounce/own/readOwnRules';
import { providerNames } from '../../src/core/bounce/own/providerNames';
import { ACTIONS, PARTIES, REASONS } from '../../src/core/smtp/reason';
import { readProjectFile, readWords, settings } from './manifest';

interface Property {
	readonly enum?: readonly string[];
	readonly examples?: readonly string[];
	readonly description?: string;
	readonly oneOf?: readonly { readonly maxLength?: number }[];
}

interface Schema {
	readonly maxItems: number;
	readonly items: { readonly properties: Readonly<Record<string, Property>>; readonly required: readonly string[] };
}

const schema = JSON.parse(readProjectFile('media/rules.schema.json')) as Schema;

/** With the words in place of their keys. */
function inWords(value: unknown): unknown {
	const words = readWords();
	return JSON.parse(JSON.stringify(value), (_, inner: unknown) => (typeof inner === 'string' ? inner.replace(/^%(.+)%$/, (_whole, key: string) => words.get(key) ?? '') : inner)) as unknown;
}

describe('The schema of rules', () => {
	it('is the same for the file and for the setting', () => {
		const setting = settings.get('mailLog.rules') as unknown as Schema;
		assert.deepEqual(inWords(setting.items), schema.items);
		assert.equal(setting.maxItems, schema.maxItems);
	});

	it('has the names and bounds that rules are held to', () => {
		const { reason, action, party, provider, match } = schema.items.properties;
		assert.deepEqual([reason?.enum, action?.enum, party?.enum], [REASONS, ACTIONS, PARTIES]);
		assert.deepEqual(provider?.examples?.filter((name) => !providerNames().includes(name)), []);
		assert.equal(schema.maxItems, MOST_RULES);
		assert.equal(match?.oneOf?.[0]?.maxLength, LONGEST_MATCH);
	});

	it('knows the keys that rules have, no others, and explains each', () => {
		const [problem] = readOwnRules([{ nothingOfTheKind: 1 }], '').problems;
		const known = /there are (.*)\.$/.exec(problem?.sentence ?? '')?.[1]?.split(', ');
		assert.deepEqual(Object.keys(schema.items.properties), known);
		assert.ok(Object.values(schema.items.properties).every(({ description }) => description));
	});
});
