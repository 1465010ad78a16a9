import { Columns, splitCsv } from './csv';
import { NOTHING, textFormat, type TextLine, type TextReader } from './textFormat';
import type { Told } from './told';

/** The message tracking log of Exchange 2010 and later: what became of each message for each recipient. */
export const EXCHANGE_TRACKING = textFormat(
	{
		id: 'exchange-tracking',
		// 2026-11-24T06:25:11.123Z,...,SMTP,SEND,12345,<...>,...,a@example.com;b@example.com,250 2.1.5 Recipient OK;...,
		markers: [',FAIL,', ',DEFER,', ',SEND,', ',DELIVER,', ',EXPAND,', ',BADMAIL,', '#Fields: date-time,client-ip,'],
		cannotKnow: 'The message tracking log of Exchange names no command, and for many failures only a status of its own.',
	},
	() => new TrackingReader(),
);

const FIELDS = '#Fields: ';
const USUAL = new Columns(
	(
		'date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,internal-message-id,message-id,' +
		'network-message-id,recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,reference,message-subject,' +
		'sender-address,return-path,message-info,directionality,tenant-id,original-client-ip,original-server-ip,custom-data'
	).split(','),
);

class TrackingReader implements TextReader {
	private columns = USUAL;

	get remembers(): boolean {
		return this.columns !== USUAL;
	}

	read({ whole }: TextLine): readonly Told[] | undefined {
		if (whole.startsWith(FIELDS)) {
			const columns = new Columns(whole.slice(FIELDS.length).toLowerCase().split(','));
			if (!columns.has('event-id') || !columns.has('recipient-address')) {
				return undefined;
			}
			// Later versions only add columns behind these.
			this.columns = columns.names.join(',').startsWith(USUAL.names.join(',')) ? USUAL : columns;
			return NOTHING;
		}
		const values = /^\d{4}-\d\d-\d\dT/.test(whole) ? splitCsv(whole) : [];
		const event = this.columns.valueOf(values, 'event-id');
		const recipients = this.columns.valueOf(values, 'recipient-address');
		return event === undefined || recipients === undefined ? undefined : this.readEvent(values, event, recipients.split(';'));
	}

	private readEvent(values: readonly string[], event: string, recipients: readonly string[]): readonly Told[] | undefined {
		const { columns } = this;
		const kind = kindOf(event);
		if (kind === undefined) {
			return /^[A-Z]+$/.test(event) ? NOTHING : undefined;
		}
		const host = columns.valueOf(values, 'server-hostname', 'server-ip');
		const told = {
			time: columns.valueOf(values, 'date-time'),
			service: columns.valueOf(values, 'source'),
			queueId: columns.valueOf(values, 'internal-message-id'),
			messageId: columns.valueOf(values, 'message-id'),
			sender: columns.valueOf(values, 'return-path', 'sender-address'),
			relay: kind === 'sent' && event === 'SEND' ? host : undefined,
		};
		const statuses = statusesOf(columns.valueOf(values, 'recipient-status') ?? '', recipients.length);
		return recipients.map((recipient, place) => {
			const reply = replyOf(statuses[place] ?? '');
			const failureClass = kind === 'deferred' ? 4 : kind === 'sent' ? undefined : 5;
			return { ...told, kind: isExpiry(kind, reply) ? 'expired' : kind, recipient, reply, failureClass };
		});
	}
}

function kindOf(event: string): 'sent' | 'deferred' | 'bounced' | 'expanded' | undefined {
	switch (event) {
		case 'SEND':
		case 'DELIVER': return 'sent';
		case 'DEFER': return 'deferred';
		case 'FAIL':
		case 'BADMAIL': return 'bounced';
		case 'EXPAND': return 'expanded';
		default: return undefined;
	}
}

/** 550 4.4.7 QUEUE.Expired; message expired */
function isExpiry(kind: Told['kind'], reply: string | undefined): boolean {
	return kind === 'bounced' && reply !== undefined && reply.includes('QUEUE.Expired');
}

/**
 * One status for each recipient. They are parted by semicolons, which stand in statuses too; then all that is written is the status of
 * the only recipient, or of none.
 */
function statusesOf(text: string, count: number): readonly string[] {
	if (count === 1) {
		return [text];
	}
	const parts = text.includes('}];[{') ? text.split(/(?<=\}\]);(?=\[\{)/) : text.split(';');
	return parts.length === count ? parts : [];
}

/** [{LED=550 5.1.1 RESOLVER.ADR.RecipNotFound; not found};{MSG=};{FQDN=};{IP=};{LRT=}]: the last error that was met; or a reply as it is. */
function replyOf(status: string): string | undefined {
	const at = status.indexOf('{LED=');
	const end = status.indexOf('};', at);
	const text = at < 0 ? status : status.slice(at + '{LED='.length, end < 0 ? status.length : end);
	return text.trim() === '' ? undefined : text.trim();
}

