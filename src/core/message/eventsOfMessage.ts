import { isoTime } from '../log/calendar';
import type { LogEvent } from '../log/event';
import { readMessageDate } from './messageDate';
import type { MessagePlaces } from './messagePlaces';
import type { MessageReport } from './report';

/** What a message says as events, one for each recipient; none for messages that report nothing. */
export function eventsOfMessage(report: MessageReport, places: MessagePlaces): LogEvent[] {
	const { original, date, reportingHost } = report;
	const time = date === undefined ? undefined : readMessageDate(date);
	return report.recipients.map(({ kind, recipient, reply, code, enhanced, remoteHost, phase }) => ({
		...places.of(recipient, reply),
		time: time && isoTime(time.seconds, time.zoneMinutes),
		format: 'message',
		host: reportingHost,
		messageId: original.messageId,
		sender: original.sender,
		recipient,
		relay: remoteHost,
		kind,
		code,
		enhanced,
		reply: withCode(reply, code),
		phase,
	}));
}

/** A code that the message names apart from the words stands before them, as in every reply. */
function withCode(reply: string | undefined, code: number | undefined): string | undefined {
	return code === undefined || reply?.startsWith(String(code)) ? reply : `${code} ${reply ?? ''}`.trimEnd();
}
