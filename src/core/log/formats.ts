import { EXIM } from './exim';
import type { LogFormat } from './format';
import { POSTFIX } from './postfix';
import { SENDMAIL } from './sendmail';
import { TRANSCRIPT } from './transcript';

/** All formats, in the order in which they are tried on a line that the format of the line before does not know. */
export const FORMATS: readonly LogFormat[] = [POSTFIX, EXIM, SENDMAIL, TRANSCRIPT];
