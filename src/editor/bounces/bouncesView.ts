import * as vscode from 'vscode';
import type { LogAnalysis } from '../../platform/logAnalysis';
import type { Platform } from '../../platform/platform';
import type { CommandHandlers } from '../commands';
import type { ExcerptDocuments } from '../excerpt/excerptDocuments';
import type { CurrentRules } from '../rules/currentRules';
import type { LogInFront } from '../rules/rulesRoom';
import { isFileOf, partsOf } from '../logText/logTextUri';
import { BouncesTree } from './bouncesTree';
import { copiedRows } from './copiedRows';
import { ExcerptOpener } from './excerptOpener';
import { isTabOf, kindOfFile, onDidChangeFileInFront, uriInFront } from './fileInFront';
import { FollowedLog } from './followedLog';
import { GROUPINGS, type Grouping } from './groups';
import { createLocale, type Locale } from './locale';
import { showLogStatus } from './logStatus';
import type { BounceNode } from './nodes';
import { Revealer } from './revealer';
import { showReason } from './showReason';
import { shownState } from './shownState';

type BouncesCommand =
	| 'mailLog.summarizeBounces'
	| 'mailLog.nextBounce'
	| 'mailLog.previousBounce'
	| 'mailLog.revealBounce'
	| 'mailLog.bounces.refresh'
	| 'mailLog.bounces.collapseAll'
	| 'mailLog.bounces.groupByReason'
	| 'mailLog.bounces.groupByCode'
	| 'mailLog.bounces.groupByDomain'
	| 'mailLog.bounces.groupByRelay'
	| 'mailLog.bounces.copy'
	| 'mailLog.bounces.showMore'
	| 'mailLog.bounces.showReason'
	| 'mailLog.bounces.cancel'
	| 'mailLog.openExcerpt'
	| 'mailLog.openMessage'
	| 'mailLog.openTimeWindow';

export interface BouncesView extends vscode.Disposable {
	readonly commands: CommandHandlers<BouncesCommand>;
	readonly front: LogInFront;
}

export interface BouncesHost {
	readonly platform: Platform;
	readonly analysis: LogAnalysis;
	readonly log: vscode.LogOutputChannel;
	readonly rules: CurrentRules;
	readonly excerpts: ExcerptDocuments;
	/** Remembers the grouping for the workspace. */
	readonly memory: vscode.Memento;
}

const VIEW = 'mailLog.bounces';
const GROUPING_KEY = 'bounces.grouping';

/** The summary of the log in front: a tree of what failed. */
export function createBouncesView(host: BouncesHost): BouncesView {
	const room = new BouncesRoom(host);
	return { commands: commandsOf(room), front: room, dispose: () => room.dispose() };
}

function commandsOf(room: BouncesRoom): CommandHandlers<BouncesCommand> {
	return {
		'mailLog.summarizeBounces': (uri) => room.summarize(uri instanceof vscode.Uri ? uri : undefined),
		'mailLog.nextBounce': () => room.revealer.step('next'),
		'mailLog.previousBounce': () => room.revealer.step('previous'),
		'mailLog.revealBounce': (node) => room.revealer.reveal((node ?? room.selected()[0]) as BounceNode | undefined),
		'mailLog.bounces.refresh': () => room.followed.refresh(),
		'mailLog.bounces.collapseAll': () => vscode.commands.executeCommand(`workbench.actions.treeView.${VIEW}.collapseAll`),
		'mailLog.bounces.groupByReason': () => room.groupBy('reason'),
		'mailLog.bounces.groupByCode': () => room.groupBy('code'),
		'mailLog.bounces.groupByDomain': () => room.groupBy('domain'),
		'mailLog.bounces.groupByRelay': () => room.groupBy('relay'),
		'mailLog.bounces.copy': (node, nodes) => room.copy((nodes ?? node) as BounceNode | readonly BounceNode[] | undefined),
		'mailLog.bounces.showMore': (node) => room.showMore(node as BounceNode | undefined),
		'mailLog.bounces.showReason': (...given) => showReason(room, ...given),
		'mailLog.bounces.cancel': () => room.followed.cancel(),
		'mailLog.openMessage': (node) => room.inFront().openMessage(node as BounceNode | undefined),
		'mailLog.openTimeWindow': (node) => room.inFront().openTimeWindow(node as BounceNode | undefined),
		'mailLog.openExcerpt': (node) => room.openExcerpt(node as BounceNode | undefined),
	};
}

class BouncesRoom implements LogInFront, vscode.Disposable {
	readonly followed: FollowedLog;
	readonly revealer: Revealer;
	private readonly locale: Locale = createLocale(vscode.l10n, vscode.env.language);
	readonly tree: BouncesTree;
	readonly view: vscode.TreeView<BounceNode>;
	private readonly owned: vscode.Disposable;
	/** Files that somebody said are logs. */
	private readonly chosen = new Set<string>();
	private showsProgress = false;

