import { providers } from '../../smtp/knowledge/facts';

/** Display names of those that are known by host, domain or words: what a rule can ask for. */
export function providerNames(): readonly string[] {
	return providers().map(({ name }) => name);
}
