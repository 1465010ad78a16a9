/** What others call a reason. */
export interface OtherNames {
	readonly powerMta: string;
	readonly kumoMta: string;
	/** Number and name of SparkPost and Momentum. */
	readonly sparkPost: string;
	readonly sendGrid: string;
	/** Bounce type and sub-type of Amazon SES. */
	readonly ses: string;
	readonly postmark: string;
}

/** The six systems in the order they are shown, with their display names. */
export const OTHER_SYSTEMS = [
	['powerMta', 'PowerMTA'], ['kumoMta', 'KumoMTA'], ['sparkPost', 'SparkPost'], ['sendGrid', 'SendGrid'], ['ses', 'Amazon SES'], ['postmark', 'Postmark'],
] as const satisfies readonly (readonly [keyof OtherNames, string])[];
