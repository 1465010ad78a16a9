import { codesOf, type GroupedReply, type Grouping } from './groups';
import { groupWords } from './labels';
import type { Locale } from './locale';
import type { BounceNode } from './nodes';

/**
 * Rows of the view as text for a ticket or a table: columns by tabs. A group is followed by its replies: how often, codes, the
 * reply as the log has it first. An occurrence is its line. Numbers are plain, so that a table can add them up.
 */
export function copiedRows(nodes: readonly BounceNode[], grouping: Grouping, locale: Locale): string {
	return nodes.flatMap((node) => copiedRow(node, grouping, locale)).join('\n');
}

function copiedRow(node: BounceNode, grouping: Grouping, locale: Locale): string[] {
	switch (node.kind) {
		case 'group':
			return [row(groupWords(node.group, grouping, locale).label, node.group.events), ...node.group.replies.map(replyRow)];
		case 'reply':
			return [replyRow(node.grouped)];
		case 'occurrence':
			return [node.text];
		case 'note':
			return [node.note.text];
		case 'more':
			return [];
	}
}

function replyRow({ reply, events }: GroupedReply): string {
	return row(events, codesOf(reply), reply.example);
}

/** What would begin another row or column is a space. */
function row(...cells: readonly (string | number)[]): string {
	return cells.map((cell) => String(cell).replace(/\s+/g, ' ').trim()).join('\t');
}
