import { Group, Select } from "@mantine/core";
import { useState } from "react";
import type { NamedField } from "../../../db/ledgers/derive/allFields.ts";
import type { PlanRowView } from "../../../electron/contract/importPlan.ts";
import { valueText } from "../../records/valueText.ts";
import { withCell } from "../choices.ts";
import type { TableStep } from "../useImport.ts";
import { CellFix } from "./CellFix.tsx";

interface Props extends TableStep {
  readonly row: PlanRowView;
  /** Those that stand in the sheet */
  readonly fields: readonly NamedField[];
  /** The field of the cell that was clicked; null where the row was */
  readonly field: string | null;
  readonly close: () => void;
}

/** Any cell of a row corrected by hand: which one, and what should stand there. */
export function RowFix({ row, fields, field, close, table, work, wizard }: Props) {
  const [name, setName] = useState(field ?? fields[0]?.name ?? null);
  const named = fields.find((one) => one.name === name);
  const raw = row.problems.find((problem) => problem.field === name)?.raw ?? "";
  const text = named ? valueText((named.progress ? row.progress : row.values)[named.name], named.field) || raw : "";
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" my={4} role="group" aria-label={`改正第 ${row.row} 行`}>
      <Select
        w={200}
        aria-label="改正哪一项"
        allowDeselect={false}
        searchable
        data={fields.map((one) => one.name)}
        value={name}
        onChange={setName}
      />
      {named && (
        <CellFix
          key={named.name}
          named={named}
          raw={text}
          busy={work.task.running}
          close={close}
          fix={(now) => {
            close();
            if (now !== text) {
              const cell = { index: table.index, row: row.row, field: named.name, text: now };
              void work.replan(withCell(wizard.choices, cell));
            }
          }}
        />
      )}
    </Group>
  );
}
