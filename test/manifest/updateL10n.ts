// `npm run l10n` writes l10n/bundle.l10n.json anew from the words of the code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { wordsInCode } from './l10nWords';

const bundle = Object.fromEntries(wordsInCode().map((words) => [words, words]));
mkdirSync(fileURLToPath(new URL('../../l10n', import.meta.url)), { recursive: true });
writeFileSync(fileURLToPath(new URL('../../l10n/bundle.l10n.json', import.meta.url)), `${JSON.stringify(bundle, undefined, '\t')}\n`);
