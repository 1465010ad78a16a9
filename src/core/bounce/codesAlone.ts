import type { Reason } from '../smtp/reason';
import type { ReplyCodes } from './replyCodes';

const BY_SUBJECT: Readonly<Record<string, Reason>> = {
	'1.1': 'UserUnknown', '1.2': 'HostUnknown', '1.3': 'UserUnknown', '1.6': 'HasMoved', '1.7': 'Rejected', '1.8': 'Rejected', '1.10': 'NotAccept',
	'2.1': 'Suspend', '2.2': 'MailboxFull', '2.3': 'EmailTooLarge', '3.1': 'SystemFull', '3.4': 'EmailTooLarge', '4.7': 'Expired',
	'7.25': 'RequirePTR',
};

export function reasonOfCodes({ code, enhanced }: ReplyCodes): Reason {
	if (enhanced) {
		const reason = BY_SUBJECT[`${enhanced.subject}.${enhanced.detail}`];
		if (reason) {
			return reason;
		}
		if (enhanced.subject === 4) {
			return 'NetworkError';
		}
		if (enhanced.subject === 7) {
			return enhanced.detail >= 20 && enhanced.detail < 30 ? 'AuthFailure' : 'PolicyViolation';
		}
	}
	return code === 556 ? 'NotAccept' : code === undefined && enhanced === undefined ? 'Undefined' : 'OnHold';
}
