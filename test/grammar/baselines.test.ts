import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installTimeoutInMs, loadGrammar, ownScopes, tokenize, type Token } from './grammars';

const folder = fileURLToPath(new URL('cases/', import.meta.url));
/** Set to write the baselines. They are reviewed as code is. */
const update = Boolean(process.env.UPDATE_BASELINES);

/** The language a case is opened with, by its extension. */
const scopeNames: Readonly<Record<string, string>> = { maillog: 'text.log.mail', log: 'text.log', txt: 'text.plain' };

function render(tokens: readonly Token[]): string {
	const named = tokens.filter((token) => token.text.trim() && ownScopes(token).length > 0);
	const width = Math.min(50, Math.max(0, ...named.map(({ text }) => text.length)));
	return [tokens.map(({ text }) => text).join(''), ...named.map((token) => `\t${token.text.padEnd(width)}  ${ownScopes(token).join(' ')}`)].join('\n');
}

describe('The scopes of', () => {
	const cases = readdirSync(folder).filter((file) => !file.endsWith('.baseline'));

	for (const file of cases) {
		it(`${file} are those of its baseline`, async function () {
			this.timeout(installTimeoutInMs);
			const grammar = await loadGrammar(scopeNames[file.split('.').pop() ?? ''] ?? '');
			const text = readFileSync(folder + file, 'utf8').trimEnd();
			const found = `${tokenize(grammar, text).map(render).join('\n\n')}\n`;
			const baseline = `${folder}${file}.baseline`;
			if (update) {
				writeFileSync(baseline, found);
			}
			assert.ok(existsSync(baseline), `${file}.baseline is missing; UPDATE_BASELINES=1 writes it`);
			assert.equal(found, readFileSync(baseline, 'utf8'));
		});
	}

	it('no case that is gone are kept', () => {
		const baselines = readdirSync(folder).filter((file) => file.endsWith('.baseline'));
		assert.deepEqual(baselines, cases.map((file) => `${file}.baseline`));
	});
});
