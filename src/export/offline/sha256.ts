/** The first 32 bits of the fractional parts of roots of the first primes. */
function primeRoots(count: number, root: 2 | 3): number[] {
  const roots: number[] = [];
  for (let candidate = 2; roots.length < count; candidate += 1) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor += 1)
      if (candidate % divisor === 0) isPrime = false;
    const value = candidate ** (1 / root);
    if (isPrime) roots.push(((value - Math.floor(value)) * 2 ** 32) | 0);
  }
  return roots;
}

function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function padded(bytes: Uint8Array): DataView {
  const view = new DataView(new ArrayBuffer(((bytes.length + 72) >> 6) << 6));
  new Uint8Array(view.buffer).set(bytes);
  view.setUint8(bytes.length, 0x80);
  view.setUint32(view.byteLength - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(view.byteLength - 4, bytes.length << 3);
  return view;
}

function schedule(view: DataView, at: number): number[] {
  const words = Array.from({ length: 16 }, (_, index) => view.getInt32(at + 4 * index));
  const word = (index: number) => words[index] ?? 0;
  for (let index = 16; index < 64; index += 1) {
    const [a, b] = [word(index - 15), word(index - 2)];
    const small = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
    const large = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
    words.push((word(index - 16) + small + word(index - 7) + large) | 0);
  }
  return words;
}

/**
 * SHA-256 of a text as Base64, as security policies want it. The browser's own is missing on pages that come
 * over plain HTTP, as on many office networks.
 */
export function sha256(text: string): string {
  const view = padded(new TextEncoder().encode(text));
  const constants = primeRoots(64, 3);
  const state = primeRoots(8, 2);
  for (let at = 0; at < view.byteLength; at += 64) {
    const words = schedule(view, at);
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (const [index, word] of words.entries()) {
      const up = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const first = (h + up + ((e & f) ^ (~e & g)) + (constants[index] ?? 0) + word) | 0;
      const down = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
      const second = (down + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    for (const [index, value] of [a, b, c, d, e, f, g, h].entries())
      state[index] = ((state[index] ?? 0) + value) | 0;
  }
  const bytes = state.flatMap((word) =>
    [word >>> 24, word >>> 16, word >>> 8, word].map((byte) => byte & 255),
  );
  return btoa(String.fromCharCode(...bytes));
}
