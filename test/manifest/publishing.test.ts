import assert from 'node:assert/strict';
import { manifest, projectFileExists, readProjectFile, readSources } from './manifest';

/** `./media/icon.svg`; not `$(refresh)`, which is one of VS Code's own. */
function iconFiles(): readonly string[] {
	const { commands = [], views = {}, viewsContainers = {}, languages = [] } = manifest.contributes;
	const icons = [
		manifest.icon,
		...[...commands, ...Object.values(views).flat(), ...Object.values(viewsContainers).flat(), ...languages].map(({ icon }) => icon),
	];
	const files = icons.flatMap((icon) => (typeof icon === 'object' ? Object.values(icon) : (icon ?? [])));
	return files.filter((file) => !file.startsWith('$('));
}

describe('What is published', () => {
	it('asks for the VS Code whose API it is checked against', () => {
		assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
	});

	it('uses no proposed API', () => {
		assert.equal(manifest.enabledApiProposals, undefined);
	});

	it('depends on no package', () => {
		assert.deepEqual(Object.keys(manifest.dependencies ?? {}), []);
	});

	it('is under the MIT licence', () => {
		assert.equal(manifest.license, 'MIT');
		assert.match(readProjectFile('LICENSE'), /^MIT License/);
	});

	it('has its icons', () => {
		assert.ok(iconFiles().length > 1);
		assert.deepEqual(iconFiles().filter((file) => !projectFileExists(file)), []);
	});

	it('has the files of its languages and grammars', () => {
		const { grammars = [], languages = [] } = manifest.contributes;
		const files = [...grammars.map(({ path }) => path), ...languages.flatMap(({ configuration }) => configuration ?? [])];
		assert.ok(files.length > 0);
		assert.deepEqual(files.filter((file) => !projectFileExists(file)), []);
	});

	it('is active only when it is needed', () => {
		const eager = ['*', 'onStartupFinished'];
		assert.deepEqual((manifest.activationEvents ?? []).filter((event) => eager.includes(event)), []);
	});

	it('says what it can do in untrusted and in virtual workspaces', () => {
		assert.deepEqual(Object.keys(manifest.capabilities ?? {}).sort(), ['untrustedWorkspaces', 'virtualWorkspaces']);
	});

	it('has views that the code fills', () => {
		const views = Object.values(manifest.contributes.views ?? {}).flat();
		assert.ok(views.length > 0);
		const sources = readSources('src');
		assert.deepEqual(views.filter(({ id }) => !sources.includes(`'${id}'`)), []);
	});

	it('has a lock file that names no registry', () => {
		assert.doesNotMatch(readProjectFile('package-lock.json'), /"resolved"/);
	});
});
