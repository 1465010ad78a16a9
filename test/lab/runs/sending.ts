import { mkdirSync, writeFileSync } from 'node:fs';
import { idsOf, reported, submitAll, truthOf, truthOfReports, type SendingServer, type Submission } from '../delivering';
import type { Surroundings } from '../inside';
import type { Session } from '../scriptedServer';
import { ORIGIN } from '../scenarios';
import { listens } from '../waiting';
import { linesWith, type Truth } from '../truth';

/** Hands all messages in, lets the server try twice, and keeps log, reports and truth. */
export async function sendAll(server: SendingServer, { scenarios, sessions }: Surroundings, quiet: () => Promise<void>): Promise<void> {
	if (!server.submit) {
		await listens(25);
	}
	const submissions = await submitAll(server, scenarios);
	await quiet();
	const first = truthOf(server, { submissions, queuedAfter: server.queued() }, sessions);
	const waiting = submissions.filter(({ queueId }) => server.queued().has(queueId));
	await server.retryAndExpire();
	await quiet();
	const second = truthOf(server, { submissions: waiting, queuedAfter: new Set(waiting.flatMap((submission) => idsOf(server, submission))) }, sessions)
		// Who was settled the first time is not tried again, unless the far side saw it.
		.filter(({ queueId, recipient, relay }) => relay !== null || first.find((truth) => truth.queueId === queueId && truth.recipient === recipient)?.kind === 'deferred');
	const truths = [...first, ...second, ...expiries(server, waiting, second), ...truthOfReports(server, sessions)];
	compare(server, truths, sessions);
	keep(server.name, server.lines(), truths, reportsOf(sessions).slice(0, server.mostReports));
}

function expiries(server: SendingServer, waiting: readonly Submission[], second: readonly Truth[]): Truth[] {
	const nothing = { relay: null, phase: null, code: null, enhanced: null, reply: null, failure: null, lines: [] };
	return server.expiresByRecipient
		? second.filter(({ kind, queueId }) => kind === 'deferred' && !server.queued().has(queueId ?? '')).map((truth) => ({ ...truth, ...nothing, kind: 'expired' }))
		: waiting.map(({ queueId, sender }) => ({ server: server.name, kind: 'expired', queueId, sender, recipient: null, ...nothing }));
}

/** Says where the reports that arrived do not tell the same as the truth: then the truth is wrong. */
function compare(server: SendingServer, truths: readonly Truth[], sessions: readonly Session[]): void {
	const reports = reported(sessions);
	for (const { kind, recipient, enhanced, sender } of truths) {
		const said = (reports.get(recipient ?? '') ?? []).filter(({ action }) => action === 'failed');
		if (kind === 'bounced' && sender !== '' && !said.some(({ status }) => !server.reportsStatus || status === enhanced)) {
			console.error(`${recipient} bounced with ${enhanced}, reported: ${JSON.stringify(said)}`);
		}
	}
}

/** The messages that arrived at the sender's host. */
function reportsOf(sessions: readonly Session[]): Session[] {
	return sessions.filter(({ address, message }) => address === ORIGIN.address && message !== undefined);
}

/** Of what made a message large, two lines are enough. */
const FILLING = /((?:^x{70}\n){2})(?:^x{70}\n)+/gm;

export function keep(name: string, lines: readonly string[], truths: readonly Truth[], reports: readonly Session[]): void {
	mkdirSync('/lab/fixtures', { recursive: true });
	writeFileSync(`/lab/fixtures/${name}.log`, lines.map((line) => `${line}\n`).join(''));
	writeFileSync(`/lab/fixtures/${name}.truth.ndjson`, truths.map((truth) => `${JSON.stringify({ ...truth, lines: linesWith(truth.queueId, lines) })}\n`).join(''));
	if (reports.length > 0) {
		writeFileSync(`/lab/fixtures/${name}.reports.mbox`, reports.map(({ sender, message }) => `From ${sender || 'MAILER-DAEMON'} Tue Nov 24 07:00:00 2026\n${(message ?? '').replace(/^>*From /gm, '>$&').replace(FILLING, '$1')}\n\n`).join(''));
	}
	console.log(`${name}: ${lines.length} lines, ${truths.length} truths, ${reports.length} reports`);
}
