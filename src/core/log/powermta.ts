import { Columns, splitCsv } from './csv';
import { classOfReply, withoutType } from './replyWords';
import { NOTHING, textFormat, type TextLine, type TextReader } from './textFormat';
import type { Told } from './told';

/**
 * Accounting files of PowerMTA. Which columns they have is set up by who runs it, so they are known by the names in the first line;
 * where that is missing, by the order that PowerMTA has by itself. Its other logs are text for people and are not read.
 */
export const POWERMTA = textFormat(
	{
		id: 'powermta',
		// b,2026-11-24 06:25:11+0100,...,a@example.net,b@example.com,,failed,5.1.1 (bad destination mailbox address),smtp;550 5.1.1 ...,mx.example.com (192.0.2.25),bad-mailbox,...
		markers: ['type,time', ',failed,', ',relayed,', ',delivered,', ',delayed,', ',expanded,', ',abuse,', ',smtp;'],
		cannotKnow: 'An accounting file of PowerMTA names no command.',
	},
	() => new AccountingReader(),
);

const USUAL = new Columns('type,timelogged,timequeued,orig,rcpt,orcpt,dsnaction,dsnstatus,dsndiag,dsnmta,bouncecat,srctype,srcmta,dlvtype,dlvsourceip,dlvdestinationip'.split(','));

class AccountingReader implements TextReader {
	private columns = USUAL;

	get remembers(): boolean {
		return this.columns !== USUAL;
	}

	read({ whole }: TextLine): readonly Told[] | undefined {
		if (whole.startsWith('type,') && whole.includes('rcpt')) {
			this.columns = new Columns(whole.toLowerCase().split(','));
			return NOTHING;
		}
		// Of type: delivered, bounced, a bounce that came back, transient, a complaint, received
		if (!/^(?:d|b|rb|rs|t|tq|f|r),/.test(whole)) {
			return undefined;
		}
		const values = splitCsv(whole);
		const { columns } = this;
		const recipient = columns.valueOf(values, 'rcpt');
		return recipient === undefined || !recipient.includes('@') ? undefined : this.readRow(values, recipient);
	}

	private readRow(values: readonly string[], recipient: string): readonly Told[] {
		const { columns } = this;
		const kind = kindOf(values[0] ?? '', columns.valueOf(values, 'dsnaction'));
		if (kind === undefined) {
			return NOTHING;
		}
		const diagnostic = withoutType(columns.valueOf(values, 'dsndiag'));
		const enhanced = /^[245]\.\d{1,3}\.\d{1,3}/.exec(columns.valueOf(values, 'dsnstatus') ?? '')?.[0];
		const isTold = diagnostic !== undefined && classOfReply(diagnostic) !== undefined;
		return [{
			kind,
			time: columns.valueOf(values, 'timelogged'),
			host: columns.valueOf(values, 'srcmta')?.split(' (', 1)[0],
			service: columns.valueOf(values, 'vmta'),
			queueId: columns.valueOf(values, 'envid', 'header_message-id', 'jobid'),
			sender: columns.valueOf(values, 'orig'),
			recipient,
			relay: relayOf(columns.valueOf(values, 'dsnmta'), columns.valueOf(values, 'dlvdestinationip')),
			enhanced: isTold ? undefined : enhanced,
			reply: diagnostic ?? columns.valueOf(values, 'dsnstatus'),
			failureClass: kind === 'deferred' ? 4 : kind === 'bounced' ? 5 : undefined,
		}];
	}
}

function kindOf(type: string, action: string | undefined): Told['kind'] | undefined {
	switch (type) {
		case 'd': return action === 'delayed' ? 'deferred' : action === 'failed' ? 'bounced' : 'sent';
		case 'b':
		case 'rb': return action === 'delayed' ? 'deferred' : 'bounced';
		case 't': return 'deferred';
		case 'f': return 'complaint';
		default: return undefined;
	}
}

/** mx.example.com (192.0.2.25), or the name alone and the address in a column of its own */
function relayOf(name: string | undefined, address: string | undefined): string | undefined {
	const [, host, inBrackets] = /^(\S+) \(([^()]+)\)$/.exec(name ?? '') ?? [];
	if (host !== undefined) {
		return `${host} [${inBrackets}]`;
	}
	return name !== undefined && address !== undefined ? `${name} [${address}]` : (name ?? address);
}
