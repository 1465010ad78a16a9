import * as fs from 'node:fs';
import * as path from 'node:path';
import { explainEvent } from '../../src/core/analysis/explainEvent';
import { eventsOfMessage } from '../../src/core/message/eventsOfMessage';
import { placesOf } from '../../src/core/message/messagePlaces';
import { readMessage } from '../../src/core/message/readMessage';
import type { MessageReport, RecipientReport } from '../../src/core/message/report';
import type { Explanation } from '../../src/core/smtp/verdict';
import { corpus } from './counting';
import { readRows } from './shared';

/** A share: how many of how many, and which not. */
export class Share {
	of = 0;
	readonly missed: string[] = [];

	count(isRight: boolean, what: () => string): void {
		this.of++;
		if (!isRight) {
			this.missed.push(what());
		}
	}

	get value(): number {
		return this.of === 0 ? 1 : 1 - this.missed.length / this.of;
	}

	toString(): string {
		return `${(this.value * 100).toFixed(1)} % of ${this.of}`;
	}
}

interface Expected {
	readonly status: string;
	readonly replycode: string;
	readonly reason: string;
	readonly hardbounce: boolean;
	readonly pseudoStatus: boolean;
}

interface TruthRow {
	readonly file: string;
	readonly expected: readonly Expected[];
	readonly otherVersions?: Readonly<Record<string, readonly Expected[]>>;
	readonly allSourcesAgree: boolean;
}

interface ReferenceRow {
	readonly file: string;
	readonly facts: readonly { readonly recipient: string; readonly alias: string; readonly reason: string }[];
}

/** Reads a file of the sample data. */
export function readFileMessage(file: string): Promise<MessageReport> {
	return readMessage(fs.readFileSync(corpus(file) as string));
}

/** The verdict on a recipient, as on any other event. */
export function verdictsOn(report: MessageReport): Explanation[] {
	return eventsOfMessage(report, placesOf(new Uint8Array(0), { lines: 0, bytes: 0 })).map((event) => explainEvent(event));
}

export interface SisimaiFigures {
	readonly recipients: Share;
	readonly status: Share;
	readonly code: Share;
	readonly reason: Share;
	readonly hard: Share;
}

/** Reasons whose names changed. */
const SAME_AS: Readonly<Record<string, string>> = { mesgtoobig: 'emailtoolarge', exceedlimit: 'emailtoolarge', toomanyconn: 'ratelimited', speeding: 'ratelimited' };

/** Compares with what the authors of Sisimai say of their own test messages. Statuses that they invented are left out; where their versions disagree each is right. */
export async function compareMessagesWithSisimai(): Promise<SisimaiFigures | undefined> {
	const truth = readRows<TruthRow>('sisimai-truth.dev.jsonl');
	const reference = new Map(readRows<ReferenceRow>('sisimai-reference-p5.dev.jsonl')?.map((row) => [row.file, row.facts]));
	if (!truth) {
		return undefined;
	}
	const figures: SisimaiFigures = { recipients: new Share(), status: new Share(), code: new Share(), reason: new Share(), hard: new Share() };
	for (const row of truth) {
		const report = await readFileMessage(row.file);
		row.expected.forEach((expected, index) => compareOne({ row, expected, index, report, fact: reference.get(row.file)?.[index] }, figures));
	}
	return figures;
}

interface Compared {
	readonly row: TruthRow;
	readonly expected: Expected;
	readonly index: number;
	readonly report: MessageReport;
	readonly fact?: ReferenceRow['facts'][number];
}

