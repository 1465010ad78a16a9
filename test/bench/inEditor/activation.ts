import { FOUND_FILE, type ActivationFound } from './plans';
import { activate, writeJson } from './watched';

/** Only activates the extension, in a window of its own. */
export async function run(): Promise<void> {
	await writeJson(FOUND_FILE, { activation: await activate() } satisfies ActivationFound);
}
