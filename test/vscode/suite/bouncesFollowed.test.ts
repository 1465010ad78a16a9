import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FoundLines } from '../../../src/core/analysis/findLines';
import type { LogWindow } from '../../../src/core/analysis/logWindow';
import type { LogSummary } from '../../../src/core/analysis/summary';
import type { OwnRules } from '../../../src/core/bounce/own/compileOwnRules';
import { FollowedLog } from '../../../src/editor/bounces/followedLog';
import type { LogState } from '../../../src/editor/bounces/shownState';
import type { CurrentRules } from '../../../src/editor/rules/currentRules';
import type { Answer, LogAnalysis, SummarizeOptions } from '../../../src/platform/logAnalysis';
import type { Failure, LogInput } from '../../../src/worker/protocol';
import { summaryOf } from '../../unit/editor/bounces/summary';
import { eventually } from './eventually';

interface Asked {
	readonly input: LogInput;
	readonly options: SummarizeOptions;
	answer(answer: Answer<LogSummary>): void;
}

/** Answers when the spec has it answer; a reading that is stopped ends at once, as the real one does where nothing was read yet. */
class FakeAnalysis implements LogAnalysis {
	readonly asked: Asked[] = [];

	summarize(input: LogInput, options: SummarizeOptions = {}): Promise<Answer<LogSummary>> {
		return new Promise((resolve) => {
			this.asked.push({ input, options, answer: resolve });
			for (const signal of [options.signal, options.stop]) {
				signal?.addEventListener('abort', () => resolve({ ok: false, failure: { kind: 'cancelled', message: '' } }));
			}
		});
	}

	readLines(): Promise<Answer<readonly string[]>> {
		return Promise.resolve({ ok: true, value: [] });
	}

	findLines(): Promise<Answer<FoundLines>> {
		return Promise.resolve({ ok: true, value: { lines: [], isCut: false } });
	}

	readWindow(): Promise<Answer<LogWindow>> {
		return Promise.resolve({ ok: true, value: { lines: [], before: 0, behind: 0, start: { offset: 0, line: 1 }, isWhole: false } });
	}

	dispose(): void {}
}

const one = summaryOf([{ reply: '550 5.1.1 User unknown' }]);
const two = summaryOf([{ reply: '550 5.1.1 User unknown' }, { reply: '452 4.2.2 Mailbox full' }]);

async function writeLog(name: string, text: string): Promise<vscode.Uri> {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	assert.ok(folder);
	const uri = vscode.Uri.joinPath(folder.uri, name);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	return uri;
}

