/**
 * Milliseconds that something may take: in npm run long, on a quiet machine, what is promised; in npm test, whose machine may be
 * busy with other work, four times as many. What these tests look for (a sheet read by squares, a thread held for good) takes
 * hundreds of times as long.
 */
export function within(promised: number): number {
  return process.env.TAIZHANG_LONG === "1" ? promised : 4 * promised;
}
