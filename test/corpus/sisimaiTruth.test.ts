import assert from 'node:assert/strict';
import { compareWithSisimai } from './sisimaiTruth';

describe('Diagnostic texts of Sisimai’s test messages', () => {
	it('get its reason in 75 of 100', function () {
		const compared = compareWithSisimai();
		if (!compared) {
			console.log('      passed over: no sample data beside the project');
			this.skip();
		}
		const share = compared.filter(({ agrees }) => agrees).length / compared.length;
		assert.ok(share >= 0.75, `agree: ${share}`);
	});
});
