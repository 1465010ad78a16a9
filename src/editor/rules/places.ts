import * as vscode from 'vscode';

export const SECTION = 'mailLog';
export const RULES_SETTING = 'rules';

/** In each folder of the workspace. */
export const RULE_FILE = '.mailLog/rules.json';

export function ruleFileUri({ uri }: vscode.WorkspaceFolder): vscode.Uri {
	return vscode.Uri.joinPath(uri, '.mailLog', 'rules.json');
}
