import type { WorkerRequest, WorkerResponse } from '../../worker/protocol';
import { unpack } from '../unpack';

/** A worker of its own for the decoders that few logs need: a web worker cannot load them later. */
const worker = self as unknown as DedicatedWorkerGlobalScope;
worker.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
	const post = (response: WorkerResponse, transfer: Transferable[] = []): void => worker.postMessage(response, transfer);
	if (data.type === 'unpack') {
		unpack(data.bytes, data).then(
			(bytes) => post({ type: 'unpacked', id: data.id, bytes }, [bytes.buffer]),
			(error: unknown) => post({ type: 'failed', id: data.id, failure: { kind: 'unreadable', message: error instanceof Error ? error.message : String(error) } }),
		);
	}
};
