import type { LogFormat } from './format';
import { isObject, listAt, parseJson, textAt, type JsonObject } from './json';
import { NOTHING, plainTextFormat } from './textFormat';
import type { Told } from './told';

/**
 * Events that hosted services send as JSON: one object a line, or an array of them on one line, also as the answer of an API (`items`) or
 * handed to a function (`Records`).
 */

/** What one event tells; `undefined` where it is not one of this service. */
export type ReadEvent = (event: JsonObject) => readonly Told[] | undefined;

/** More than a service puts into one array. */
const MOST_EVENTS = 5000;

export function serviceFormat(about: Pick<LogFormat, 'id' | 'markers' | 'cannotKnow'>, read: ReadEvent): LogFormat {
	return plainTextFormat(about, ({ message }) => {
		const text = message.trimStart();
		const value = text.startsWith('{') || text.startsWith('[') ? parseJson(text) : undefined;
		const told = eventsIn(value).slice(0, MOST_EVENTS).map((event) => (isObject(event) ? read(event) : undefined));
		return told.some((each) => each !== undefined) ? told.flatMap((each) => each ?? NOTHING) : undefined;
	});
}

/** The elements of a list, also of one that an object holds; else the value itself. */
export function eventsIn(value: unknown): readonly unknown[] {
	const list = Array.isArray(value) ? (value as readonly unknown[]) : ['items', 'Records', 'events'].flatMap((key) => listAt(value, key));
	return list.length > 0 ? list : [value];
}

/** One event for each of the recipients; one without where none is named. */
export function forEach(recipients: readonly (string | undefined)[], told: Told): readonly Told[] {
	return recipients.length === 0 ? [told] : recipients.map((recipient) => ({ ...told, recipient }));
}

/** The texts of an array. */
export function textsAt(value: unknown, ...path: readonly (string | number)[]): readonly string[] {
	return listAt(value, ...path).filter((each): each is string => typeof each === 'string');
}

/** a@example.net of what a header says: Ann Example <a@example.net> */
export function addressOf(value: unknown, ...path: readonly (string | number)[]): string | undefined {
	const text = textAt(value, ...path);
	return text === undefined ? undefined : (/<([^<>]*)>$/.exec(text)?.[1] ?? text);
}
