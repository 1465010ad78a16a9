import { phrasesOf } from '../phraseNotation';
import { lowerCase } from '../foldedText';
import { ANY, DIGITS, letter, type Pattern } from './pattern';

/** Words that were read as the phrases they stand for, or the end of a sentence that begins with `its words`. */
export type WordsRead = { readonly ok: true; readonly phrases: readonly Pattern[] } | { readonly ok: false; readonly refused: string };

const GAP = ' ~ ';
/** Characters between the parts of a phrase with a gap, as in the built-in rules. */
const WIDEST_GAP = 64;
const MOST_PHRASES = 64;
const FEWEST_LETTERS = 3;

const WORD_END: Pattern = { kind: 'edge', edge: 'word' };
const BETWEEN: Pattern = { kind: 'repeat', part: { kind: 'set', set: ANY }, least: 0, most: WIDEST_GAP, isLazy: true };

/** Reads words in the notation of `Rule.words`. */
export function readWords(words: string): WordsRead {
	const plain = Array.from(words.trim().replace(/\s+/g, ' '), folded).join('');
	const refused = wrongBraces(plain);
	if (refused !== undefined) {
		return { ok: false, refused };
	}
	const phrases = phrasesOf(plain).map((phrase) => phrase.replace(/ +/g, ' ').trim());
	const wrong = phrases.map(wrongPhrase).find((why) => why !== undefined);
	return wrong === undefined ? { ok: true, phrases: phrases.map(phrasePattern) } : { ok: false, refused: wrong };
}

function folded(character: string): string {
	return character.length === 1 ? String.fromCharCode(lowerCase(character.charCodeAt(0))) : character;
}

function wrongBraces(words: string): string | undefined {
	// {user|mailbox}; what is left of braces when all such are taken out is wrong
	const choices = words.match(/\{[^{}]*\}/g) ?? [];
	if (/[{}]/.test(words.replace(/\{[^{}]*\}/g, ''))) {
		return 'have a "{" without its "}", or one within another; write {user|mailbox}, or a "pattern" for the character';
	}
	const phrases = choices.reduce((product, choice) => product * choice.split('|').length, 1);
	return phrases > MOST_PHRASES ? `stand for ${phrases} phrases and more than ${MOST_PHRASES} are too many; make two rules of it` : undefined;
}

function wrongPhrase(phrase: string): string | undefined {
	if ((phrase.match(/[^\s~*#]/g) ?? []).length < FEWEST_LETTERS) {
		return `are too short to say anything ("${phrase}"); write at least ${FEWEST_LETTERS} characters of the reply`;
	}
	const parts = phrase.split(GAP);
	if (parts.some((part) => /^~( |$)|(^| )~$/.test(part) || part === '')) {
		return 'have a "~" at an end; it stands for what is between two words, as in "mailbox ~ full"';
	}
	return parts.some((part) => part.slice(0, -1).includes('*') || part === '*')
		? 'have a "*" within; it stands behind the beginning of a word, as in "greylist*"; for anything between words write " ~ "'
		: undefined;
}

/** `mailbox ~ full`: whole words with up to 64 characters between. */
function phrasePattern(phrase: string): Pattern {
	const parts = phrase.split(GAP).map(partPattern);
	return { kind: 'sequence', parts: parts.flatMap((part, index) => (index === 0 ? [part] : [BETWEEN, part])) };
}

/** `greylist*`, `error ###` */
function partPattern(part: string): Pattern {
	const isOpen = part.endsWith('*');
	const characters = isOpen ? part.slice(0, -1) : part;
	const letters = Array.from({ length: characters.length }, (_, at) => characterPattern(characters.charCodeAt(at)));
	return { kind: 'sequence', parts: [WORD_END, ...letters, ...(isOpen ? [] : [WORD_END])] };
}

function characterPattern(code: number): Pattern {
	const one = letter(code);
	return code === 0x23 ? { kind: 'choice', options: [{ kind: 'set', set: DIGITS }, one] } : one;
}
