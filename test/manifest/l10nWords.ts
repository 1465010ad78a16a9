import { readSources } from './manifest';

/** English words in `l10n.t('...')`, sorted, each once. */
export function wordsInCode(): readonly string[] {
	const calls = readSources('src/editor').matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g);
	return [...new Set(Array.from(calls, ([, words = '']) => words.replaceAll('\\\'', '\'')))].sort();
}
