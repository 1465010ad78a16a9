import * as vscode from 'vscode';
import type { OwnRule } from '../../core/bounce/own/ownRule';
import { appendRule, parseRulesText } from '../../core/bounce/own/rulesText';
import { freeId, type RulePlace } from './newRule';
import { RULE_FILE, ruleFileUri, RULES_SETTING, SECTION } from './places';
import { rangeOf } from './ruleFiles';

/** Writes a rule behind those that are there, and shows it where it stands. */
export async function writeRule(rule: OwnRule, place: RulePlace): Promise<void> {
	await (place.kind === 'folder' ? writeToFile(rule, place.folder) : writeToSettings(rule));
}

async function writeToFile(rule: OwnRule, folder: vscode.WorkspaceFolder): Promise<void> {
	const uri = ruleFileUri(folder);
	const known = await textOf(uri);
	const read = parseRulesText(known, RULE_FILE);
	const appended = appendRule(known, withFreeId(rule, read.ok ? read.value : []));
	if (!appended) {
		await offerToMend(uri);
		return;
	}
	const open = openDocument(uri);
	if (open?.getText() === known) {
		// what was not saved yet is kept, and the change can be taken back
		const edit = new vscode.WorkspaceEdit();
		edit.replace(uri, rangeOf(known, { start: 0, end: known.length }), appended.text);
		await vscode.workspace.applyEdit(edit);
		await open.save();
	} else {
		await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(appended.text));
	}
	await vscode.window.showTextDocument(uri, { selection: rangeOf(appended.text, appended.place), preview: false });
}

async function textOf(uri: vscode.Uri): Promise<string> {
	const open = openDocument(uri);
	if (open?.isDirty) {
		return open.getText();
	}
	// a document can be older than its file, for a moment
	try {
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	} catch {
		// not there yet
		return '';
	}
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
	return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

async function offerToMend(uri: vscode.Uri): Promise<void> {
	const open = vscode.l10n.t('Open Rules');
	const chosen = await vscode.window.showWarningMessage(vscode.l10n.t('The rule was not written: {0} is no list in JSON. Mend it first.', RULE_FILE), open);
	if (chosen === open) {
		await vscode.window.showTextDocument(uri);
	}
}

async function writeToSettings(rule: OwnRule): Promise<void> {
	const settings = vscode.workspace.getConfiguration(SECTION);
	const known = settings.inspect<unknown>(RULES_SETTING)?.globalValue;
	const rules: readonly unknown[] = Array.isArray(known) ? known : [];
	await settings.update(RULES_SETTING, [...rules, withFreeId(rule, rules)], vscode.ConfigurationTarget.Global);
	await vscode.commands.executeCommand('workbench.action.openSettingsJson', { revealSetting: { key: `${SECTION}.${RULES_SETTING}` } });
}

function withFreeId(rule: OwnRule, others: unknown): OwnRule {
	const known: readonly unknown[] = Array.isArray(others) ? others : [];
	const taken = known.map((other) => (typeof other === 'object' && other !== null && 'id' in other ? other.id : undefined));
	return { ...rule, id: freeId(rule.id, new Set(taken.filter((id) => typeof id === 'string'))) };
}
