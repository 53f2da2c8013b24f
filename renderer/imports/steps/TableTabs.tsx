import { SegmentedControl, Select } from "@mantine/core";
import { tableName } from "../tableName.ts";
import type { PlannedStep } from "../useImport.ts";

/** Which table of the file is looked at; nothing where there is only one. */
export function TableTabs({ work, wizard }: PlannedStep) {
  const open = wizard.plan.tables.filter(({ leftOut }) => !leftOut);
  if (open.length < 2) return null;
  const data = open.map((table) => {
    const { refuse } = table.counts;
    const name = tableName(table);
    return { value: String(table.index), label: refuse > 0 ? `${name}：拒绝 ${refuse} 行` : name };
  });
  const change = (value: string | null) => value !== null && work.send({ kind: "table", table: Number(value) });
  return open.length <= 4 ? (
    <SegmentedControl aria-label="表" mb="xs" data={data} value={String(wizard.table)} onChange={change} />
  ) : (
    <Select
      label="表"
      w={420}
      mb="xs"
      allowDeselect={false}
      searchable
      data={data}
      value={String(wizard.table)}
      onChange={change}
    />
  );
}
