import type { LogSummary } from './summary';

/** The summary of what was read until the reading was stopped, which says so before all else. `size`: of the whole, where it is known. */
export function stoppedSummary(summary: LogSummary, size: number | undefined): LogSummary {
	return { ...summary, limits: [{ what: 'stopped', kept: summary.bytes, total: size ?? 0 }, ...summary.limits] };
}
