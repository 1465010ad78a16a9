import assert from 'node:assert/strict';
import { wrongAt } from '../../../../../src/core/bounce/own/wrongJson';

/** The place is at the mark `^`. */
function wrong(marked: string): void {
	it(marked, () => assert.equal(wrongAt(marked.replace('^', '')), marked.indexOf('^')));
}

describe('JSON goes wrong at', () => {
	wrong('[1 ^2]');
	wrong('[ ^]]'.replace(']]', '}]'));
	wrong('{ "a" ^1 }');
	wrong('{ ^a: 1 }');
	wrong('{ "a": 1, ^2 }');
	wrong('[{ "match": ^}, 1]');
	wrong('["a", ^"b]');
	wrong('["a"]^x');
	wrong('[1, ^01]');
	wrong('[^tru]');
	wrong('[1, 2^');
	wrong('^');
	wrong('[ "a\\n", ^"a\\x" ]');
	wrong('[]^,');
});
