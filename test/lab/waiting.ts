import { connect } from 'node:net';

export function delay(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Waits until `measure` has given the same answer for `quietInMs`; gives up after `limitInMs`. */
export async function untilQuiet(measure: () => unknown, quietInMs: number, limitInMs: number): Promise<void> {
	const begin = Date.now();
	let last = JSON.stringify(measure());
	let since = Date.now();
	while (Date.now() - since < quietInMs && Date.now() - begin < limitInMs) {
		await delay(200);
		const now = JSON.stringify(measure());
		if (now !== last) {
			last = now;
			since = Date.now();
		}
	}
}

/** Waits until somebody listens on the port of 127.0.0.1. */
export async function listens(port: number): Promise<void> {
	for (;;) {
		const isThere = await new Promise<boolean>((resolve) => {
			const socket = connect({ host: '127.0.0.1', port }, () => resolve(true));
			socket.on('error', () => resolve(false)).on('connect', () => socket.destroy());
		});
		if (isThere) {
			return;
		}
		await delay(200);
	}
}
