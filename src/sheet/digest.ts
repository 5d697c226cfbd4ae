// SHA-256 (FIPS 180-4), for digests that are the same in every browser and need no promise.

const BLOCK = 64;

/** The first digits of the square or cube root's fraction of a prime, as the standard takes its constants. */
function fractions(count: number, power: number): number[] {
  return primes(count).map((prime) => ((prime ** power % 1) * 2 ** 32) | 0);
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let each = 2; found.length < count; each++) {
    if (found.every((prime) => each % prime !== 0)) found.push(each);
  }
  return found;
}

const ROUNDS = fractions(64, 1 / 3);
const START = fractions(8, 1 / 2);

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** A text in twelve hexadecimal digits, the same on every machine. */
export function digest(text: string): string {
  const bytes = padded(utf8(text));
  let state = START;
  for (let at = 0; at < bytes.length; at += BLOCK) state = mixed(state, scheduled(bytes, at));
  return state
    .map((word) => (word >>> 0).toString(16).padStart(8, "0"))
    .join("")
    .slice(0, 12);
}

/** Whole blocks: the message, a one, zeros and its length in bits. */
function padded(message: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / BLOCK) * BLOCK);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const bits = message.length * 8;
  const length = [Math.floor(bits / 2 ** 32), bits >>> 0];
  length.forEach((word, index) => {
    for (const shift of [24, 16, 8, 0]) bytes[bytes.length - 5 + index * 4 - shift / 8] = word >>> shift;
  });
  return bytes;
}

function scheduled(bytes: Uint8Array, at: number): Int32Array {
  const words = new Int32Array(64);
  for (let index = 0; index < 16; index++) {
    const first = at + index * 4;
    words[index] =
      (bytes[first] << 24) | (bytes[first + 1] << 16) | (bytes[first + 2] << 8) | bytes[first + 3];
  }
  for (let index = 16; index < 64; index++) {
    const [early, late] = [words[index - 15], words[index - 2]];
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[index] = words[index - 16] + small + words[index - 7] + large;
  }
  return words;
}

function mixed(state: readonly number[], words: Int32Array): number[] {
  let [a, b, c, d, e, f, g, h] = state;
  for (let index = 0; index < 64; index++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first =
      (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + ROUNDS[index] + words[index]) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0;
    [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + state[index]) | 0);
}

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return bytes;
}

const tail = (code: number): number => 0x80 | (code & 0x3f);
