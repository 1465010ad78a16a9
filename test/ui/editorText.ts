import type { Page } from 'playwright-core';

/** Where the middle of the first occurrence of `text` is on the screen. An editor draws only the lines in sight. */
export async function findTextInEditor(page: Page, text: string): Promise<{ readonly x: number; readonly y: number }> {
	const lines = page.locator('.editor-group-container.active .view-line', { hasText: text });
	const line = lines.first();
	await line.waitFor();
	return await line.evaluate((element, wanted) => {
		// Tokens cut a line into many text nodes; VS Code draws spaces as no-break spaces.
		const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
		const places: { node: Node; offset: number }[] = [];
		let drawn = '';
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const content = (node.nodeValue ?? '').replaceAll('\u00a0', ' ');
			drawn += content;
			places.push(...Array.from(content, (_, offset) => ({ node: node as Node, offset })));
		}
		const start = drawn.indexOf(wanted);
		const first = places[start];
		const last = places[start + wanted.length - 1];
		if (!first || !last) {
			throw new Error(`"${wanted}" is not in the line "${drawn}"`);
		}
		const range = document.createRange();
		range.setStart(first.node, first.offset);
		range.setEnd(last.node, last.offset + 1);
		const box = range.getBoundingClientRect();
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	}, text);
}
