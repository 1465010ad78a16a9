import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNpm } from './command';
import { cacheFolder } from './project';

/** The npm package `code-server` carries a complete VS Code server; this version of it is VS Code 1.139.1. */
const codeServerVersion = '4.139.1';
/** The Node its VS Code was built for. */
const nodeMajor = 24;

const installFolder = path.join(cacheFolder, 'server');
/** Written last, so that an interrupted installation is done again. */
const stampFile = path.join(installFolder, 'installed.txt');

export interface ServerInstallation {
	/** Node of the version the server needs. */
	readonly node: string;
	/** The script to run with it. */
	readonly main: string;
}

/** Installs the VS Code server unless the cache has it: about 20 s and 450 MB, from the npm registry, without compiling. */
export async function installServer(): Promise<ServerInstallation> {
	const vscodeFolder = path.join(installFolder, 'node_modules', 'code-server', 'lib', 'vscode');
	const wanted = `code-server ${codeServerVersion}, node ${nodeMajor}\n`;
	if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== wanted) {
		console.log(`Installing the VS Code server (code-server ${codeServerVersion}) into .vscode-test`);
		mkdirSync(installFolder, { recursive: true });
		writeFileSync(path.join(installFolder, 'package.json'), '{ "private": true }\n');
		const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
		const packages = [`code-server@${codeServerVersion}`, ...(ownNodeFits() ? [] : [`${nodePackage()}@${nodeMajor}`])];
		await runNpm(['install', ...packages, ...quietly], installFolder);
		await runNpm(['install', '--omit=dev', '--omit=optional', ...quietly], vscodeFolder);
		writeFileSync(stampFile, wanted);
	}
	return { node: nodeExecutable(), main: path.join(vscodeFolder, 'out', 'server-main.js') };
}

function ownNodeFits(): boolean {
	return Number(process.versions.node.split('.')[0]) === nodeMajor;
}

/** The package that holds Node's binary for this machine; the package `node` would pick it in an install script. */
function nodePackage(): string {
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
	return `${prefix}-${platform}-${process.arch}`;
}

function nodeExecutable(): string {
	const executable = process.platform === 'win32' ? 'node.exe' : 'node';
	return ownNodeFits() ? process.execPath : path.join(installFolder, 'node_modules', nodePackage(), 'bin', executable);
}
