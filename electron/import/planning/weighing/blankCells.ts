import { recordTitle } from "../../../../db/ledgers/index.ts";
import type { PlanChoices } from "../../../contract/importPlan.ts";
import type { PlannedTable } from "../ImportPlan.ts";
import { concernAbout } from "./concernAbout.ts";
import { placeOf } from "./placeOf.ts";
import type { TableConcern } from "./TableConcern.ts";

/** Blank cells over something that stands, by row: they clear it, or are left alone. Rows that are not written do neither. */
export function blankCells(
  { ledger, rows }: Pick<PlannedTable, "ledger" | "rows">,
  { blank }: PlanChoices,
): TableConcern | null {
  const kept = blank === "keep";
  const over = rows.filter(({ action, blanks }) => blanks > 0 && action !== "refuse");
  const count = over.reduce((sum, { blanks }) => sum + blanks, 0);
  if (count === 0) return null;
  const message = kept
    ? `${count} 个空白单元格不改，台账中原有的内容保留`
    : `${count} 个空白单元格将清空台账中原有的内容（见各行提示）`;
  return concernAbout({ kind: "blanks", count, message }, over, (row) => ({
    place: placeOf(row),
    recordId: row.target.kind === "record" ? row.target.id : null,
    record: recordTitle(ledger, row.values),
    text: kept ? `${row.blanks} 格不改` : `清空 ${row.blanks} 格`,
  }));
}
