import assert from 'node:assert/strict';
import { durationInWords, limitInWords, linksOfList, listInWords } from '../../../../src/editor/explain/factsInWords';

describe('What a reply names, in words', () => {
	it('is a time in its largest whole unit', () => {
		assert.deepEqual([0, 45, 60, 300, 90, 3_600, 5_400, 86_400, 172_800].map(durationInWords), ['0 s', '45 s', '1 min', '5 min', '90 s', '1 h', '90 min', '1 day', '2 days']);
	});

	it('is a size in megabytes, and any other limit as the reply words it', () => {
		const limits = ['10485760 bytes', '36700160 byte', '26214400', '50 messages', '25 MB', '100', '10,485,760 bytes'];
		assert.deepEqual(limits.map((limit) => limitInWords(limit, 'EmailTooLarge')), ['10 MB', '35 MB', '25 MB', '50 messages', '25 MB', '100', '10,485,760 bytes']);
		assert.equal(limitInWords('26214400', 'RateLimited'), '26214400');
	});

	it('is a list with who runs it, once', () => {
		assert.equal(listInWords({ name: 'SpamCop', operator: 'Cisco' }), 'SpamCop, run by Cisco');
		assert.equal(listInWords({ name: 'PSBL', operator: 'PSBL' }), 'PSBL');
		assert.equal(listInWords({ name: 'bl.example.net' }), 'bl.example.net');
	});

	it('is the pages of a list, named by what they are for', () => {
		const words = (lookup?: string, removal?: string): string[] => linksOfList({ name: 'x', lookup, removal }, { ips: ['192.0.2.1'] }).map((link) => link.words);
		assert.deepEqual(words('https://x.example/192.0.2.1', 'https://x.example/out'), ['look up 192.0.2.1', 'ask for removal']);
		assert.deepEqual(words('https://x.example/', 'https://x.example/'), ['look up and ask for removal']);
		assert.deepEqual(words(undefined, 'https://x.example/out'), ['ask for removal']);
		assert.deepEqual(words(), []);
	});
});
