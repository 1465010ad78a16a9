import { type Compression } from '../../core/log/compression';
/** All of a text that is held in memory. Browsers themselves unpack gzip, and nothing else that logs are compressed with. */
export declare function decompress(bytes: Uint8Array, { compression, atMost }: {
    readonly compression: Compression;
    readonly atMost: number;
}): Promise<Uint8Array>;
