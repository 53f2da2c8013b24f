/** An exact decimal: digits × 10^(−scale); scale ≥ 0. 3.945 is { digits: 3945n, scale: 3 }. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}
