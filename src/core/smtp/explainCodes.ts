import { basicCode, classOfBasic, codePair, enhancedCode, isInRegistry, subjectOfEnhanced } from './codes';
import { formatEnhancedCode, type EnhancedCode } from './enhancedCode';
import type { BasicCode, CodeMeaning, CodeStatus, EnhancedCodeEntry } from './knowledge/code';
import { BASIC_CATEGORIES, ENHANCED_CLASSES } from './knowledge/codeParts';
import { REGISTRY, rfc } from './knowledge/sources';
import type { Action, Party, Reason } from './reason';
import type { EvidenceLevel, Source } from './verdict';

/** Codes of a reply, as far as it has them. */
export interface Codes {
	readonly code?: number;
	readonly enhanced?: EnhancedCode;
}

/** What the codes of a reply say by themselves: a verdict without words, speaker and rule. */
export interface CodeExplanation {
	/** Which of the two decided; `none` where there is no code. */
	readonly level: EvidenceLevel & ('enhanced' | 'basic' | 'none');
	readonly title: string;
	/** One to three sentences. */
	readonly meaning: string;
	readonly reason: Reason;
	/** See `Verdict`. */
	readonly hard?: boolean;
	readonly temporary?: boolean;
	readonly action: Action;
	readonly party: Party;
	readonly steps: readonly string[];
	/** A caution about the code: other uses of it, what lists on the web claim. */
	readonly note?: string;
	readonly sources: readonly Source[];
	readonly warnings: readonly string[];
}

/** What one of the two codes says, or both together. */
type Statement = Omit<CodeMeaning, 'sources'> & { readonly sources: readonly Source[]; readonly level: 'enhanced' | 'basic' };

const NOTHING: CodeExplanation = {
	level: 'none', title: 'No code', meaning: 'There is no reply code to go by.', reason: 'Undefined', action: 'review', party: 'sender', steps: [], sources: [], warnings: [],
};

/** What stands in the way of a code that no standard gives to SMTP. */
const STATUS_WARNINGS: Readonly<Record<CodeStatus, string | undefined>> = {
	'standard': undefined,
	'extension': undefined,
	'historic': 'is no longer in use by the standards',
	'experimental': 'is of an experiment only',
	'registry-only': 'is named by the registry, but no standard defines it',
	'draft': 'is of a proposal that expired, not of a standard',
	'vendor': 'is in no standard; single vendors made it up',
	'folklore': 'is in no standard; lists on the web made it up',
	'not-smtp': 'is no SMTP reply code',
};

/** Reads the codes of a reply together, and says so where they do not fit. */
export function explainCodes(codes: Codes): CodeExplanation {
	const statement = statementOf(codes);
	if (!statement) {
		return NOTHING;
	}
	const { name, level, meaning, reason, action, party, steps, note, sources } = statement;
	const temporary = isTemporary(codes);
	return {
		level, title: name, meaning, reason, hard: isHard(reason, temporary), temporary, action: actionFor(action, reason, temporary), party, steps, note,
		sources, warnings: warningsOf(codes),
	};
}

/** True where the address is dead: by the reason alone, except that a host may take no mail just for now. */
export function isHard(reason: Reason, temporary: boolean | undefined): boolean | undefined {
	switch (reason) {
		case 'UserUnknown':
		case 'HostUnknown':
		case 'HasMoved':
			return true;
		case 'NotAccept':
			return temporary !== true;
		case 'Delivered':
		case 'Feedback':
		case 'Vacation':
			return undefined;
		default:
			return false;
	}
}

/** The basic code decides, as a client goes by it (RFC 5321 section 4.2.1); the enhanced class only where it stands alone. */
export function isTemporary({ code, enhanced }: Codes): boolean | undefined {
	const digit = code === undefined ? enhanced?.class : Math.floor(code / 100);
	return digit === 4 ? true : digit === 5 ? false : undefined;
}

/** An address is not taken off a list over a refusal that may pass. */
function actionFor(action: Action, reason: Reason, temporary: boolean | undefined): Action {
	if (action === 'remove-address' && temporary) {
		return reason === 'UserUnknown' ? 'review' : 'retry';
	}
	return action === 'retry' && temporary === false && reason !== 'MailboxFull' ? 'review' : action;
}

