import PostalMime, { decodeWords, type Attachment } from 'postal-mime';
import { CR, LF, SPACE, TAB } from '../log/bytes';
import type { HeaderField } from './headerFields';
import { textOfHtml } from './htmlText';

/** A part of a message that is no text for people: the fields of a report, or the message it is about. */
export interface MessagePart {
	/** Lower case, such as `message/delivery-status`. */
	readonly type: string;
	readonly text: string;
}

/** A message taken apart. Lines end at LF. */
export interface MimeMessage {
	readonly headers: readonly HeaderField[];
	/** What a reader sees. */
	readonly text: string;
	/** All other parts that are text, in their order. */
	readonly parts: readonly MessagePart[];
}

/** Parts in parts; no bounce has more than five. */
const DEEPEST_NESTING = 32;

/**
 * The seam to the library that reads MIME: nothing else knows of it. What it does not take (parts nested too deeply, a
 * header of megabytes) is read as a message of plain text.
 */
export async function readMime(bytes: Uint8Array): Promise<MimeMessage> {
	try {
		const { headers, text, html, attachments } = await PostalMime.parse(withLineFeedsOnly(bytes), { forceRfc822Attachments: true, maxNestingDepth: DEEPEST_NESTING });
		const parts = attachments.map(partOf).filter((part) => part !== undefined);
		const words = (text ?? '').trim() === '' ? textOfHtml(html ?? '') : (text ?? '');
		const read = words === '' && parts.length === 0 ? bodyOf(bytes) : words;
		return { headers: headers.map(({ key, value }) => ({ name: key, value: decodedWords(value) })), text: withLineFeeds(read), parts };
	} catch {
		return { headers: [], text: withLineFeeds(new TextDecoder('utf-8').decode(bytes)), parts: [] };
	}
}

/** Empty lines above the header are passed over. Lone CRs, as old systems end lines, become LFs. */
function withLineFeedsOnly(whole: Uint8Array): Uint8Array {
	const start = whole.findIndex((byte) => byte !== CR && byte !== LF && byte !== SPACE && byte !== TAB);
	const bytes = start > 0 ? whole.subarray(start) : whole;
	if (!bytes.includes(CR) || (bytes.includes(LF) && bytes.indexOf(LF) === bytes.indexOf(CR) + 1)) {
		return bytes;
	}
	return bytes.map((byte, index) => (byte === CR && bytes[index + 1] !== LF ? LF : byte));
}

function partOf({ mimeType, content }: Attachment): MessagePart | undefined {
	if (typeof content === 'string' || !/^(?:message|text|multipart)\//.test(mimeType)) {
		return undefined;
	}
	const text = new TextDecoder('utf-8').decode(content instanceof Uint8Array ? content : new Uint8Array(content));
	return { type: mimeType, text: withLineFeeds(mimeType === 'text/html' ? textOfHtml(text) : text) };
}

/** All below the header: where the parts of a message are torn, nothing of it belongs to any. */
function bodyOf(bytes: Uint8Array): string {
	const text = withLineFeeds(new TextDecoder('utf-8').decode(bytes));
	const end = text.indexOf('\n\n');
	return end < 0 ? '' : text.slice(end + 2);
}

function decodedWords(value: string): string {
	return value.includes('=?') ? decodeWords(value) : value;
}

function withLineFeeds(text: string): string {
	return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
