import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { readProjectFile } from '../manifest/manifest';
import { installTimeoutInMs, loadGrammar, ownScopes, tokenize } from './grammars';

/** The texts of all lines in which our rules found something. */
function linesWithTokens(grammar: IGrammar, text: string): string[] {
	const lines = tokenize(grammar, text).filter((tokens) => tokens.some((token) => ownScopes(token).length > 0));
	return lines.map((tokens) => tokens.map(({ text }) => text).join(''));
}

const statuses = [200, 201, 204, 206, 250, 301, 304, 354, 400, 401, 403, 404, 421, 429, 450, 451, 500, 501, 502, 503, 504, 550, 554];

/** Web server log lines: numbers that look like reply codes in every place such a log has. */
function accessLog(lines: number): string {
	const line = (index: number): string => {
		const status = statuses[index % statuses.length] ?? 200;
		const time = `24/Nov/2026:07:${String(index % 60).padStart(2, '0')}:${String((index * 7) % 60).padStart(2, '0')} +0100`;
		const bytes = [status, 5111, 550, 25_000 + index][index % 4];
		const agent = `Agent/5.${index % 8}.${index % 30} (4.2.${index % 10}; rv:2.0.${index % 5})`;
		return `192.0.2.${index % 256} - - [${time}] "GET /v${index % 6}.1.1/item/${status}?id=550 HTTP/1.1" ${status} ${bytes} "https://example.com/5.1.1" "${agent}"`;
	};
	return Array.from({ length: lines }, (_, index) => line(index)).join('\n');
}

function packageLock(packages: number): string {
	const entries = Array.from({ length: packages }, (_, index) => {
		const version = `${[2, 4, 5][index % 3]}.${index % 8}.${index % 40}`;
		return [`node_modules/p${index}`, { version, integrity: `sha512-550${index}==`, engines: { node: `>=${version} || 4.2.2` }, size: 450 + index }];
	});
	return JSON.stringify({ name: 'example', lockfileVersion: 3, packages: Object.fromEntries(entries) as unknown }, undefined, 2);
}

function changelog(versions: number): string {
	const section = (index: number): string => {
		const version = `${[2, 4, 5][index % 3]}.${index % 8}.${index % 20}`;
		return [
			`## [${version}] - 2026-${String((index % 12) + 1).padStart(2, '0')}-24`,
			`- Fixed #${400 + (index % 160)}: answers ${statuses[index % statuses.length]} no more (see ${version} and v${version})`,
			`- Limit of 550 requests, 450 ms; needs 5.1.1 or ${version}; ports 465, 587 and 250`,
			`- Upgrade from 4.5.${index % 9} to ${version}: 550 files, 421-450 lines`,
			`${version} (24.11.2026)`,
			`550 - total`,
		].join('\n');
	};
	return Array.from({ length: versions }, (_, index) => section(index)).join('\n\n');
}

/** Each of them once was, or could be, taken for a reply. */
const traps = [
	'GET /missing HTTP/1.1 404 Not Found',
	'404 Not Found',
	'500 Internal Server Error',
	'250 items, 220 of them new',
	'354 pages',
	'221 seconds later he said: 450 of us went',
	'upgraded to 5.1.1 from 4.7.1',
	'connect to 5.1.1.25 port 550 failed',
	'router 450 5.1.1.25',
	'release 250 4.1.2',
	'5.1.1-beta.2, 5.1.1.4 and v5.7.26',
	'price 550 5.99',
	'12:10:550 5.1.1',
	'pid 4521 (451)',
	'[550] 4.2.1 kB',
	'2026-11-24 05:05.01',
	'ticket #550 5.1.1',
	'Mr. Smith said: 421 people came',
	'the status=sent (250 copies)',
	'Status: 200',
	'an SMTP port 587 and an SMTP timeout 300',
];

for (const scopeName of ['text.log', 'text.plain']) {
	describe(`Nothing is taken for a reply in ${scopeName}`, () => {
		let grammar: IGrammar;

		before(async function () {
			this.timeout(installTimeoutInMs);
			grammar = await loadGrammar(scopeName);
		});

		it('in an access log of 10,000 lines', () => assert.deepEqual(linesWithTokens(grammar, accessLog(10_000)), []));

		it('in a package-lock', () => {
			assert.deepEqual(linesWithTokens(grammar, packageLock(1_000)), []);
			assert.deepEqual(linesWithTokens(grammar, readProjectFile('package-lock.json')), []);
		});

		it('in a changelog with versions and dates', () => assert.deepEqual(linesWithTokens(grammar, changelog(500)), []));

		for (const trap of traps) {
			it(`in: ${trap}`, () => assert.deepEqual(linesWithTokens(grammar, trap), []));
		}

		it('but a reply is', () => {
			const line = 'delivery failed: 550 5.1.1 User unknown';
			assert.deepEqual(linesWithTokens(grammar, `${accessLog(3)}\n${line}\n${changelog(1)}`), [line]);
		});
	});
}
