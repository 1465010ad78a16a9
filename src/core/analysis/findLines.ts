import { hasAt, isLetterOrDigit } from '../log/bytes';
import { Lines } from '../log/lines';
import { createCandidates, createScanner, LARGEST_BATCH, type CreateScanner } from '../log/scanner';
import { CancelledError, type CancelSignal, type LogSource } from './logSource';

/** A line that was looked for. */
export interface FoundLine {
	/** From 1, as the editor counts. */
	readonly line: number;
	readonly text: string;
}

export interface FoundLines {
	readonly lines: readonly FoundLine[];
	/** There are more than were wanted. */
	readonly isCut: boolean;
}

export interface FindOptions {
	/** How many are wanted; the reading ends with the next one. */
	readonly most: number;
	readonly signal?: CancelSignal;
	onProgress?(bytesRead: number, size: number | undefined): void;
	pause?(): Promise<void>;
	readonly createScanner?: CreateScanner;
}

/** A scanner looks for no fewer bytes. */
export const SHORTEST_WORD = 4;

const CHUNK_IN_BYTES = 1024 * 1024;

/**
 * The lines that hold a word: letters and digits stand on neither side of it. For the id of a message, so `word` is plain ASCII of at least
 * `SHORTEST_WORD` characters; a shorter one finds nothing. Rejects with a `SourceError` or a `CancelledError`.
 */
export async function findLines(source: LogSource, word: string, options: FindOptions): Promise<FoundLines> {
	const wanted = new TextEncoder().encode(word);
	if (wanted.length < SHORTEST_WORD) {
		return { lines: [], isCut: false };
	}
	const search = new LineSearch(wanted, options);
	const size = await source.size();
	const chunk = search.room;
	for (let offset = 0; !search.isCut; ) {
		if (options.signal?.aborted) {
			throw new CancelledError();
		}
		const read = await source.read(offset, chunk);
		if (read === 0) {
			search.end();
			break;
		}
		search.push(chunk.subarray(0, read));
		offset += read;
		options.onProgress?.(offset, size);
		await options.pause?.();
	}
	return { lines: search.found, isCut: search.isCut };
}

class LineSearch {
	readonly found: FoundLine[] = [];
	readonly room: Uint8Array;
	isCut = false;
	private readonly scan;
	private readonly candidates = createCandidates(LARGEST_BATCH);
	private readonly decoder = new TextDecoder();
	private readonly wholeLines = new Lines((bytes, start, end) => this.search(bytes.subarray(start, end)));
	private linesBefore = 0;

	constructor(
		private readonly word: Uint8Array,
		private readonly options: FindOptions,
	) {
		const scanner = (options.createScanner ?? createScanner)([String.fromCharCode(...word)]);
		this.scan = scanner.scan;
		this.room = scanner.room ?? new Uint8Array(CHUNK_IN_BYTES);
	}

	push(chunk: Uint8Array): void {
		this.wholeLines.push(chunk);
	}

	end(): void {
		this.wholeLines.end();
	}

	private search(bytes: Uint8Array): void {
		const { candidates, found } = this;
		for (let from = 0; from < bytes.length && !this.isCut; from = candidates.next) {
			this.scan(bytes, from, bytes.length, candidates);
			for (let i = 0; i < candidates.count && !this.isCut; i++) {
				const line = bytes.subarray(candidates.start[i], candidates.end[i]);
				if (!hasWord(line, this.word)) {
					continue;
				}
				if (found.length === this.options.most) {
					this.isCut = true;
				} else {
					found.push({ line: this.linesBefore + (candidates.number[i] as number) + 1, text: this.decoder.decode(line) });
				}
			}
			this.linesBefore += candidates.lines;
		}
	}
}

function hasWord(line: Uint8Array, word: Uint8Array): boolean {
	const first = word[0] as number;
	for (let at = line.indexOf(first); at >= 0; at = line.indexOf(first, at + 1)) {
		if (!isLetterOrDigit(line[at - 1]) && !isLetterOrDigit(line[at + word.length]) && hasAt(line, word, at, line.length)) {
			return true;
		}
	}
	return false;
}
