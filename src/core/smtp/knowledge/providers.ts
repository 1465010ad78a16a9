/** How a provider is known. */
export interface ProviderRow {
	/** Display name. */
	readonly name: string;
	/** Domains of mailboxes. */
	readonly domains?: readonly string[];
	/** The names of its hosts end so. */
	readonly hosts?: readonly string[];
	/** Words of a reply that nobody else writes, in the notation of `Rule.words`. */
	readonly marks?: readonly string[];
}

/**
 * Who is known by host, domain or words of a reply; what is said by several is told apart by the longest name of a host. Domains
 * whose mail another provider takes in stand with that provider.
 */
export const PROVIDERS: readonly ProviderRow[] = [
	{
		name: 'Google', domains: ['gmail.com', 'googlemail.com', 'googlegroups.com'], hosts: ['google.com', 'googlemail.com', 'psmtp.com'],
		marks: ['gsmtp', 'gcdp', 'support.google.com/*', 'mail.google.com/*', 'google.com/mail*', 'gmail-smtp-in.l.google.com', 'aspmx.l.google.com', 'google tried to deliver'],
	},
	{
		name: 'Outlook.com', domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'hotmail.co.uk', 'hotmail.fr', 'hotmail.de', 'hotmail.it', 'hotmail.es', 'live.co.uk', 'live.fr', 'live.nl', 'outlook.fr', 'outlook.de', 'outlook.es'],
		hosts: ['olc.protection.outlook.com', 'hotmail.com'],
		marks: ['olc.protection.outlook.com', 'postmaster.live.com', 'mail.live.com/*', 'mx#.hotmail.com'],
	},
	{
		name: 'Microsoft 365', hosts: ['outlook.com', 'office365.com', 'mx.microsoft'],
		marks: ['mail.protection.outlook.com', 'prod.outlook.com', 'prod.protection.outlook.com', 'sender.office.com', 'aka.ms/*', 'go.microsoft.com/*', '(as########)', '(as####)', '(as#####)'],
	},
	{
		name: 'Yahoo', domains: ['yahoo.com', 'ymail.com', 'rocketmail.com', 'aol.com', 'aim.com', 'verizon.net', 'frontier.com', 'yahoo.co.uk', 'yahoo.fr', 'yahoo.de', 'yahoo.it', 'yahoo.es', 'yahoo.ca', 'yahoo.com.br', 'yahoo.co.in', 'sky.com'],
		hosts: ['yahoodns.net', 'yahoo.com', 'aol.com'],
		marks: ['yahoodns.net', 'postmaster.yahooinc.com', 'senders.yahooinc.com', 'postmaster.yahoo.com', 'help.yahoo.com/*', 'postmaster.aol.com', 'postmaster.info.aol.com'],
	},
	{ name: 'Yahoo Japan', domains: ['yahoo.co.jp', 'ymail.ne.jp'], hosts: ['yahoo.co.jp'], marks: ['vs98-*'] },
	{
		name: 'Apple', domains: ['icloud.com', 'me.com', 'mac.com', 'privaterelay.appleid.com'], hosts: ['icloud.com', 'apple.com', 'me.com'],
		marks: ['support.apple.com/*', 'icloudadmin@apple.com'],
	},
	{ name: 'Comcast', domains: ['comcast.net', 'xfinity.com'], hosts: ['comcast.net'], marks: ['postmaster.comcast.net', 'comcast.net/*'] },
	{
		name: 'AT&T', domains: ['att.net', 'sbcglobal.net', 'bellsouth.net', 'swbell.net', 'pacbell.net', 'prodigy.net', 'ameritech.net', 'flash.net', 'nvbell.net', 'snet.net', 'wans.net'],
		hosts: ['prodigy.net', 'mx-att.mail.am0.yahoodns.net', 'att.net'], marks: ['abuse_rbl@abuse-att.net', 'abuse-att.net', 'att.net/blocks*', 'attrbl'],
	},
	{
		name: 'GMX and web.de', domains: ['gmx.net', 'gmx.de', 'gmx.com', 'gmx.at', 'gmx.ch', 'web.de', 'mail.com', 'email.de'],
		hosts: ['gmx.net', 'gmx.com', 'web.de', 'mail.com'], marks: ['postmaster.gmx.*', 'postmaster.gmx.net', 'postmaster.gmx.com', 'postmaster.web.de', '(mxgmx*', '(mxweb*'],
	},
	{ name: 'IONOS', domains: ['online.de', 'ionos.de'], hosts: ['kundenserver.de', 'ionos.de', 'ionos.com', '1and1.com', 'perfora.net', 'schlund.de'], marks: ['postmaster.1and1.com', 'postmaster.ionos.*', '(mxeue*', '(mxeu*'] },
	{ name: 'T-Online', domains: ['t-online.de', 'magenta.de'], hosts: ['t-online.de'], marks: ['tosa@rx.t-online.de', 't-online.de/*', 'postmaster.t-online.de'] },
	{ name: 'Orange', domains: ['orange.fr', 'wanadoo.fr', 'voila.fr'], hosts: ['orange.fr', 'wanadoo.fr'], marks: ['ofr_*', 'ofr###_*', 'ofraaa_*', 'ofr######_*', 'mwinf5*'] },
	{ name: 'La Poste', domains: ['laposte.net'], hosts: ['laposte.net'], marks: ['lpn###_*', 'lpn_*', 'lpnaaa_*', 'laposte.net'] },
	{ name: 'Free', domains: ['free.fr', 'libertysurf.fr'], hosts: ['free.fr', 'proxad.net'], marks: ['postmaster.free.fr', 'smtp.free.fr'] },
	{ name: 'Mimecast', hosts: ['mimecast.com', 'mimecast.co.za', 'mimecast-offshore.com'], marks: ['mimecast.com', 'community.mimecast.com', 'mimecast.com/*'] },
	{ name: 'Proofpoint', hosts: ['pphosted.com', 'ppe-hosted.com'], marks: ['ipcheck.proofpoint.com', 'support.proofpoint.com', 'pphosted.com', 'ppe-hosted.com', 'proofpoint.com/*'] },
	{ name: 'Barracuda', hosts: ['barracudanetworks.com', 'barracuda.com', 'cudamail.com'], marks: ['cuda_nsu', 'barracudanetworks.com', 'barracuda.com/*'] },
	{ name: 'Cisco', hosts: ['iphmx.com'], marks: ['iphmx.com', 'senderbase.org', 'mta\'s poor reputation'] },
	{ name: 'Broadcom', hosts: ['messagelabs.com', 'symanteccloud.com'], marks: ['messagelabs.com', 'symanteccloud.com', 'knowledge.broadcom.com'] },
	{ name: 'Trend Micro', hosts: ['trendmicro.com', 'trendmicro.eu', 'trendmicro.co.jp'], marks: ['ers.trendmicro.com', 'trendmicro.com'] },
	{ name: 'Trellix', hosts: ['fireeyecloud.com', 'fireeyegov.com'], marks: ['etp###'] },
	{ name: 'Sophos', hosts: ['prod.hydra.sophos.com', 'reflexion.net'] },
	{ name: 'Zoho', domains: ['zoho.com', 'zohomail.com', 'zoho.eu', 'zoho.in'], hosts: ['zoho.com', 'zoho.eu', 'zoho.in', 'zohomail.com'], marks: ['zoho.com/*', 'mail.zoho.com'] },
	{ name: 'Yandex', domains: ['yandex.com', 'yandex.ru', 'ya.ru', 'yandex.by', 'yandex.kz', 'yandex.ua', 'narod.ru'], hosts: ['yandex.ru', 'yandex.net', 'yandex.com'], marks: ['yandex.ru/*', 'yandex.com/*', 'ya.cc/*', 'mx.yandex.ru'] },
	{ name: 'Mail.ru', domains: ['mail.ru', 'bk.ru', 'list.ru', 'inbox.ru', 'internet.ru', 'vk.com'], hosts: ['mail.ru'], marks: ['help.mail.ru', 'corp.mail.ru', 'help.mail.ru/*', 'mxs.mail.ru'] },
	{ name: 'Rambler', domains: ['rambler.ru', 'lenta.ru', 'ro.ru', 'myrambler.ru'], hosts: ['rambler.ru'], marks: ['rambler.ru/*'] },
	{ name: 'QQ Mail', domains: ['qq.com', 'foxmail.com'], hosts: ['qq.com'], marks: ['mail.qq.com', 'service.mail.qq.com', 'exmail.qq.com', 'mail.qq.com/*'] },
	{ name: 'NetEase', domains: ['163.com', '126.com', 'yeah.net', '188.com', 'vip.163.com'], hosts: ['netease.com', '163.com', '126.com'], marks: ['mail.163.com', 'dt:spm*', 'mail.163.com/*'] },
	{ name: 'Cox', domains: ['cox.net'], hosts: ['cox.net'], marks: ['aup#cx*', 'aup#pol', 'aup#ipbl', 'aup#urlbl', 'aup#outbl', 'aup#blk', 'aup#dns', 'aup#lim', 'aup#rbl', 'aup#snd', 'cox.com/*'] },
	{ name: 'Spectrum', domains: ['charter.net', 'spectrum.net', 'rr.com', 'twc.com', 'roadrunner.com', 'brighthouse.com'], hosts: ['charter.net', 'rr.com', 'twc.com', 'spectrum.com'], marks: ['aup#i-*', 'aup#o-*', 'aup#in-*', 'aup#out-*', 'aup#i', 'aup#o'] },
	{ name: 'GoDaddy', hosts: ['secureserver.net'], marks: ['bizsmtp', 'secureserver.net', 'ib###', 'unsubscribe.secureserver.net'] },
	{ name: 'ImprovMX', hosts: ['improvmx.com'], marks: ['improvmx.com', '#id-5.9*', 'id-5.9*', 'improvmx'] },
	{ name: 'Infomaniak', domains: ['ik.me', 'infomaniak.com'], hosts: ['infomaniak.ch', 'infomaniak.com'], marks: ['infomaniak.com', 'infomaniak.ch'] },
	{ name: 'Rackspace', hosts: ['emailsrvr.com'], marks: ['emailsrvr.com', 'apps.rackspace.com'] },
	{ name: 'Amazon SES', hosts: ['amazonaws.com', 'amazonses.com'], marks: ['email-smtp.*', 'amazon ses'] },
	{ name: 'SendGrid', hosts: ['sendgrid.net'], marks: ['sendgrid address suppression list', 'sendgrid.com'] },
	{ name: 'Mailgun', hosts: ['mailgun.org', 'mailgun.net', 'mailgun.co'], marks: ['mailgun.com', 'mailgun.org'] },
	{ name: 'Postmark', hosts: ['mtasv.net', 'postmarkapp.com'], marks: ['postmarkapp.com'] },
	{ name: 'NTT docomo', domains: ['docomo.ne.jp'], hosts: ['docomo.ne.jp'] },
	{ name: 'KDDI au', domains: ['au.com', 'ezweb.ne.jp'], hosts: ['au.com', 'ezweb.ne.jp'] },
	{ name: 'Facebook', domains: ['facebook.com'], hosts: ['facebook.com'], marks: ['postmaster.facebook.com'] },
	{ name: 'Fastmail', domains: ['fastmail.com', 'fastmail.fm'], hosts: ['messagingengine.com'] },
	{ name: 'Proton', domains: ['proton.me', 'protonmail.com', 'pm.me'], hosts: ['protonmail.ch', 'proton.me'] },
	{ name: 'Seznam', domains: ['seznam.cz', 'email.cz', 'post.cz'], hosts: ['seznam.cz'] },
	{ name: 'WP', domains: ['wp.pl', 'o2.pl'], hosts: ['wp.pl', 'tlen.pl'] },
	{ name: 'UKR.net', domains: ['ukr.net'], hosts: ['ukr.net', 'fwdcdn.com'] },
	{ name: 'i.ua', domains: ['i.ua', 'ua.fm'], hosts: ['i.ua'], marks: ['mail.i.ua/*'] },
];
