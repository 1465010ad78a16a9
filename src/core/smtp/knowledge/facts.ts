import { REASONS, type Reason } from '../reason';
import type { Source } from '../verdict';
import type { Blocklist } from './blocklists';
import { FACT_TABLES, type FactTables } from './factTables';
import type { OtherNames } from './otherNames';
import type { ProviderRow } from './providers';
import type { ReasonFacts } from './reasonFacts';
import { FIRST_OTHER_NAMES, FIRST_REASON, FIRST_SOURCE, FIRST_TABLE } from './rowPlaces';
import { rowAt } from './rows';
import { sourcePlace } from './ruleRows';
import type { SourceKey } from './ruleSources';
import type { Wrappers } from './wrappers';

/** Those that were asked for, by their rows. */
const kept: unknown[] = [];

function factsAt(row: number): unknown {
	return (kept[row] ??= JSON.parse(rowAt(row)));
}

function table<Name extends keyof FactTables>(name: Name): FactTables[Name] {
	return factsAt(FIRST_TABLE + FACT_TABLES.indexOf(name)) as FactTables[Name];
}

/** What holds for every failure of the reason. */
export function reasonFacts(reason: Reason): ReasonFacts {
	return factsAt(FIRST_REASON + REASONS.indexOf(reason)) as ReasonFacts;
}

/** The reason in the words of other systems. */
export function otherNames(reason: Reason): OtherNames {
	return factsAt(FIRST_OTHER_NAMES + REASONS.indexOf(reason)) as OtherNames;
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
	return sourceAt(sourcePlace(key));
}

/** `place` is that among the sources of all rules and codes. */
export function sourceAt(place: number): Source {
	return factsAt(FIRST_SOURCE + place) as Source;
}

/** What mail programs write around a reply that they quote. */
export function wrappers(): Wrappers {
	return table('wrappers');
}
