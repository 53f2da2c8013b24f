import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import type { PlanRowView } from "../../../electron/contract/importPlan.ts";
import { SmallTable } from "../../layout/SmallTable.tsx";
import { recordLabel } from "../../records/recordLabel.ts";
import { headerOf, isRight, namedText } from "../../records/valueText.ts";
import { words } from "../../text/words.ts";

/** Before → after, one line a field, the record named by its key. */
export function ChangesTable({ ledger, rows }: { ledger: Ledger; rows: readonly PlanRowView[] }) {
  const lines = rows.flatMap((row) => row.changes.map((change, index) => ({ row, change, first: index === 0 })));
  type Line = (typeof lines)[number];
  const span = ({ row, first }: Line) => (first ? row.changes.length : 0);
  const right = new Set(allFields(ledger).flatMap(({ name, field }) => (isRight(field) ? name : [])));
  const side = ({ change }: Line) => (right.has(change.field) ? "digits" : undefined);
  return (
    <SmallTable
      rows={lines}
      keyOf={({ row, change }) => `${row.row} ${change.field}`}
      columns={[
        { head: "行", w: 50, span, of: ({ row }) => row.row },
        { head: "记录", w: "34%", span, of: ({ row }) => recordLabel(ledger, row.values) },
        { head: "字段", w: "18%", of: ({ change: { field } }) => headerOf(ledger, field) },
        {
          head: "台账中现为",
          mark: side,
          of: ({ change }) => namedText(ledger, change.field, change.before) || words.nothing,
        },
        {
          head: "将改为",
          mark: side,
          of: ({ change }) => <b>{namedText(ledger, change.field, change.after) || "（清空）"}</b>,
        },
      ]}
    />
  );
}
