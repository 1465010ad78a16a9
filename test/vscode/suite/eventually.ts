/** Asks again and again until the answer is true, which must be so within `withinMs`. */
export async function eventually(holds: () => boolean | Promise<boolean>, what: string, withinMs = 10_000): Promise<void> {
	const deadline = Date.now() + withinMs;
	while (!(await holds())) {
		if (Date.now() > deadline) {
			throw new Error(`It did not come to this in ${withinMs} ms: ${what}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
