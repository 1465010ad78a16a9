import { explainReply } from '../../src/core/bounce/explain';
import { readRows } from './shared';

interface Expected {
	readonly reason: string;
}

interface TruthRow {
	readonly file: string;
	readonly expected: readonly Expected[];
	readonly otherVersions?: Readonly<Record<string, readonly Expected[]>>;
}

interface ReferenceRow {
	readonly file: string;
	readonly facts: readonly { readonly diagnosticcode: string; readonly rhost: string }[];
}

export interface Compared {
	readonly text: string;
	/** In lower case, as Sisimai writes them. */
	readonly expected: string;
	readonly said: string;
	readonly agrees: boolean;
}

/** Reasons whose names changed, or that Sisimai files elsewhere. */
const SAME_AS: Readonly<Record<string, string>> = { mesgtoobig: 'emailtoolarge', exceedlimit: 'emailtoolarge', toomanyconn: 'ratelimited', speeding: 'ratelimited' };

/**
 * Explains the diagnostic text alone of Sisimai's own test messages, without the message around it. Where its authors' versions
 * disagree, each is accepted.
 */
export function compareWithSisimai(): Compared[] | undefined {
	const truth = readRows<TruthRow>('sisimai-truth.dev.jsonl');
	const reference = new Map(readRows<ReferenceRow>('sisimai-reference-p5.dev.jsonl')?.map((row) => [row.file, row.facts]));
	return truth?.flatMap(({ file, expected, otherVersions }) => expected.flatMap(({ reason }, index) => {
		const facts = reference.get(file)?.[index];
		if (!facts?.diagnosticcode) {
			return [];
		}
		const accepted = [reason, ...Object.values(otherVersions ?? {}).map((version) => version[index]?.reason ?? reason)].map(current);
		const said = explainReply(facts.diagnosticcode, { host: facts.rhost || undefined }).reason.toLowerCase();
		return { text: facts.diagnosticcode, expected: current(reason), said, agrees: accepted.includes(said) };
	}));
}

function current(reason: string): string {
	return SAME_AS[reason] ?? reason;
}
