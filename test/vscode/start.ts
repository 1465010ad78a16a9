// `npm start` opens VS Code with the extension on a copy of the sample logs and stays until Ctrl-C.
// `npm start -- --check` ends as soon as the extension host has loaded the extension, with status 0.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { bundleSuite } from './harness/bundle';
import { openDesktop, runOnDesktop } from './harness/desktop';
import { findEditor, hasDisplay } from './harness/editor';
import { probeFolder, projectRoot } from './harness/project';
import { linkExtension, pageAddress, startServer, type Server } from './harness/server';
import { runOnPage } from './harness/suitePage';
import { makeTemporaryPlace, type TemporaryPlace } from './harness/workspace';

const untilInterrupted = new Promise<void>((resolve) => {
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => resolve());
	}
});

async function startDesktop(executable: string, place: TemporaryPlace, check: boolean): Promise<boolean> {
	console.log(`Opening ${executable}`);
	if (check) {
		return await runOnDesktop(executable, { name: 'start', script: await bundleSuite('start'), place, developmentFolder: projectRoot });
	}
	const editor = openDesktop(executable, place, path.join(place.workspace, 'mail.log'));
	await Promise.race([once(editor, 'exit'), untilInterrupted]);
	editor.kill();
	return true;
}

async function startInBrowser(why: string, place: TemporaryPlace, check: boolean): Promise<boolean> {
	console.log(`No desktop VS Code: ${why}. Starting the VS Code server.`);
	linkExtension(place.extensionsFolder);
	const { dataFolder, extensionsFolder, workspace } = place;
	const server = await startServer({ dataFolder, extensionsFolder, runsSuites: check });
	try {
		const address = pageAddress(server, { folder: workspace, openFile: path.join(workspace, 'mail.log') });
		const loaded = !check || (await extensionLoads(server, place));
		console.log(`\nMail Log Inspector is open in VS Code at\n\n  ${address}\n`);
		if (!check) {
			openBrowser(address);
			console.log('Ctrl-C ends it.');
			await untilInterrupted;
		}
		return loaded;
	} finally {
		await server.stop();
	}
}

async function extensionLoads(server: Server, place: TemporaryPlace): Promise<boolean> {
	return await runOnPage(server, { name: 'start', script: await bundleSuite('start'), place, developmentFolder: probeFolder });
}

function openBrowser(address: string): void {
	if (!hasDisplay()) {
		return;
	}
	const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
		darwin: ['open'],
		// The empty argument is the title of a window, which `start` takes to be its first quoted argument.
		win32: ['cmd', '/c', 'start', '""'],
	};
	const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
	// Where nothing can open it, the printed address is there.
	spawn(command, [...args, address], { stdio: 'ignore' }).on('error', () => undefined);
}

async function main(check: boolean): Promise<boolean> {
	const editor = await findEditor();
	const place = makeTemporaryPlace();
	try {
		return editor.kind === 'desktop'
			? await startDesktop(editor.executable, place, check)
			: await startInBrowser(editor.why, place, check);
	} finally {
		place.remove();
	}
}

main(process.argv.includes('--check')).then(
	(loaded) => process.exit(loaded ? 0 : 1),
	(error: unknown) => {
		console.error(error);
		process.exit(1);
	},
);
