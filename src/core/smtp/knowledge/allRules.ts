import { ADDRESS_PHRASES } from './phrases/addresses';
import { CONTENT_PHRASES } from './phrases/content';
import { REPORT_PHRASES } from './phrases/reports';
import { SENDER_PHRASES } from './phrases/senders';
import { SERVER_PHRASES } from './phrases/servers';
import type { RuleTable } from './rule';
import { APPLE_RULES } from './rules/apple';
import { AU_RULES, DOCOMO_RULES, I_UA_RULES, MAIL_RU_RULES, NETEASE_RULES, QQ_RULES, RAMBLER_RULES, YANDEX_RULES } from './rules/asia';
import { ATT_RULES, COMCAST_RULES, COX_RULES, SPECTRUM_RULES } from './rules/comcast';
import { FREE_RULES, GMX_RULES, LA_POSTE_RULES, ORANGE_RULES, SMALL_RULES, T_ONLINE_RULES } from './rules/europe';
import { BARRACUDA_RULES, BROADCOM_RULES, CISCO_RULES, MIMECAST_RULES, PROOFPOINT_RULES, TRELLIX_RULES, TREND_MICRO_RULES } from './rules/gateways';
import { GOOGLE_RULES } from './rules/google';
import { FACEBOOK_RULES, GODADDY_RULES, IMPROVMX_RULES, MAILGUN_RULES, POSTMARK_RULES, SENDGRID_RULES, SES_RULES, ZOHO_RULES } from './rules/hosting';
import { LIST_RULES } from './rules/lists';
import { MICROSOFT_RULES, OUTLOOK_RULES } from './rules/microsoft';
import { EXIM_RULES, OPENSMTPD_RULES, POSTFIX_RULES, QMAIL_RULES, SENDMAIL_RULES } from './rules/programs';
import { AOL_RULES, YAHOO_JAPAN_RULES, YAHOO_RULES } from './rules/yahoo';

const TABLES: readonly RuleTable[] = [
	ADDRESS_PHRASES, CONTENT_PHRASES, SENDER_PHRASES, SERVER_PHRASES, REPORT_PHRASES, LIST_RULES,
	GOOGLE_RULES, MICROSOFT_RULES, OUTLOOK_RULES, YAHOO_RULES, YAHOO_JAPAN_RULES, AOL_RULES, APPLE_RULES, COMCAST_RULES, ATT_RULES, COX_RULES,
	SPECTRUM_RULES, GMX_RULES, T_ONLINE_RULES, ORANGE_RULES, LA_POSTE_RULES, FREE_RULES, SMALL_RULES, YANDEX_RULES, MAIL_RU_RULES,
	RAMBLER_RULES, QQ_RULES, NETEASE_RULES, DOCOMO_RULES, AU_RULES, I_UA_RULES, MIMECAST_RULES, PROOFPOINT_RULES, BARRACUDA_RULES, CISCO_RULES,
	BROADCOM_RULES, TREND_MICRO_RULES, TRELLIX_RULES, GODADDY_RULES, IMPROVMX_RULES, ZOHO_RULES, FACEBOOK_RULES, SES_RULES, SENDGRID_RULES, MAILGUN_RULES, POSTMARK_RULES,
	POSTFIX_RULES, EXIM_RULES, SENDMAIL_RULES, QMAIL_RULES, OPENSMTPD_RULES,
];

/** All tables of rules; their order does not matter. Only `writeRows.ts` and the tests ask here: everybody else reads rows (`ruleRows.ts`), as the bundles have nothing but these. */
export function allRules(): readonly RuleTable[] {
	return TABLES;
}
