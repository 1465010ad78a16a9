import { Outcomes, type OutcomeBounds, type OutcomesFound } from '../../../../../src/core/analysis/outcomes/outcomes';
import { OUTCOMES } from '../../../../../src/core/bounce/outcome';
import { LogReader } from '../../../../../src/core/log/logReader';
import { bytesOf, REFERENCE_TIME } from '../../log/reading';

export const ROOMY: OutcomeBounds = { failures: 1000, messages: 1000, senders: 100 };

export function outcomesOf(log: string | Uint8Array, bounds = ROOMY, isStart = true): Outcomes {
	const outcomes = new Outcomes(bounds, isStart);
	const reader = new LogReader((line, record) => outcomes.take(line, record), { referenceTime: REFERENCE_TIME, withContext: true });
	reader.push(bytesOf(log));
	reader.end();
	return outcomes;
}

/** `1 delivered (1 after deferral), 2 bounced`; what did not happen is left out. */
export function inWords({ messages }: OutcomesFound): string {
	const { total, delivered, deliveredAfterDeferral, stillDeferred, bounced, expired, removed, notifications } = messages;
	const parts = [
		delivered > 0 && `${delivered} delivered${deliveredAfterDeferral > 0 ? ` (${deliveredAfterDeferral} after deferral)` : ''}`,
		stillDeferred > 0 && `${stillDeferred} deferred`,
		bounced > 0 && `${bounced} bounced`,
		expired > 0 && `${expired} expired`,
		removed > 0 && `${removed} removed`,
		notifications > 0 && `${notifications} notified`,
	].filter((part) => part !== false);
	const sum = delivered + stillDeferred + bounced + expired + removed;
	return `${parts.join(', ') || 'nothing'}${sum === total ? '' : `, but ${total} in all`}`;
}

/** The rows of failures: `delivered 10:43:00 of row 0`, without what is not known and what is the row itself. */
export function rowsOf({ rows }: OutcomesFound): string[] {
	return [...rows.outcome].map((outcome, row) => {
		const ended = rows.ended[row] as number;
		const time = ended === 0 ? '' : ` ${new Date(ended * 1000).toISOString().slice(11, 19)}`;
		return `${OUTCOMES[outcome]}${time}${rows.story[row] === row ? '' : ` as ${rows.story[row]}`}`;
	});
}

export interface Line {
	readonly time?: string;
	readonly id?: string;
}

/** Lines of Postfix: `10:00:00 qmgr 4F1B2600A3 from=<news@example.net>, size=1, nrcpt=1 (queue active)`, one a line. */
export function postfix(lines: string): string {
	return written(lines, (line) => line.replace(/^(\S+) (\S+) (\S+) (.*)$/, 'Nov 24 $1 mx1 postfix/$2[1]: $3: $4'));
}

/** Lines of Exim: `10:00:00 A => ada@example.com R=r T=t`; a single letter stands for a message id. */
export function exim(lines: string): string {
	return written(lines, (line) => `2026-11-24 ${line.replace(/(?<= |=)([A-Z])(?= |$)/g, '1vNWq$1-00000001kQ2-2abc')}`);
}

/** Lines of Sendmail: `10:00:00 4AO801xY004101 to=<ada@example.com>, ...` */
export function sendmail(lines: string): string {
	return written(lines, (line) => line.replace(/^(\S+) (\S+) (.*)$/, 'Nov 24 $1 relay sm-mta[1]: $2: $3'));
}

function written(lines: string, one: (line: string) => string): string {
	return lines.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => `${one(line)}\n`).join('');
}
