import type { Zone } from '../dnsServer';
import { reverseName } from '../dnsServer';
import type { Truth } from '../truth';
import { visit, type Visit } from '../visiting';
import { delay } from '../waiting';

/** Clients by what is wrong with their addresses. 203.0.113.1 is the one with which nothing is. */
export const GOOD_CLIENT = '203.0.113.1';
const CLIENTS: Readonly<Record<string, string>> = {
	[GOOD_CLIENT]: 'mail.client.example.com',
	'203.0.113.10': 'denied.client.example.com',
	'203.0.113.11': 'later.client.example.com',
	'203.0.113.13': 'dnsbl.client.example.com',
	'203.0.113.30': 'milter-550-5.7.9.client.example.com',
	'203.0.113.31': 'milter-451-4.7.9.client.example.com',
	'203.0.113.40': 'hasty.client.example.com',
};
/** 203.0.113.12 has no name, and 203.0.113.14 one that belongs to another. */
export const RECEIVING_ZONE: Zone = new Map([
	...Object.entries(CLIENTS).flatMap(([address, name]): [string, object][] => [[reverseName(address), { ptr: name }], [name, { a: [address] }]]),
	[reverseName('203.0.113.14'), { ptr: 'mail.client.example.com' }],
	['13.113.0.203.dnsbl.example.com', { a: ['127.0.0.2'], txt: 'Listed, see https://dnsbl.example.com/?ip=203.0.113.13' }],
	['13.113.0.203.plain.example.com', { a: ['127.0.0.3'] }],
	['16.113.0.203.dnsbl.example.com', { a: ['127.0.0.2'] }],
	['spammer.example.com.rhsbl.example.com', { a: ['127.0.0.2'] }],
	['spammer.example.com', { a: ['192.0.2.66'] }],
	['client.example.com', { mx: ['mail.client.example.com'] }],
	['broken.example.com', { failure: 'SERVFAIL' }],
	['mx1.example.org', { a: ['192.0.2.1'] }],
]);

/** What the server finds the client's name to be. */
export function clientName(address: string): string | null {
	return CLIENTS[address] ?? null;
}

export const MESSAGE = ['From: Ada <ada@client.example.com>', 'Subject: Minutes of the meeting', '', 'All went well.'];

/** One after the other, so that the log has their order. */
export async function visitAll(server: string, visits: readonly Visit[]): Promise<Truth[]> {
	const truths: Truth[] = [];
	for (const one of visits) {
		truths.push(...(await visit(server, one, clientName)));
		await delay(30);
	}
	return truths;
}

export function from(more: Partial<Visit> = {}): Visit {
	return { client: GOOD_CLIENT, helo: 'mail.client.example.com', sender: 'ada@client.example.com', recipients: ['grace@example.org'], message: MESSAGE, ...more };
}
