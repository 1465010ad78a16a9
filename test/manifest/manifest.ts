import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

export interface Command {
	readonly command: string;
	readonly title: string;
	readonly category?: string;
	readonly icon?: string | { readonly light: string; readonly dark: string };
}

export interface Setting {
	readonly type: string | readonly string[];
	readonly default?: unknown;
	readonly description?: string;
	readonly markdownDescription?: string;
	readonly enum?: readonly string[];
	readonly enumDescriptions?: readonly string[];
}

export interface Keybinding {
	readonly command: string;
	readonly key: string;
	readonly mac?: string;
	readonly when?: string;
}

interface SettingsGroup {
	readonly properties?: Readonly<Record<string, Setting>>;
}

interface Contributions {
	readonly commands?: readonly Command[];
	readonly configuration?: SettingsGroup | readonly SettingsGroup[];
	readonly keybindings?: readonly Keybinding[];
	readonly menus?: Readonly<Record<string, readonly { readonly command?: string }[]>>;
	readonly views?: Readonly<Record<string, readonly { readonly id: string; readonly icon?: string }[]>>;
	readonly viewsContainers?: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
	readonly languages?: readonly { readonly id: string; readonly configuration?: string; readonly icon?: { readonly light: string } }[];
	readonly grammars?: readonly { readonly path: string; readonly scopeName: string; readonly injectTo?: readonly string[] }[];
}

export interface Manifest {
	readonly name: string;
	readonly license?: string;
	readonly icon?: string;
	readonly engines: { readonly vscode: string };
	readonly activationEvents?: readonly string[];
	readonly capabilities?: Readonly<Record<string, unknown>>;
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly devDependencies: Readonly<Record<string, string>>;
	readonly enabledApiProposals?: readonly string[];
	readonly contributes: Contributions;
}

export function readProjectFile(file: string): string {
	return readFileSync(path.join(projectRoot, file), 'utf8');
}

export function projectFileExists(file: string): boolean {
	return existsSync(path.join(projectRoot, file));
}

export const manifest = JSON.parse(readProjectFile('package.json')) as Manifest;

/** English words by key, as `%key%` in the manifest names them. A translator's note beside a word is left out. */
export function readWords(): ReadonlyMap<string, string> {
	const entries = Object.entries(JSON.parse(readProjectFile('package.nls.json')) as Record<string, string | { message: string }>);
	return new Map(entries.map(([key, word]) => [key, typeof word === 'string' ? word : word.message]));
}

/** Every `%key%` in the manifest; only a whole string can be one. */
export function keysUsed(): readonly string[] {
	return Array.from(JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g), ([, key]) => key ?? '');
}

export const commands: readonly Command[] = manifest.contributes.commands ?? [];

export const settings: ReadonlyMap<string, Setting> = new Map(
	[manifest.contributes.configuration ?? []].flat().flatMap((group) => Object.entries(group.properties ?? {})),
);

/** Text of all TypeScript below a folder of the project. */
export function readSources(folder: string): string {
	const names = readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' });
	return names.filter((name) => name.endsWith('.ts')).map((name) => readProjectFile(path.join(folder, name))).join('\n');
}
