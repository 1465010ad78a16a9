import type { Reason } from '../reason';

/** A public list that receivers ask about a sending host or domain. */
export interface Blocklist {
	/** Short and stable: `spamhaus`. */
	readonly id: string;
	readonly name: string;
	readonly operator: string;
	/** What is on it. */
	readonly of: 'ip' | 'domain';
	/** Page that shows a listing; `{}` stands for the IP or domain. */
	readonly lookup?: `http${string}`;
	/** Page that asks for removal; not there where listings end by themselves. */
	readonly removal?: `http${string}`;
	/** One sentence. */
	readonly note?: string;
}

/** With what makes a rule of it. */
export interface BlocklistRow extends Blocklist {
	/** What being on it says, where that is not that the host is blocked. */
	readonly reason?: Reason;
	/** Words that name it, in the notation of `Rule.words`: zones, hosts, names. */
	readonly marks: readonly string[];
}

/** Domain lists before the lists of IPs of the same operator. */
export const BLOCKLISTS: readonly BlocklistRow[] = [
	{
		id: 'spamhaus-dbl', name: 'Spamhaus DBL', operator: 'The Spamhaus Project', of: 'domain', marks: ['dbl.spamhaus.org', 'spamhaus dbl', 'spamhaus.org/dbl*', 'spamhaus.org/query/dbl*', 'spamhaus.org/query/domain*'],
		lookup: 'https://check.spamhaus.org/', removal: 'https://check.spamhaus.org/', note: 'A domain of the message or the session is listed.',
	},
	{
		id: 'spamhaus-pbl', name: 'Spamhaus PBL', operator: 'The Spamhaus Project', of: 'ip', marks: ['pbl.spamhaus.org', 'spamhaus pbl', 'spamhaus.org/pbl*', 'spamhaus.org/query/pbl*'],
		lookup: 'https://www.spamhaus.org/query/ip/{}', removal: 'https://check.spamhaus.org/', note: 'The range is for connections that should send through their provider.',
	},
	{
		id: 'spamhaus-xbl', name: 'Spamhaus XBL', operator: 'The Spamhaus Project', of: 'ip', marks: ['xbl.spamhaus.org', 'spamhaus xbl', 'spamhaus.org/xbl*', 'exploits block list', 'cbl.abuseat.org', '[shxbl]'],
		lookup: 'https://www.spamhaus.org/query/ip/{}', removal: 'https://check.spamhaus.org/', note: 'The machine or its network is infected or taken over: clean it first.',
	},
	{
		id: 'spamhaus', name: 'Spamhaus', operator: 'The Spamhaus Project', of: 'ip', marks: ['zen.spamhaus.org', 'sbl.spamhaus.org', 'sbl-xbl.spamhaus.org', 'css.spamhaus.org', 'spamhaus.org*', 'www.spamhaus.org*', 'check.spamhaus.org*', 'spamhaus', 'zen.dq.spamhaus.net', 'dq.spamhaus.net'],
		lookup: 'https://www.spamhaus.org/query/ip/{}', removal: 'https://check.spamhaus.org/',
	},
	{ id: 'spamcop', name: 'SpamCop', operator: 'Cisco', of: 'ip', marks: ['bl.spamcop.net', 'spamcop.net*', 'www.spamcop.net*', 'spamcop'], lookup: 'https://www.spamcop.net/w3m?action=checkblock&ip={}', note: 'Listings end by themselves about a day after the last report.' },
	{
		id: 'barracuda', name: 'Barracuda Reputation Block List', operator: 'Barracuda Networks', of: 'ip', marks: ['b.barracudacentral.org', 'barracudacentral.org*', 'www.barracudacentral.org*', 'barracudanetworks.com/reputation*', 'www.barracudanetworks.com/reputation*', 'barracuda rbl', 'barracuda reputation', 'barracuda list'],
		lookup: 'https://www.barracudacentral.org/lookups', removal: 'https://www.barracudacentral.org/rbl/removal-request',
	},
	{ id: 'sorbs', name: 'SORBS', operator: 'nobody any more', of: 'ip', marks: ['dnsbl.sorbs.net', 'sorbs.net*', 'www.sorbs.net*', 'sorbs'], note: 'SORBS ended in 2024: the receiver asks a list that is dead and has to take it out.' },
	{ id: 'cloudmark', name: 'Cloudmark Sender Intelligence', operator: 'Proofpoint', of: 'ip', marks: ['csi.cloudmark.com*', 'cm-csi-v##', 'cloudmark', 'cloudmark poor reputation', 'cloudmark sender intelligence'], lookup: 'http://csi.cloudmark.com/reset-request/?ip={}', removal: 'http://csi.cloudmark.com/reset-request/?ip={}' },
	{ id: 'proofpoint', name: 'Proofpoint Dynamic Reputation', operator: 'Proofpoint', of: 'ip', marks: ['ipcheck.proofpoint.com*', 'support.proofpoint.com/dnsbl*', 'prs.proofpoint.com', 'proofpoint dynamic reputation'], lookup: 'https://ipcheck.proofpoint.com/?ip={}', removal: 'https://ipcheck.proofpoint.com/?ip={}' },
	{ id: 'invaluement', name: 'Invaluement', operator: 'Invaluement', of: 'ip', marks: ['invaluement', 'www.invaluement.com*', 'ivmsip', 'ivmsip24'], lookup: 'https://www.invaluement.com/', removal: 'https://www.invaluement.com/' },
	{ id: 'hostkarma', name: 'HostKarma', operator: 'Junk Email Filter', of: 'ip', marks: ['hostkarma', 'hostkarma.junkemailfilter.com', 'ipadmin.junkemailfilter.com*'], lookup: 'http://ipadmin.junkemailfilter.com/remove.php?ip={}', removal: 'http://ipadmin.junkemailfilter.com/remove.php?ip={}' },
	{ id: 'uceprotect', name: 'UCEPROTECT', operator: 'UCEPROTECT-Network', of: 'ip', marks: ['uceprotect.net*', 'www.uceprotect.net*', 'uceprotect', 'dnsbl-#.uceprotect.net'], note: 'Levels 2 and 3 list whole networks; listings end by themselves after a week.' },
	{ id: 'trendmicro', name: 'Trend Micro Email Reputation', operator: 'Trend Micro', of: 'ip', marks: ['trend micro rbl*', 'trend micro email reputation*', 'blocked by trend micro', 'ers.trendmicro.com*', 'mail-abuse.com', 'rbl-plus.mail-abuse.org'], lookup: 'https://www.ers.trendmicro.com/reputations/index', removal: 'https://www.ers.trendmicro.com/reputations/index' },
	{ id: 'manitu', name: 'NiX Spam', operator: 'manitu', of: 'ip', marks: ['ix.dnsbl.manitu.net', 'dnsbl.manitu.net*', 'nixspam', 'nix spam'] },
	{ id: 'psbl', name: 'PSBL', operator: 'PSBL', of: 'ip', marks: ['psbl.surriel.com', 'psbl.org*'], removal: 'https://psbl.org/remove' },
	{ id: 'mailspike', name: 'Mailspike', operator: 'Mailspike', of: 'ip', marks: ['bl.mailspike.net', 'mailspike'] },
	{ id: 'abusix', name: 'Abusix', operator: 'Abusix', of: 'ip', marks: ['combined.mail.abusix.zone', 'mail.abusix.zone', 'abusix'] },
	{ id: 'spamrats', name: 'SpamRATS', operator: 'SpamRATS', of: 'ip', marks: ['all.spamrats.com', 'dyna.spamrats.com', 'noptr.spamrats.com', 'spam.spamrats.com', 'spamrats'] },
	{ id: 'backscatterer', name: 'Backscatterer', operator: 'UCEPROTECT-Network', of: 'ip', marks: ['ips.backscatterer.org', 'backscatterer.org*'], note: 'The server sends bounces or call-outs to people who never wrote.' },
	{ id: 'spamrl', name: 'SpamRL', operator: 'N-able', of: 'ip', marks: ['spamrl.com*', 'spamrl'], lookup: 'https://spamrl.com/', removal: 'https://spamrl.com/' },
	{ id: 'cobion', name: 'Cobion', operator: 'IBM', of: 'ip', marks: ['dnsbl.cobion.com'] },
	{ id: 'hornetsecurity', name: 'Hornetsecurity', operator: 'Hornetsecurity', of: 'ip', marks: ['cloud-security.net', 'heise.cloud-security.net'] },
	{ id: 'countries', name: 'countries.nerd.dk', operator: 'nerd.dk', of: 'ip', marks: ['countries.nerd.dk', 'zz.countries.nerd.dk'], note: 'This list only names the country of an IP: the receiver takes no mail from there.' },
	{ id: 'drbl', name: 'DRBL', operator: 'a node of DRBL', of: 'ip', marks: ['drbl'] },
	{ id: 'junkemail', name: 'Junk Email Filter', operator: 'Junk Email Filter', of: 'ip', marks: ['black.junkemailfilter.com'] },
	{ id: 'uribl', name: 'URIBL', operator: 'URIBL', of: 'domain', reason: 'SpamDetected', marks: ['uribl.com*', 'www.uribl.com*', 'uribl', 'black.uribl.com'], lookup: 'https://uribl.com/', removal: 'https://uribl.com/', note: 'A domain of the message is listed. "Query refused" means that the receiver’s DNS is set up wrongly.' },
	{ id: 'uribl-host', name: 'URIBL', operator: 'URIBL', of: 'domain', marks: ['blocked using multi.uribl.com', 'blocked using uribl*'], lookup: 'https://uribl.com/', removal: 'https://uribl.com/' },
	{ id: 'surbl', name: 'SURBL', operator: 'SURBL', of: 'domain', reason: 'SpamDetected', marks: ['multi.surbl.org', 'surbl.org*', 'www.surbl.org*', 'surbl'], note: 'A link of the message is listed.' },
	{ id: 'senderscore', name: 'Sender Score', operator: 'Validity', of: 'ip', reason: 'BadReputation', marks: ['senderscore.org*', 'www.senderscore.org*', 'score.senderscore.com', 'bl.score.senderscore.com', 'rpbl'] },
	{ id: 'talos', name: 'Talos', operator: 'Cisco', of: 'ip', reason: 'BadReputation', marks: ['talosintelligence.com*', 'www.talosintelligence.com*', 'senderbase.org*', 'www.senderbase.org*'], lookup: 'https://www.talosintelligence.com/reputation_center' },
];
