import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ruleNamed } from '../../../../src/core/bounce/describedRule';
import * as plain from '../../../../src/core/bounce/explain';
import { phrasesOf } from '../../../../src/core/bounce/phraseNotation';
import { basicCodes, codePairs, enhancedCodes } from '../../../../src/core/smtp/knowledge/codeRows';
import { allWords } from '../../../../src/core/bounce/rulePhrases';
import { shared } from '../../build';

/** A text for every form of every wording, and for every code. */
function texts(): string[] {
	const said = allWords().flatMap(phrasesOf).map((words) => words.replaceAll(' ~ ', ' xx ').replaceAll('*', '').replaceAll('#', '1'));
	const codes = [...basicCodes().map(({ code }) => `${code}`), ...enhancedCodes().flatMap(({ classes, subject, detail }) => classes.map((digit) => `${digit}.${subject}.${detail}`)), ...codePairs().map(({ code, enhanced }) => `${code} ${enhanced}`)];
	return [...said, ...said.map((words) => `host mx.example.net[192.0.2.1] said: 550 5.7.1 ${words} (in reply to RCPT TO command)`), ...codes.map((code) => `${code} no`)];
}

/** What is asked of a bundle. */
interface Bundled {
	readonly explainReply: typeof plain.explainReply;
	readonly ruleNamed: typeof ruleNamed;
}

async function bundled(): Promise<Bundled> {
	const folder = fileURLToPath(new URL('../../../../src/core/bounce', import.meta.url));
	const contents = `export { explainReply } from './explain'; export { ruleNamed } from './describedRule';`;
	const { outputFiles } = await build({ ...shared, minify: true, sourcemap: false, stdin: { contents, resolveDir: folder, loader: 'ts' }, format: 'cjs', write: false });
	const loaded: { exports: unknown } = { exports: undefined };
	new Function('module', outputFiles[0]?.text ?? '')(loaded);
	return loaded.exports as Bundled;
}

describe('What bundles have packed and worked out', function () {
	this.timeout(60_000);
	let packed: Bundled;

	before(async () => {
		packed = await bundled();
	});

	it('gives the verdicts of the tables, for all that a rule or a code is there for', () => {
		for (const text of texts()) {
			assert.deepEqual(packed.explainReply(text), plain.explainReply(text));
		}
	});

	it('has all of a rule', () => {
		for (const name of ['google/no-such-user', 'yahoo/tss', 'address/unknown-user', 'google/x.2.1']) {
			assert.deepEqual(packed.ruleNamed(name), ruleNamed(name));
		}
	});
});
