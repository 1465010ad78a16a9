import type { NamedBlocklist } from '../smtp/verdict';
import { reasonFacts } from '../smtp/knowledge/facts';
import type { FullVerdict } from './verdictOf';

/** Adds to the verdict on a listed host or domain which list it is, and where that list shows it and takes it off. */
export function withListSteps(verdict: FullVerdict, [list]: readonly NamedBlocklist[]): FullVerdict {
	if (list === undefined || verdict.action !== 'delist' || verdict.reason !== 'Blocked') {
		return verdict;
	}
	const { name, operator, lookup, removal, note } = list;
	const ask = removal && removal !== lookup ? [`When the cause is gone, ask for removal: ${removal}`] : [];
	const look = lookup === undefined ? [] : [`Look up the listing: ${lookup}`];
	// With pages of the very list, what the rule says of lists in general is in the way.
	const [cause = '', ...others] = look.length + ask.length === 0 ? verdict.steps : reasonFacts(verdict.reason).steps;
	return {
		...verdict,
		title: `Listed: ${name}`,
		meaning: [`The server goes by a blocklist: ${name}${operator === undefined ? '' : `, run by ${operator}`}.`, note].filter((part) => part !== undefined).join(' '),
		steps: [cause, ...look, ...ask, ...(ask.length === 0 ? others : others.filter((step) => !step.startsWith(ASKS_FOR_REMOVAL)))],
	};
}

/** Begins the step that is about any list. */
const ASKS_FOR_REMOVAL = 'Ask for removal';
