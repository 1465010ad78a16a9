import { providers } from '../smtp/knowledge/facts';
import type { Speaker } from '../smtp/verdict';
import { foldText } from './foldedText';
import { ruleIndex } from './ruleTables';

let byHost: ReadonlyMap<string, string> | undefined;
let byDomain: ReadonlyMap<string, string> | undefined;

/** Display name of the provider that spoke: whose host it is, else who takes in mail for the domain, else who alone writes so. */
export function providerOf(speaker: Speaker, text?: string): string | undefined {
	byHost ??= new Map(providers().flatMap(({ name, hosts = [] }) => hosts.map((host) => [host, name] as const)));
	byDomain ??= new Map(providers().flatMap(({ name, domains = [] }) => domains.map((domain) => [domain, name] as const)));
	return (speaker.host && bySuffix(byHost, speaker.host)) || (speaker.domain && byDomain.get(speaker.domain.toLowerCase())) || (text && byMark(text)) || undefined;
}

/** The longest name that `host` ends with: `aspmx.l.google.com` is looked up whole, then as `l.google.com`, `google.com`, `com`. */
function bySuffix(names: ReadonlyMap<string, string>, host: string): string | undefined {
	// no host name is longer (RFC 1035 section 2.3.4); a root dot may end it
	let rest = host.slice(0, 256).toLowerCase().replace(/\.$/, '');
	for (;;) {
		const name = names.get(rest);
		const dot = rest.indexOf('.');
		if (name !== undefined || dot < 0) {
			return name;
		}
		rest = rest.slice(dot + 1);
	}
}

/** The provider of the last mark: the innermost quoted reply stands last. */
function byMark(text: string): string | undefined {
	let named: string | undefined;
	for (const { meaning } of ruleIndex().find(foldText(text))) {
		named = meaning.kind === 'speaker' ? meaning.provider : named;
	}
	return named;
}
