import { DOT, HYPHEN, isDigit, SPACE, TAB } from './bytes';

/** The end of the basic code at `at`, three digits from 200 to 599 and then a space, a hyphen or the end; -1 where there is none. */
export function endOfCode(bytes: Uint8Array, at: number, end: number): number {
	const first = bytes[at] as number;
	if (at + 3 > end || first < 0x32 || first > 0x35 || !isDigit(bytes[at + 1]) || !isDigit(bytes[at + 2])) {
		return -1;
	}
	const behind = bytes[at + 3];
	return at + 3 === end || behind === SPACE || behind === HYPHEN || behind === TAB ? at + 3 : -1;
}

/** The end of the enhanced code at `at` (`5.7.26`), or -1. */
export function endOfEnhanced(bytes: Uint8Array, at: number, end: number): number {
	const first = bytes[at];
	if (at + 5 > end || (first !== 0x32 && first !== 0x34 && first !== 0x35) || bytes[at + 1] !== DOT) {
		return -1;
	}
	const subject = endOfDigits(bytes, at + 2, end);
	if (subject < 0 || subject >= end || bytes[subject] !== DOT) {
		return -1;
	}
	const detail = endOfDigits(bytes, subject + 1, end);
	// 5.1.1.9 is something else
	return detail < end && (isDigit(bytes[detail]) || (bytes[detail] === DOT && isDigit(bytes[detail + 1]))) ? -1 : detail;
}

/** One to three digits without a leading zero (RFC 3463 section 2). */
function endOfDigits(bytes: Uint8Array, at: number, end: number): number {
	let i = at;
	while (i < end && i < at + 3 && isDigit(bytes[i])) {
		i++;
	}
	return i === at || (bytes[at] === 0x30 && i > at + 1) ? -1 : i;
}
