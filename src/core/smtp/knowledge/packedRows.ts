import type { Packed } from './unpack';
import { writeRows } from './writeRows';

/** The facts as rows of text. In the bundles this file is replaced by one that holds the same rows packed by `pack` (`packing` in `esbuild.js`). */
export function packedRows(): Packed {
	return { text: writeRows().join('\n'), symbols: '', told: [] };
}