function compareOne({ row, expected, index, report, fact }: Compared, figures: SisimaiFigures): void {
	const name = `${path.basename(row.file, '.eml')}[${index}]`;
	const address = fact?.recipient.toLowerCase();
	const isOf = (one: RecipientReport): boolean => [one.recipient, one.originalRecipient].some((own) => own !== undefined && (own.toLowerCase() === address || own.toLowerCase() === fact?.alias.toLowerCase()));
	const found = report.recipients.find(isOf) ?? (row.expected.length === 1 ? report.recipients[0] : undefined);
	const versions = [expected, ...Object.values(row.otherVersions ?? {}).flatMap((version) => version[index] ?? [])];
	const isAutoReply = expected.reason === 'vacation';
	// addresses that the source invents where there are none end in .invalid
	if (address !== undefined && !address.endsWith('.invalid') && !isAutoReply) {
		figures.recipients.count(report.recipients.some(isOf), () => `${name} ${report.kind}: ${address}, not ${report.recipients.map((one) => one.recipient).join(' ')}`);
	}
	if (expected.status !== '' && !versions.some((version) => version.pseudoStatus) && row.allSourcesAgree) {
		figures.status.count(versions.some(({ status }) => status === found?.enhanced || status === found?.status), () => `${name}: ${expected.status}, not ${found?.status} ${found?.enhanced} | ${found?.reply}`);
	}
	if (expected.replycode !== '' && row.allSourcesAgree) {
		figures.code.count(versions.some(({ replycode }) => replycode === String(found?.code)), () => `${name}: ${expected.replycode}, not ${found?.code} | ${found?.reply}`);
	}
	const said = isAutoReply || !found ? undefined : verdictsOn(report)[report.recipients.indexOf(found)];
	const reason = report.kind === 'auto-reply' ? 'vacation' : found?.kind === 'complaint' ? 'feedback' : said?.reason.toLowerCase();
	figures.reason.count(versions.some((version) => (SAME_AS[version.reason] ?? version.reason) === reason), () => `${expected.reason} -> ${reason}  ${name} | ${found?.enhanced} ${found?.reply}`);
	figures.hard.count(versions.some(({ hardbounce }) => hardbounce === (found?.kind === 'complaint' ? false : (said?.hard ?? false))), () => `${name} ${expected.reason}: ${expected.hardbounce} -> ${reason}`);
}

interface AddressRow {
	readonly file: string;
	readonly permanent?: readonly string[];
	readonly temporary?: readonly string[];
	readonly expected?: { readonly is_bounce?: number; readonly addresses?: readonly string[] };
}

interface FieldsRow {
	readonly file: string;
	readonly recipients: readonly { readonly finalRecipient?: string; readonly action?: string }[];
}

/** For each set of older bounces, and for the fields of all delivery status notifications: the failed addresses that are found. */
export async function compareAddresses(): Promise<Record<string, Share> | undefined> {
	const fields = readRows<FieldsRow>('dsn-fields.dev.jsonl');
	if (!fields) {
		return undefined;
	}
	const shares: Record<string, Share> = { fields: new Share() };
	for (const set of ['flufl-bounce', 'bounceparser-perl']) {
		const share = (shares[set] = new Share());
		for (const { file, permanent = [], temporary = [], expected } of readRows<AddressRow>(`${set}/truth.dev.jsonl`) ?? []) {
			await countAddresses(share, file, [...permanent, ...temporary, ...(expected?.addresses ?? [])]);
		}
	}
	for (const { file, recipients } of fields) {
		const failed = recipients.filter(({ action }) => action !== undefined && /^(?:failed|delayed)/i.test(action));
		await countAddresses(shares.fields as Share, file, failed.map(({ finalRecipient = '' }) => finalRecipient.replace(/^[^;]*;\s*/, '').replace(/[<>"]/g, '').trim()).filter((address) => address.includes('@')));
	}
	return shares;
}

async function countAddresses(share: Share, file: string, addresses: readonly string[]): Promise<void> {
	if (addresses.length === 0) {
		return;
	}
	const { kind, recipients } = await readFileMessage(file);
	const found = recipients.flatMap(({ recipient, originalRecipient }) => [recipient, originalRecipient]).map((address) => address?.toLowerCase());
	addresses.forEach((address) => share.count(found.includes(address.toLowerCase()), () => `${file} ${kind}: ${address}, not ${found.join(' ')}`));
}

/** Messages that are no bounces, with what is made of them. */
export async function readNonBounces(): Promise<{ readonly file: string; readonly report: MessageReport }[] | undefined> {
	const rows = readRows<AddressRow & { readonly expected: { readonly is_bounced?: boolean } }>('bounceparser-perl/truth.dev.jsonl');
	if (!rows) {
		return undefined;
	}
	const perl = rows.filter(({ expected }) => expected?.is_bounce === 0).map(({ file }) => file);
	const ruby = (readRows<typeof rows[number]>('bounce-email/truth.dev.jsonl') ?? []).filter(({ expected }) => expected.is_bounced === false).map(({ file }) => file);
	const files = [...perl, ...ruby, ...filesIn('sisimai/maildir/not')];
	return Promise.all(files.map(async (file) => ({ file, report: await readFileMessage(file) })));
}

/** Every file of a folder of the sample data. */
export function filesIn(folder: string): string[] {
	return fs.readdirSync(corpus(folder) as string, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(folder, path.relative(corpus(folder) as string, path.join(entry.parentPath, entry.name))));
}
