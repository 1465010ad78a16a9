import type { EventKind } from '../log/event';
import { formatEnhancedCode } from '../smtp/enhancedCode';
import { failingReply, phaseIn, type NoticeReply } from './noticeReply';
import type { RecipientReport } from './report';
import { addressOfField, codeOfStatus, hostOfField, textOfDiagnostic, type FieldGroup } from './statusFields';

/** What a report says of a recipient: its fields, and beside them what its text quotes (RFC 3464 section 2.3). */
export function recipientOfFields(fields: FieldGroup, inText: NoticeReply | undefined): RecipientReport {
	const final = addressOfField(fields.get('final-recipient'));
	const original = addressOfField(fields.get('original-recipient'));
	const status = codeOfStatus(fields.get('status'));
	const diagnostic = textOfDiagnostic(fields.get('diagnostic-code'));
	const said = diagnostic === undefined ? undefined : failingReply(diagnostic);
	// a text that quotes the code is better than a field without one
	const isInText = inText?.reply !== undefined && (diagnostic === undefined || (said?.code === undefined && inText.code !== undefined));
	const reply = isInText ? inText.reply : diagnostic;
	const ofReply = isInText ? inText.enhanced : said?.enhanced ? formatEnhancedCode(said.enhanced) : codeOfStatus(diagnostic);
	const code = isInText ? inText.code : (said?.code ?? spokenCode(diagnostic));
	return {
		kind: kindOf(fields, status ?? ofReply),
		recipient: final ?? original,
		originalRecipient: original !== undefined && original.toLowerCase() !== final?.toLowerCase() ? original : undefined,
		action: actionOf(fields),
		status,
		reply: reply ?? wordsOfStatus(fields.get('status')),
		code,
		enhanced: betterStatus(status, ofReply ?? inText?.enhanced),
		remoteHost: hostOfField(fields.get('remote-mta')) ?? inText?.remoteHost,
		phase: phaseIn(reply ?? '') ?? inText?.phase,
	};
}

// 550 | 5.3.0 - Other mail system problem 550-'Unknown user'
const SPOKEN_CODE = /(?:^|[\s;:"'(<])([45]\d\d)(?:[\s-]|$)/;

/** A field `Diagnostic-Code` holds a reply, so that a number in it is a code sooner than elsewhere. */
function spokenCode(diagnostic: string | undefined): number | undefined {
	const code = diagnostic === undefined ? undefined : SPOKEN_CODE.exec(diagnostic)?.[1];
	return code === undefined ? undefined : Number(code);
}

/** `bad destination mailbox address` of `5.1.1 (bad destination mailbox address)` */
function wordsOfStatus(value: string | undefined): string | undefined {
	return /\((.{1,400})\)/.exec(value?.slice(0, 500) ?? '')?.[1];
}

/** x.0.0 says only that it failed, 4.4.7 only that the time in the queue is over; the reply may say more (RFC 3463 sections 3.1 and 3.5). */
function betterStatus(status: string | undefined, ofReply: string | undefined): string | undefined {
	return status === undefined || (/^[245]\.(?:0\.0|4\.7)$/.test(status) && ofReply !== undefined) ? (ofReply ?? status) : status;
}

function actionOf(fields: FieldGroup): string | undefined {
	// failed | Failed | delayed (4.4.7) | error
	return /^[a-z]+/i.exec(fields.get('action') ?? '')?.[0].toLowerCase();
}

const KIND_OF_ACTION: ReadonlyMap<string, EventKind> = new Map([
	['failed', 'bounced'], ['failure', 'bounced'], ['error', 'bounced'], ['bounced', 'bounced'], ['expired', 'expired'],
	['delayed', 'deferred'], ['deferred', 'deferred'], ['delivered', 'sent'], ['deliverable', 'sent'], ['relayed', 'relayed'], ['expanded', 'expanded'],
]);

/** RFC 3463 section 3.5: 4.4.7 with a failure is a message whose time in the queue is over. */
function kindOf(fields: FieldGroup, status: string | undefined): EventKind {
	const kind = KIND_OF_ACTION.get(actionOf(fields) ?? '') ?? (status?.startsWith('2') ? 'sent' : 'bounced');
	return kind === 'bounced' && status === '4.4.7' ? 'expired' : kind;
}
