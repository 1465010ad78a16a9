import { dayNumber, SECONDS_OF_DAY } from '../log/calendar';
import { NO_ZONE } from '../log/record';

/** A moment as a header has it. */
export interface MessageTime {
	/** Seconds of the clock of the header since 1970, as if it showed UTC. */
	readonly seconds: number;
	/** Minutes east of UTC, or `NO_ZONE`. */
	readonly zoneMinutes: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
// Tue, 24 Nov 2026 10:00:00 +0100 (CET) | 24 Nov 2026 10:00 GMT
const DATE = /(?<!\d)(\d{1,2})[ -]{1,4}([A-Za-z]{3})[ -]{1,4}(\d{4}) {1,4}(\d{1,2}):(\d\d)(?::(\d\d))?(?: {1,4}([+-]\d{4}|GMT|UTC?|Z)\b)?/;

/** The moment of a field `Date` (RFC 5322 section 3.3); `undefined` where it has another form. */
export function readMessageDate(value: string): MessageTime | undefined {
	const match = DATE.exec(value.slice(0, 200));
	if (!match) {
		return undefined;
	}
	const [, day, month = '', year, hours, minutes, seconds = '0', zone] = match;
	const days = dayNumber(Number(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(day));
	const time = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
	return Number.isNaN(days) || time >= SECONDS_OF_DAY ? undefined : { seconds: days * SECONDS_OF_DAY + time, zoneMinutes: zoneOf(zone) };
}

function zoneOf(zone: string | undefined): number {
	if (zone === undefined) {
		return NO_ZONE;
	}
	// +0130
	const minutes = /^[+-]/.test(zone) ? Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5)) : 0;
	return zone.startsWith('-') ? -minutes : minutes;
}
