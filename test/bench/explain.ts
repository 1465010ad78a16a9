/**
 * How right and how quick explaining is.
 *
 *     npx tsx test/bench/explain.ts [REPLIES]
 *
 * It runs as a bundle, as users run it, with the tables packed. The first reply, for which tables are unpacked and phrases looked through, is taken by the
 * clock in processes of its own: in those that have been running, as the host of an extension has when it is asked, and in fresh ones, whose heap is so
 * small that it is collected meanwhile. The accuracy needs the sample data beside the project; without it only the speed is measured. REPLIES, a
 * million where it is left out, is how many distinct ones go through one process. Other times are of the processor, as a busy machine makes the clock lie.
 *
 * Where the verdict differs from Sisimai's own for its test messages, it is one of these (expected -> said):
 * - filtered -> userunknown: "unknown user" at RCPT is an unknown user to us; Sisimai calls it filtered where the enhanced code is 5.2.1 or there is none.
 * - expired -> networkerror: a delay that has not ended, or a cause without a word of giving up, is its cause.
 * - networkerror -> expired, blocked -> expired: the notice that the queue gave up decides, also where the connection was refused.
 * - networkerror -> hostunknown: NXDOMAIN is an answer: the domain does not exist.
 * - rejected -> filtered: a group that refuses to be posted to is the recipient's will, whatever the language of the notice.
 * - notaccept -> hostunknown, expired -> hostunknown: "no mail exchanger", "no gateway" say that nothing is there, not that it takes no mail.
 * - mailererror -> systemerror: a fault of the operating system that no delivery program is named for.
 * - blocked -> requireptr, blocked -> authfailure, systemerror -> policyviolation, policyviolation -> rejected, policyviolation -> blocked,
 *   policyviolation -> securityerror, rejected -> blocked, filtered -> notcompliantrfc, userunknown -> suspend: the cause that the words name (reverse DNS, the
 *   sender's domain, a duplicate message, a sender, a network) is narrower.
 * - userunknown -> filtered, systemerror -> onhold, blocked -> systemerror, norelaying -> blocked, onhold -> systemerror: the guide to the labels rules so ("access
 *   denied" at RCPT, "transaction failed", 421 "service not available", a refused client, a fault that is named).
 * - userunknown -> syntaxerror, rejected -> hostunknown, rejected -> userunknown, systemerror -> rejected: whose address is meant is told by the message around
 *   the text, which we do not see here.
 * - onhold, userunknown -> undefined, expired -> onhold, onhold -> suspend: the text alone is broken or says too little; one or two of each.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { shared } from '../unit/build';

const projectFile = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

async function main(): Promise<void> {
	const outfile = projectFile('out/bench/explainRounds.mjs');
	await build({ ...shared, minify: true, platform: 'node', format: 'esm', entryPoints: [projectFile('test/bench/explainRounds.ts')], outfile });
	spawnSync(process.execPath, ['--expose-gc', outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
}

void main();
