/**
 * Words by which programs report on a message, in lower case. They stand in the texts of the programs named beside them; none of them
 * says why it failed, which is for the rules of `smtp/knowledge`.
 */

/** The message, or some recipient of it, was given up. */
export const FAILURE_WORDS: readonly string[] = [
	// Postfix, Exim, qmail, Courier, Sendmail, OpenSMTPD, DragonFly
	'could not be delivered', 'couldn\'t be delivered', 'cannot be delivered', 'can\'t be delivered', 'could not deliver', 'can not be delivered',
	'wasn\'t able to deliver', 'was not able to deliver', 'were unable to deliver', 'unable to deliver', 'not able to be delivered',
	'address(es) failed', 'address failed', 'addresses failed', 'returning message to sender', 'error delivering your mail', 'was undeliverable',
	'permanent fatal errors', 'fatal errors', 'transcript of session', 'transcript of the session', 'error has occurred while attempting to deliver',
	'failure notice', 'returned mail', 'returned to sender', 'undelivered mail', 'undeliverable', 'undelivered',
	// Exchange, Gmail, Domino, GroupWise, hMailServer, IMail, MDaemon, Amazon SES
	'did not reach', 'could not be reached', 'delivery has failed', 'delivery failed', 'delivery failure', 'failed permanently', 'wasn\'t delivered',
	'was not delivered', 'not delivered', 'didn\'t reach', 'failure reasons', 'did not receive', 'failed addresses', 'invalid final delivery', 'failed recipient',
	'error occurred while trying to deliver', 'delivery status notification', 'delivery notification', 'message blocked', 'address not found',
	// gateways and hosts
	'delivery errors', 'delivery problems', 'trouble delivering', 'returned permanent errors', 'was rejected by', 'were rejected by', 'unable to be delivered',
	'delivery to the following recipient', 'delevery to the following recipient', 'message delivery failed', 'mail delivery error', 'mail system error',
	'non remis', 'error-for:', 'unknown user:', 'undeliverable address', 'mailbox is full:', 'has been rejected', 'no such user here', 'mail delivery failed', 'is unavailable', 'has not been collected', 'invalid mailbox', 'may not exist, or you may not have permission',
	'failed to deliver', 'delivery error', 'not deliverable', 'returned email', 'mail could not be', 'message could not be', 'rejected:', 'rejected your message', 'cannot deliver', 'can\'t deliver', 'returned unopened',
	// other languages
	'nicht zugestellt', 'unzustellbar', 'konnte nicht', 'n\'a pas pu etre', 'n\'a pas pu être', 'n’a pas pu être', 'non remis', 'no se pudo entregar', 'no se ha podido entregar', 'não pôde ser entregue', 'não foi entregue',
	'non è stato possibile', 'mancata consegna', 'niet worden afgeleverd', 'onbestelbaar', 'kunde inte levereras', 'nie można dostarczyć', 'не может быть доставлено', 'не доставлено', 'не удалось доставить',
	'送信できません', '配信できません', '配送できません', '届けられません', '送信に失敗', '送れません', '无法送达', '退信', '投递失败', '전송되지',
];

/** The message waits and will be tried again. */
export const DELAY_WORDS: readonly string[] = [
	'not yet been delivered', 'not yet delivered', 'not yet received', 'has been delayed', 'have been delayed', 'warning message only', 'this is a warning only', 'only a notification about a delay',
	'message will be retried', 'it will be retried', 'will be retried for', 'delivery attempts will continue', 'still awaiting delivery', 'has been postponed', 'continue to attempt delivery', 'continue trying', 'delivery status notification (delay)',
	'this is just a warning', 'warning: could not send message', 'delayed mail', 'delivery delayed', 'message delayed', 'message delivery has been delayed', 'delivery delay', 'will continue to be made', 'attempts to deliver the message will continue', 'still undelivered',
];

/** It was delivered, or given to somebody who sends no reports. */
export const SUCCESS_WORDS: readonly string[] = [
	'successfully delivered', 'was delivered successfully', 'successful mail delivery report', 'delivery status notification (success)', 'has been successfully relayed', 'successfully relayed', 'successful delivery',
	'have been successfully', 'relayed:', 'delivery status notification (relay)', 'was successfully delivered', 'has been delivered to',
];

