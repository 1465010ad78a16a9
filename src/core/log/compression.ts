/** How files are compressed, and how the first bytes tell it; the name says nothing for sure. */
const SIGNATURES = {
	// RFC 1952 section 2.3.1
	gz: [0x1f, 0x8b],
	// RFC 8878 section 3.1.1
	zst: [0x28, 0xb5, 0x2f, 0xfd],
	// BZh
	bz2: [0x42, 0x5a, 0x68],
	// The .xz file format 1.2.1 section 2.1.1.1
	xz: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
} as const;

export type Compression = keyof typeof SIGNATURES;

/** What neither Node nor a browser unpacks by itself: it takes a decoder of our own, which is slower. */
export type SlowCompression = Extract<Compression, 'bz2' | 'xz'>;

export function isSlow(compression: Compression): compression is SlowCompression {
	return compression === 'bz2' || compression === 'xz';
}

/** The programs that unpack such a file. */
export const UNPACKERS: Readonly<Record<Compression, string>> = { gz: 'gunzip', zst: 'unzstd', bz2: 'bunzip2', xz: 'unxz' };

/** Bytes of a file's head that are enough to tell. */
export const SIGNATURE_BYTES = 6;

/** How a file is compressed that begins so; `undefined` where it is not, or in a way nobody compresses logs. */
export function compressionOf(head: Uint8Array): Compression | undefined {
	for (const [compression, signature] of Object.entries(SIGNATURES)) {
		if (head.length >= signature.length && signature.every((byte, index) => head[index] === byte)) {
			return compression as Compression;
		}
	}
	return undefined;
}
