/** Where a test that draws by seeds of its own begins: at the seed of the long run; in npm test always at the same. */
export function firstSeed(): number {
  return Number(process.env.TAIZHANG_SEED ?? 1) % 1_000_000;
}
