import { periodOf } from "../../../../db/exact/index.ts";
import { recordTitle } from "../../../../db/ledgers/index.ts";
import { tableAreas } from "../../../contract/tableAreas.ts";
import type { PlannedTable } from "../ImportPlan.ts";
import { concernAbout } from "./concernAbout.ts";
import { placeOf } from "./placeOf.ts";
import type { TableConcern } from "./TableConcern.ts";

/** Rows that touch a month that is closed (上报): writing them asks for a reason. One concern a closed month. */
export function closedRows({ ledger, rows }: Pick<PlannedTable, "ledger" | "rows">): TableConcern[] {
  const byMonth = Map.groupBy(
    rows.filter(({ closed }) => closed !== null),
    ({ closed }) => `${closed?.area} ${closed?.month}`,
  );
  return [...byMonth].map(([key, touching]) => {
    const [area = "", month = ""] = key.split(" ");
    const period = `${tableAreas.find(({ id }) => id === area)?.name ?? area}${periodOf(month).text}`;
    const message = `${period}的报表已上报，有 ${touching.length} 行涉及其中的记录，写入时须写明原因`;
    return concernAbout({ kind: "closed", count: touching.length, message }, touching, (row) => ({
      place: placeOf(row),
      recordId: row.target.kind === "record" ? row.target.id : null,
      record: recordTitle(ledger, row.values),
      text: period,
    }));
  });
}
