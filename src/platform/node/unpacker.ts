// The decoders that few logs need, in a file of their own: the worker and the terminal entry load it when they meet such a log.
export { slowlyDecompressed } from './slowDecompressors';
export { unpack } from '../unpack';
