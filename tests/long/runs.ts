/** Set by tests/long/run.ts. */
const long = process.env.TAIZHANG_LONG === "1";

/** How often a test that counts by the hundred draws: a short form in npm test, all of them in npm run long. */
export function runs(all: number, short = Math.ceil(all / 5)): number {
  return long ? all : short;
}
