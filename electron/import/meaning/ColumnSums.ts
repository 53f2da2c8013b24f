import { type BodyNumbers, PARTS } from "./bodyNumbers.ts";

/**
 * Running sums of some rows, column by column, in whole numbers and millionths, so that no binary fraction takes part. Emptying
 * costs nothing, however many columns there are: a sum that is older than the last emptying counts as none.
 */
export class ColumnSums {
  readonly #numbers: BodyNumbers;
  readonly #whole: Float64Array;
  readonly #parts: Float64Array;
  readonly #inexact: Uint32Array;
  readonly #age: Uint32Array;
  #now = 1;
  #rows = 0;

  constructor(numbers: BodyNumbers) {
    this.#numbers = numbers;
    this.#whole = new Float64Array(numbers.width);
    this.#parts = new Float64Array(numbers.width);
    this.#inexact = new Uint32Array(numbers.width);
    this.#age = new Uint32Array(numbers.width);
  }

  /** How many rows were added since the last emptying */
  get rows(): number {
    return this.#rows;
  }

  clear(): void {
    this.#now += 1;
    this.#rows = 0;
  }

  add(row: number): void {
    this.#rows += 1;
    this.#numbers.read(row, (slot, whole, parts, inexact) => {
      const fresh = this.#age[slot] !== this.#now;
      this.#whole[slot] = (fresh ? 0 : (this.#whole[slot] as number)) + whole;
      this.#parts[slot] = (fresh ? 0 : (this.#parts[slot] as number)) + parts;
      this.#inexact[slot] = (fresh ? 0 : (this.#inexact[slot] as number)) + (inexact ? 1 : 0);
      this.#age[slot] = this.#now;
    });
  }

  /**
   * In how many columns a row states a sum that is not nothing; 0 where one of its numbers is another than the sum. Numbers finer
   * than a millionth may be off by their rounding.
   * @param own the row is itself among those added
   */
  agreeing(row: number, own = false): number {
    let agreeing = 0;
    let differs = false;
    this.#numbers.read(row, (slot, whole, parts, inexact) => {
      if (differs) return;
      const known = this.#age[slot] === this.#now;
      const factor = own ? 2 : 1;
      const wholes = (known ? (this.#whole[slot] as number) : 0) - factor * whole;
      const rest = (known ? (this.#parts[slot] as number) : 0) - factor * parts;
      const fine = (known ? (this.#inexact[slot] as number) : 0) + (inexact ? 1 : 0);
      if (Math.abs(wholes * PARTS + rest) > (fine === 0 ? 0 : fine + 1)) differs = true;
      else if (whole !== 0 || parts !== 0) agreeing += 1;
    });
    return differs ? 0 : agreeing;
  }
}
