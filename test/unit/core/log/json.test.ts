import assert from 'node:assert/strict';
import { isObject, listAt, numberAt, parseJson, textAt, valueAt } from '../../../../src/core/log/json';

const event = parseJson('{"a":{"b":["x",{"c":"550"}]},"n":7,"empty":"","__proto__":{"p":"own"},"none":null}');

describe('JSON of strangers', () => {
	it('is read along paths of keys', () => {
		assert.equal(textAt(event, 'a', 'b', 0), 'x');
		assert.equal(textAt(event, 'a', 'b', 1, 'c'), '550');
		assert.equal(numberAt(event, 'a', 'b', 1, 'c'), 550);
		assert.equal(textAt(event, 'n'), '7');
		assert.deepEqual(listAt(event, 'a', 'b').length, 2);
	});

	it('has nothing where there is nothing', () => {
		assert.equal(textAt(event, 'empty'), undefined);
		assert.equal(valueAt(event, 'none', 'x'), undefined);
		assert.equal(valueAt(event, 'toString'), undefined);
		assert.equal(textAt(event, '__proto__', 'p'), 'own');
		assert.deepEqual(listAt(event, 'a'), []);
		assert.equal(numberAt(event, 'a', 'b', 0), undefined);
	});

	it('may be none', () => {
		assert.equal(parseJson('{"a":'), undefined);
		assert.equal(parseJson('['.repeat(60_000)), undefined);
		assert.deepEqual([isObject([]), isObject(null), isObject({})], [false, false, true]);
	});
});
