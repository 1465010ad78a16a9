import assert from 'node:assert/strict';
import { parseEnhancedCode } from '../../../../src/core/smtp/enhancedCode';
import { explainCodes, type CodeExplanation } from '../../../../src/core/smtp/explainCodes';

/** `550 5.1.1`, either may be missing. */
function explain(codes: string): CodeExplanation {
	const [first = '', second = first] = codes.split(' ');
	return explainCodes({ code: /^\d+$/.test(first) ? Number(first) : undefined, enhanced: parseEnhancedCode(second) });
}

describe('Codes by themselves', () => {
	const reasons: Readonly<Record<string, string>> = {
		'550': 'OnHold', '421': 'OnHold', '450': 'OnHold', '451': 'OnHold', '552': 'OnHold', '553': 'OnHold', '554': 'OnHold', '521': 'OnHold', '599': 'OnHold',
		'556': 'NotAccept', '500': 'SyntaxError', '503': 'SyntaxError', '555': 'SyntaxError', '535': 'SecurityError', '250': 'Delivered', '299': 'Delivered',
		'354': 'Undefined',
		'5.1.1': 'UserUnknown', '4.1.1': 'UserUnknown', '550 5.1.1': 'UserUnknown', '5.1.2': 'HostUnknown', '5.1.3': 'UserUnknown', '5.1.6': 'HasMoved', '5.1.8': 'Rejected',
		'4.2.2': 'MailboxFull', '552 5.2.2': 'MailboxFull', '5.2.3': 'EmailTooLarge', '5.3.4': 'EmailTooLarge', '4.3.1': 'SystemFull', '4.3.2': 'SystemError', '5.3.2': 'NotAccept',
		'4.4.1': 'NetworkError', '4.4.2': 'NetworkError', '5.4.6': 'NetworkError', '4.4.316': 'NetworkError', '4.4.7': 'Expired', '5.5.2': 'SyntaxError', '4.5.3': 'RateLimited',
		'5.6.0': 'ContentError', '5.7.1': 'PolicyViolation', '451 4.7.1': 'PolicyViolation', '5.7.26': 'AuthFailure', '5.7.515': 'AuthFailure', '5.7.25': 'RequirePTR',
		'5.7.606': 'Blocked', '5.7.999': 'PolicyViolation', '5.0.0': 'OnHold', '556 5.0.0': 'NotAccept', '2.1.5': 'Delivered', '250 2.1.0': 'Delivered', '2.7.1': 'Delivered',
		'556 5.1.10': 'NotAccept', '550 5.1.10': 'UserUnknown', '5.12.345': 'OnHold',
	};
	for (const [codes, reason] of Object.entries(reasons)) {
		it(`${codes} is ${reason}`, () => assert.equal(explain(codes).reason, reason));
	}

	it('are nothing where there is none', () => {
		assert.deepEqual([explain('').level, explain('').reason], ['none', 'Undefined']);
	});

	it('say which of them decided', () => {
		assert.deepEqual(['550', '5.1.1', '550 5.1.1', '556 5.0.0'].map((codes) => explain(codes).level), ['basic', 'enhanced', 'enhanced', 'basic']);
	});

	it('say whether it passes by the basic code, and by the enhanced only where it is alone', () => {
		const temporary = (codes: string): boolean | undefined => explain(codes).temporary;
		assert.deepEqual(['421', '550', '4.2.2', '5.2.2', '552 4.2.2', '451 5.7.1', '250', '354'].map(temporary), [true, false, true, false, false, true, undefined, undefined]);
	});

	it('say whether the address is dead by the reason', () => {
		const hard = (codes: string): boolean | undefined => explain(codes).hard;
		assert.deepEqual(['550 5.1.1', '450 4.1.1', '5.1.6', '556 5.1.10', '550 5.7.1', '552 5.2.2', '250'].map(hard), [true, true, true, true, false, false, undefined]);
	});

	it('take no address off the list for what may pass', () => {
		assert.equal(explain('550 5.1.1').action, 'remove-address');
		assert.equal(explain('450 4.1.1').action, 'review');
		assert.equal(explain('450 5.1.1').action, 'review');
	});

	it('advise no retry of what is permanent, a full mailbox apart', () => {
		assert.equal(explain('451 4.4.1').action, 'retry');
		assert.equal(explain('5.4.2').action, 'review');
		assert.equal(explain('552 5.2.2').action, 'retry');
	});
});

describe('The meaning of codes', () => {
	it('is of the pair where the two together mean something', () => {
		assert.match(explain('550 5.4.1').meaning, /Microsoft/);
		assert.match(explain('450 4.1.8').note ?? '', /reputation/);
	});

	it('is taken apart where the enhanced code is unknown', () => {
		const { title, meaning, sources } = explain('550 5.7.999');
		assert.match(title, /security or policy/i);
		assert.match(meaning, /5\.7\.999/);
		assert.ok(sources.length > 0);
	});

	it('is by the first two digits where the basic code is unknown', () => {
		assert.match(explain('559').meaning, /No standard has 559\..*mail system/);
		assert.match(explain('429').title, /Temporary failure, connection/);
	});

	it('of success has no steps', () => {
		assert.deepEqual(explain('250 2.0.0').steps, []);
		assert.equal(explain('2.0.0').title, 'Success');
	});
});

describe('A warning', () => {
	it('says that the codes disagree', () => {
		assert.match(explain('552 4.2.2').warnings.join(), /disagree: 552 says permanent failure, 4\.2\.2 says persistent transient failure/);
		assert.deepEqual(explain('552 5.2.2').warnings, []);
		assert.deepEqual(explain('550').warnings, []);
	});

	it('says that a code is in no standard', () => {
		assert.match(explain('422').warnings.join(), /422 is in no standard/);
		assert.match(explain('540 5.7.1').warnings.join(), /540 is in no standard/);
		assert.match(explain('599').warnings.join(), /599 is in no standard/);
		assert.match(explain('550 5.7.999').warnings.join(), /5\.7\.999 is in no registry/);
		assert.match(explain('550 5.7.515').warnings.join(), /5\.7\.515 is in no registry; a provider/);
	});

	it('says that a code is known in another class only', () => {
		assert.match(explain('450 4.1.6').warnings.join(), /4\.1\.6 is not registered; the code is known in class 5 only/);
	});

	it('is not given for what servers commonly say', () => {
		for (const codes of ['451 4.7.1', '450 4.1.1', '250 2.1.0', '554 5.4.6', '250 2.6.0', '421 4.7.28']) {
			assert.deepEqual(explain(codes).warnings, [], codes);
		}
	});
});
