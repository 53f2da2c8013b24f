import { type BodyNumbers, PARTS } from "./bodyNumbers.ts";

/**
 * Running sums of some rows, column by column, in whole numbers and millionths, so that no binary fraction takes part. Emptying
 * costs nothing, however many columns there are: a sum that is older than the last emptying counts as none. Rows are named by
 * their place in the body.
 */
export class ColumnSums {
  readonly #numbers: BodyNumbers;
  readonly #whole: Float64Array;
  readonly #parts: Float64Array;
  readonly #fine: Uint32Array;
  readonly #age: Uint32Array;
  #now = 1;
  #rows = 0;

  constructor(numbers: BodyNumbers) {
    this.#numbers = numbers;
    this.#whole = new Float64Array(numbers.width);
    this.#parts = new Float64Array(numbers.width);
    this.#fine = new Uint32Array(numbers.width);
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

  add(position: number): void {
    const { starts, slots, wholes, parts, fine } = this.#numbers;
    this.#rows += 1;
    const end = starts[position + 1] as number;
    for (let index = starts[position] as number; index < end; index += 1) {
      const slot = slots[index] as number;
      if (this.#age[slot] !== this.#now) {
        this.#age[slot] = this.#now;
        this.#whole[slot] = this.#parts[slot] = this.#fine[slot] = 0;
      }
      this.#whole[slot] = (this.#whole[slot] as number) + (wholes[index] as number);
      this.#parts[slot] = (this.#parts[slot] as number) + (parts[index] as number);
      this.#fine[slot] = (this.#fine[slot] as number) + (fine[index] as number);
    }
  }

  /**
   * In how many columns a row states a sum that is not nothing; 0 where one of its numbers is another than the sum. Numbers finer
   * than a millionth may be off by their rounding.
   * @param own the row is itself among those added
   */
  agreeing(position: number, own = false): number {
    const { starts, slots, wholes, parts, fine } = this.#numbers;
    const factor = own ? 2 : 1;
    let agreeing = 0;
    const end = starts[position + 1] as number;
    for (let index = starts[position] as number; index < end; index += 1) {
      const slot = slots[index] as number;
      const known = this.#age[slot] === this.#now;
      const [whole, part] = [wholes[index] as number, parts[index] as number];
      const rest =
        ((known ? (this.#whole[slot] as number) : 0) - factor * whole) * PARTS +
        (known ? (this.#parts[slot] as number) : 0) -
        factor * part;
      const loose = (known ? (this.#fine[slot] as number) : 0) + (fine[index] as number);
      if (Math.abs(rest) > (loose === 0 ? 0 : loose + 1)) return 0;
      if (whole !== 0 || part !== 0) agreeing += 1;
    }
    return agreeing;
  }
}
