import assert from 'node:assert/strict';
import { NameTable, setDomain, setRelayName } from '../../../../src/core/analysis/names';
import { ByteSpan } from '../../../../src/core/log/record';

/** What stands in the line around the field is not part of it. */
function nameIn(text: string, set: typeof setDomain): string | undefined {
	const bytes = new TextEncoder().encode(`<${text}>, x@y[z]`);
	const field = new ByteSpan();
	const name = new ByteSpan();
	field.set(1, 1 + new TextEncoder().encode(text).length);
	set(bytes, field, name);
	return name.isSet ? new TextDecoder().decode(bytes.subarray(name.start, name.end)) : undefined;
}

function relay(text: string, name: string | undefined): void {
	it(`${text} -> ${name ?? 'none'}`, () => assert.equal(nameIn(text, setRelayName), name));
}

function domain(text: string, name: string | undefined): void {
	it(`${text} -> ${name ?? 'none'}`, () => assert.equal(nameIn(text, setDomain), name));
}

describe('The name of a relay', () => {
	relay('mx.example.net[192.0.2.1]:25', 'mx.example.net');
	relay('MX.Example.NET[192.0.2.1]', 'MX.Example.NET');
	relay('mx.example.net. [192.0.2.1]', 'mx.example.net');
	relay('mx.example.net (helo.example.org) [192.0.2.1]:2525', 'mx.example.net');
	relay('mx.example.net:25', 'mx.example.net');
	relay('mx.example.net', 'mx.example.net');
	relay('(helo.example.org) [192.0.2.1]', '192.0.2.1');
	relay('[192.0.2.1]:25', '192.0.2.1');
	relay('[2001:db8::25]:25', '2001:db8::25');
	relay('2001:db8::25', '2001:db8::25');
	relay('unknown[192.0.2.1]', 'unknown');
	relay('private/dovecot-lmtp', 'private/dovecot-lmtp');
	relay('local', 'local');
	relay('none', undefined);
	relay('[192.0.2.1', undefined);
	relay('', undefined);
});

describe('The domain of an address', () => {
	domain('user@Example.COM', 'Example.COM');
	domain('user@example.com.', 'example.com');
	domain('"a@b"@example.com', 'example.com');
	domain('root', undefined);
	domain('user@', '');
	domain('', undefined);
});

describe('The table of names', () => {
	function numbersOf(table: NameTable, ...names: string[]): number[] {
		return names.map((name) => {
			const bytes = new TextEncoder().encode(name);
			const span = new ByteSpan();
			span.set(0, bytes.length);
			return table.numberOf(bytes, span);
		});
	}

	it('knows names in any letter case, and keeps 0 for none', () => {
		const table = new NameTable(10);
		assert.deepEqual(numbersOf(table, 'example.com', '', 'EXAMPLE.com', 'example.net'), [1, 0, 1, 2]);
		assert.equal(table.numberOf(new Uint8Array(), new ByteSpan()), 0);
		assert.deepEqual(table.names(), ['', 'example.com', 'example.net']);
	});

	it('has one last name for what came when it was full', () => {
		const table = new NameTable(2);
		assert.deepEqual(numbersOf(table, 'a', 'b', 'c', 'a'), [1, 2, 2, 1]);
		assert.deepEqual(table.names(), ['', 'a', '…']);
		assert.deepEqual([table.kept, table.total], [1, 3]);
	});

	it('reads a name of a megabyte up to 255 bytes', () => {
		const table = new NameTable(10);
		numbersOf(table, 'x'.repeat(1_000_000));
		assert.equal(table.names()[1]?.length, 255);
	});
});
