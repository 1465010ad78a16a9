import type { Step } from '../smtp/knowledge/rule';
import type { Speaker } from '../smtp/verdict';
import type { FoldedText } from './foldedText';
import { codesFrom, type ReplyCodes } from './replyCodes';
import type { Hit } from './ruleIndex';
import { providerOf } from './speaker';

/** What is known of a reply before its wording is weighed. */
export interface ReplyContext {
	/** Good until the next reply is folded. */
	readonly text: FoldedText;
	readonly codes: ReplyCodes;
	readonly provider?: string;
	/** The host that spoke is known, and is of no provider that we know: a provider's wording is somebody else's then. */
	readonly isElsewhere: boolean;
	/** Where in the folded text the innermost quoted reply begins; 0 where nothing is quoted. */
	readonly inner: number;
	/** How many replies stand around the innermost one. */
	readonly depth: number;
	readonly step?: Step;
	/** What the words say of another try: that there will be one, that there will be none; giving up comes first. */
	readonly outlook?: 'later' | 'given-up';
}

/** Rules this plain about the sender are of call-outs: what they quote is about the sender’s own address, not the recipient. */
const CALL_OUT_RANK = 9;
/** A quotation of fewer characters says nothing. */
const SHORTEST_QUOTE = 3;

export function readContext(text: FoldedText, hits: readonly Hit[], speaker: Speaker): ReplyContext {
	let inner = 0;
	let depth = 0;
	let step: Step | undefined;
	let named: string | undefined;
	let outlook: ReplyContext['outlook'];
	let isAboutSender = false;
	for (const { meaning, end } of hits) {
		if (meaning.kind === 'rule') {
			isAboutSender ||= meaning.rule.reason === 'Rejected' && meaning.rule.rank >= CALL_OUT_RANK;
		} else if (meaning.kind === 'quote' && !isAboutSender && text.length - end >= SHORTEST_QUOTE && end > inner) {
			inner = end;
			depth++;
		} else if (meaning.kind === 'step') {
			step = meaning.step;
		} else if (meaning.kind === 'speaker') {
			named = meaning.provider;
		} else if (meaning.kind === 'later' || meaning.kind === 'given-up') {
			outlook = outlook === 'given-up' ? outlook : meaning.kind;
		} else if (meaning.kind === 'host') {
			named = providerOf({ host: nameAt(text, end) }) ?? named;
		}
	}
	const quoted = codesFrom(text, inner);
	const codes = quoted.code === undefined && quoted.enhanced === undefined && inner > 0 ? codesFrom(text, 0) : quoted;
	const provider = providerOf(speaker) ?? named;
	return { text, codes, provider, isElsewhere: provider === undefined && speaker.host !== undefined, inner, depth, step: depth > 1 ? undefined : step, outlook };
}

/** Longest host name, RFC 1035 section 2.3.4. */
const LONGEST_NAME = 255;

/** `mx.example.net` of `mx.example.net[192.0.2.1]` */
function nameAt({ codes, length }: FoldedText, start: number): string {
	let end = start;
	while (end < length && end - start < LONGEST_NAME && isNameCode(codes[end] as number)) {
		end++;
	}
	return String.fromCharCode(...codes.subarray(start, end));
}

function isNameCode(code: number): boolean {
	return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e;
}
