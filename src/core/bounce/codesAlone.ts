import { explainCodes, type CodeExplanation } from '../smtp/explainCodes';
import type { ReplyCodes } from './replyCodes';

/** Pairs of codes that are kept; a log has some dozens. */
const MOST_PAIRS = 1024;
const kept = new Map<number, CodeExplanation>();

/** What the codes say by themselves; looked up once for each pair of codes. */
export function codesAlone(codes: ReplyCodes): CodeExplanation {
	const { code = 0, enhanced } = codes;
	const key = enhanced ? ((enhanced.class * 1000 + enhanced.subject) * 1000 + enhanced.detail) * 1000 + code : code;
	let explanation = kept.get(key);
	if (!explanation) {
		explanation = explainCodes(codes);
		if (kept.size >= MOST_PAIRS) {
			kept.clear();
		}
		kept.set(key, explanation);
	}
	return explanation;
}
