import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar, type IRawTheme } from 'vscode-textmate';
import { manifest } from '../manifest/manifest';
import { projectRoot } from '../vscode/harness/project';
import { installServer } from '../vscode/harness/serverInstall';

/** How long the first test of a run may wait for VS Code to be installed. */
export const installTimeoutInMs = 300_000;

/** A stretch of a line with its scopes, outermost first. */
export interface Token {
	readonly text: string;
	readonly scopes: readonly string[];
}

/** The folder of the extensions that are built into VS Code. */
export async function builtInExtensions(): Promise<string> {
	const { main } = await installServer();
	return path.resolve(path.dirname(main), '..', 'extensions');
}

/** How often a line was searched for the next token, in all grammars. */
export const searches = { count: 0 };

class CountingScanner extends OnigScanner {
	override findNextMatchSync(...search: Parameters<OnigScanner['findNextMatchSync']>): ReturnType<OnigScanner['findNextMatchSync']> {
		searches.count++;
		return super.findNextMatchSync(...search);
	}
}

const require = createRequire(import.meta.url);
const oniguruma = loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'))).then(() => ({
	createOnigScanner: (patterns: string[]) => new CountingScanner(patterns),
	createOnigString: (text: string) => new OnigString(text),
}));

const contributed = manifest.contributes.grammars ?? [];

/** What is injected into a scope and into those it is below, as VS Code works it out from `injectTo`. */
function injectionsInto(scopeName: string): string[] {
	const parts = scopeName.split('.');
	const scopes = parts.map((_, index) => parts.slice(0, index + 1).join('.'));
	return scopes.flatMap((scope) => contributed.filter(({ injectTo }) => injectTo?.includes(scope)).map(({ scopeName }) => scopeName));
}

async function grammarFile(scopeName: string): Promise<string | undefined> {
	const own = contributed.find((grammar) => grammar.scopeName === scopeName);
	if (own) {
		return path.join(projectRoot, own.path);
	}
	return scopeName === 'text.log' ? path.join(await builtInExtensions(), 'log', 'syntaxes', 'log.tmLanguage.json') : undefined;
}

/** Our grammars and VS Code's own `text.log`, coloured by a theme where one is given. */
export function createRegistry(theme?: IRawTheme): Registry {
	return new Registry({
		onigLib: oniguruma,
		theme,
		loadGrammar: async (scopeName) => {
			const file = await grammarFile(scopeName);
			return file ? parseRawGrammar(readFileSync(file, 'utf8'), file) : null;
		},
		getInjections: injectionsInto,
	});
}

/** The grammar of a scope such as `text.log.mail`, with all that is injected into it. */
export async function loadGrammar(scopeName: string, registry = createRegistry()): Promise<IGrammar> {
	const grammar = await registry.loadGrammar(scopeName);
	if (!grammar) {
		throw new Error(`No grammar for ${scopeName}`);
	}
	return grammar;
}

/** The tokens of every line. */
export function tokenize(grammar: IGrammar, text: string): Token[][] {
	let state = INITIAL;
	return text.split('\n').map((line) => {
		const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
		state = ruleStack;
		return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
	});
}

/** The scopes that our rules gave a token: without the one of the whole file and without those of other grammars. */
export function ownScopes({ scopes }: Token): string[] {
	return scopes.filter((scope) => /\.(?:smtp|maillog)$/.test(scope));
}
