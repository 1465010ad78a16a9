import { isoTime } from './calendar';
import { NO_ZONE, type LineRecord } from './record';

/** A moment as a log has it. */
export class LogTime {
	seconds = NaN;
	zoneMinutes: number = NO_ZONE;

	set(record: LineRecord): void {
		this.seconds = record.seconds;
		this.zoneMinutes = record.zoneMinutes;
	}

	/** As in `LogEvent.time`; `undefined` where there is none. */
	get iso(): string | undefined {
		return isoTime(this.seconds, this.zoneMinutes);
	}
}
