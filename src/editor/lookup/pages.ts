import { formatEnhancedCode, parseEnhancedCode, type EnhancedCode } from '../../core/smtp/enhancedCode';
import { REASONS, type Reason } from '../../core/smtp/reason';
import type { Speaker } from '../../core/smtp/verdict';

/** What a page is about. */
export type Page =
	| { readonly kind: 'reference' }
	| { readonly kind: 'codes'; readonly code?: number; readonly enhanced?: EnhancedCode }
	| { readonly kind: 'reason'; readonly reason: Reason }
	/** `rule` is its name, `yahoo/tss`. */
	| { readonly kind: 'rule'; readonly rule: string }
	| { readonly kind: 'reply'; readonly codes: string; readonly text: string; readonly speaker: Speaker };

/** The parts of a URI in which a page is named, so that it can be opened again after the window was closed. */
export interface PageAddress {
	readonly path: string;
	readonly query: string;
}

const REFERENCE_PATH = '/SMTP Codes.md';

/** An address is not a place for a whole log; what lies beyond has never decided what a reply means. */
const LONGEST_REPLY = 4_000;

export function addressOf(page: Page): PageAddress {
	switch (page.kind) {
		case 'reference':
			return { path: REFERENCE_PATH, query: '' };
		case 'codes':
			return { path: `/SMTP ${codesInWords(page)}.md`, query: '' };
		case 'reason':
			return { path: `/Reason ${page.reason}.md`, query: '' };
		case 'rule':
			// No folder: links of a page lead to its neighbours.
			return { path: `/Rule ${page.rule.replace('/', ' ')}.md`, query: '' };
		case 'reply': {
			const { codes, text, speaker } = page;
			return { path: `/${`Reply ${codes}`.trim()}.md`, query: JSON.stringify({ text: text.slice(0, LONGEST_REPLY), ...speaker }) };
		}
	}
}

/** The page at an address, `undefined` where there is none. */
export function pageAt({ path, query }: PageAddress): Page | undefined {
	if (path === REFERENCE_PATH) {
		return { kind: 'reference' };
	}
	return codesPageAt(path) ?? reasonPageAt(path) ?? rulePageAt(path) ?? replyPageAt(path, query);
}

/** `550 5.7.1`, as far as it is there. */
export function codesInWords({ code, enhanced }: { readonly code?: number; readonly enhanced?: EnhancedCode }): string {
	return [code, enhanced && formatEnhancedCode(enhanced)].filter((part) => part !== undefined).join(' ');
}

function codesPageAt(path: string): Page | undefined {
	// /SMTP 550 5.7.1.md, either code may be missing
	const [, code, enhancedText = ''] = /^\/SMTP (?:(\d{3}))? ?(\d\.\d{1,3}\.\d{1,3})?\.md$/.exec(path) ?? [];
	const enhanced = parseEnhancedCode(enhancedText);
	if ((enhancedText && !enhanced) || (!code && !enhanced)) {
		return undefined;
	}
	return { kind: 'codes', code: code === undefined ? undefined : Number(code), enhanced };
}

function reasonPageAt(path: string): Page | undefined {
	// /Reason RateLimited.md
	const name = /^\/Reason (\w+)\.md$/.exec(path)?.[1];
	const reason = REASONS.find((known) => known === name);
	return reason && { kind: 'reason', reason };
}

/** Whether there is a rule of the name shows when the page is written. */
function rulePageAt(path: string): Page | undefined {
	// /Rule yahoo tss.md
	const [, table, id] = /^\/Rule ([\w.-]+) ([\w.-]+)\.md$/.exec(path) ?? [];
	return table === undefined ? undefined : { kind: 'rule', rule: `${table}/${id}` };
}

function replyPageAt(path: string, query: string): Page | undefined {
	// /Reply 550 5.7.1.md, either code may be missing
	const codes = /^\/Reply ?([\d. ]*)\.md$/.exec(path)?.[1];
	const asked = codes === undefined ? undefined : parseObject(query);
	if (codes === undefined || typeof asked?.text !== 'string') {
		return undefined;
	}
	return { kind: 'reply', codes, text: asked.text, speaker: { host: stringOr(asked.host), domain: stringOr(asked.domain) } };
}

function parseObject(json: string): { readonly text?: unknown; readonly host?: unknown; readonly domain?: unknown } | undefined {
	try {
		const value: unknown = JSON.parse(json);
		return typeof value === 'object' && value !== null ? value : undefined;
	} catch {
		return undefined;
	}
}

function stringOr(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}
