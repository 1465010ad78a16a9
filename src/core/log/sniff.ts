import { CR, ESC, LF, SPACE, TAB } from './bytes';

/** Why bytes cannot be a log we read. */
export type Trouble = 'binary' | 'utf16';

/** How much of the beginning is looked at. */
export const SNIFFED_BYTES = 4096;

/**
 * Tells by the first bytes what is no text in UTF-8 or an 8-bit encoding. A few NULs are none of it: logs have them after a
 * crash of the machine.
 */
export function findTrouble(head: Uint8Array): Trouble | undefined {
	const [first, second] = head;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
		return 'utf16';
	}
	let controls = 0;
	const nuls = [0, 0];
	for (let i = 0; i < head.length; i++) {
		const byte = head[i] as number;
		if (byte === 0) {
			nuls[i & 1] = (nuls[i & 1] as number) + 1;
		}
		if (byte < SPACE && byte !== TAB && byte !== LF && byte !== CR && byte !== ESC) {
			controls++;
		}
	}
	// Latin text in UTF-16 has a NUL in every second byte, and there only.
	const [even = 0, odd = 0] = nuls;
	if (Math.max(even, odd) > head.length * 0.3 && Math.min(even, odd) < head.length * 0.02) {
		return 'utf16';
	}
	// gzip: RFC 1952 section 2.3.1. In compressed or executable bytes one in ten is a control character.
	const isGzip = first === 0x1f && second === 0x8b;
	return isGzip || controls > head.length * 0.05 ? 'binary' : undefined;
}

/** The length of the byte order mark of UTF-8, where there is one. */
export function lengthOfMark(head: Uint8Array): number {
	return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
}