describe('The log that the Bounces view follows', () => {
	let analysis: FakeAnalysis;
	let followed: FollowedLog;
	let log: vscode.LogOutputChannel;
	let ownRules: OwnRules | undefined;

	beforeEach(() => {
		analysis = new FakeAnalysis();
		log = vscode.window.createOutputChannel('Followed log', { log: true });
		const rules: CurrentRules = { for: () => ownRules, onDidChange: () => new vscode.Disposable(() => undefined), ready: Promise.resolve() };
		ownRules = undefined;
		followed = new FollowedLog({ analysis, log, rules, platform: { startWorker: () => assert.fail('no worker'), watchFile: () => ({ dispose: () => undefined }), decompress: () => Promise.reject(new Error('not asked for')), filePath: ({ fsPath }) => fsPath } });
	});

	afterEach(() => {
		followed.dispose();
		log.dispose();
	});

	/** The nth question that is asked, from 1. */
	async function asked(nth: number): Promise<Asked> {
		await eventually(() => analysis.asked.length >= nth, `it is asked ${nth} times`, 20_000);
		return analysis.asked[nth - 1] as Asked;
	}

	async function answered(nth: number, summary: LogSummary): Promise<void> {
		(await asked(nth)).answer({ ok: true, value: summary });
		await eventually(() => followed.read?.summary === summary, 'the answer is taken', 20_000);
	}

	function state(): LogState {
		assert.equal(followed.state.kind, 'log');
		return followed.state as LogState;
	}

	it('is read once, when it is shown', async () => {
		const uri = await writeLog('followed.maillog', 'a\n');
		followed.show('log', uri);
		followed.show('log', uri);
		await answered(1, one);
		assert.equal(analysis.asked.length, 1);
		assert.equal(state().name, 'followed.maillog');
	});

	it('tells how far it was read', async () => {
		followed.show('log', await writeLog('followed.maillog', 'b\n'));
		const { options } = await asked(1);
		options.onProgress?.({ bytesRead: 43, size: 100 });
		assert.deepEqual(state().reading, { progress: { bytesRead: 43, size: 100 } });
		await answered(1, one);
		assert.equal(state().reading, undefined);
	});

	it('is read no further when another is shown, and an answer that comes late is dropped', async () => {
		const [first, second] = [await writeLog('first.maillog', 'a\n'), await writeLog('second.maillog', 'b\n')];
		followed.show('log', first);
		const late = await asked(1);
		followed.show('log', second);
		assert.equal(late.options.signal?.aborted, true);
		late.answer({ ok: true, value: two });
		late.options.onProgress?.({ bytesRead: 1, size: 2 });
		await answered(2, one);
		assert.equal(state().name, 'second.maillog');
		assert.equal(followed.read?.summary, one);
	});

	it('is not read again when it comes back as it was', async () => {
		const [first, second] = [await writeLog('first.maillog', 'a\n'), await writeLog('second.maillog', 'b\n')];
		followed.show('log', first);
		await answered(1, one);
		followed.show('log', second);
		await answered(2, two);
		followed.show('log', first);
		await eventually(() => followed.read?.summary === one, 'what is known is shown');
		assert.equal(analysis.asked.length, 2);
	});

	it('is read again when somebody asks, though it is as it was', async () => {
		followed.show('log', await writeLog('first.maillog', 'a\n'));
		await answered(1, one);
		followed.refresh();
		await answered(2, two);
	});

	it('keeps what it had when the reading is stopped, and says so', async () => {
		followed.show('log', await writeLog('first.maillog', 'a\n'));
		await answered(1, one);
		followed.refresh();
		await asked(2);
		followed.cancel();
		await followed.settled();
		assert.equal(state().failure?.kind, 'cancelled');
		assert.equal(followed.read?.summary, one);
	});

	it('shows what was read of it when the reading is stopped, and is left alone then until it is asked for', async () => {
		const uri = await writeLog('stopped.maillog', 'a\n');
		followed.show('log', uri);
		const { answer } = await asked(1);
		const part: LogSummary = { ...one, limits: [{ what: 'stopped', kept: 1, total: 2 }] };
		answer({ ok: true, value: part });
		await followed.settled();
		assert.equal(followed.read?.summary, part);
		await writeLog('stopped.maillog', 'a\nb\n');
		await new Promise((resolve) => setTimeout(resolve, 3_000));
		assert.equal(analysis.asked.length, 1);
		followed.refresh();
		await answered(2, two);
	});

	it('that grows while it is read is read again afterwards, not from the start over and over', async () => {
		const uri = await writeLog('growing.maillog', 'a\n');
		followed.show('log', uri);
		const first = await asked(1);
		await writeLog('growing.maillog', 'a\nb\n');
		await new Promise((resolve) => setTimeout(resolve, 3_000));
		assert.equal(first.options.signal?.aborted, false);
		assert.equal(analysis.asked.length, 1);
		await answered(1, one);
		await answered(2, two);
	});

	it('that is not there says so, and is read when it comes', async () => {
		const uri = await writeLog('coming.maillog', 'a\n');
		await vscode.workspace.fs.delete(uri);
		followed.show('log', uri);
		await followed.settled();
		assert.equal((state().failure as Failure).kind, 'notFound');
		await new Promise((resolve) => setTimeout(resolve, 2_500));
		await writeLog('coming.maillog', 'a\n');
		await answered(1, one);
		assert.equal(state().failure, undefined);
	});

	it('that is unsaved is read from its text', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'maillog', content: 'München\n' });
		followed.show('log', document.uri);
		const { input } = await asked(1);
		assert.equal(input.kind, 'bytes');
		assert.equal(new TextDecoder().decode(input.kind === 'bytes' ? input.bytes : undefined), 'München\n');
	});
});
