import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { basicCode, codePair, enhancedCode, isInRegistry, typicalEnhanced } from '../../../../../src/core/smtp/codes';
import { parseEnhancedCode } from '../../../../../src/core/smtp/enhancedCode';
import { BASIC_CODES } from '../../../../../src/core/smtp/knowledge/basicCodes';
import { CODE_STATUSES } from '../../../../../src/core/smtp/knowledge/code';
import { ENHANCED_CODES } from '../../../../../src/core/smtp/knowledge/enhancedCodes';
import { CODE_PAIRS } from '../../../../../src/core/smtp/knowledge/pairs';

const REFERENCE = join(__dirname, '../../../../../../shared/reference/smtp');

/** A file of the reference, which lies beside the project where it is developed. The test is passed over where it is missing. */
function reference<T>(context: Mocha.Context, name: string): T {
	const path = join(REFERENCE, name);
	if (!existsSync(path)) {
		context.skip();
	}
	return JSON.parse(readFileSync(path, 'utf8')) as T;
}

/** All rows, each with its codes. */
const ROWS = [
	...BASIC_CODES.map((row) => ({ row, codes: String(row.code) })),
	...ENHANCED_CODES.map((row) => ({ row, codes: `X.${row.subject}.${row.detail} (${row.classes.join()})` })),
	...CODE_PAIRS.map((row) => ({ row, codes: `${row.code} ${row.enhanced}` })),
];

describe('The tables of codes', () => {
	it('have each code once', () => {
		const enhanced = ENHANCED_CODES.flatMap(({ classes, subject, detail }) => classes.map((digit) => `${digit}.${subject}.${detail}`));
		const all = [...BASIC_CODES.map(({ code }) => String(code)), ...enhanced, ...CODE_PAIRS.map(({ code, enhanced }) => `${code} ${enhanced}`)];
		assert.deepEqual(all.filter((codes, index) => all.indexOf(codes) !== index), []);
	});

	it('are in order', () => {
		const ordered = (numbers: readonly number[]): boolean => numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0));
		assert.ok(ordered(BASIC_CODES.map(({ code }) => code)));
		assert.ok(ordered(CODE_PAIRS.map(({ code }) => code)));
		assert.ok(ordered(ENHANCED_CODES.map(({ subject, detail }) => subject * 1000 + detail)));
	});

	it('name a source with an address for every row', () => {
		for (const { row, codes } of ROWS) {
			assert.ok(row.sources.length > 0, codes);
			for (const { title, url } of row.sources) {
				assert.ok(title !== '' && /^https:\/\/[^\s<>\\]+$/.test(url), `${codes}: ${url}`);
			}
		}
	});

	it('say each thing in whole, short sentences', () => {
		for (const { row, codes } of ROWS) {
			assert.match(row.meaning, /^[A-Z].*\.\)?$/, codes);
			assert.ok(row.meaning.length <= 180, `${codes}: ${row.meaning.length}`);
			assert.ok(row.name.length <= 56 && !row.name.endsWith('.'), `${codes}: ${row.name}`);
			for (const sentence of [...(row.steps ?? []), ...(row.note === undefined ? [] : [row.note])]) {
				assert.match(sentence, /^[A-Z5].*[.?]$/, codes);
			}
		}
	});

	it('tell for every failure what to do, unless nothing can be done', () => {
		const quiet = BASIC_CODES.filter(({ code, steps }) => code >= 400 && steps.length === 0).map(({ code }) => code);
		assert.deepEqual(quiet, [453, 520, 557]);
	});

	it('name codes beside others that can be read', () => {
		for (const row of BASIC_CODES) {
			assert.equal(typicalEnhanced(row).length, row.typicalEnhanced.length, String(row.code));
		}
		for (const { code, enhanced } of CODE_PAIRS) {
			assert.ok(basicCode(code) && parseEnhancedCode(enhanced), `${code} ${enhanced}`);
		}
	});

	it('give success to success only', () => {
		for (const { code, reason } of BASIC_CODES) {
			assert.equal(reason === 'Delivered', code >= 200 && code < 300, String(code));
		}
	});
});

describe('Against the reference', () => {
	it('every basic code is there, with its standing', function () {
		const rows = reference<{ readonly code: string; readonly status: string }[]>(this, 'basic-codes.json');
		assert.equal(BASIC_CODES.length, rows.length);
		for (const { code, status } of rows) {
			assert.equal(basicCode(Number(code))?.status, status, code);
		}
		assert.ok(rows.every(({ status }) => CODE_STATUSES.some((known) => known === status)));
	});

	it('every row of the registry is there, with its classes', function () {
		const { codes } = reference<{ readonly codes: readonly { readonly code: string; readonly classes: readonly string[] }[] }>(this, 'enhanced-codes.json');
		for (const { code, classes } of codes) {
			const [, subject, detail] = code.split('.').map(Number);
			const rows = ENHANCED_CODES.filter((row) => row.subject === subject && row.detail === detail);
			assert.ok(rows.some(({ registered }) => registered), code);
			for (const digit of classes) {
				assert.ok(rows.some((row) => row.classes.some((known) => String(known) === digit)), `${digit} of ${code}`);
			}
		}
		const registered = ENHANCED_CODES.filter((row) => row.registered).map(({ subject, detail }) => `X.${subject}.${detail}`);
		assert.deepEqual([...new Set(registered)].sort(), codes.map(({ code }) => code).sort());
	});

	it('codes without registration are there, and said to be so', function () {
		const { unregistered } = reference<{ readonly unregistered: readonly { readonly code: string }[] }>(this, 'enhanced-codes.json');
		for (const { code } of unregistered) {
			const [, subject = NaN, detail = NaN] = code.split('.').map(Number);
			const entry = enhancedCode({ class: 5, subject, detail });
			assert.ok(entry && !isInRegistry({ class: 5, subject, detail }), code);
		}
	});

	it('every code of the statements is explained; pairs that lists get wrong have a row of their own', function () {
		const statements = reference<readonly { readonly verdict: string; readonly codes: readonly string[] }[]>(this, 'seed-statements.json');
		for (const { verdict, codes } of statements) {
			for (const written of codes) {
				const [first = '', second = ''] = written.split(/[ -]/);
				const enhanced = parseEnhancedCode(second || first);
				const code = /^\d{3}$/.test(first) ? Number(first) : undefined;
				assert.ok(code === undefined || basicCode(code), written);
				assert.ok(enhanced === undefined || enhancedCode(enhanced), written);
				const pair = code !== undefined && enhanced ? codePair(code, enhanced) : undefined;
				assert.ok(!(code !== undefined && enhanced) || pair, `${written} has no row`);
				const said = pair ?? (code === undefined ? enhanced && enhancedCode(enhanced) : basicCode(code));
				assert.ok(verdict !== 'contradicts-standard' || said?.note, `${written} needs a note`);
			}
		}
	});
});
