import assert from 'node:assert/strict';
import { inOrder, readRotatedName, rotatedSet } from '../../../../src/core/log/rotation';

describe('Rotated logs', () => {
	function base(name: string, expected: string): void {
		it(`takes ${name} for a part of ${expected}`, () => assert.equal(readRotatedName(name).base, expected));
	}

	base('mail.log', 'mail.log');
	base('mail.log.1', 'mail.log');
	base('mail.log.12.gz', 'mail.log');
	base('mail.log.0', 'mail.log');
	base('mail.log-20261120', 'mail.log');
	base('mail.log-20261120.gz', 'mail.log');
	base('mail.log-20261120-1763596800.gz', 'mail.log');
	base('mail.log.2026-11-20', 'mail.log');
	base('mail.log-2026-11-20_06.zst', 'mail.log');
	base('mail-20261120.log', 'mail.log');
	base('mail-2026-11-20.log.gz', 'mail.log');
	base('maillog-20261120.xz', 'maillog');
	base('mainlog.31.BZ2', 'mainlog');
	base('exim_mainlog-20261120', 'exim_mainlog');
	base('mail.log.12345', 'mail.log.12345');
	base('mail.log.gz', 'mail.log');
	base('', '');

	const set = (name: string, ...names: string[]) => rotatedSet(name, names).join(' ');

	it('puts the oldest first and the log being written last', () => {
		assert.equal(set('mail.log', 'mail.log', 'mail.log.1', 'mail.log.10.gz', 'mail.log.2.gz'), 'mail.log.10.gz mail.log.2.gz mail.log.1 mail.log');
		assert.equal(set('mail.log', 'mail.log-20261120', 'mail.log', 'mail.log-20261119.gz'), 'mail.log-20261119.gz mail.log-20261120 mail.log');
		assert.equal(set('maillog', 'maillog-20261120-1763683200', 'maillog-20261120-1763596800'), 'maillog-20261120-1763596800 maillog-20261120-1763683200');
	});

	it('finds the set from any of its parts, and nothing of another log', () => {
		const names = ['mail.log', 'mail.log.1', 'mail.err', 'mail.err.1', 'mail.log.1.bak', 'mail.log.2.gz', 'syslog.1'];
		assert.equal(set('mail.log.2.gz', ...names), 'mail.log.2.gz mail.log.1 mail.log');
		assert.equal(set('mail.err.1', ...names), 'mail.err.1 mail.err');
		assert.equal(set('none', ...names), '');
	});

	it('takes a part once while it is being compressed', () => {
		assert.equal(set('mail.log', 'mail.log.1', 'mail.log.1.gz', 'mail.log'), 'mail.log.1 mail.log');
		assert.equal(set('mail.log', 'mail.log', 'mail.log.gz'), 'mail.log');
	});

	it('takes numbers for younger than dates, where a server has both', () => {
		assert.equal(set('mail.log', 'mail.log.1', 'mail.log-20261120', 'mail.log'), 'mail.log-20261120 mail.log.1 mail.log');
	});

	it('keeps different logs side by side', () => {
		assert.equal(inOrder(['mail.log', 'mainlog.1', 'mail.log.1', 'mainlog']).join(' '), 'mail.log.1 mail.log mainlog.1 mainlog');
	});

	it('takes any name', () => {
		const hostile = '.'.repeat(50_000) + '1';
		assert.equal(readRotatedName(hostile).base.length, 49_999);
		assert.equal(readRotatedName(`${'20'.repeat(20_000)}x`).age, undefined);
	});
});
