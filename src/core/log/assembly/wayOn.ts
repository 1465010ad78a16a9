/** AssemblyScript: whether a message stays on this machine, so that the parsers have to look for its way on. As `followUp.ts` has it, and stricter. */
import { isDigit, placeOf } from './chars';

/** Of what was answered: delivered via ..., forwarded as ... */
export function isTakenHere(at: usize): bool {
	const initial = load<u8>(at);
	return initial === 0x66 || (initial === 0x64 && load<u8>(at, 10) === 0x76);
}

/** An address of this machine, or a port such as content filters have; 198.51.100.25]:25 is neither. */
export function staysHere(relay: usize, relayEnd: usize): bool {
	const at = placeOf(0x5b, relay, relayEnd);
	if (at === relayEnd) {
		return false;
	}
	// 127.
	if (!isDigit(load<u8>(at, 1)) || load<u32>(at, 1) === 0x2e373231) {
		return true;
	}
	let port = relayEnd;
	while (isDigit(load<u8>(port - 1))) {
		port--;
	}
	return relayEnd - port > 4;
}
