import assert from 'node:assert/strict';
import { commands, manifest, readProjectFile } from './manifest';

const contributed = commands.map(({ command }) => command).sort();

/** Commands named in the one typed list of the code. */
function commandsInCode(): readonly string[] {
	const literals = readProjectFile('src/editor/commands.ts').matchAll(/'(mailLog\.[\w.]+)'/g);
	return [...new Set(Array.from(literals, ([, command]) => command ?? ''))].sort();
}

describe('Commands', () => {
	it('are contributed and in the typed list, each in both', () => {
		assert.ok(contributed.length > 0);
		assert.deepEqual(commandsInCode(), contributed);
	});

	it('are contributed once', () => {
		assert.equal(new Set(contributed).size, contributed.length);
	});

	it('have the prefix of the extension and a title from package.nls.json', () => {
		const wrong = commands.filter(({ command, title }) => !command.startsWith('mailLog.') || !/^%.+%$/.test(title));
		assert.deepEqual(wrong, []);
	});

	it('in keybindings and menus are contributed', () => {
		const { keybindings = [], menus = {} } = manifest.contributes;
		const named = [...keybindings, ...Object.values(menus).flat()].flatMap(({ command }) => command ?? []);
		assert.deepEqual(named.filter((command) => command.startsWith('mailLog.') && !contributed.includes(command)), []);
	});
});
