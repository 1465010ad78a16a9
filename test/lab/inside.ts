import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { serveZone } from './dnsServer';
import { layNetwork } from './network';
import { ORIGIN, sendingScenarios, zoneOf, type Scenario } from './scenarios';
import { serveScript, type Session } from './scriptedServer';
import { startSystemLog } from './systemLog';
import { labs } from './labs';

/** What a lab finds around it. */
export interface Surroundings {
	readonly scenarios: readonly Scenario[];
	/** All connections to the scripted hosts, in their order. */
	readonly sessions: Session[];
}

/** Below a root of its own: lays the network, starts name server, hosts and system log, and runs one lab. */
async function main(name: string): Promise<void> {
	mkdirSync('/lab', { recursive: true });
	layNetwork();
	const scenarios = sendingScenarios(certificate());
	const sessions: Session[] = [];
	await serveZone(zoneOf(scenarios, labs[name]?.zone ?? new Map()));
	await serveScript(ORIGIN.address, 25, {}, sessions);
	for (const { host } of scenarios) {
		if (host) {
			await serveScript(host.address, host.script.isLmtp ? 24 : 25, host.script, sessions);
		}
	}
	await startSystemLog();
	await labs[name]?.run({ scenarios, sessions });
}

/** Signed by itself, so nobody trusts it. */
function certificate(): ReturnType<typeof createSecureContext> {
	const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', '/lab/key.pem', '-out', '/lab/certificate.pem', '-days', '30', '-subj', '/CN=mx.example.net'];
	execFileSync('openssl', request, { stdio: 'ignore' });
	return createSecureContext({ key: readFileSync('/lab/key.pem'), cert: readFileSync('/lab/certificate.pem') });
}

main(process.argv[2] ?? '').then(
	() => process.exit(0),
	(error: unknown) => {
		writeFileSync('/lab/error.txt', String(error));
		console.error(error);
		process.exit(1);
	},
);
