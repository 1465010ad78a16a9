// `tsx test/vscode/run.ts node|web|packaged` runs one suite inside a real VS Code.
import { bundleSuite, suiteNames, type SuiteName } from './harness/bundle';
import { runOnDesktop } from './harness/desktop';
import { findEditor } from './harness/editor';
import { packageExtension } from './harness/packageExtension';
import { probeFolder, projectRoot } from './harness/project';
import { installExtension } from './harness/server';
import { runOnServer } from './harness/suitePage';
import { makeTemporaryPlace } from './harness/workspace';

async function main(name: SuiteName): Promise<boolean> {
	const script = await bundleSuite(name);
	const place = makeTemporaryPlace();
	try {
		if (name === 'packaged') {
			await installExtension(await packageExtension(), place.extensionsFolder);
			return await runOnServer({ name, script, place, developmentFolder: probeFolder });
		}
		const editor = await findEditor();
		if (editor.kind === 'desktop') {
			console.log(`In the desktop VS Code ${editor.executable}`);
			return await runOnDesktop(editor.executable, { name, script, place, developmentFolder: projectRoot });
		}
		console.log(`In the VS Code server, seen through a headless browser: ${editor.why}`);
		return await runOnServer({ name, script, place, developmentFolder: projectRoot });
	} finally {
		place.remove();
	}
}

const name = suiteNames.find((known) => known === process.argv[2]);
if (name === undefined) {
	console.error(`Name a suite: ${suiteNames.join(', ')}`);
	process.exit(2);
}
// Ending through `exit` lets what was started and written be removed.
process.once('SIGTERM', () => process.exit(143));
main(name).then(
	(passed) => process.exit(passed ? 0 : 1),
	(error: unknown) => {
		console.error(error);
		process.exit(1);
	},
);
