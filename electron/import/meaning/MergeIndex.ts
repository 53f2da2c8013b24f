import type { MergedArea } from "../../files/grid/workbookGrid.ts";

/** Areas, or groups of areas, that hang on one node. */
const FAN = 16;

/** A level of boxes over the one below: left, top, right, bottom of each, one behind the other. */
type Boxes = Int32Array;

/**
 * Merged areas by place: a tree of boxes over boxes, sixteen to one, so that neither many areas nor tall ones cost memory or time
 * for each row they cover. Areas come back in the order in which they begin, from the top and from the left.
 */
export class MergeIndex {
  readonly #areas: readonly MergedArea[];
  /** From the areas themselves up to a single box */
  readonly #levels: readonly Boxes[];

  constructor(areas: readonly MergedArea[]) {
    this.#areas = [...areas].sort((a, b) => a.top - b.top || a.left - b.left);
    const first = new Int32Array(this.#areas.length * 4);
    for (const [index, { left, top, right, bottom }] of this.#areas.entries())
      first.set([left, top, right, bottom], index * 4);
    const levels: Boxes[] = [first];
    for (let below: Boxes = first; below.length > 4 * FAN; ) {
      below = enclosing(below);
      levels.push(below);
    }
    this.#levels = levels;
  }

  /** The areas that cover some of a row. */
  inRow(row: number): MergedArea[] {
    const found: MergedArea[] = [];
    if (this.#areas.length > 0) this.#search(0, row, Number.MAX_SAFE_INTEGER, row, (area) => void found.push(area));
    return found;
  }

  /** The area that covers a place; the first where areas overlap, as in damaged files. */
  at(row: number, column: number): MergedArea | undefined {
    let found: MergedArea | undefined;
    if (this.#areas.length > 0) {
      this.#search(column, row, column, row, (area) => {
        found ??= area;
        return true;
      });
    }
    return found;
  }

  /** @param take true: enough */
  #search(
    left: number,
    top: number,
    right: number,
    bottom: number,
    take: (area: MergedArea) => boolean | undefined,
  ): void {
    const visit = (level: number, from: number, to: number): boolean => {
      const boxes = this.#levels[level] as Boxes;
      for (let index = from; index < to; index += 1) {
        const at = index * 4;
        if ((boxes[at] as number) > right || (boxes[at + 1] as number) > bottom) continue;
        if ((boxes[at + 2] as number) < left || (boxes[at + 3] as number) < top) continue;
        if (level === 0) {
          if (take(this.#areas[index] as MergedArea)) return true;
          continue;
        }
        const below = (this.#levels[level - 1] as Boxes).length / 4;
        if (visit(level - 1, index * FAN, Math.min(below, (index + 1) * FAN))) return true;
      }
      return false;
    };
    const highest = this.#levels.length - 1;
    visit(highest, 0, (this.#levels[highest] as Boxes).length / 4);
  }
}

/** One box around each sixteen. */
function enclosing(below: Boxes): Boxes {
  const count = Math.ceil(below.length / 4 / FAN);
  const boxes = new Int32Array(count * 4);
  for (let group = 0; group < count; group += 1) {
    const at = group * 4;
    const end = Math.min(below.length, (group + 1) * FAN * 4);
    for (let from = group * FAN * 4; from < end; from += 4) {
      const first = from === group * FAN * 4;
      for (const side of [0, 1]) {
        const own = below[from + side] as number;
        boxes[at + side] = first ? own : Math.min(boxes[at + side] as number, own);
      }
      for (const side of [2, 3]) {
        const own = below[from + side] as number;
        boxes[at + side] = first ? own : Math.max(boxes[at + side] as number, own);
      }
    }
  }
  return boxes;
}
