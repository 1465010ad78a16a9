import { REASONS, type Reason } from '../smtp/reason';
import { reasonFacts } from '../smtp/knowledge/facts';

interface Searched {
	readonly reason: Reason;
	/** Name and title as lower-case words: ` mailboxfull mailbox full mailbox full`. */
	readonly title: string;
	/** Title and meaning. */
	readonly text: string;
}

let searched: readonly Searched[] | undefined;

/**
 * Reasons that fit words, best first: each word must be there or be the begin of one that is. Those whose name or title has them all are
 * `named`; of the others the meaning has them. None for an empty query.
 */
export function searchReasons(query: string): { readonly named: readonly Reason[]; readonly others: readonly Reason[] } {
	const asked = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
	searched ??= REASONS.map(searchedOf);
	const holdsAll = (where: string): boolean => asked.length > 0 && asked.every((word) => where.includes(` ${word}`));
	const named = searched.filter(({ title }) => holdsAll(title));
	const others = searched.filter((one) => !named.includes(one) && holdsAll(one.text));
	return { named: named.map(({ reason }) => reason), others: others.map(({ reason }) => reason) };
}

function searchedOf(reason: Reason): Searched {
	const { title, meaning } = reasonFacts(reason);
	const parts = reason.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
	const words = ` ${reason} ${parts} ${title}`.toLowerCase();
	return { reason, title: words, text: `${words} ${meaning.toLowerCase()}` };
}
