import { PROVIDERS } from '../../smtp/knowledge/providers';

/** Display names of those that are known by host, domain or words: what a rule can ask for. */
export const PROVIDER_NAMES: readonly string[] = PROVIDERS.map(({ name }) => name);
