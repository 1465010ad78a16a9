import * as vscode from 'vscode';
import type { OwnRule } from '../../core/bounce/own/ownRule';
import { readOwnRules } from '../../core/bounce/own/readOwnRules';
import { parseRulesText } from '../../core/bounce/own/rulesText';
import type { TextRange } from '../../core/smtp/reply';
import { RULE_FILE, ruleFileUri } from './places';

/** A file of a thousand rules has no tenth of it. */
const LARGEST_IN_BYTES = 5_000_000;

/** Something wrong with a file of rules, and where. */
export interface PlacedProblem {
	readonly sentence: string;
	readonly range: vscode.Range;
}

/** The rules of a folder. */
export interface RuleFile {
	readonly uri: vscode.Uri;
	readonly rules: readonly OwnRule[];
	readonly problems: readonly PlacedProblem[];
}

/** What stands in the file of a folder; `undefined` where there is none. */
export async function readRuleFile(folder: vscode.WorkspaceFolder): Promise<RuleFile | undefined> {
	const uri = ruleFileUri(folder);
	const origin = (vscode.workspace.workspaceFolders?.length ?? 0) > 1 ? `${folder.name}/${RULE_FILE}` : RULE_FILE;
	const bytes = await readBytes(uri);
	if (bytes === undefined) {
		return undefined;
	}
	if (bytes.length > LARGEST_IN_BYTES) {
		const sentence = vscode.l10n.t('{0}: the file is too large to be a list of rules; no more than 5 MB are read.', origin);
		return { uri, rules: [], problems: [{ sentence, range: new vscode.Range(0, 0, 0, 0) }] };
	}
	return rulesIn(new TextDecoder().decode(bytes), uri, origin);
}

function rulesIn(text: string, uri: vscode.Uri, origin: string): RuleFile {
	const read = parseRulesText(text, origin);
	if (!read.ok) {
		return { uri, rules: [], problems: [{ sentence: read.sentence, range: rangeOf(text, { start: read.at, end: read.at }) }] };
	}
	const { rules, problems } = readOwnRules(read.value, origin);
	return { uri, rules, problems: problems.map(({ sentence, index }) => ({ sentence, range: rangeOf(text, read.places[index ?? -1] ?? { start: 0, end: 0 }) })) };
}

/** There need not be such a file, nor a folder for it. */
async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
	try {
		return await vscode.workspace.fs.readFile(uri);
	} catch {
		return undefined;
	}
}

export function rangeOf(text: string, { start, end }: TextRange): vscode.Range {
	return new vscode.Range(positionOf(text, start), positionOf(text, end));
}

function positionOf(text: string, offset: number): vscode.Position {
	const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
	return new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
}