function statementOf({ code, enhanced }: Codes): Statement | undefined {
	const basic = code === undefined ? undefined : basicStatement(code);
	if (!enhanced) {
		return basic;
	}
	const own = enhancedStatement(enhanced);
	const pair = code === undefined ? undefined : codePair(code, enhanced);
	if (pair) {
		const { meaning, name, note = own.note, reason = own.reason, action = own.action, party = own.party, steps = own.steps, sources } = pair;
		return { level: 'enhanced', name, meaning, note, reason, action, party, steps, sources };
	}
	// X.0.0 and the like say nothing; a basic code such as 556 may say more. The first digit of the basic code decides on success.
	const basicSaysMore = basic && own.reason === 'OnHold' && basic.reason !== 'OnHold';
	const succeeds = basic?.reason === 'Delivered' || own.reason === 'Delivered';
	return basic && (basicSaysMore || (succeeds && basic.reason !== own.reason)) ? basic : own;
}

function basicStatement(code: number): Statement {
	const row = basicCode(code);
	if (row) {
		return { ...row, level: 'basic' };
	}
	const ofClass = classOfBasic(code);
	const category = BASIC_CATEGORIES[Math.floor(code / 10) % 10];
	const meaning = [`No standard has ${code}.`, ofClass?.meaning, category?.meaning].filter((part) => part !== undefined).join(' ');
	const reason = code < 300 && ofClass ? 'Delivered' : code < 400 ? 'Undefined' : 'OnHold';
	return {
		level: 'basic', name: [ofClass?.name ?? 'No reply code', category?.name].filter((part) => part !== undefined).join(', '), meaning, reason, action: 'review',
		party: 'receiving-server', steps: ofClass ? ['Read the words of the reply.'] : [], sources: [rfc(5321, '4.2.1')],
	};
}

function enhancedStatement(enhanced: EnhancedCode): Statement {
	const row = enhancedCode(enhanced);
	const statement = row ? { ...row, level: 'enhanced' as const } : unregisteredStatement(enhanced);
	if (enhanced.class !== 2) {
		return statement;
	}
	const name = row?.classes.every((digit) => digit === 2) ? row.name : 'Success';
	return { ...statement, name, reason: 'Delivered', action: 'review', party: 'own-server', steps: [] };
}

/** Taken apart into class and subject, as nothing is known of the detail. */
function unregisteredStatement(enhanced: EnhancedCode): Statement {
	const subject = subjectOfEnhanced(enhanced);
	const meaning = [`No registry has ${formatEnhancedCode(enhanced)}.`, ENHANCED_CLASSES[enhanced.class].meaning, subject?.meaning];
	return {
		level: 'enhanced', name: `${ENHANCED_CLASSES[enhanced.class].name}: ${(subject?.name ?? 'unknown subject').toLowerCase()}`,
		meaning: meaning.filter((part) => part !== undefined).join(' '), reason: subject?.reason ?? 'OnHold', action: subject?.action ?? 'review',
		party: subject?.party ?? 'receiving-server', steps: ['Read the words of the reply; the provider made this code up.'], sources: [rfc(3463), REGISTRY],
	};
}

function warningsOf({ code, enhanced }: Codes): string[] {
	const row = code === undefined ? undefined : basicCode(code);
	const entry = enhanced && enhancedCode(enhanced);
	const warnings = [
		code !== undefined && statusWarning(code, row),
		code !== undefined && enhanced && disagreement(code, enhanced),
		enhanced && registryWarning(enhanced, entry),
	];
	return warnings.filter((warning) => typeof warning === 'string');
}

function statusWarning(code: number, row: BasicCode | undefined): string | undefined {
	const standing = row ? STATUS_WARNINGS[row.status] : 'is in no standard';
	return standing && `${code} ${standing}.`;
}

/** RFC 2034 section 4 wants the first digits of both to agree. */
function disagreement(code: number, enhanced: EnhancedCode): string | undefined {
	const digit = Math.floor(code / 100);
	if (digit === enhanced.class) {
		return undefined;
	}
	const said = `${code} says ${classOfBasic(code)?.name.toLowerCase() ?? 'nothing'}, ${formatEnhancedCode(enhanced)} says ${ENHANCED_CLASSES[enhanced.class].name.toLowerCase()}`;
	return `The codes disagree: ${said}. Sending servers go by the first.`;
}

function registryWarning(enhanced: EnhancedCode, entry: EnhancedCodeEntry | undefined): string | undefined {
	const written = formatEnhancedCode(enhanced);
	if (!entry) {
		return `${written} is in no registry.`;
	}
	if (!entry.classes.includes(enhanced.class) && entry.registered) {
		return `${written} is not registered; the code is known in class ${entry.classes.join(' and ') || 'none'} only.`;
	}
	return isInRegistry(enhanced) ? undefined : `${written} is in no registry; a provider made it up.`;
}
