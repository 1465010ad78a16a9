import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CreateScanner } from '../../../../src/core/log/scanner';
import { vectorScannersOf } from '../../../../src/core/log/vectorScanner';
import { compileAssembly } from '../../build';

const source = fileURLToPath(new URL('../../../../src/core/log/assembly/scan.ts', import.meta.url));

/** Scanners with vector instructions, compiled as the build does it. */
export async function vectorScanners(): Promise<CreateScanner> {
	const module = new WebAssembly.Module(readFileSync(await compileAssembly(source)));
	return vectorScannersOf(module);
}
