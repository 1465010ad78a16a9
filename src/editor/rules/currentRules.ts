import * as vscode from 'vscode';
import { compileOwnRules, type OwnRules } from '../../core/bounce/own/compileOwnRules';
import type { OwnRule } from '../../core/bounce/own/ownRule';
import { readOwnRules } from '../../core/bounce/own/readOwnRules';
import { watchFile } from '../watchFile';
import { ruleFileUri, RULES_SETTING, SECTION } from './places';
import { readRuleFile, type RuleFile } from './ruleFiles';
import { RuleProblems, type ProblemsOfPlace } from './ruleProblems';

/** Rules of the user's own, as everything that explains asks for them. */
export interface CurrentRules {
	/** For a file, with the rules of its folder; for any other text, with those of all folders. The same object while nothing changes. */
	for(uri?: vscode.Uri): OwnRules | undefined;
	readonly onDidChange: vscode.Event<void>;
	/** Settles when the files that are there at the start have been read. */
	readonly ready: Promise<void>;
}

/** Follows `.mailLog/rules.json` of each folder and the setting `mailLog.rules`: data, so they count in untrusted workspaces too. */
export class RulesFollower implements CurrentRules, vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.changed.event;
	readonly ready: Promise<void>;
	private readonly problems = new RuleProblems();
	/** By the URI of the folder. */
	private readonly files = new Map<string, RuleFile>();
	private readonly watched = new Map<string, vscode.Disposable>();
	/** What was asked for, by the URI of the folder, empty for no folder. */
	private readonly compiled = new Map<string, Compiled>();
	private readonly owned: vscode.Disposable;

	constructor() {
		this.owned = vscode.Disposable.from(
			this.changed,
			this.problems,
			vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(`${SECTION}.${RULES_SETTING}`) && this.refresh()),
			vscode.workspace.onDidChangeWorkspaceFolders(() => void this.followFolders()),
		);
		this.ready = this.followFolders();
	}

	for(uri?: vscode.Uri): OwnRules | undefined {
		const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
		const key = folder?.uri.toString() ?? '';
		const compiled = this.compiled.get(key) ?? compile(this.rulesOf(folder));
		this.compiled.set(key, compiled);
		return compiled.own;
	}

	dispose(): void {
		this.watched.forEach((watcher) => watcher.dispose());
		this.owned.dispose();
	}

	/** The file, then the settings from the nearest to the farthest: the first that catches a reply wins. */
	private rulesOf(folder: vscode.WorkspaceFolder | undefined): OwnRule[] {
		const folders = folder ? [folder] : (vscode.workspace.workspaceFolders ?? []);
		const ofFiles = folders.flatMap(({ uri }) => this.files.get(uri.toString())?.rules ?? []);
		return [...ofFiles, ...settingsOf(folder).flatMap(({ value, origin }) => readOwnRules(value, origin).rules)];
	}

	private async followFolders(): Promise<void> {
		const folders = vscode.workspace.workspaceFolders ?? [];
		for (const [key, watcher] of [...this.watched]) {
			if (!folders.some(({ uri }) => uri.toString() === key)) {
				watcher.dispose();
				this.watched.delete(key);
				this.files.delete(key);
			}
		}
		const added = folders.filter(({ uri }) => !this.watched.has(uri.toString()));
		added.forEach((folder) => this.watch(folder));
		await Promise.all(added.map((folder) => this.read(folder)));
		this.refresh();
	}

	private watch(folder: vscode.WorkspaceFolder): void {
		const uri = ruleFileUri(folder);
		const again = (): void => void this.read(folder).then(() => this.refresh());
		const watched = watchFile(uri, again);
		const saved = vscode.workspace.onDidSaveTextDocument((document) => document.uri.toString() === uri.toString() && watched.look());
		this.watched.set(folder.uri.toString(), vscode.Disposable.from(saved, watched));
	}

	private async read(folder: vscode.WorkspaceFolder): Promise<void> {
		const file = await readRuleFile(folder);
		const key = folder.uri.toString();
		if (!this.watched.has(key)) {
			return;
		}
		if (file) {
			this.files.set(key, file);
		} else {
			this.files.delete(key);
		}
	}

	/** Rules that are as they were stay the same object, so that no log is read again for them. */
	private refresh(): void {
		let isOther = false;
		for (const [key, { written }] of [...this.compiled]) {
			const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === key);
			const now = compile(this.rulesOf(folder));
			if (now.written !== written) {
				this.compiled.set(key, now);
				isOther = true;
			}
		}
		this.problems.show(this.allProblems());
		if (isOther) {
			this.changed.fire();
		}
	}

	private allProblems(): ProblemsOfPlace[] {
		const ofSettings = new Map(
			[undefined, ...(vscode.workspace.workspaceFolders ?? [])].flatMap(settingsOf).map(({ value, origin }) => [origin, readOwnRules(value, origin).problems] as const),
		);
		return [
			...[...this.files.values()].map(({ uri, problems }) => ({ uri, problems })),
			...[...ofSettings].map(([origin, problems]) => ({ origin, problems })),
		];
	}
}

interface Compiled {
	/** The rules as text, to compare. */
	readonly written: string;
	readonly own: OwnRules | undefined;
}

function compile(rules: readonly OwnRule[]): Compiled {
	return { written: JSON.stringify(rules), own: compileOwnRules(rules) };
}

interface RulesOfSetting {
	readonly value: unknown;
	/** Names the place in a sentence. */
	readonly origin: string;
}

function settingsOf(folder: vscode.WorkspaceFolder | undefined): RulesOfSetting[] {
	const found = vscode.workspace.getConfiguration(SECTION, folder).inspect<unknown>(RULES_SETTING);
	const all = [
		{ value: found?.workspaceFolderValue, origin: vscode.l10n.t('The setting mailLog.rules of the folder') },
		{ value: found?.workspaceValue, origin: vscode.l10n.t('The setting mailLog.rules of the workspace') },
		{ value: found?.globalValue, origin: vscode.l10n.t('Your setting mailLog.rules') },
	];
	return all.filter(({ value }) => value !== undefined);
}
