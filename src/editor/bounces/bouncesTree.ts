import * as vscode from 'vscode';
import type { LogSummary } from '../../core/analysis/summary';
import type { LogAnalysis } from '../../platform/logAnalysis';
import { groupsOf, rowsOf, type Grouping } from './groups';
import type { Locale } from './locale';
import type { LogFile } from './logFile';
import { idOf, parentOf, type BounceNode, type GroupNode, type MoreNode, type Note, type OccurrenceNode, type ReplyNode } from './nodes';
import { occurrencesOf, placesOf, timeOfRow } from './occurrences';
import { failureSentence } from './sentences';
import { storySentence } from './story';
import { itemOf, tooltipOf, type RowContext } from './treeItems';

/** So many occurrences are read at a time. */
const PAGE = 100;

/** What the tree shows. */
export interface TreeContent {
	readonly notes: readonly Note[];
	readonly grouping: Grouping;
	readonly read?: { readonly file: LogFile; readonly summary: LogSummary };
}

/** The occurrences of one reply that were read so far. */
interface Occurrences {
	readonly rows: readonly number[];
	readonly nodes: OccurrenceNode[];
	/** How many are wanted. */
	wanted: number;
}

/** Groups, below them replies, below these the lines of the log, which are read when somebody opens them. */
export class BouncesTree implements vscode.TreeDataProvider<BounceNode>, vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<BounceNode | undefined>();
	readonly onDidChangeTreeData = this.changed.event;
	private content: TreeContent = { notes: [], grouping: 'reason' };
	private groups: readonly GroupNode[] = [];
	private readonly replies = new Map<GroupNode, readonly ReplyNode[]>();
	private readonly occurrences = new Map<string, Occurrences>();

	constructor(private readonly host: { readonly analysis: LogAnalysis; readonly locale: Locale }) {}

	get grouping(): Grouping {
		return this.content.grouping;
	}

	get hasGroups(): boolean {
		return this.groups.length > 0;
	}

	/** The group of a reason, a code, a domain or a relay, as it is grouped now. */
	groupOf(key: string): GroupNode | undefined {
		return this.groups.find(({ group }) => group.key === key);
	}

	/** Shows something else. What was open stays open where it is still there. */
	show(content: TreeContent): void {
		const { read: before, grouping, notes } = this.content;
		this.content = content;
		const sameGroups = content.read?.summary === before?.summary && content.grouping === grouping;
		if (sameGroups && JSON.stringify(content.notes) === JSON.stringify(notes)) {
			return;
		}
		if (!sameGroups) {
			this.groups = content.read ? groupsOf(content.read.summary, content.grouping).map((group) => ({ kind: 'group', group })) : [];
			this.replies.clear();
			this.keepPages(content.read?.file.uri.toString() === before?.file.uri.toString() && content.grouping === grouping);
		}
		this.changed.fire(undefined);
	}

	/** Reads the next occurrences of a reply. */
	showMore({ parent }: MoreNode): void {
		const shown = this.occurrences.get(idOf(parent));
		if (shown) {
			shown.wanted += PAGE;
			this.changed.fire(parent);
		}
	}

	getChildren(node?: BounceNode): BounceNode[] | Promise<BounceNode[]> {
		switch (node?.kind) {
			case undefined:
				return [...this.content.notes.map((note) => ({ kind: 'note', note }) as const), ...this.groups];
			case 'group':
				return [...this.repliesOf(node)];
			case 'reply':
				return this.occurrencesOf(node);
			default:
				return [];
		}
	}

	getParent(node: BounceNode): BounceNode | undefined {
		return parentOf(node);
	}

	getTreeItem(node: BounceNode): vscode.TreeItem {
		return itemOf(node, this.context());
	}

	resolveTreeItem(item: vscode.TreeItem, node: BounceNode): vscode.TreeItem {
		item.tooltip = tooltipOf(node, this.context()) ?? item.tooltip;
		return item;
	}

	dispose(): void {
		this.changed.dispose();
	}

	/** After a log was read again its occurrences may be others; only how many were wanted is kept. */
	private keepPages(keep: boolean): void {
		for (const [id, { wanted }] of [...this.occurrences]) {
			if (keep && wanted > PAGE) {
				this.occurrences.set(id, { rows: [], nodes: [], wanted });
			} else {
				this.occurrences.delete(id);
			}
		}
	}

	private repliesOf(parent: GroupNode): readonly ReplyNode[] {
		let replies = this.replies.get(parent);
		if (!replies) {
			replies = parent.group.replies.map((grouped) => ({ kind: 'reply', parent, grouped }));
			this.replies.set(parent, replies);
		}
		return replies;
	}

	private async occurrencesOf(node: ReplyNode): Promise<BounceNode[]> {
		const { read, grouping } = this.content;
		if (!read) {
			return [];
		}
		const shown = this.occurrencesShown(node, read.summary, grouping);
		const { rows, nodes } = shown;
		const missing = rows.slice(nodes.length, shown.wanted);
		if (missing.length > 0) {
			const lines = await this.host.analysis.readLines(await read.file.input(), placesOf(read.summary, missing));
			if (!lines.ok) {
				return [{ kind: 'note', note: { text: failureSentence(lines.failure, this.host.locale), icon: 'warning', command: 'mailLog.bounces.refresh' } }];
			}
			// asked for twice at a time, the second finds them read
			if (nodes.length === rows.indexOf(missing[0] as number)) {
				nodes.push(...occurrencesOf(read.summary, missing, lines.value).map((found) => ({ kind: 'occurrence', parent: node, ...found }) as const));
			}
		}
		const left = rows.length - nodes.length;
		return left > 0 ? [...nodes, { kind: 'more', parent: node, left }] : [...nodes];
	}

	private occurrencesShown(node: ReplyNode, summary: LogSummary, grouping: Grouping): Occurrences {
		const id = idOf(node);
		const known = this.occurrences.get(id);
		if (known && known.rows.length > 0) {
			return known;
		}
		const rows = rowsOf(summary, grouping, { key: node.parent.group.key, index: node.grouped.index });
		const shown = { rows, nodes: [], wanted: known?.wanted ?? PAGE };
		this.occurrences.set(id, shown);
		return shown;
	}

	private context(): RowContext {
		const { read, grouping } = this.content;
		return {
			grouping,
			locale: this.host.locale,
			scope: read?.file.uri.toString() ?? '',
			timeOf: (row) => (read ? timeOfRow(read.summary, row, this.host.locale) : ''),
			lineOf: (row) => read?.summary.failures.line[row] ?? 0,
			storyOf: (row) => (read ? storySentence(read.summary, row, this.host.locale) : ''),
		};
	}
}
