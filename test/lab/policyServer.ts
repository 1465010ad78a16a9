import { createServer } from 'node:net';

/** Answers of a policy server by local part of the recipient, as access(5) has them. */
const ACTIONS: Readonly<Record<string, string>> = {
	'policy-grey': 'DEFER_IF_PERMIT Greylisted, see https://www.example.org/grey?host=client',
	'policy-reject': 'REJECT Not wanted here',
	'policy-bare': 'REJECT',
	'policy-452': '452 4.2.2 Over quota until tomorrow',
	'policy-554': '554 5.7.1 Policy of the house; see rule (7), from=<nobody@example.com>',
	'policy-421': '421 4.7.0 Too much for today',
};

/** A Postfix policy server: attributes up to an empty line, then one action. */
export function servePolicy(port: number): Promise<void> {
	const server = createServer((socket) => {
		let pending = '';
		socket.on('error', () => socket.destroy());
		socket.on('data', (data) => {
			pending += data.toString('latin1');
			for (let end = pending.indexOf('\n\n'); end >= 0; end = pending.indexOf('\n\n')) {
				const recipient = /^recipient=([^@\n]*)/m.exec(pending.slice(0, end))?.[1] ?? '';
				pending = pending.slice(end + 2);
				socket.write(`action=${ACTIONS[recipient] ?? 'DUNNO'}\n\n`);
			}
		});
	});
	return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}

export const POLICY_RECIPIENTS = Object.keys(ACTIONS);