/** Begin the line behind which the original message stands, once its rules and brackets are taken off. */
export const ORIGINAL_MARKS: readonly string[] = [
	'this is a copy of', 'below this line is a copy', 'below is a copy', 'here is a copy', 'here follows the', 'original message', 'original mail', 'returned message', 'unsent message', 'undelivered message', 'a copy of the original',
	'copy of the original', 'the header of the original', 'message header', 'message body', 'message text follows', 'message headers follow', 'included is a copy', 'the first part of the message', 'your message reads',
	'start of returned message', 'the first 50 lines of', 'the original message follows', 'message contents', 'the attachment contains the original', 'your original message', 'original email', 'the original message was:', 'headers of the original message',
	'begin of the original', 'copy of your message', 'returned mail follows', 'beginning of original message', 'text of your message', 'header of the original', 'your message was:', 'body:', 'no more than', 'ursprüngliche nachricht', 'message d’origine', '元のメール', 'message follows',
];

/** Lines with such words name whom to ask, not whom the message did not reach. */
export const CONTACT_WORDS: readonly string[] = [
	'please contact', 'contact the', 'contact your', 'for assistance', 'for further assistance', 'send mail to', 'send email to', 'please send', 'please forward', 'please reply', 'system contact', 'if you have any questions', 'e-mail to', 'support', 'report this', 'help', 'kontaktieren',
	'message-id', 'in-reply-to', 'reply-to', 'return-path', 'envelope-from', 'generated from', 'expanded from', 'originally addressed', 'was addressed to', 'received from', 'from:', 'sender:', 'mail from', 'cc:', 'message from',
];

/** The names of senders that are programs; in the address or beside it. */
export const DAEMON_NAMES: readonly string[] = [
	'mailer-daemon', 'mailer_daemon', 'mailerdaemon', 'mailer daemon', 'postmaster', 'mail delivery s', 'mail delivery agent', 'delivery subsystem', 'mail-daemon', 'maildaemon', 'mdaemon', 'mail system', 'mail administrator', 'system administrator', 'systemadministrator',
	'mailadmin', 'bounce', 'mail delivery system', 'microsoftexchange', 'microsoft outlook', 'delivery-notification', 'mail server', 'administrateur systeme', 'internet mail delivery', 'mailmaster', 'mail router', 'email delivery', 'post_office', 'post office', 'mail-deliver', 'returned mail', 'noreply', 'no-reply', 'mmsc', 'mailsystem', 'listserv',
];

/** What the subjects of replies begin with that nobody wrote. */
export const AUTO_REPLY_SUBJECTS: readonly string[] = [
	'auto:', 'auto reply', 'auto-reply', 'autoreply', 'auto response', 'automatic reply', 'automatische antwort', 'automatically rejected', 'out of office', 'out of the office', 'away from my mail', 'vacation', 'abwesen', 'réponse automatique', 'respuesta automática',
	'risposta automatica', 'resposta automática', 'automatisch antwoord', 'autosvar', 'autorespon', 'absence', 'away:', 'on vacation', 'i am out', 'i\'m out', 'fuera de la oficina', 'fora do escritório', 'отсутств', '自动回复', '自動応答', '不在',
];

/** Of messages that ask the sender to prove to be a person. */
export const CHALLENGE_WORDS: readonly string[] = [
	'confirm your email', 'confirm your message', 'verify your email', 'to have your message delivered', 'challenge', 'please confirm that you', 'prove that you are', 'approve your email', 'verify that you are', 'click the link below to', 'not pre-approved', 'boxbe', 'spamarrest', 'sender verification required', 'awaiting your approval', 'waiting list for',
];

/** Begin paragraphs that are the same in every report of a program, and give no reason. */
export const FORM_WORDS: readonly string[] = [
	'this message was created automatically', 'this is an automatically generated', 'this is the ', 'hi. this is', 'hi!', 'hello', 'dear ', 'this report relates to', 'your message', 'i\'m sorry to have to inform', 'a message that you sent', 'a message that you have sent', 'the original message was received',
	'technical details', 'message will be retried', 'this is a warning', 'you do not need to resend', 'no action is required', 'for further assistance', 'please include this problem', 'if you do so, please', 'if your message was also sent', 'the following address', 'for the following reason', 'i\'m afraid i wasn\'t able', 'the mail system', 'diagnostic information',
	'delivery to the following', 'message from ', 'unable to deliver message to the following', 'sorry, we were unable to deliver your message to the following', 'regards', 'thanks', 'please contact', 'please do not reply', 'reporting-mta:', 'content-type:', 'content-transfer-encoding:', 'content-description:', 'action:', 'final-recipient:', 'this is a mime-encapsulated', 'this is a multi-part', 'if you have questions', 'the attached message', 'mail delivery failed',
	'to:', 'subject:', 'sent:', 'from:', 'rfc822;', 'did not reach the following',
];
