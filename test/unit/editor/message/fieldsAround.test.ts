import assert from 'node:assert/strict';
import { fieldAround } from '../../../../src/editor/message/fieldsAround';

const LINES = [
	'Reporting-MTA: dns; mx.example.org', '',
	'Final-Recipient: rfc822; bob@example.com', 'Action: failed', 'Status: 5.0.0', 'Remote-MTA: dns; mx.example.com [192.0.2.25]', 'Diagnostic-Code: smtp; 550 5.1.1 Nobody', '    of that name', '',
	'Status: fine', 'Subject: x',
];
const at = (line: number) => fieldAround((asked) => LINES[asked], line);

describe('The field at a line of a message', () => {
	it('is explained with all its block', () => {
		for (const line of [2, 3, 4, 5, 6, 7]) {
			const field = at(line);
			assert.deepEqual([field?.text, field?.action, field?.speaker], ['5.0.0 550 5.1.1 Nobody of that name', 'failed', { host: 'mx.example.com', domain: 'example.com' }]);
		}
	});

	it('may be folded', () => assert.deepEqual([at(7)?.name, at(7)?.firstLine, at(7)?.lastLine], ['diagnostic-code', 6, 7]));

	it('is none of ours outside of a block on a recipient', () => assert.deepEqual([at(0), at(8), at(10)], [undefined, undefined, undefined]));
});
