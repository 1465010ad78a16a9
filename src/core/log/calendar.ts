import { NO_ZONE } from './record';

export const SECONDS_OF_DAY = 86_400;

/** Days from 1970-01-01 to a day of the Gregorian calendar; NaN for a day that does not exist. */
export function dayNumber(year: number, month: number, day: number): number {
	if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month))) {
		return NaN;
	}
	// The year is taken to begin in March, so that a leap day is its last.
	const shifted = month > 2 ? year : year - 1;
	const monthFromMarch = month > 2 ? month - 3 : month + 9;
	const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
	// 719468: days from 0000-03-01 to 1970-01-01
	return shifted * 365 + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1 - 719_468;
}

function daysOfMonth(year: number, month: number): number {
	if (month === 2) {
		return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	}
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** What a time stamp without a year is measured by. */
export interface Reference {
	/**
	 * Seconds: no stamp without a year is taken to be later. A day after the time of reference, because a log in local time may
	 * be ahead of UTC by 14 hours.
	 */
	readonly latest: number;
	readonly year: number;
}

/** `time`: seconds since 1970, such as the moment when the file was last written. */
export function referenceOf(time: number): Reference {
	const latest = time + SECONDS_OF_DAY;
	return { latest, year: new Date(latest * 1000).getUTCFullYear() };
}

/** The latest such moment, in seconds, that does not lie after the reference; NaN when there is none (Nov 31). */
export function latestTime(month: number, day: number, secondsOfDay: number, reference: Reference): number {
	// Eight years between two leap days happen around 1900 and 2100.
	for (let year = reference.year; year >= reference.year - 8; year--) {
		const seconds = dayNumber(year, month, day) * SECONDS_OF_DAY + secondsOfDay;
		if (seconds <= reference.latest) {
			return seconds;
		}
	}
	return NaN;
}

/**
 * ISO 8601, as `LogEvent.time` has it: `2026-11-24T06:25:11`, with `Z` or an offset only where the log gives a zone, with
 * milliseconds only where there are some. `undefined` for no time.
 */
export function isoTime(seconds: number, zoneMinutes: number): string | undefined {
	// The largest time a Date can hold.
	if (!(Math.abs(seconds) <= 8.64e12)) {
		return undefined;
	}
	const text = new Date(Math.round(seconds * 1000)).toISOString().slice(0, -1);
	return (text.endsWith('.000') ? text.slice(0, -4) : text) + zoneText(zoneMinutes);
}

function zoneText(minutes: number): string {
	if (minutes === NO_ZONE) {
		return '';
	}
	if (minutes === 0) {
		return 'Z';
	}
	const ahead = Math.abs(minutes);
	return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(ahead / 60))}:${twoDigits(ahead % 60)}`;
}

function twoDigits(value: number): string {
	return String(value).padStart(2, '0');
}
