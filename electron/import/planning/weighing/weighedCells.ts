import { recordTitle } from "../../../../db/ledgers/index.ts";
import type { ConcernItem, ConcernKind } from "../../../contract/planConcern.ts";
import type { PlannedTable } from "../ImportPlan.ts";
import { concernAbout } from "./concernAbout.ts";
import { firstNames } from "./firstNames.ts";
import { placeOf } from "./placeOf.ts";
import type { TableConcern } from "./TableConcern.ts";

const WHAT = { falls: "累计数比上次少", jumps: "与台账中的数相差约十倍或以上" } as const satisfies Partial<
  Record<ConcernKind, string>
>;

/** Cumulative values that fall, and values that are about ten times or more what they were, or a part of it, in rows to be written. */
export function weighedCells({ ledger, rows }: Pick<PlannedTable, "ledger" | "rows">): TableConcern[] {
  const written = rows.filter(({ action }) => action !== "refuse");
  return (["falls", "jumps"] as const).flatMap((kind) => {
    const cells = written.flatMap((row) =>
      row.concerns.filter((concern) => concern.kind === kind).map((concern) => ({ row, concern })),
    );
    if (cells.length === 0) return [];
    const itemOf = ({ row, concern: { cell, field, message } }: (typeof cells)[number]): ConcernItem => ({
      place: cell ?? placeOf(row),
      recordId: row.target.kind === "record" ? row.target.id : null,
      record: recordTitle(ledger, row.values),
      text: `${field}${message}`,
    });
    const names = firstNames(cells, (cell) => `${itemOf(cell).place} ${itemOf(cell).record}`);
    const message = `${WHAT[kind]}：${cells.length} 处（${names}）`;
    return [concernAbout({ kind, count: cells.length, message }, cells, itemOf)];
  });
}
