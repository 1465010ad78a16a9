import type { Reason } from '../reason';
import type { Source } from '../verdict';
import type { Blocklist } from './blocklists';
import type { OtherNames } from './otherNames';
import type { ProviderRow } from './providers';
import type { ReasonFacts } from './reasonFacts';
import type { SourceKey } from './ruleSources';
import type { Wrappers } from './wrappers';

/** Tables that are small and read whole, one row each. */
export interface FactTables {
	readonly reasons: Readonly<Record<Reason, ReasonFacts>>;
	readonly otherNames: Readonly<Record<Reason, OtherNames>>;
	readonly providers: readonly ProviderRow[];
	readonly blocklists: readonly Blocklist[];
	readonly sources: Readonly<Record<SourceKey, Source>>;
	readonly wrappers: Wrappers;
}

/** In the order of their rows. */
export const FACT_TABLES = ['reasons', 'otherNames', 'providers', 'blocklists', 'sources', 'wrappers'] as const satisfies readonly (keyof FactTables)[];
