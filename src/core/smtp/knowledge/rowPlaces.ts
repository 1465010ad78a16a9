import { REASONS } from '../reason';
import { FACT_TABLES } from './factTables';

/**
 * Where `writeRows` writes what: two heads that say what follows, the small tables, what is known of each reason, its names elsewhere, the sources,
 * the rules without their words, the words, the basic codes, the enhanced ones, the pairs. Each row can be read without the others.
 */
export const RULE_HEAD = 0;
export const CODE_HEAD = 1;
export const FIRST_TABLE = 2;
export const FIRST_REASON = FIRST_TABLE + FACT_TABLES.length;
export const FIRST_OTHER_NAMES = FIRST_REASON + REASONS.length;
export const FIRST_SOURCE = FIRST_OTHER_NAMES + REASONS.length;

/** The code of the character for no wording where the wordings of rules are counted. */
export const NO_WORDS = 0x30;
