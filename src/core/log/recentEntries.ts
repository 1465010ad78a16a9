/** What was read of a log and is still needed, by keys of the log. Bounded: the oldest goes where a new one has no room. */
export class RecentEntries<Value> {
	private readonly entries = new Map<string, Value>();

	constructor(private readonly most: number) {}

	get isEmpty(): boolean {
		return this.entries.size === 0;
	}

	get(key: string): Value | undefined {
		return this.entries.get(key);
	}

	set(key: string, value: Value): void {
		this.entries.delete(key);
		if (this.entries.size >= this.most) {
			for (const oldest of this.entries.keys()) {
				this.entries.delete(oldest);
				break;
			}
		}
		this.entries.set(key, value);
	}

	/** Forgets it, and answers what it was. */
	take(key: string): Value | undefined {
		const value = this.entries.get(key);
		this.entries.delete(key);
		return value;
	}
}
