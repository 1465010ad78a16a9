import type { LogEvent } from '../../core/log/event';
import type { Group, GroupedReply } from './groups';

/** A row of the Bounces view. */
export type BounceNode = NoteNode | GroupNode | ReplyNode | OccurrenceNode | MoreNode;

/** Something to say or to do, in place of failures or above them. */
export interface NoteNode {
	readonly kind: 'note';
	readonly note: Note;
}

export interface Note {
	readonly text: string;
	/** Name of a product icon. */
	readonly icon: string;
	/** What a click does. */
	readonly command?: 'mailLog.bounces.refresh' | 'mailLog.bounces.cancel';
}

export interface GroupNode {
	readonly kind: 'group';
	readonly group: Group;
}

export interface ReplyNode {
	readonly kind: 'reply';
	readonly parent: GroupNode;
	readonly grouped: GroupedReply;
}

/** One line of the log, read back from the file. */
export interface OccurrenceNode {
	readonly kind: 'occurrence';
	readonly parent: ReplyNode;
	/** Index into the columns of `Failures`. */
	readonly row: number;
	readonly text: string;
	/** What the line says about this reply's failure. */
	readonly event?: LogEvent;
}

/** Stands for the occurrences that are not read yet. */
export interface MoreNode {
	readonly kind: 'more';
	readonly parent: ReplyNode;
	readonly left: number;
}

export function parentOf(node: BounceNode): BounceNode | undefined {
	return node.kind === 'group' || node.kind === 'note' ? undefined : node.parent;
}

/** The same row has the same id after the log was read again, so that what was open stays open. */
export function idOf(node: Exclude<BounceNode, NoteNode>): string {
	switch (node.kind) {
		case 'group':
			return node.group.key;
		case 'reply':
			return `${idOf(node.parent)}\n${node.grouped.index}`;
		case 'occurrence':
			return `${idOf(node.parent)}\n${node.row}`;
		case 'more':
			return `${idOf(node.parent)}\nmore`;
	}
}
