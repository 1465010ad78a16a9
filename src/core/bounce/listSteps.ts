import type { NamedBlocklist } from '../smtp/verdict';
import type { FullVerdict } from './verdictOf';

/** Adds to the verdict on a listed host or domain which list it is, and where that list shows it and takes it off. */
export function withListSteps(verdict: FullVerdict, [list]: readonly NamedBlocklist[]): FullVerdict {
	if (list === undefined || verdict.action !== 'delist' || verdict.reason !== 'Blocked') {
		return verdict;
	}
	const { name, operator, lookup, removal, note } = list;
	const steps = [
		lookup && `Look up the listing: ${lookup}`,
		removal && removal !== lookup && `When the cause is gone, ask for removal: ${removal}`,
	].filter((step) => typeof step === 'string');
	return {
		...verdict,
		title: `Listed: ${name}`,
		meaning: [`The server goes by a blocklist: ${name}${operator === undefined ? '' : `, run by ${operator}`}.`, note].filter((part) => part !== undefined).join(' '),
		steps: steps.length === 0 ? verdict.steps : [verdict.steps[0] ?? '', ...steps, ...verdict.steps.slice(1)],
	};
}
