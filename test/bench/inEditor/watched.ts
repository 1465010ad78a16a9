import * as vscode from 'vscode';
import type { BounceNode } from '../../../src/editor/bounces/nodes';

/** What was last given to the window of the Bounces view. */
export interface GivenTree {
	readonly failures: number;
	/** When the extension had it and told the window to ask, by `performance.now()`. */
	readonly toldAt: number;
	/** When the window had asked for its last row. */
	readonly at: number;
}

type Rows = vscode.TreeDataProvider<BounceNode>;
type Change<T> = { -readonly [name in keyof T]: T[name] };

/**
 * Stands between the Bounces view and VS Code. Scripts and the extension under development have the same API object, so what is put
 * into it before the extension starts is what the extension finds there.
 */
export class WatchedTree {
	private given: GivenTree = { failures: 0, toldAt: 0, at: 0 };
	private waiting: (() => void) | undefined;

	constructor() {
		const window = vscode.window as Change<typeof vscode.window>;
		const create = window.createTreeView.bind(window);
		window.createTreeView = <T>(id: string, options: vscode.TreeViewOptions<T>): vscode.TreeView<T> =>
			create(id, id === 'mailLog.bounces' ? { ...options, treeDataProvider: this.between(options.treeDataProvider as unknown as Rows) as unknown as vscode.TreeDataProvider<T> } : options);
	}

	get latest(): GivenTree {
		return this.given;
	}

	/** Settles with the tree when the last row of one with so many failures was asked for. */
	async until(holds: (failures: number) => boolean, withinMs: number): Promise<GivenTree> {
		const deadline = performance.now() + withinMs;
		while (!holds(this.given.failures)) {
			const left = deadline - performance.now();
			if (left <= 0) {
				throw new Error(`the tree has ${this.given.failures} failures after ${withinMs} ms`);
			}
			await new Promise<void>((resolve) => {
				const timer = setTimeout(resolve, left);
				this.waiting = () => (clearTimeout(timer), resolve());
			});
		}
		return this.given;
	}

	private give(failures: number, toldAt: number): void {
		this.given = { failures, toldAt, at: performance.now() };
		this.waiting?.();
	}

	private between(rows: Rows): Rows {
		let last: BounceNode | undefined;
		let failures = 0;
		let told = 0;
		let toldAt = 0;
		rows.onDidChangeTreeData?.(() => (told = performance.now()));
		return {
			onDidChangeTreeData: rows.onDidChangeTreeData,
			getChildren: async (node) => {
				const toldBefore = told;
				const children = (await rows.getChildren(node)) ?? [];
				if (!node) {
					toldAt = toldBefore;
					last = children.at(-1);
					failures = children.reduce((sum, child) => sum + (child.kind === 'group' ? child.group.events : 0), 0);
					if (!last) {
						this.give(0, toldAt);
					}
				}
				return children;
			},
			getTreeItem: (node) => {
				const item = rows.getTreeItem(node);
				if (node === last) {
					this.give(failures, toldAt);
				}
				return item;
			},
			getParent: (node) => rows.getParent?.(node),
			resolveTreeItem: (item, node, token) => rows.resolveTreeItem?.(item, node, token),
		};
	}
}

/** Milliseconds of each hover within the extension, from now on. */
export function watchHovers(): number[] {
	const times: number[] = [];
	const languages = vscode.languages as Change<typeof vscode.languages>;
	const register = languages.registerHoverProvider.bind(languages);
	languages.registerHoverProvider = (selector, provider) => register(selector, {
		provideHover: async (...asked) => {
			const began = performance.now();
			const hover = await provider.provideHover(...asked);
			times.push(performance.now() - began);
			return hover;
		},
	});
	return times;
}

const EXTENSION = 'mail-log-inspector.mail-log-inspector';

/** Loads and activates the extension, which nothing has done before; the milliseconds of it. */
export async function activate(): Promise<number> {
	const extension = vscode.extensions.getExtension(EXTENSION);
	if (!extension || extension.isActive) {
		throw new Error('the extension is not there, or active already');
	}
	const began = performance.now();
	await extension.activate();
	return performance.now() - began;
}

export function uriOf(name: string): vscode.Uri {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	return vscode.Uri.joinPath((folder as vscode.WorkspaceFolder).uri, name);
}

export async function readJson<T>(name: string): Promise<T> {
	return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(name)))) as T;
}

export async function writeJson(name: string, value: object): Promise<void> {
	await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(JSON.stringify(value)));
}

/** Goes to the console of the window, from where the bench shows it. */
export function say(words: string): void {
	console.log(`│ ${words}`);
}

/** Between two things that are measured: VS Code itself has work to do after each. */
const REST_IN_MS = 1_500;

export function rest(milliseconds = REST_IN_MS): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
