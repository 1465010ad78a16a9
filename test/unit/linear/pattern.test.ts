import assert from 'node:assert/strict';
import { charactersOf, classOf } from './characters';
import { lookless } from './lookless';
import { patternOf } from './pattern';
import { mostSteps } from './steps';

/** What the checker sees of an expression of Oniguruma. */
function seen(source: string): string {
	return lookless(patternOf(source).piece);
}

function steps(source: string): number {
	return mostSteps(patternOf(source).piece);
}

const NEVER = '\\ue000';

describe('An expression of Oniguruma, as the checker sees it', () => {
	it('keeps what both languages have', () => {
		assert.equal(seen('^a[^b\\]]c$'), '^a[^b\\]]c$');
		assert.equal(seen('(a|b)\\b'), '(?:a|b)\\b');
		assert.equal(seen('a{2,5}b*c+?d?'), '(?:a){2,5}(?:b){0,}(?:c){1,}?(?:d){0,1}');
	});

	it('says in other words what only Oniguruma has', () => {
		assert.equal(seen('\\A\\h\\z'), '^[\\da-fA-F]$');
		assert.equal(seen('\\Ga'), '^a');
		assert.equal(seen('(?<code>5)\\d'), '5\\d');
		assert.equal(seen('(?x) a b # words\n c'), 'abc');
	});

	it('has both cases where case is ignored, and there only', () => {
		assert.equal(seen('a(?i:b)c'), 'a[\\x42\\x62]c');
		assert.equal(seen('a(?i)b|1'), '(?:a[\\x42\\x62]|1)');
		assert.equal(seen('(?:(?i)a)b'), '[\\x41\\x61]b');
	});

	it('may fail behind what gives nothing back', () => {
		assert.equal(seen('(?>a|b)c'), `(?:(?:a|b)(?:${NEVER}|)c)${NEVER}`);
		assert.equal(seen('a*+b'), `(?:(?:a){0,}(?:${NEVER}|)b)${NEVER}`);
	});

	it('takes all that a group may match for what it matched', () => {
		assert.equal(seen('(a|b)\\1c'), `(?:(?:a|b)(?:a|b)(?:${NEVER}|)c)${NEVER}`);
	});

	it('reads what stands before and behind', () => {
		assert.equal(seen('(?<=: )a'), '(?:: )a');
		assert.equal(seen('(?<![\\w.])a'), '(?:^|[^\\w.])a');
		assert.equal(seen('(?:(?<=\\] )|^)a'), '(?:(?:\\] )|^)a');
		assert.equal(seen('a(?=b|$)'), 'a(?:(?:b|$))');
		assert.equal(seen('a(?![^b])'), 'a(?:$|[b])');
	});

	it('goes around other look-arounds, and may fail at its end', () => {
		assert.equal(seen('a(?=b*)c'), `(?:a(?:(?:b){0,}${NEVER}|)c)${NEVER}`);
		assert.equal(seen('a(?<=b)c'), `(?:ac)${NEVER}`);
		assert.equal(seen('a(?!b|c)'), `(?:a(?:(?:b|c)${NEVER}|))${NEVER}`);
	});

	it('is not guessed', () => {
		assert.throws(() => seen('a(?<=b+)c'), /without bound/);
		assert.throws(() => seen('[a[b]]'), /not known/);
		assert.throws(() => seen('a{2}+'), /two ways/);
		assert.throws(() => seen('(a'), /without end/);
		assert.throws(() => seen('a)'), /not read/);
	});
});

describe('The steps from one place', () => {
	it('are those of all ways', () => {
		assert.equal(steps('abc'), 3);
		assert.ok(steps('a{1,5}') <= 10);
		assert.ok(steps('\\w{1,50}\\w{1,50}=') > 50 * 50);
		assert.ok(steps('(?:\\w{1,9}){1,9}=') > 1e6);
		assert.equal(steps('a*b'), Infinity);
	});

	it('are few where a run ends in one way', () => {
		assert.ok(steps('\\w{1,50}=\\w{1,50};') < 250);
		assert.ok(steps('(?:\\.\\d{1,9}){1,9};') < 1000);
	});

	it('count what is looked ahead for at each end of a run', () => {
		assert.ok(steps('\\w{1,50}(?=\\w{1,50}=)a') > 50 * 50);
		assert.ok(steps('\\w{1,50}(?!\\w{1,50}=)a') > 50 * 50);
	});

	it('count sides that begin alike', () => {
		assert.ok(steps('(?:ab|ac|ad)\\d{1,9};') > 3 * steps('\\d{1,9};'));
		assert.ok(steps('(?:a|b|c)\\d{1,9};') < 2 * steps('\\d{1,9};'));
	});
});

describe('A set of characters', () => {
	const same = (one: string, other: string, ignoreCase = false) => assert.equal(classOf(charactersOf(one, ignoreCase)), classOf(charactersOf(other, false)));

	it('is never too small', () => {
		same('[a-c\\d]', '[abc0123456789ä]');
		same('[^\\D]', '\\d');
		same('[^\\d]', '\\D');
		same('[a-b]', '[aAbB]', true);
		same('\\p{L}', '[A-Za-zä]');
		same('[^\\p{Lu}]', '[^]');
		same('[^ä]', '[^]');
		same('\\x41', 'A');
		same('[.]', '\\.');
		same('[\\-a]', '[a-]');
	});
});
