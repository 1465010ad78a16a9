import type { LogSummary } from '../../core/analysis/summary';
import type { OwnRule } from '../../core/bounce/own/ownRule';
import type { Answer, LogAnalysis, SummarizeOptions } from '../../platform/logAnalysis';
import { failureOf, type LogFile } from './logFile';

/** So many logs people go to and fro between; a summary can take tens of megabytes. */
const MOST_KEPT = 4;

interface Kept {
	readonly stamp: string;
	/** By which it was explained. */
	readonly rules: readonly OwnRule[] | undefined;
	readonly summary: LogSummary;
}

/** The summaries of the last few logs, so that coming back to one takes no time. */
export class Summaries {
	private readonly kept = new Map<string, Kept>();

	constructor(private readonly analysis: LogAnalysis) {}

	/** What is known of the log as it is, by the rules as they are. */
	known({ uri, stamp }: LogFile, rules: readonly OwnRule[] | undefined): LogSummary | undefined {
		const kept = this.kept.get(uri.toString());
		if (kept?.stamp !== stamp || kept.rules !== rules) {
			return undefined;
		}
		this.keep(uri.toString(), kept);
		return kept.summary;
	}

	async read(file: LogFile, options: SummarizeOptions): Promise<Answer<LogSummary>> {
		try {
			const answer = await this.analysis.summarize(await file.input(), options);
			if (answer.ok) {
				this.keep(file.uri.toString(), { stamp: file.stamp, rules: options.rules, summary: answer.value });
			}
			return answer;
		} catch (error) {
			return { ok: false, failure: failureOf(error) };
		}
	}

	/** The log used last is last; the one not used for longest goes. */
	private keep(uri: string, kept: Kept): void {
		this.kept.delete(uri);
		this.kept.set(uri, kept);
		for (const oldest of this.kept.keys()) {
			if (this.kept.size <= MOST_KEPT) {
				break;
			}
			this.kept.delete(oldest);
		}
	}
}
