import { Columns, splitCsv } from './csv';
import { NOTHING, textFormat, type TextLine, type TextReader } from './textFormat';
import type { Told } from './told';

/**
 * Message traces of Microsoft 365, exported as CSV: the report for download, whose column names are words with underscores, and what
 * Get-MessageTrace or Get-MessageTraceV2 gives by Export-Csv. Columns are known by the names in the first line. The forms are those of
 * Microsoft's documentation; files of the web page in other languages have other names and are not read.
 */
export const MESSAGE_TRACE = textFormat(
	{
		id: 'message-trace',
		// origin_timestamp_utc,sender_address,recipient_status,... and a@example.com##Receive, Fail; "SenderAddress","RecipientAddress",...,"Status"
		markers: ['recipient_status', 'RecipientAddress', '##Receive', ',Failed,', ',Delivered,', ',Pending,', '"Failed"', '"Delivered"', '"Pending"'],
		cannotKnow: 'A message trace holds no reply and no code, only what became of a message.',
	},
	() => new TraceReader(),
);

class TraceReader implements TextReader {
	private columns: Columns | undefined;

	get remembers(): boolean {
		return this.columns !== undefined;
	}

	read({ whole }: TextLine): readonly Told[] | undefined {
		const values = splitCsv(whole);
		const names = values.map((value) => value.trim().toLowerCase());
		if (names.includes('recipient_status') || (names.includes('recipientaddress') && names.includes('status'))) {
			this.columns = new Columns(names);
			return NOTHING;
		}
		const { columns } = this;
		// A line of something else in the same file has another number of columns.
		if (!columns || values.length !== columns.names.length) {
			return undefined;
		}
		const told = {
			time: columns.valueOf(values, 'origin_timestamp_utc', 'received'),
			messageId: columns.valueOf(values, 'message_id', 'messageid'),
			queueId: columns.valueOf(values, 'network_message_id', 'messagetraceid'),
			sender: columns.valueOf(values, 'sender_address', 'senderaddress'),
			relay: columns.valueOf(values, 'toip'),
		};
		const listed = columns.valueOf(values, 'recipient_status');
		if (listed !== undefined) {
			return listed.split(';').flatMap((entry) => toldOfEntry(entry, told));
		}
		const kind = kindOf(columns.valueOf(values, 'status') ?? '');
		return kind === undefined ? NOTHING : [{ ...told, kind, recipient: columns.valueOf(values, 'recipientaddress') }];
	}
}

/** a@example.com##Receive, Fail */
function toldOfEntry(entry: string, told: Partial<Told>): readonly Told[] {
	const [recipient = '', steps = ''] = entry.split('##');
	const kind = kindOf(steps.split(',').at(-1)?.trim() ?? '');
	return kind === undefined ? NOTHING : [{ ...told, kind, recipient: recipient.trim() }];
}

function kindOf(status: string): Told['kind'] | undefined {
	switch (status.toLowerCase()) {
		case 'delivered':
		case 'deliver':
		case 'send': return 'sent';
		case 'failed':
		case 'fail': return 'bounced';
		case 'pending':
		case 'defer': return 'deferred';
		case 'expanded':
		case 'expand': return 'expanded';
		default: return undefined;
	}
}
