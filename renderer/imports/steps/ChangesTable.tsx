import { Table } from "@mantine/core";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import type { StoredValue } from "../../../db/ledgers/Field.ts";
import type { PlanRowView } from "../../../electron/contract/importPlan.ts";
import { recordLabel } from "../../records/recordLabel.ts";
import { headerText, isRight, valueText } from "../../records/valueText.ts";
import { words } from "../../text/words.ts";

/** Before → after, one line a field, the record named by its key. */
export function ChangesTable({ ledger, rows }: { ledger: Ledger; rows: readonly PlanRowView[] }) {
  const fields = new Map(allFields(ledger).map(({ name, field }) => [name, field]));
  const show = (name: string, value: StoredValue | undefined) => {
    const field = fields.get(name);
    return field ? valueText(value, field) : String(value ?? "");
  };
  return (
    <Table withTableBorder withColumnBorders>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={50}>行</Table.Th>
          <Table.Th w="34%">记录</Table.Th>
          <Table.Th w="18%">字段</Table.Th>
          <Table.Th>台账中现为</Table.Th>
          <Table.Th>将改为</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.flatMap((row) =>
          row.changes.map((change, index) => {
            const field = fields.get(change.field);
            const side = field && isRight(field) ? "digits" : undefined;
            return (
              <Table.Tr key={`${row.row} ${change.field}`}>
                {index === 0 && (
                  <>
                    <Table.Td rowSpan={row.changes.length}>{row.row}</Table.Td>
                    <Table.Td rowSpan={row.changes.length}>{recordLabel(ledger, row.values)}</Table.Td>
                  </>
                )}
                <Table.Td>{field ? headerText(change.field, field) : change.field}</Table.Td>
                <Table.Td className={side}>{show(change.field, change.before) || words.nothing}</Table.Td>
                <Table.Td className={side}>
                  <b>{show(change.field, change.after) || "（清空）"}</b>
                </Table.Td>
              </Table.Tr>
            );
          }),
        )}
      </Table.Tbody>
    </Table>
  );
}
