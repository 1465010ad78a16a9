/** Lines of a Postfix log, each of a bounce. */
export function failingLines(from: number, count: number): string {
	return Array.from({ length: count }, (_, index) => failingLine(from + index)).join('');
}

function failingLine(number: number): string {
	const id = number.toString(16).toUpperCase().padStart(10, '0');
	return `Nov 24 06:25:13 mx1 postfix/smtp[2111]: ${id}: to=<user${number}@example.com>, relay=mx.example.com[198.51.100.25]:25, delay=2.1, delays=0.1/0/0.9/1.1, dsn=5.1.1, status=bounced (host mx.example.com[198.51.100.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command))\n`;
}
