import type { LateWork } from "../../electron/contract/homePage.ts";
import { RecordLink } from "../figures/RecordLink.tsx";
import { ledgerName } from "../layout/ledgerName.ts";
import { SmallTable } from "../layout/SmallTable.tsx";

/** Works whose date has passed, each leading to its record. */
export function LateTable({ works, withReason = false }: { works: readonly LateWork[]; withReason?: boolean }) {
  return (
    <SmallTable
      rows={works}
      keyOf={({ ledger, id, field }) => `${ledger} ${id} ${field}`}
      columns={[
        { head: "记录", of: (work) => <RecordLink {...work} /> },
        { head: "台账", of: ({ ledger }) => ledgerName(ledger) },
        {
          head: withReason ? "情况" : "应完成",
          className: "tabular",
          of: ({ message, due }) => (withReason ? message : due),
        },
      ]}
    />
  );
}
