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

/**
 * What could begin markup, in CommonMark 0.31 or in what VS Code adds to it: emphasis, code, links, HTML, entities, tables,
 * strike-through, formulas, footnotes; at the begin of a line headings, quotes, lists, rules; autolinks (`https://`, `www.`, `a@b`).
 * The rest stays as it is, because the text of a page is read too where there is no preview.
 */
const MARKUP = /[\\`*_[\]<>&|~$^#@]|:(?=\S)|(?<=\d|www)\.|^[-+=]/gi;

/** Any words as Markdown that shows them letter by letter, on one line: `a*b` becomes `a\*b`. */
export function escapeMarkdown(words: string): string {
	// A line end could begin a block, and leading spaces a code block. CommonMark section 2.4: a backslash makes punctuation literal.
	return words.replace(/\s+/g, ' ').trimStart().replace(MARKUP, '\\$&');
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
