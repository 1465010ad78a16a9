import { mkdirSync, writeFileSync } from 'node:fs';
import { reported, submitAll, truthOf, truthOfReports, type SendingServer, type Submission } from '../delivering';
import type { Surroundings } from '../inside';
import type { Session } from '../scriptedServer';
import { ORIGIN } from '../scenarios';
import { listens } from '../waiting';
import { linesWith, type Truth } from '../truth';

/** Hands all messages in, lets the server try twice, and keeps log, reports and truth. */
export async function sendAll(server: SendingServer, { scenarios, sessions }: Surroundings, quiet: () => Promise<void>): Promise<void> {
	await listens(25);
	const submissions = await submitAll(server, scenarios);
	await quiet();
	const first = truthOf(server, { submissions, queuedAfter: server.queued() }, sessions);
	const waiting = submissions.filter(({ queueId }) => server.queued().has(queueId));
	await server.retryAndExpire();
	await quiet();
	const second = truthOf(server, { submissions: waiting, queuedAfter: new Set(waiting.map(({ queueId }) => queueId)) }, sessions)
		// Who was settled the first time is not tried again.
		.filter(({ queueId, recipient }) => first.find((truth) => truth.queueId === queueId && truth.recipient === recipient)?.kind === 'deferred');
	const truths = [...first, ...second, ...waiting.map((submission) => expiry(server, submission)), ...truthOfReports(server, sessions)];
	compare(truths, sessions);
	keep(server.name, server.lines(), truths, sessions);
}

function expiry(server: SendingServer, { queueId, sender }: Submission): Truth {
	return { server: server.name, kind: 'expired', queueId, sender, recipient: null, relay: null, phase: null, code: null, enhanced: null, reply: null, failure: null, lines: [] };
}

/** Says where the reports that arrived do not tell the same as the truth: then the truth is wrong. */
function compare(truths: readonly Truth[], sessions: readonly Session[]): void {
	const reports = reported(sessions);
	for (const { kind, recipient, enhanced, sender } of truths) {
		const said = (reports.get(recipient ?? '') ?? []).filter(({ action }) => action === 'failed');
		if (kind === 'bounced' && sender !== '' && !said.some(({ status }) => status === enhanced)) {
			console.error(`${recipient} bounced with ${enhanced}, reported: ${JSON.stringify(said)}`);
		}
	}
}

export function keep(name: string, lines: readonly string[], truths: readonly Truth[], sessions: readonly Session[]): void {
	mkdirSync('/lab/fixtures', { recursive: true });
	writeFileSync(`/lab/fixtures/${name}.log`, lines.map((line) => `${line}\n`).join(''));
	writeFileSync(`/lab/fixtures/${name}.truth.ndjson`, truths.map((truth) => `${JSON.stringify({ ...truth, lines: linesWith(truth.queueId, lines) })}\n`).join(''));
	const messages = sessions.filter(({ address, message }) => address === ORIGIN.address && message !== undefined);
	if (messages.length > 0) {
		writeFileSync(`/lab/fixtures/${name}.reports.mbox`, messages.map(({ sender, message }) => `From ${sender || 'MAILER-DAEMON'} Tue Nov 24 07:00:00 2026\n${(message ?? '').replace(/^>*From /gm, '>$&')}\n\n`).join(''));
	}
	console.log(`${name}: ${lines.length} lines, ${truths.length} truths, ${messages.length} reports`);
}
