import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = path.resolve(fileURLToPath(new URL('../../..', import.meta.url)));

/** Editors and browsers fetched on demand, and what they write; git and the package ignore it. */
export const cacheFolder = path.join(projectRoot, '.vscode-test');

export const sampleFolder = path.join(projectRoot, 'media', 'samples');

/** An extension that does nothing: a suite needs one to be "under development" where ours is installed. */
export const probeFolder = path.join(projectRoot, 'test', 'vscode', 'probe');

interface Manifest {
	readonly name: string;
	readonly publisher: string;
	readonly version: string;
}

export function readManifest(): Manifest {
	return JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as Manifest;
}

/** `publisher.name`, as VS Code names an extension. */
export function extensionId(): string {
	const { publisher, name } = readManifest();
	return `${publisher}.${name}`;
}
