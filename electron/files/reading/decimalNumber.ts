const DECIMAL = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;

/** The double nearest to a decimal number as files write it (-12.5, 1.2E-3); null for anything else and for what no double holds. */
export function decimalNumber(text: string): number | null {
  const number = DECIMAL.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}
