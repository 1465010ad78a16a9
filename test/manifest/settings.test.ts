import assert from 'node:assert/strict';
import { readSources, readWords, settings, type Setting } from './manifest';

function hasDescription(setting: Setting): boolean {
	const description = setting.markdownDescription ?? setting.description ?? '';
	const key = /^%(.+)%$/.exec(description)?.[1];
	return key !== undefined && Boolean(readWords().get(key)?.trim());
}

describe('Settings', () => {
	it('exist', () => {
		assert.ok(settings.size > 0);
	});

	for (const [name, setting] of settings) {
		describe(name, () => {
			it('has the prefix of the extension', () => {
				assert.match(name, /^mailLog\./);
			});

			it('has a description from package.nls.json', () => {
				assert.ok(hasDescription(setting));
			});

			it('has a type and a default', () => {
				assert.ok(setting.type);
				assert.notEqual(setting.default, undefined);
			});

			it('describes each of its values', () => {
				assert.equal(setting.enum?.length, setting.enum && setting.enumDescriptions?.length);
			});

			it('is read by the code', () => {
				const key = name.replace(/^mailLog\./, '');
				assert.ok(readSources('src/editor').includes(`'${key}'`), `'${key}' is not in src/editor`);
			});
		});
	}
});
