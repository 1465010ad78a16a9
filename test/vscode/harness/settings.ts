import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type Settings = Readonly<Record<string, unknown>>;

/** A quiet, trusting VS Code without anything that is not about logs. */
const quietSettings: Settings = {
	'security.workspace.trust.enabled': false,
	'telemetry.telemetryLevel': 'off',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'extensions.ignoreRecommendations': true,
	'extensions.autoUpdate': false,
	'chat.disableAIFeatures': true,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/** Writes `User/settings.json` below the folder of user data; both kinds of editor read it there. */
export function writeSettings(userDataFolder: string, settings: Settings = {}): void {
	const folder = path.join(userDataFolder, 'User');
	mkdirSync(folder, { recursive: true });
	writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, undefined, '\t'));
}
