import type { Scenario } from '../scenarios';

/** Of the refusals all at RCPT and a few of the others, and few recipients of one message: for servers that write much. */
export function fewer(scenarios: readonly Scenario[]): Scenario[] {
	return scenarios
		.filter(({ domain }, i) => !/^[a-z]+-\d+\.example\.net$/.test(domain) || domain.startsWith('rcpt-') || i % 5 === 0)
		.map((scenario) => ({ ...scenario, recipients: scenario.recipients.filter((name, i) => i < 3 || i % 5 === 2 || !name.startsWith('user')) }));
}

/** For servers that take no quoted local parts. */
export function withoutSpaces(scenario: Scenario): Scenario {
	return { ...scenario, recipients: scenario.recipients.map((name) => name.replace('"emmy n"', 'emmy.n')) };
}
