import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/** The machine as the mail server sees it. */
export const OWN_HOST = 'mx1.example.org';
export const OWN_ADDRESS = '192.0.2.1';

/**
 * Gives the network, which must be one of its own, the addresses of the documentation: all of 192.0.2.0/24 and 198.51.100.0/24 and the
 * lower part of 203.0.113.0/24 are this machine, 203.0.113.64/26 is unreachable, and what goes to 203.0.113.128/25 is never answered.
 */
export function layNetwork(): void {
	ip('address add 192.0.2.1/24 dev lo');
	ip('address add 198.51.100.254/24 dev lo');
	ip('address add 203.0.113.62/26 dev lo');
	ip('route add unreachable 203.0.113.64/26');
	execFileSync('mkdir', ['-p', '/dev/net']);
	execFileSync('mknod', ['/dev/net/tun', 'c', '10', '200']);
	// Connections that nobody answers end after seven seconds.
	writeFileSync('/proc/sys/net/ipv4/tcp_syn_retries', '2');
	ip('tuntap add mode tun name nowhere');
	ip('address add 203.0.113.129/25 dev nowhere');
	ip('link set nowhere up');
	execFileSync('hostname', [OWN_HOST]);
	writeFileSync('/etc/hosts', `127.0.0.1 localhost\n${OWN_ADDRESS} ${OWN_HOST} mx1\n`);
	writeFileSync('/etc/hostname', `${OWN_HOST}\n`);
	writeFileSync('/etc/mailname', `${OWN_HOST}\n`);
	writeFileSync('/etc/resolv.conf', 'nameserver 127.0.0.1\noptions timeout:2 attempts:1\n');
}

function ip(words: string): void {
	execFileSync('ip', words.split(' '));
}
