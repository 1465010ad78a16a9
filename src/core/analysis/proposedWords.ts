import { explainReply } from '../bounce/explain';
import { compileOwnRules } from '../bounce/own/compileOwnRules';
import { replyTemplate } from './replyTemplate';

/** Longer words are those of one server only. */
const LONGEST = 90;
const MOST_PIECES = 3;
const FEWEST_LETTERS = 4;

/** Words of a reply for a rule that catches it and its like, in the notation of rules: what does not vary, without codes. */
export function proposedWords(reply: string): string {
	const pieces = constantPieces(reply);
	const longestFirst = [...pieces].sort((one, other) => other.length - one.length);
	for (let count = MOST_PIECES; count > 0; count--) {
		const chosen = longestFirst.slice(0, count);
		const words = pieces.filter((piece) => chosen.includes(piece)).join(' ~ ');
		if (chosen.length === count && words.length <= LONGEST && catches(words, reply)) {
			return words;
		}
	}
	return shortened(longestFirst[0] ?? '');
}

/** Between what varies, and between signs that mean something in the notation. */
function constantPieces(reply: string): string[] {
	return replyTemplate(reply.replace(/\\[rn]|[\r\n]+/g, ' '))
		// 550-5.1.1 of each line, 550 5.1.1, and an enhanced code alone
		.replace(/(?<![\w.])[245]\d\d(?:[- ]#?[245]\.\d{1,3}\.\d{1,3})?(?![\w.])|(?<![\w.])[245]\.\d{1,3}\.\d{1,3}(?![\w.])/g, '…')
		.split(/[…{}|*~#<>"]+/)
		.map((piece) => withoutSigns(piece.toLowerCase().replace(/\s+/g, ' ')))
		.filter((piece) => (piece.match(/\p{L}/gu) ?? []).length >= FEWEST_LETTERS);
}

function shortened(piece: string): string {
	if (piece.length <= LONGEST) {
		return piece;
	}
	const end = piece.lastIndexOf(' ', LONGEST);
	return withoutSigns(piece.slice(0, end < 0 ? LONGEST : end)) + (end < 0 ? '*' : '');
}

/** From the first letter or digit to the last. */
function withoutSigns(piece: string): string {
	const characters = [...piece];
	const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
	const start = characters.findIndex(isWord);
	let end = characters.length;
	while (end > start && !isWord(characters[end - 1])) {
		end--;
	}
	return characters.slice(start, end).join('');
}

/** What varied may be longer than the gap of the notation. */
function catches(words: string, reply: string): boolean {
	return explainReply(reply, {}, compileOwnRules([{ id: 'proposed', match: words, reason: 'Undefined' }])).evidence.rule === 'own/proposed';
}
