import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { patternOf, type Pattern, type Piece } from './pattern';

/** A regular expression of a TextMate grammar. */
export interface GrammarExpression {
	/** From the project's folder, with slashes. */
	readonly file: string;
	readonly key: typeof KEYS[number];
	/** As Oniguruma reads it. */
	readonly source: string;
	readonly pattern: Pattern;
}

const KEYS = ['match', 'begin', 'end', 'while'] as const;

/** All regular expressions of the grammars in a folder. */
export function expressionsOfGrammars(root: string, folder: string): readonly GrammarExpression[] {
	return readdirSync(join(root, folder)).filter((name) => name.endsWith('.tmLanguage.json')).sort()
		.flatMap((name) => expressionsOfGrammar(`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')));
}

export function expressionsOfGrammar(file: string, json: string): readonly GrammarExpression[] {
	const found: GrammarExpression[] = [];
	const visit = (value: unknown): void => {
		if (typeof value !== 'object' || value === null) {
			return;
		}
		const rule = new Map(Object.entries(value));
		let begun: readonly Piece[] | undefined;
		for (const key of KEYS) {
			const source: unknown = rule.get(key);
			if (typeof source === 'string') {
				// \1 of an end is what the begin matched
				const pattern = patternOf(source, { outer: key === 'end' || key === 'while' ? begun : undefined });
				begun = key === 'begin' ? pattern.groups : begun;
				found.push({ file, key, source, pattern });
			}
		}
		[...rule.values()].forEach(visit);
	};
	visit(JSON.parse(json));
	return found;
}
