import { explainEvent, isFailure } from '../core/analysis/explainEvent';
import { eventJson } from '../core/analysis/explanationJson';
import { readEvents } from '../core/analysis/readEvents';
import type { OwnRules } from '../core/bounce/own/compileOwnRules';
import type { LogEvent } from '../core/log/event';
import { eachInput, type Status } from './eachInput';
import { printable, write, type PrintOptions } from './output';

/** `events`: a line for each event, in file order; JSON or columns parted by tabs. */
export function printEvents(files: readonly string[], { json, own }: PrintOptions): Promise<Status> {
	return eachInput(files, ({ name, source, options }) =>
		readEvents(source, options, async (events) => {
			const lines = events.map((event) => (json ? JSON.stringify(eventJson(event, name, own)) : columns(event, name, own)));
			await write(`${lines.join('\n')}\n`);
		}),
	);
}

/** mail.log:12  2026-11-20T10:00:00  bounced  UserUnknown  user@example.com  550 5.1.1 ... */
function columns(event: LogEvent, file: string, own: OwnRules | undefined): string {
	const reason = isFailure(event.kind) ? explainEvent(event, own).reason : '';
	const cells = [`${file}:${event.line}`, event.time ?? '', event.kind, reason, event.recipient ?? '', event.reply ?? event.enhanced ?? ''];
	return cells.map(printable).join('\t');
}
