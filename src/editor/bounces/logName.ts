// mail.log, maillog, exim_mainlog; rotated: mail.log.1, mail.log-20261120
const NAME = /^(?:mail\.(?:log|err|info|warn)|maillog|(?:exim_)?(?:main|reject|panic)log)(?:[.-].*\d)?$/i;
// mail-20261120.log, mainlog.1.log
const DATED_NAME = /^(?:mail|(?:main|reject|panic)log)[.-]\d.*\.log$/i;
// /var/log/exim4/main.log, /var/log/mail
const PLACE = /\/(?:exim4?\/(?:main|reject|panic)\.log|var\/log\/mail)$/i;

/**
 * Whether a file is a mail log by its path, as the language `maillog` of the manifest has it. For files of which VS Code tells no
 * language because they are too large.
 */
export function isMailLogName(path: string): boolean {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return NAME.test(name) || DATED_NAME.test(name) || PLACE.test(path) || name.toLowerCase().endsWith('.maillog');
}

// access.log, notes.txt, daemon.log.1; syslog, messages-20261120
const TEXT_NAME = /\.(?:log|txt)(?:[.-]\d[\w-]*)?$|\/[^./]+$/i;

/** Whether a file may hold log lines, by its path alone. */
export function mayBeLogName(path: string): boolean {
	return TEXT_NAME.test(path);
}
