import type { Blocklist } from './blocklists';
import type { ProviderRow } from './providers';
import type { Wrappers } from './wrappers';

/** Tables that are small and read whole, one row each. */
export interface FactTables {
	readonly providers: readonly ProviderRow[];
	readonly blocklists: readonly Blocklist[];
	readonly wrappers: Wrappers;
}

/** In the order of their rows. */
export const FACT_TABLES = ['providers', 'blocklists', 'wrappers'] as const satisfies readonly (keyof FactTables)[];
