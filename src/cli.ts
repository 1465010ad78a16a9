import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { STATUS, type Status } from './cli/eachInput';
import { printEvents } from './cli/events';
import { printExplanations } from './cli/explain';
import { complain, endWithReader, write } from './cli/output';
import { readRulesFiles } from './cli/rulesFile';
import { printSummary } from './cli/summary';

const HELP = `Explains what mail servers answer, in replies and in whole logs.

Usage: node cli.js COMMAND [OPTIONS] [FILE...]

  explain [--json] [TEXT...]   what replies mean, or the failures in the file of a
                               bounce message; without TEXT, one reply a line of
                               standard input, or {"text": "...", "host": "mx.example.net"}
  events [--json] FILE...      each delivery and failure of logs, one a line
  summary [--json] FILE...     totals, reasons and distinct replies over all logs
                               files that rotation made of one log count as one

FILE is a log of a mail server or of a service that sends mail, an SMTP transcript,
a bounce message or a mailbox; the same compressed with gzip; a folder of such; or -
for standard input.

  --json         JSON, one object a line
  --rules FILE   rules of your own, as in .mailLog/rules.json; they come before the built-in
                 ones. May be given more than once: the first file comes first
  --help         this page
  --version      the version

Exit status: 0 done, 1 wrong usage, 2 some input could not be read, or a rule
of your own is wrong (the rest is done). Without a rules file that was asked for nothing is done.
What is wrong is named on standard error.
`;

const COMMANDS = { explain: printExplanations, events: printEvents, summary: printSummary } as const;

async function run(): Promise<Status> {
	const asked = parsed();
	if (typeof asked === 'string') {
		return wrongUsage(asked);
	}
	const { values, positionals: [command = '', ...rest] } = asked;
	if (values.help || values.version) {
		await write(values.help ? HELP : `${version()}\n`);
		return STATUS.done;
	}
	if (command !== 'explain' && command !== 'events' && command !== 'summary') {
		return wrongUsage(command === '' ? 'Say what to do: explain, events or summary.' : `There is no command "${command}".`);
	}
	if (command !== 'explain' && rest.length === 0) {
		return wrongUsage(`"${command}" needs a file, or - for standard input.`);
	}
	const { own, status } = await readRulesFiles(values.rules ?? []);
	return status === STATUS.usage ? status : worse(status, await COMMANDS[command](rest, { json: values.json ?? false, own }));
}

/** The command line, or what is wrong with it. */
function parsed() {
	try {
		const flag = { type: 'boolean' } as const;
		return parseArgs({ allowPositionals: true, options: { json: flag, help: { ...flag, short: 'h' }, version: flag, rules: { type: 'string', multiple: true } } });
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

function worse(one: Status, other: Status): Status {
	return one === STATUS.done ? other : one;
}

function wrongUsage(what: string): Status {
	complain(`${what}\n--help says more.`);
	return STATUS.usage;
}

/** The bundle lies in `dist/`, beside which the manifest is. */
function version(): string {
	const manifest = JSON.parse(readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8')) as { readonly version: string };
	return manifest.version;
}

endWithReader();
void run().then((status) => {
	process.exitCode = status;
});
