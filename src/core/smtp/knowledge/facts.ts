import type { Reason } from '../reason';
import type { Source } from '../verdict';
import type { Blocklist } from './blocklists';
import { FACT_TABLES, type FactTables } from './factTables';
import type { OtherNames } from './otherNames';
import type { ProviderRow } from './providers';
import type { ReasonFacts } from './reasonFacts';
import { rowAt } from './rows';
import type { SourceKey } from './ruleSources';
import type { Wrappers } from './wrappers';

/** Behind the heads of the rules and of the codes. */
const FIRST_FACTS = 2;

const read: Partial<FactTables> = {};

function table<Name extends keyof FactTables>(name: Name): FactTables[Name] {
	read[name] ??= JSON.parse(rowAt(FIRST_FACTS + FACT_TABLES.indexOf(name))) as FactTables[Name];
	return read[name] as FactTables[Name];
}

/** What holds for every failure of the reason. */
export function reasonFacts(reason: Reason): ReasonFacts {
	return table('reasons')[reason];
}

/** The reason in the words of other systems. */
export function otherNames(reason: Reason): OtherNames {
	return table('otherNames')[reason];
}

/** Whoever is known by host, domain or words. */
export function providers(): readonly ProviderRow[] {
	return table('providers');
}

/** The blocklist that the rule of a name is about: `list/spamcop`. */
export function blocklistOfRule(name: string): Blocklist | undefined {
	return name.startsWith('list/') ? table('blocklists').find(({ id }) => name === `list/${id}`) : undefined;
}

export function ruleSource(key: SourceKey): Source {
	return table('sources')[key];
}

/** What mail programs write around a reply that they quote. */
export function wrappers(): Wrappers {
	return table('wrappers');
}