	private readonly opener: ExcerptOpener;

	constructor(private readonly host: BouncesHost) {
		const { analysis } = host;
		this.followed = new FollowedLog(host);
		this.tree = new BouncesTree({ analysis, locale: this.locale });
		this.view = vscode.window.createTreeView(VIEW, { treeDataProvider: this.tree, canSelectMany: true, showCollapseAll: true });
		this.revealer = new Revealer(this.followed, analysis, (line) => this.opener.openAround(line));
		this.opener = new ExcerptOpener({ followed: this.followed, analysis, locale: this.locale, documents: host.excerpts, grouping: () => this.grouping() });
		this.owned = vscode.Disposable.from(
			this.view,
			this.tree,
			this.followed,
			showLogStatus(this.followed, this.locale),
			onDidChangeFileInFront(() => this.followFront()),
			this.followed.onDidChange(() => this.draw()),
			host.rules.onDidChange(() => this.followed.explainAgain()),
		);
		this.draw();
		this.followFront();
	}

	/** Reads a file, or the one in front, whatever its name is, and shows the view. */
	async summarize(uri = uriInFront()): Promise<void> {
		if (uri) {
			this.chosen.add(uri.toString());
			this.followed.show('log', uri);
		}
		await vscode.commands.executeCommand(`${VIEW}.focus`);
	}

	/** Opens parts of the log in front, also where its tab came there just now. */
	inFront(): ExcerptOpener {
		this.followFront();
		return this.opener;
	}

	/** Opens what the view shows. */
	openExcerpt(node: BounceNode | undefined): Promise<void> {
		return this.opener.openExcerpt(node ?? this.selected()[0]);
	}

	async latest(): ReturnType<LogInFront['latest']> {
		await this.followed.settled();
		const { read } = this.followed;
		return read && { uri: read.file.uri, summary: read.summary };
	}

	show(place: Parameters<LogInFront['show']>[0]): Promise<void> {
		return this.revealer.show(place, { preserveFocus: false });
	}

	async groupBy(grouping: Grouping): Promise<void> {
		await this.host.memory.update(GROUPING_KEY, grouping);
		this.draw();
	}

	selected(): readonly BounceNode[] {
		return this.view.selection;
	}

	async copy(given: BounceNode | readonly BounceNode[] = this.selected()): Promise<void> {
		const nodes = [given].flat() as BounceNode[];
		if (nodes.length > 0) {
			await vscode.env.clipboard.writeText(copiedRows(nodes, this.grouping(), this.locale));
		}
	}

	showMore(node: BounceNode | undefined): void {
		if (node?.kind === 'more') {
			this.tree.showMore(node);
		}
	}

	dispose(): void {
		this.owned.dispose();
	}

	/** Follows the tab in front, an excerpt as its log; what is no log leaves the last one shown, as long as it is open. */
	private followFront(): void {
		const tab = uriInFront();
		const excerpt = tab && this.host.excerpts.excerptOf(tab);
		const front = excerpt?.log ?? tab;
		if (front && isFileOf(front, this.followed.uri)) {
			return;
		}
		const kind = front ? kindOfFile(front) : 'other';
		if (front && (excerpt || kind === 'log' || this.chosen.has(front.toString()))) {
			this.followed.show('log', front);
		} else if (front && kind === 'maybe') {
			this.followed.show('other', front);
		} else if (this.followed.state.kind !== 'log' || !this.staysInView(this.followed.uri)) {
			this.followed.show('nothing');
		}
	}

	/** A log stays as long as it or some of its lines are open; one of several files has a tab only where it is small. */
	private staysInView(uri: vscode.Uri | undefined): boolean {
		return uri !== undefined && (isTabOf(uri) || partsOf(uri).length > 1 || this.host.excerpts.hasLinesOf(uri));
	}

	private grouping(): Grouping {
		const remembered = this.host.memory.get<unknown>(GROUPING_KEY);
		return GROUPINGS.find((known) => known === remembered) ?? 'reason';
	}

	private draw(): void {
		const grouping = this.grouping();
		const { state, read, isReading } = this.followed;
		const { message, description, badge, notes } = shownState(state, grouping, this.locale);
		this.view.message = message || undefined;
		this.view.description = description;
		this.view.badge = badge;
		this.tree.show({ notes, grouping, read });
		setContext('shows', state.kind);
		setContext('isReading', isReading);
		setContext('hasGroups', this.tree.hasGroups);
		setContext('grouping', grouping);
		void this.showProgress();
	}

	/** The bar above the view, while something is read. */
	private async showProgress(): Promise<void> {
		if (this.followed.isReading && !this.showsProgress) {
			this.showsProgress = true;
			await vscode.window.withProgress({ location: { viewId: VIEW } }, () => this.followed.settled());
			this.showsProgress = false;
		}
	}
}

function setContext(key: string, value: unknown): void {
	void vscode.commands.executeCommand('setContext', `${VIEW}.${key}`, value);
}
