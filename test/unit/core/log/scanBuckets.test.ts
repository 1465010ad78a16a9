import assert from 'node:assert/strict';
import { allMarkers } from '../../../../src/core/log/allMarkers';
import { bucketsOf } from '../../../../src/core/log/scanBuckets';
import { PLANNED_MARKERS, SCAN_PLAN } from '../../../../src/core/log/scanPlan';

const textsOf = (markers: readonly string[]) => bucketsOf(markers).flat().map(({ bytes }) => new TextDecoder().decode(bytes)).sort();

describe('The buckets of the vector scanner', () => {
	it('are planned for the markers of the formats; else run test/bench/planScan.ts', () => {
		assert.deepEqual(PLANNED_MARKERS, allMarkers(true));
		assert.equal(SCAN_PLAN.length, PLANNED_MARKERS.length * 2);
	});

	it('hold each marker once, planned or not, with a window that lies in it', () => {
		const markers = ['status=', '"msys"', 'something else', 'quite another'];
		assert.deepEqual(textsOf(markers), [...markers].sort());
		assert.deepEqual(textsOf(['status=', 'status=']), ['status=']);
		for (const { bytes, window } of bucketsOf([...allMarkers(true), ...markers]).flat()) {
			assert.ok(window >= 0 && window + 3 <= bytes.length);
		}
	});
});
