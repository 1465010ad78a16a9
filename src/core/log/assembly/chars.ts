/** AssemblyScript: bytes and what they may be, sixteen at once. What lies behind the end of a line is read too, and not taken. */

/** Behind the letters, digits and - . / that begin at `at`; names may have other bytes too, but few have. */
export function endOfName(at: usize): usize {
	let i = at - 16;
	let others: u32 = 0;
	while (others === 0) {
		i += 16;
		const bytes = v128.load(i);
		const letters = i8x16.lt_u(i8x16.sub(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x61)), i8x16.splat(26));
		// - to 9
		others = ~i8x16.bitmask(v128.or(letters, i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x2d)), i8x16.splat(13)))) & 0xffff;
	}
	return i + ctz(others);
}

/** Behind those that begin at `at`. */
export function endOfLettersAndDigits(at: usize): usize {
	let i = at - 16;
	let others: u32 = 0;
	while (others === 0) {
		i += 16;
		const bytes = v128.load(i);
		const letters = i8x16.lt_u(i8x16.sub(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x61)), i8x16.splat(26));
		others = ~i8x16.bitmask(v128.or(letters, i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x30)), i8x16.splat(10)))) & 0xffff;
	}
	return i + ctz(others);
}

/** The byte at or behind `at`, or `end`. */
export function placeOf(byte: u32, at: usize, end: usize): usize {
	const wanted = i8x16.splat(<i8>byte);
	for (let i = at; i < end; i += 16) {
		const found = <u32>i8x16.bitmask(i8x16.eq(v128.load(i), wanted));
		if (found !== 0) {
			return min(i + ctz(found), end);
		}
	}
	return end;
}

/** The `>` of the address that begins at `at`; where it holds what may be meant otherwise, that. */
export function endOfAddress(at: usize, end: usize): usize {
	for (let i = at; i < end; i += 16) {
		const bytes = v128.load(i);
		const brackets = v128.or(i8x16.eq(bytes, i8x16.splat(0x3e)), i8x16.eq(bytes, i8x16.splat(0x3c)));
		// " , \
		const others = v128.or(i8x16.eq(bytes, i8x16.splat(0x22)), v128.or(i8x16.eq(bytes, i8x16.splat(0x2c)), i8x16.eq(bytes, i8x16.splat(0x5c))));
		const found = <u32>i8x16.bitmask(v128.or(brackets, others));
		if (found !== 0) {
			return min(i + ctz(found), end);
		}
	}
	return end;
}

/** The first space, quote or opening bracket at or behind `at`, or `end`. */
export function endOfPlainWord(at: usize, end: usize): usize {
	for (let i = at; i < end; i += 16) {
		const bytes = v128.load(i);
		const quotes = v128.or(i8x16.eq(bytes, i8x16.splat(0x22)), i8x16.eq(bytes, i8x16.splat(0x3c)));
		const found = <u32>i8x16.bitmask(v128.or(quotes, i8x16.eq(bytes, i8x16.splat(0x20))));
		if (found !== 0) {
			return min(i + ctz(found), end);
		}
	}
	return end;
}

/** The first quote or backslash at or behind `at`, or `end`. */
export function endOfQuoted(at: usize, end: usize): usize {
	for (let i = at; i < end; i += 16) {
		const bytes = v128.load(i);
		const found = <u32>i8x16.bitmask(v128.or(i8x16.eq(bytes, i8x16.splat(0x22)), i8x16.eq(bytes, i8x16.splat(0x5c))));
		if (found !== 0) {
			return min(i + ctz(found), end);
		}
	}
	return end;
}

export function hasSlash(at: usize, behind: usize): bool {
	return placeOf(0x2f, at, behind) < behind;
}

export function isDigit(byte: u32): bool {
	return byte - 0x30 < 10;
}

export function isLetter(byte: u32): bool {
	return (byte | 0x20) - 0x61 < 26;
}

/** 100 and more for what are no two digits. */
export function twoDigits(at: usize): u32 {
	const tens = <u32>load<u8>(at) - 0x30;
	const ones = <u32>load<u8>(at, 1) - 0x30;
	return tens < 10 && ones < 10 ? tens * 10 + ones : 100;
}

/** 06:25:11 as seconds since midnight; more than those of a day for what is no time. */
export function readClock(at: usize): u32 {
	const hour = twoDigits(at);
	const minute = twoDigits(at + 3);
	const second = twoDigits(at + 6);
	// : between them
	const isTime = load<u8>(at, 2) === 0x3a && load<u8>(at, 5) === 0x3a && hour < 24 && minute < 60 && second < 60;
	return isTime ? hour * 3600 + minute * 60 + second : 0xffffffff;
}

/** 1 to 12; 0 for other letters. */
export function monthAt(at: usize): u32 {
	switch (load<u32>(at) & 0xffffff) {
		case 0x6e614a: return 1;
		case 0x626546: return 2;
		case 0x72614d: return 3;
		case 0x727041: return 4;
		case 0x79614d: return 5;
		case 0x6e754a: return 6;
		case 0x6c754a: return 7;
		case 0x677541: return 8;
		case 0x706553: return 9;
		case 0x74634f: return 10;
		case 0x766f4e: return 11;
		case 0x636544: return 12;
		default: return 0;
	}
}
