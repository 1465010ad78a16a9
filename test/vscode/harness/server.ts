import { spawn, type ChildProcess } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { runCommand } from './command';
import { extensionId, projectRoot, readManifest } from './project';
import { installServer } from './serverInstall';
import { writeSettings, type Settings } from './settings';

const startTimeoutInMs = 60_000;

export interface Server {
	/** `127.0.0.1:PORT`, also the authority of `vscode-remote` URIs. */
	readonly authority: string;
	stop(): Promise<void>;
}

/** What the page is told beside its folder, as in the address `?folder=...&payload=[[name, value], ...]`. */
export interface PageOptions {
	readonly folder: string;
	readonly extensionDevelopmentPath?: string;
	readonly extensionTestsPath?: string;
	readonly openFile?: string;
}

export interface ServerOptions {
	/** Settings, logs and state of this one server. */
	readonly dataFolder: string;
	readonly extensionsFolder: string;
	readonly settings?: Settings;
	/**
	 * For pages that run a suite: lets them read `extensionDevelopmentPath` and `extensionTestsPath`. Not for a person's eyes,
	 * because such a window shows no notifications.
	 */
	readonly runsSuites?: boolean;
}

/** Starts the VS Code server, installing it if need be, and settles when it answers. */
export async function startServer({ dataFolder, extensionsFolder, settings, runsSuites }: ServerOptions): Promise<Server> {
	const { node, main } = await installServer();
	writeSettings(path.join(dataFolder, 'data'), settings);
	const port = await freePort();
	const child = spawn(
		node,
		[
			main,
			'--accept-server-license-terms',
			'--without-connection-token',
			'--host=127.0.0.1',
			`--port=${port}`,
			`--server-data-dir=${dataFolder}`,
			`--extensions-dir=${extensionsFolder}`,
			'--disable-telemetry',
			'--disable-workspace-trust',
			...(runsSuites ? ['--enable-smoke-test-driver'] : []),
		],
		{ stdio: ['ignore', 'pipe', 'pipe'] },
	);
	const stop = stopperOf(child);
	await untilListening(child).catch(async (error: unknown) => {
		await stop();
		throw error;
	});
	return { authority: `127.0.0.1:${port}`, stop };
}

/** Installs a `.vsix` as a person would, for servers that use `extensionsFolder`; returns the folder it was unpacked to. */
export async function installExtension(vsix: string, extensionsFolder: string): Promise<string> {
	const { node, main } = await installServer();
	await runCommand(node, [main, '--install-extension', vsix, `--extensions-dir=${extensionsFolder}`]);
	return path.join(extensionsFolder, `${extensionId()}-${readManifest().version}`);
}

/** Puts the development folder itself among the extensions, so that a rebuild and a reload of the window show a change. */
export function linkExtension(extensionsFolder: string): void {
	// A junction needs no privilege on Windows; elsewhere the word is ignored.
	symlinkSync(projectRoot, path.join(extensionsFolder, `${extensionId()}-${readManifest().version}`), 'junction');
}

/** The address of the workbench with the folder open. */
export function pageAddress(server: Server, options: PageOptions): string {
	const remote = (file: string): string => `vscode-remote://${server.authority}${asUriPath(file)}`;
	const payload: [string, string][] = [];
	if (options.extensionDevelopmentPath) {
		payload.push(['extensionDevelopmentPath', remote(options.extensionDevelopmentPath)]);
	}
	if (options.extensionTestsPath) {
		payload.push(['extensionTestsPath', remote(options.extensionTestsPath)]);
	}
	if (options.openFile) {
		payload.push(['openFile', remote(options.openFile)]);
	}
	const query = new URLSearchParams({ folder: asUriPath(options.folder) });
	if (payload.length > 0) {
		query.set('payload', JSON.stringify(payload));
	}
	return `http://${server.authority}/?${query}`;
}

/** `C:\logs` becomes `/C:/logs`; elsewhere a path stays as it is. */
function asUriPath(file: string): string {
	const slashed = file.split(path.sep).join('/');
	return slashed.startsWith('/') ? slashed : `/${slashed}`;
}

function untilListening(child: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let output = '';
		const timer = setTimeout(() => reject(new Error(`The VS Code server did not start in time:\n${output}`)), startTimeoutInMs);
		const read = (chunk: Buffer): void => {
			output += chunk.toString();
			// Extension host agent listening on 8000
			if (output.includes('Extension host agent listening on')) {
				clearTimeout(timer);
				resolve();
			}
		};
		child.stdout?.on('data', read);
		child.stderr?.on('data', read);
		child.once('error', reject);
		child.once('exit', (status) => reject(new Error(`The VS Code server ended with status ${status}:\n${output}`)));
	});
}

function stopperOf(child: ChildProcess): () => Promise<void> {
	const kill = (): void => void child.kill();
	process.once('exit', kill);
	return async () => {
		process.off('exit', kill);
		if (child.exitCode !== null || child.signalCode !== null) {
			return;
		}
		const ended = new Promise((resolve) => child.once('exit', resolve));
		const insist = setTimeout(() => child.kill('SIGKILL'), 5_000);
		child.kill();
		await ended;
		clearTimeout(insist);
	};
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}
