import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/** A regular expression as it stands in the source. */
export interface Expression {
	/** From the project's folder, with slashes. */
	readonly file: string;
	/** From 1. */
	readonly line: number;
	readonly source: string;
	readonly flags: string;
}

/** A place that makes a regular expression of a text. */
export interface Construction {
	readonly file: string;
	readonly line: number;
	/** `new RegExp(source, 'g')` */
	readonly code: string;
}

export interface Found {
	readonly expressions: readonly Expression[];
	readonly constructions: readonly Construction[];
}

/** All regular expressions of the TypeScript files below a folder. */
export function expressionsBelow(root: string, folder: string): Found {
	const expressions: Expression[] = [];
	const constructions: Construction[] = [];
	for (const path of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
		if (path.endsWith('.ts') && !path.endsWith('.d.ts')) {
			const full = join(root, folder, path);
			const found = expressionsIn(relative(root, full).split(sep).join('/'), readFileSync(full, 'utf8'));
			expressions.push(...found.expressions);
			constructions.push(...found.constructions);
		}
	}
	return { expressions, constructions };
}

/** By the compiler's own parser: what looks like a literal in a text or a comment is none. */
export function expressionsIn(file: string, text: string): Found {
	const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
	const expressions: Expression[] = [];
	const constructions: Construction[] = [];
	const visit = (node: ts.Node): void => {
		const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
		if (ts.isRegularExpressionLiteral(node)) {
			const end = node.text.lastIndexOf('/');
			expressions.push({ file, line, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
		} else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText(tree) === 'RegExp') {
			constructions.push({ file, line, code: node.getText(tree) });
		}
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return { expressions, constructions };
}
