import { createSocket } from 'node:dgram';

/** What a name resolves to. A name with no record of the type asked has an empty answer; a name that is not in the zone does not exist. */
export interface ZoneEntry {
	readonly mx?: readonly string[];
	readonly a?: readonly string[];
	readonly txt?: string;
	readonly ptr?: string;
	/** Instead of an answer. */
	readonly failure?: 'SERVFAIL' | 'REFUSED' | 'silence';
}
export type Zone = ReadonlyMap<string, ZoneEntry>;

const TYPES = { a: 1, ptr: 12, mx: 15, txt: 16 } as const;
const RESPONSE_CODES = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const;
const HEADER_IN_BYTES = 12;
/** RFC 1035 section 4.1.4: a pointer to the name of the question, which begins behind the header. */
const POINTER_TO_QUESTION = [0xc0, HEADER_IN_BYTES];
const TTL_IN_SECONDS = 60;

/** Serves the zone on 127.0.0.1, port 53. Answers when it listens. */
export function serveZone(zone: Zone): Promise<void> {
	const socket = createSocket('udp4');
	socket.on('message', (query, from) => {
		const answer = answerTo(query, zone);
		if (answer) {
			socket.send(answer, from.port, from.address);
		}
	});
	return new Promise((resolve) => socket.bind(53, '127.0.0.1', resolve));
}

function answerTo(query: Buffer, zone: Zone): Buffer | undefined {
	const { name, end } = readName(query, HEADER_IN_BYTES);
	const type = query.readUInt16BE(end);
	const entry = zone.get(name.toLowerCase());
	if (entry?.failure === 'silence') {
		return undefined;
	}
	const records = entry ? recordsOf(entry, type) : [];
	// A name above others exists, though it has no records.
	const exists = entry !== undefined || [...zone.keys()].some((other) => other.endsWith(`.${name.toLowerCase()}`));
	const header = Buffer.alloc(HEADER_IN_BYTES);
	header.writeUInt16BE(query.readUInt16BE(0), 0);
	// Response, authoritative, recursion desired and available
	header.writeUInt16BE(0x8580 | RESPONSE_CODES[entry?.failure ?? (exists ? 'NOERROR' : 'NXDOMAIN')], 2);
	header.writeUInt16BE(1, 4);
	header.writeUInt16BE(records.length, 6);
	return Buffer.concat([header, query.subarray(HEADER_IN_BYTES, end + 4), ...records.map((data) => record(type, data))]);
}

function recordsOf(entry: ZoneEntry, type: number): Buffer[] {
	switch (type) {
		case TYPES.a: return (entry.a ?? []).map((address) => Buffer.from(address.split('.').map(Number)));
		case TYPES.mx: return (entry.mx ?? []).map((host) => Buffer.concat([Buffer.from([0, host === '' ? 0 : 10]), nameInBytes(host)]));
		case TYPES.ptr: return entry.ptr === undefined ? [] : [nameInBytes(entry.ptr)];
		case TYPES.txt: return entry.txt === undefined ? [] : [Buffer.from(`${String.fromCharCode(entry.txt.length)}${entry.txt}`, 'latin1')];
		default: return [];
	}
}

function record(type: number, data: Buffer): Buffer {
	const head = Buffer.alloc(12);
	Buffer.from(POINTER_TO_QUESTION).copy(head);
	head.writeUInt16BE(type, 2);
	head.writeUInt16BE(1, 4);
	head.writeUInt32BE(TTL_IN_SECONDS, 6);
	head.writeUInt16BE(data.length, 10);
	return Buffer.concat([head, data]);
}

function readName(query: Buffer, start: number): { name: string; end: number } {
	const labels: string[] = [];
	let at = start;
	for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
		labels.push(query.toString('latin1', at + 1, at + 1 + length));
		at += 1 + length;
	}
	return { name: labels.join('.'), end: at + 1 };
}

/** The root is the empty name. */
function nameInBytes(name: string): Buffer {
	const labels = name === '' ? [] : name.split('.');
	return Buffer.from([...labels.map((label) => `${String.fromCharCode(label.length)}${label}`), '\0'].join(''), 'latin1');
}

/** 10.2.0.192.in-addr.arpa */
export function reverseName(address: string): string {
	return `${address.split('.').reverse().join('.')}.in-addr.arpa`;
}
