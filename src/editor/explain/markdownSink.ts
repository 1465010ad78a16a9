/**
 * Where rendered knowledge goes: a hover or a page. Each method says whose words it takes, so that what a stranger wrote into a log
 * can never become markup.
 */
export interface MarkdownSink {
	/** Our own Markdown. */
	markdown(own: string): void;
	/** Words that come out letter by letter. */
	text(words: string): void;
	/** Log text, as a block of its own. */
	block(foreign: string): void;
}

/** Any words as Markdown that shows them letter by letter, on one line: `a*b` becomes `a\*b`. */
export function escapeMarkdown(words: string): string {
	// CommonMark section 2.4: a backslash before any ASCII punctuation makes it literal. With all of them escaped no emphasis, link,
	// autolink, entity or HTML tag can begin. Line ends could begin a block.
	return words.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\s+/g, ' ').trimStart();
}

/** Foreign text as a fenced code block. */
export function fencedBlock(foreign: string): string {
	// CommonMark section 4.5: the block ends at a fence at least as long as the one that began it.
	const longest = Math.max(0, ...Array.from(foreign.matchAll(/`+/g), ([run]) => run.length));
	const fence = '`'.repeat(Math.max(3, longest + 1));
	return `\n\n${fence}text\n${foreign}\n${fence}\n\n`;
}

/** Gathers a page for the Markdown preview, which would run HTML through if it were let. */
export class MarkdownPage implements MarkdownSink {
	private written = '';

	markdown(own: string): void {
		this.written += own;
	}

	text(words: string): void {
		this.written += escapeMarkdown(words);
	}

	block(foreign: string): void {
		this.written += fencedBlock(foreign);
	}

	toString(): string {
		return this.written;
	}
}
