import { ADDRESS_PHRASES } from '../smtp/knowledge/phrases/addresses';
import { CONTENT_PHRASES } from '../smtp/knowledge/phrases/content';
import { REPORT_PHRASES } from '../smtp/knowledge/phrases/reports';
import { SENDER_PHRASES } from '../smtp/knowledge/phrases/senders';
import { SERVER_PHRASES } from '../smtp/knowledge/phrases/servers';
import { PROVIDERS } from '../smtp/knowledge/providers';
import type { RuleTable } from '../smtp/knowledge/rule';
import { APPLE_RULES } from '../smtp/knowledge/rules/apple';
import { AU_RULES, DOCOMO_RULES, I_UA_RULES, MAIL_RU_RULES, NETEASE_RULES, QQ_RULES, RAMBLER_RULES, YANDEX_RULES } from '../smtp/knowledge/rules/asia';
import { ATT_RULES, COMCAST_RULES, COX_RULES, SPECTRUM_RULES } from '../smtp/knowledge/rules/comcast';
import { FREE_RULES, GMX_RULES, LA_POSTE_RULES, ORANGE_RULES, SMALL_RULES, T_ONLINE_RULES } from '../smtp/knowledge/rules/europe';
import { BARRACUDA_RULES, BROADCOM_RULES, CISCO_RULES, MIMECAST_RULES, PROOFPOINT_RULES, TRELLIX_RULES, TREND_MICRO_RULES } from '../smtp/knowledge/rules/gateways';
import { GOOGLE_RULES } from '../smtp/knowledge/rules/google';
import { FACEBOOK_RULES, GODADDY_RULES, IMPROVMX_RULES, SENDGRID_RULES, SES_RULES, ZOHO_RULES } from '../smtp/knowledge/rules/hosting';
import { LIST_RULES } from '../smtp/knowledge/rules/lists';
import { MICROSOFT_RULES, OUTLOOK_RULES } from '../smtp/knowledge/rules/microsoft';
import { EXIM_RULES, OPENSMTPD_RULES, POSTFIX_RULES, QMAIL_RULES, SENDMAIL_RULES } from '../smtp/knowledge/rules/programs';
import { AOL_RULES, YAHOO_JAPAN_RULES, YAHOO_RULES } from '../smtp/knowledge/rules/yahoo';
import { GIVEN_UP, LATER, QUOTES, STEPS } from '../smtp/knowledge/wrappers';
import { RuleIndex } from './ruleIndex';

/** All tables of rules; their order does not matter. */
export const RULE_TABLES: readonly RuleTable[] = [
	ADDRESS_PHRASES, CONTENT_PHRASES, SENDER_PHRASES, SERVER_PHRASES, REPORT_PHRASES, LIST_RULES,
	GOOGLE_RULES, MICROSOFT_RULES, OUTLOOK_RULES, YAHOO_RULES, YAHOO_JAPAN_RULES, AOL_RULES, APPLE_RULES, COMCAST_RULES, ATT_RULES, COX_RULES,
	SPECTRUM_RULES, GMX_RULES, T_ONLINE_RULES, ORANGE_RULES, LA_POSTE_RULES, FREE_RULES, SMALL_RULES, YANDEX_RULES, MAIL_RU_RULES,
	RAMBLER_RULES, QQ_RULES, NETEASE_RULES, DOCOMO_RULES, AU_RULES, I_UA_RULES, MIMECAST_RULES, PROOFPOINT_RULES, BARRACUDA_RULES, CISCO_RULES,
	BROADCOM_RULES, TREND_MICRO_RULES, TRELLIX_RULES, GODADDY_RULES, IMPROVMX_RULES, ZOHO_RULES, FACEBOOK_RULES, SES_RULES, SENDGRID_RULES,
	POSTFIX_RULES, EXIM_RULES, SENDMAIL_RULES, QMAIL_RULES, OPENSMTPD_RULES,
];

let index: RuleIndex | undefined;

/** Built at the first reply, not at the start. */
export function ruleIndex(): RuleIndex {
	return (index ??= buildIndex());
}

function buildIndex(): RuleIndex {
	const built = new RuleIndex();
	for (const table of RULE_TABLES) {
		built.addTable(table);
	}
	for (const { name, marks = [] } of PROVIDERS) {
		for (const mark of marks) {
			built.addPhrase(mark, { kind: 'speaker', provider: name });
		}
	}
	for (const { step, words } of STEPS) {
		for (const phrase of words) {
			built.addPhrase(phrase, { kind: 'step', step });
		}
	}
	for (const [kind, phrases] of [['quote', QUOTES], ['later', LATER], ['given-up', GIVEN_UP], ['host', ['host ']]] as const) {
		for (const phrase of phrases) {
			built.addPhrase(phrase, { kind });
		}
	}
	return built;
}
