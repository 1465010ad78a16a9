import assert from 'node:assert/strict';
import { BASIC_CODES } from '../../../../src/core/smtp/knowledge/basicCodes';
import { ENHANCED_CODES } from '../../../../src/core/smtp/knowledge/enhancedCodes';
import { REASONS } from '../../../../src/core/smtp/reason';
import { pageAt } from '../../../../src/editor/lookup/pages';
import { referenceMarkdown } from '../../../../src/editor/lookup/referenceMarkdown';

describe('The reference', () => {
	const text = referenceMarkdown();

	it('has every code, each once in the table of its class', () => {
		const codes = [
			...BASIC_CODES.map(({ code }) => String(code)),
			...ENHANCED_CODES.flatMap(({ classes, subject, detail }) => classes.map((digit) => `${digit}.${subject}.${detail}`)),
		];
		assert.deepEqual(codes.filter((code) => text.split(`| [${code}](`).length !== 2), []);
	});

	it('has a table for each class', () => {
		assert.deepEqual(Array.from(text.matchAll(/^### (\S+)/gm), ([, heading]) => heading), ['2yz:', '3yz:', '4yz:', '5yz:', 'Not', '2.X.X:', '4.X.X:', '5.X.X:']);
	});

	it('leads to pages that are there', () => {
		const targets = Array.from(text.matchAll(/\]\(([^)#]+)\)/g), ([, target]) => `/${decodeURIComponent(target ?? '')}`);
		assert.ok(targets.length > 150);
		assert.deepEqual(targets.filter((path) => !pageAt({ path, query: '' })), []);
	});

	it('has every reason, once', () => {
		assert.deepEqual(REASONS.filter((reason) => text.split(`| [${reason}](Reason%20${reason}.md) | `).length !== 2), []);
	});

	it('tells codes of the standards from others', () => {
		assert.match(text, /\[540\]\([^)]*\) \| .*\*\((?:non-standard|folklore)\)\*/);
		assert.match(text, /\[550\]\([^)]*\) \| [^*|]* \|/);
	});
});
