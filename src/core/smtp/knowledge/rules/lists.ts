import { BLOCKLISTS } from '../blocklists';
import type { RuleTable } from '../rule';

/** A list that is named decides, whoever names it. */
export const LIST_RULES: RuleTable = {
	name: 'list', sources: ['rfc5782', 'fieldManual'],
	rules: BLOCKLISTS.map(({ id, name, marks, reason = 'Blocked', note }) => ({
		id, reason, rank: reason === 'Blocked' ? 8 : 7, words: marks, meaning: note,
		...(reason === 'Blocked' ? { action: 'delist' as const, title: `Listed: ${name}` } : undefined),
	})),
};
