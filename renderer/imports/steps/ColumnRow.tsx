import { Select, Table } from "@mantine/core";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import type { PlanColumnView } from "../../../electron/contract/importPlan.ts";
import { columnReason } from "../../text/columnWords.ts";
import { unitChoices } from "./unitChoices.ts";

interface Props {
  readonly ledger: Ledger;
  readonly column: PlanColumnView;
  /** Fields that a column already stands for */
  readonly taken: readonly string[];
  readonly busy: boolean;
  readonly change: (field: string | null, unit?: string | null) => void;
}

const kept = "";

/** One column of the sheet and the field it is. */
export function ColumnRow({ ledger, column, taken, busy, change }: Props) {
  const fields = allFields(ledger);
  const field = fields.find(({ name }) => name === column.field)?.field;
  const units = field ? unitChoices(field, column.unit) : [];
  const option = ({ name, progress }: { name: string; progress: boolean }) => ({
    value: name,
    label: `${name}${progress ? "（每月）" : ""}${taken.includes(name) && name !== column.field ? "（已对应其他列）" : ""}`,
  });
  return (
    <Table.Tr>
      <Table.Th scope="row">{column.column}</Table.Th>
      <Table.Td>{column.header || "（没有表头）"}</Table.Td>
      <Table.Td className="column-samples">{column.samples.join("；")}</Table.Td>
      <Table.Td>
        <Select
          aria-label={`${column.column} 列对应的字段`}
          searchable
          allowDeselect={false}
          disabled={busy}
          value={column.field ?? kept}
          data={[{ value: kept, label: "不对应" }, ...fields.map(option)]}
          onChange={(value) =>
            value !== null && value !== (column.field ?? kept) && change(value === kept ? null : value)
          }
        />
      </Table.Td>
      <Table.Td>
        {units.length > 1 ? (
          <Select
            aria-label={`${column.column} 列的单位`}
            allowDeselect={false}
            disabled={busy}
            value={column.unit ?? field?.unit ?? null}
            data={units}
            onChange={(unit) => unit !== null && unit !== column.unit && change(column.field, unit)}
          />
        ) : (
          (column.unit ?? field?.unit ?? "")
        )}
      </Table.Td>
      <Table.Td>{column.why ? columnReason(column.why) : column.field ? "" : columnReason("kept")}</Table.Td>
    </Table.Tr>
  );
}
