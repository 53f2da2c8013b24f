/** about: 约, 左右; over: 余, 多, 逾; under: 近, 不足; least: 以上. */
export type Hedge = "about" | "over" | "under" | "least";

export interface Quantity {
  readonly kind: "quantity";
  /** In millionths of the base unit, with its sign */
  readonly value: bigint;
  /** What one in the last figure written is worth, and one in the last figure that is not 0 */
  readonly step: bigint;
  readonly rough: bigint;
  readonly decimals: number;
  readonly unit: string;
  /** The figures without their unit, as a value: 11.38 of 11.38亿元 */
  readonly figures: bigint;
  readonly hedge: Hedge | null;
}

/** A date as far as it is written, or months from (1) to. */
export interface Moment {
  readonly kind: "moment";
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 1 of 1－10月 */
  readonly since: number | null;
}

/** A number of a text, and where in it. `from` to `to`: its figures; `begin` to `end`: with hedge, scale and unit. */
export interface ReadNumber {
  readonly from: number;
  readonly to: number;
  readonly begin: number;
  readonly end: number;
  readonly what: Quantity | Moment;
  /** Written in Chinese numerals */
  readonly inWords: boolean;
}
