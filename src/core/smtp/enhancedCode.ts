/** An enhanced status code, RFC 3463 section 2: class "." subject "." detail. */
export interface EnhancedCode {
	/** 2 success, 4 persistent transient failure, 5 permanent failure. */
	readonly class: 2 | 4 | 5;
	/** 0 to 999; 0 to 7 have a meaning. */
	readonly subject: number;
	/** 0 to 999. */
	readonly detail: number;
}

// 5.7.26; subject and detail have one to three digits and no leading zero (RFC 3463 section 2)
const ENHANCED = /^([245])\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/;

/** Reads `5.7.26`; `undefined` for anything else, also for classes that do not exist (`3.1.1`). */
export function parseEnhancedCode(text: string): EnhancedCode | undefined {
	const match = ENHANCED.exec(text);
	if (!match) {
		return undefined;
	}
	return { class: Number(match[1]) as EnhancedCode['class'], subject: Number(match[2]), detail: Number(match[3]) };
}

export function formatEnhancedCode(code: EnhancedCode): string {
	return `${code.class}.${code.subject}.${code.detail}`;
}
