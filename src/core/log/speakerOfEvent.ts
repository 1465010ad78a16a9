import type { Speaker } from '../smtp/verdict';
import type { LogEvent } from './event';

/**
 * Who spoke the reply of an event: the relay's name without address and port, and the domain of the recipient. Nobody for a refusal
 * at our own door: there we spoke ourselves, and the relay was the client.
 */
export function speakerOfEvent({ kind, relay, recipient }: Pick<LogEvent, 'kind' | 'relay' | 'recipient'>): Speaker {
	if (kind === 'rejected') {
		return {};
	}
	// mx.example.net[192.0.2.1]:25, mx.example.net [192.0.2.1]
	const host = relay?.replace(/[[\s].*$/s, '').toLowerCase();
	const at = recipient?.lastIndexOf('@') ?? -1;
	const domain = at < 0 ? undefined : recipient?.slice(at + 1).toLowerCase();
	return { host: host || undefined, domain: domain || undefined };
}
