/** CRC-32 with the highest bit first, unlike that of gzip. */
const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
	let sum = byte << 24;
	for (let bit = 0; bit < 8; bit++) {
		sum = (sum & 0x80000000) !== 0 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
	}
	return sum >>> 0;
});

export function checksumOf(bytes: Uint8Array): number {
	let sum = 0xffffffff;
	for (let at = 0; at < bytes.length; at++) {
		sum = (sum << 8) ^ (CHECKSUMS[((sum >>> 24) ^ (bytes[at] as number)) & 0xff] as number);
	}
	return ~sum >>> 0;
}
