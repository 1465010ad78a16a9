import { createServer, type Socket } from 'node:net';

/**
 * A mail filter that refuses what asks to be refused. It speaks version 6 of the milter protocol as libmilter documents it: packets of
 * a length in four bytes, a command of one letter, data; every command but macros, abort and quit is answered.
 */

/** The verdict stands in what the client says: `milter-550-5.7.1` in a HELO name, a local part or a header refuses there. */
const WISH = /milter-(\d{3})-(\d\.\d\.\d)/;
/** Without a reply text of the filter's own: the server finds one. */
const BARE_WISH = /milter-(reject|tempfail)/;
const VERSION = 6;

export function serveMilter(port: number): Promise<void> {
	const server = createServer((socket) => {
		let pending: Buffer = Buffer.alloc(0);
		/** What a header asked for, which is done at the end of the message. */
		const state = { atEnd: Buffer.from('c') as Buffer };
		socket.on('error', () => socket.destroy());
		socket.on('data', (data) => {
			pending = Buffer.concat([pending, data]);
			while (pending.length >= 4 && pending.length >= 4 + pending.readUInt32BE(0)) {
				const packet = pending.subarray(4, 4 + pending.readUInt32BE(0));
				pending = pending.subarray(4 + packet.length);
				answer(socket, packet, state);
			}
		});
	});
	return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}

function answer(socket: Socket, packet: Buffer, state: { atEnd: Buffer }): void {
	const command = packet.toString('latin1', 0, 1);
	const text = packet.toString('latin1', 1);
	switch (command) {
		case 'O': {
			const offer = Buffer.alloc(13);
			offer.write('O');
			offer.writeUInt32BE(VERSION, 1);
			return send(socket, offer);
		}
		case 'D':
		case 'A': return;
		case 'Q':
			socket.end();
			return;
		case 'L':
			state.atEnd = wished(text) ?? state.atEnd;
			return send(socket, Buffer.from('c'));
		case 'E': {
			send(socket, state.atEnd);
			state.atEnd = Buffer.from('c');
			return;
		}
		default: return send(socket, wished(text) ?? Buffer.from('c'));
	}
}

function wished(text: string): Buffer | undefined {
	const wish = WISH.exec(text);
	if (wish) {
		return Buffer.from(`y${wish[1]} ${wish[2]} The filter says no to this\0`);
	}
	const bare = BARE_WISH.exec(text);
	return bare ? Buffer.from(bare[1] === 'reject' ? 'r' : 't') : undefined;
}

function send(socket: Socket, packet: Buffer): void {
	const length = Buffer.alloc(4);
	length.writeUInt32BE(packet.length);
	socket.write(Buffer.concat([length, packet]));
}
