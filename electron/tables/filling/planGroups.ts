import { figureOf, type Within } from "../../../db/figures/index.ts";
import type { PlannedCell, PlannedRow } from "../model/PlannedRow.ts";
import type {
  FigureColumn,
  GroupLevel,
  GroupRows,
  GroupTotal,
  LeafColumn,
  TablePlace,
} from "../model/TableDefinition.ts";
import type { CellFigures } from "./CellFigures.ts";
import { groupNames } from "./groupNames.ts";
import { plannedRow } from "./plannedRow.ts";
import { strangeTownships } from "./strangeTownships.ts";
import { words } from "./words.ts";

const WHOLE: GroupTotal = { label: "合计", within: null, includes: () => true };

/** The rows of a table of groups: the totals, then a line per group or, with a second level, its 小计 and what is inside it. */
export function planGroups(
  place: TablePlace,
  figures: CellFigures,
  { level, inner, totals = [WHOLE] }: GroupRows,
  leaves: readonly LeafColumn[],
): { rows: PlannedRow[]; notes: string[] } {
  const columns = leaves.filter((leaf): leaf is FigureColumn => "figure" in leaf && !("field" in leaf));
  const ids = columns.map(({ figure }) => figure);
  const groups = groupNames(place, level, figures.apart(ids, place.asOf, level.by).names);
  const both = inner && `${level.by}+${inner.by}`;
  const inside = both ? figures.apart(ids, place.asOf, both).names : [];

  const bare = new Set<string>();
  const lines: { kind: "subtotal" | "detail"; group: string; label: string; within: Within; parts: number[] }[] = [];
  for (const group of groups) {
    const label = labelOf(level, group);
    const within = { by: level.by, of: group };
    if (!inner || !both) {
      lines.push({ kind: "detail", group, label, within, parts: [] });
      continue;
    }
    const parts: number[] = [];
    // Directly under a total of the same, its 小计 would repeat the line above.
    const last = totals.at(-1);
    if (lines.length === 0 && last && groups.filter(last.includes).join() === group) bare.add(group);
    else lines.push({ kind: "subtotal", group, label: `${label}小计`, within, parts });
    const own = inside.filter((name) => name.startsWith(`${group}\u001f`)).map((name) => name.slice(group.length + 1));
    for (const name of groupNames(place, inner, own)) {
      parts.push(totals.length + lines.length);
      const of = `${group}\u001f${name}`;
      lines.push({ kind: "detail", group, label: labelOf(inner, name), within: { by: both, of }, parts: [] });
    }
  }
  const rowsUnder = (wanted: (line: (typeof lines)[number]) => boolean): number[] =>
    lines.flatMap((line, index) => (wanted(line) ? [totals.length + index] : []));
  const rows = totals.map(({ label, within, includes }): PlannedRow => {
    const details = rowsUnder(({ kind, group }) => kind === "detail" && includes(group));
    const parts = inner
      ? rowsUnder(({ kind, group }) => includes(group) && (kind === "subtotal" || bare.has(group)))
      : details;
    return plannedRow("total", [words(label), ...cellsOf(columns, level.by, within, details)], parts);
  });
  for (const { kind, label, within, parts } of lines) {
    const cells = [words(label), ...cellsOf(columns, level.by, within, parts, kind === "detail")];
    rows.push(plannedRow(kind, cells, parts));
  }
  return { rows, notes: level.by === "乡镇" ? strangeTownships(place.database, groups, place.asOf) : [] };
}

function labelOf({ label, blank }: GroupLevel, name: string): string {
  return name === "" ? blank : (label?.(name) ?? name);
}

function cellsOf(
  columns: readonly FigureColumn[],
  by: string,
  within: Within | null,
  rows: readonly number[],
  isLine = false,
): PlannedCell[] {
  return columns.map(({ figure, across, linesOnly }) => {
    if (linesOnly && !isLine) return words("");
    const places = across?.map((id) => columns.findIndex((one) => one.figure === id) + 1);
    const sums = rows.length > 0 && addsUp(figure, by);
    return {
      kind: "figure",
      figure,
      within,
      ...(sums ? { sum: { rows } } : {}),
      ...(places ? { across: places } : {}),
    };
  });
}

/** Whether groups can add up: a count of different values where the groups are those values. */
function addsUp(id: string, by: string): boolean {
  const how = figureOf(id)?.how;
  if (how?.kind === "countDistinct") return how.field === by;
  return how !== undefined && ["sum", "sumOf", "total", "count", "yearBefore"].includes(how.kind);
}
