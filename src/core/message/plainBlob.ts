/**
 * What the reader of MIME uses a `Blob` for: to put pieces together. The build gives it this one, because that of Node passes each through a stream of
 * another thread, which takes longer than all the rest of reading a message.
 */
class PlainBlob {
	constructor(private readonly pieces: readonly (string | ArrayBuffer | Uint8Array)[]) {}

	async arrayBuffer(): Promise<ArrayBuffer> {
		const encoder = new TextEncoder();
		const arrays = this.pieces.map((piece) => (typeof piece === 'string' ? (piece === '\n' ? LINE_FEED : encoder.encode(piece)) : piece instanceof Uint8Array ? piece : new Uint8Array(piece)));
		const whole = new Uint8Array(arrays.reduce((sum, { length }) => sum + length, 0));
		let at = 0;
		for (const array of arrays) {
			whole.set(array, at);
			at += array.length;
		}
		return whole.buffer;
	}
}

const LINE_FEED = Uint8Array.of(0x0a);

export { PlainBlob as Blob };
