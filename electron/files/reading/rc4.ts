/**
 * RC4, as old workbooks use it with a password that everybody knows. By hand because neither OpenSSL 3 without its
 * legacy provider nor Electron's BoringSSL offer it. Not for protecting anything.
 */
export function createRc4(key: Uint8Array): { next(): number; apply(bytes: Uint8Array): Buffer } {
  const state = new Uint8Array(256);
  for (let index = 0; index < 256; index += 1) state[index] = index;
  for (let index = 0, other = 0; index < 256; index += 1) {
    other = (other + (state[index] as number) + (key[index % key.length] as number)) & 0xff;
    const swapped = state[index] as number;
    state[index] = state[other] as number;
    state[other] = swapped;
  }
  let first = 0;
  let second = 0;
  function next(): number {
    first = (first + 1) & 0xff;
    const one = state[first] as number;
    second = (second + one) & 0xff;
    const two = state[second] as number;
    state[first] = two;
    state[second] = one;
    return state[(one + two) & 0xff] as number;
  }
  return {
    next,
    apply: (bytes) => Buffer.from(bytes.map((byte) => byte ^ next())),
  };
}
