import assert from 'node:assert/strict';
import { compareAddresses, compareMessagesWithSisimai, filesIn, readFileMessage, readNonBounces } from './bounceMessages';
import { needs } from './counting';

/*
 * Where the reason differs from Sisimai's, most often:
 * - Filtered there, UserUnknown here (9 in 100): "unknown user" is Filtered for Sisimai after DATA and for some providers always; for us only where
 *   the message itself shows the command, and the code does not name the address.
 * - Rejected there, Filtered here: closed groups of Google Groups; it is not the sender's address that is wrong.
 * - NetworkError there, HostUnknown here: a domain that the DNS says does not exist.
 * - Expired there, NetworkError here: the text names the cause alone; and the other way round, where it says that the queue gave up.
 * - The rest are single messages whose words are vague, or name a narrower cause than Sisimai's.
 */
describe('Sisimai’s test messages', function () {
	this.timeout(120_000);

	it('tell their recipients, codes and reasons', async function () {
		needs(this, 'sisimai-truth.dev.jsonl');
		const figures = await compareMessagesWithSisimai();
		assert.ok(figures);
		console.log(`      ${Object.entries(figures).map(([what, share]) => `${what} ${String(share)}`).join(', ')}`);
		for (const [what, least] of [['recipients', 0.97], ['status', 0.97], ['code', 0.97], ['reason', 0.8], ['hard', 0.929]] as const) {
			assert.ok(figures[what].value >= least, `${what}: ${String(figures[what])}\n${figures[what].missed.join('\n')}`);
		}
	});
});

describe('Messages of other projects', function () {
	this.timeout(120_000);

	it('tell the addresses that failed', async function () {
		needs(this, 'dsn-fields.dev.jsonl');
		for (const [set, share] of Object.entries((await compareAddresses()) ?? {})) {
			console.log(`      ${set} ${String(share)}`);
			assert.ok(share.value >= 0.9, `${set}: ${String(share)}\n${share.missed.join('\n')}`);
		}
	});

	it('report nothing where they are no bounces', async function () {
		needs(this, 'bounceparser-perl/truth.dev.jsonl');
		for (const { file, report } of (await readNonBounces()) ?? []) {
			assert.deepEqual(report.recipients, [], `${file}: ${report.kind}`);
		}
	});

	it('are recognised in every set', async function () {
		needs(this, 'sisimai');
		const sets = ['sisimai/maildir/bsd', 'sisimai/maildir/mac', 'sisimai/maildir/dos', 'flufl-bounce/tests', 'cws-mail-bounce-handler/tests', 'node-bounce-handler/test', 'bounce-email/tests/bounces'];
		for (const set of sets) {
			const kinds = await Promise.all(filesIn(set).map(async (file) => (await readFileMessage(file)).kind));
			const unknown = kinds.filter((kind) => kind === 'other').length;
			assert.ok(unknown <= kinds.length * 0.02, `${set}: ${unknown} of ${kinds.length}`);
		}
	});
});
