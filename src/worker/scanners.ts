import { createScannersOf } from '../core/log/vectorScanner';
import wasm from '../core/log/assembly/scan.wasm';

/** The fastest scanners that the host can run. */
export const createScanner = createScannersOf(wasm);
