import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { gzipSync } from 'node:zlib';
import { SourceError, type LogSource } from '../../../../src/core/analysis/logSource';
import { openFile } from '../../../../src/platform/node/fileSource';
import { openLog } from '../../../../src/platform/node/openLog';
import { pipeSource } from '../../../../src/platform/node/streamSource';

async function textOf(source: LogSource, bufferLength: number): Promise<string> {
	const buffer = new Uint8Array(bufferLength);
	let text = '';
	for (let read = await source.read(0, buffer); read > 0; read = await source.read(text.length, buffer)) {
		text += Buffer.from(buffer.subarray(0, read)).toString('latin1');
	}
	await source.close();
	return text;
}

/** Reads a place, then one before it. */
function readBackwards(source: LogSource): LogSource['read'] {
	return async (_, into) => (await source.read(7, into), source.read(0, into));
}

describe('Sources on the desktop', function () {
	this.timeout(20_000);

	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mail-log-source-'));
	const log = path.join(folder, 'mail.log');
	const text = Array.from({ length: 5000 }, (_, number) => `line ${number}\n`).join('');
	fs.writeFileSync(log, text);

	after(() => fs.rmSync(folder, { recursive: true }));

	async function fails(open: () => Promise<LogSource>, kind: SourceError['kind'], message: RegExp): Promise<void> {
		await assert.rejects(
			async () => textOf(await open(), 1000),
			(error) => error instanceof SourceError && error.kind === kind && message.test(error.message),
		);
	}

	it('read a file at any place', async () => {
		const source = await openFile(log);
		const buffer = new Uint8Array(6);
		assert.equal(await source.size(), text.length);
		assert.equal(await source.read(7, buffer), 6);
		assert.equal(Buffer.from(buffer).toString(), 'line 1');
		assert.equal(await source.read(text.length, buffer), 0);
		await source.close();
		assert.equal(await textOf(await openFile(log), 1000), text);
	});

	it('tell when a file was last written', async () => {
		fs.utimesSync(log, 1_600_000_000, 1_600_000_000);
		const source = await openFile(log);
		assert.equal(await source.lastWritten?.(), 1_600_000_000);
		await source.close();
	});

	it('say why a file cannot be had', async () => {
		await fails(() => openFile(path.join(folder, 'none')), 'notFound', /not there/);
		await fails(() => openFile(path.join(log, 'inside')), 'notFound', /not there/);
		await fails(() => openFile(folder), 'unreadable', /folder/);
	});

	it('do not wait for a pipe that nobody writes to', async function () {
		if (process.platform === 'win32') {
			this.skip();
		}
		const pipe = path.join(folder, 'pipe');
		execFileSync('mkfifo', [pipe]);
		await fails(() => openFile(pipe), 'unreadable', /pipe/);
	});

	it('read a stream from front to back, whatever the buffer', async () => {
		assert.equal(await textOf(pipeSource(log), 7), text);
		assert.equal(await textOf(pipeSource(log), 100_000), text);
		await fails(async () => ({ ...pipeSource(log), read: readBackwards(pipeSource(log)) }), 'unreadable', /again/);
		await fails(async () => pipeSource(path.join(folder, 'none')), 'notFound', /not there/);
	});

	it('read what is compressed with gzip, also in several parts', async () => {
		const compressed = path.join(folder, 'mail.log.2.gz');
		fs.writeFileSync(compressed, Buffer.concat([gzipSync(text.slice(0, 1000)), gzipSync(text.slice(1000))]));
		assert.equal(await textOf(await openLog(compressed), 1000), text);
	});

	it('go to any place of a compressed file', async () => {
		const compressed = path.join(folder, 'mail.log.3.gz');
		fs.writeFileSync(compressed, gzipSync(text));
		fs.utimesSync(compressed, 1_600_000_000, 1_600_000_000);
		const source = await openLog(compressed);
		const at = async (offset: number) => {
			const buffer = new Uint8Array(9);
			return Buffer.from(buffer.subarray(0, await source.read(offset, buffer))).toString();
		};
		const place = text.indexOf('line 4321');
		assert.deepEqual([await at(place), await at(text.indexOf('line 1234')), await at(0), await at(place)], ['line 4321', 'line 1234', text.slice(0, 9), 'line 4321']);
		assert.equal(await at(text.length + 5), '');
		assert.equal(await source.lastWritten?.(), 1_600_000_000);
		await source.close();
	});

	it('read a file that is only named like a compressed one', async () => {
		const named = path.join(folder, 'plain.gz');
		fs.writeFileSync(named, text);
		assert.equal(await textOf(await openLog(named), 1000), text);
	});

	it('say that what only begins like a compressed file is none', async () => {
		const packed = path.join(folder, 'mail.log.4.xz');
		fs.writeFileSync(packed, Uint8Array.of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 1, 2));
		const source = await openLog(packed);
		await assert.rejects(textOf(source, 1000), (error) => error instanceof SourceError && /could not be read/.test(error.message));
		await source.close();
	});

	it('say what is wrong with a compressed file', async () => {
		const damaged = path.join(folder, 'damaged.gz');
		fs.writeFileSync(damaged, gzipSync(text).subarray(0, 500));
		await fails(() => openLog(damaged), 'unreadable', /unexpected end of file/);
		await fails(() => openLog(path.join(folder, 'none.gz')), 'notFound', /not there/);
	});
});
