import { holdsLog, type Wording } from './labTruth';

const NULLMAILER: Wording = {
	isSpread: true,
	relay: ({ relay }) => relay?.name ?? undefined,
	// The other lines of a reply have a line of the log each.
	reply: ([first]) => first,
	phase: () => undefined,
};

describe('A log that nullmailer wrote in the lab', () => {
	it('is read as the far side knows it', () => holdsLog('nullmailer', NULLMAILER));
});
