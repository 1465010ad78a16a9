import { spawn, type SpawnOptions } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** A command that ended with another status than 0; the message ends with what it had to say. */
export class CommandError extends Error {}

/** Runs a command to its end and returns its output, standard output and error output together. */
export async function runCommand(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<string> {
	const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
	child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const status = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	if (status !== 0) {
		throw new CommandError(`${path.basename(command)} ${args.join(' ')} ended with status ${status}:\n${output.trim()}`);
	}
	return output;
}

/** Runs npm. Its own script is run by this Node where npm started us, because `npm.cmd` cannot be spawned on Windows. */
export function runNpm(args: readonly string[], folder: string): Promise<string> {
	const npmScript = process.env.npm_execpath;
	const environment = { ...process.env };
	for (const name of Object.keys(environment)) {
		// `npm start` hands its settings to us in the environment; the folder to install to must not be among them.
		if (/^npm_(package|lifecycle|command|config_(local_prefix|prefix))/i.test(name)) {
			delete environment[name];
		}
	}
	const options = { cwd: folder, env: environment };
	return npmScript?.endsWith('.js')
		? runCommand(process.execPath, [npmScript, ...args], options)
		: runCommand('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Full path of a program, looked up the way a shell does. */
export function findOnPath(name: string): string | undefined {
	const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name];
	for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
		for (const candidate of names.map((file) => path.join(folder, file))) {
			try {
				accessSync(candidate, constants.X_OK);
				return candidate;
			} catch {
				// Not here.
			}
		}
	}
	return undefined;
}
