import { townshipOrder } from "../../../db/figures/index.ts";
import type { ReadStore } from "../../../db/store/index.ts";
import type { ScannedTag, ScannedTemplate, TemplateProblem } from "../../files/templates/templateTypes.ts";
import { parseRow, parseValue, type Row, TagProblem, totalNamed, type ValueTag } from "../../tags/index.ts";

/** A tag with where it stands and what it means there. */
export interface MeantTag extends ScannedTag {
  readonly means: ValueTag;
}

export interface MeantLoop extends ScannedTag {
  readonly means: Row;
  /** The tags of its row */
  readonly tags: readonly MeantTag[];
}

/** A template whose tags are understood. */
export interface MeantTemplate {
  /** Tags outside of repeated rows */
  readonly tags: readonly MeantTag[];
  readonly loops: readonly MeantLoop[];
  /** Tags and structure that cannot be used; while there are any, nothing may be filled */
  readonly problems: readonly TemplateProblem[];
}

/** Reads all tags of a scanned template, with every problem by sheet and cell. */
export function readTags({ database }: Pick<ReadStore, "database">, scanned: ScannedTemplate): MeantTemplate {
  const problems: TemplateProblem[] = [...scanned.problems];
  const townships = new Set(townshipOrder(database));
  const attempt = <T>({ sheet, cell, tag }: ScannedTag, read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof TagProblem)) throw error;
      problems.push({ sheet: scanned.sheets[sheet] ?? null, cell, words: `{${tag}}`, message: error.message });
      return null;
    }
  };
  const understood = scanned.loops.map((loop) => ({ loop, means: attempt(loop, () => parseRow(loop.tag)) }));
  const loopAt = (one: ScannedTag) => understood.find(({ loop }) => loop.sheet === one.sheet && loop.row === one.row);
  const meant = scanned.tags.flatMap((tag): MeantTag[] => {
    const own = loopAt(tag);
    // Of a row that cannot be repeated, nothing more is said.
    if (own && own.means === null) return [];
    const near = own ?? nearestLoop(tag, understood);
    if (near?.means === null && totalNamed(tag.tag) !== null) return [];
    const nearest = near?.means ?? null;
    const means = attempt(tag, () =>
      parseValue(tag.tag, { carrier: "cell", loop: own?.means ?? null, nearest, townships }),
    );
    return means ? [{ ...tag, means }] : [];
  });
  const loops = understood.flatMap(({ loop, means }) =>
    means ? [{ ...loop, means, tags: meant.filter(({ sheet, row }) => sheet === loop.sheet && row === loop.row) }] : [],
  );
  return { tags: meant.filter((tag) => !loopAt(tag)), loops, problems: inOrder(problems, scanned.sheets) };
}

/** The loop above a cell, or the first one below it. */
function nearestLoop<T extends { readonly loop: ScannedTag }>(
  { sheet, row }: ScannedTag,
  loops: readonly T[],
): T | undefined {
  const own = loops.filter(({ loop }) => loop.sheet === sheet);
  return own.findLast(({ loop }) => loop.row < row) ?? own[0];
}

/** By sheet, then as they stand in it; those of the whole file first. */
function inOrder(problems: readonly TemplateProblem[], sheets: readonly string[]): TemplateProblem[] {
  const place = ({ sheet, cell }: TemplateProblem): [number, number] => [
    sheet === null ? -1 : sheets.indexOf(sheet),
    cell === null ? 0 : Number(/\d+$/.exec(cell)?.[0] ?? 0),
  ];
  return problems.toSorted((first, second) => {
    const [a, b] = [place(first), place(second)];
    return a[0] - b[0] || a[1] - b[1];
  });
}
