import { Group, SegmentedControl, Select, Text } from "@mantine/core";
import type { ShownAs } from "../../../electron/contract/ownTables.ts";
import type { TableModel } from "../../../electron/contract/tableModel.ts";

const money = ["元", "万元", "亿元"] as const;
const decimals = [
  { value: "own", label: "按本表" },
  ...["0", "1", "2", "3", "4"].map((places) => ({ value: places, label: `${places} 位` })),
];

interface Props {
  readonly model: TableModel;
  readonly shown: ShownAs;
  readonly choose: (shown: ShownAs) => void;
}

/** 金额单位 and 小数: another unit for the money, other decimals for what is measured. Where there is none of it, that is said. */
export function ShownAsTools({ model, shown, choose }: Props) {
  const units = unitsOf(model);
  const hasMoney = money.some((unit) => units.has(unit));
  const isMeasured = hasMoney || model.columns.some(({ kind }) => kind === "number");
  if (!isMeasured) return <Text size="xs">本表没有金额和里程，单位和小数不用换。</Text>;
  return (
    <Group gap="sm" wrap="nowrap">
      {hasMoney ? (
        <SegmentedControl
          aria-label="金额单位"
          data={[{ value: "own", label: "本表单位" }, ...money]}
          value={shown.unit ?? "own"}
          onChange={(value) => choose({ ...shown, unit: money.find((unit) => unit === value) ?? null })}
        />
      ) : (
        <Text size="xs">本表没有金额</Text>
      )}
      <Group gap={4} wrap="nowrap">
        <Text component="span" size="xs">
          小数
        </Text>
        <Select
          aria-label="小数位数"
          w={96}
          allowDeselect={false}
          data={decimals}
          value={shown.decimals === null ? "own" : String(shown.decimals)}
          onChange={(value) => choose({ ...shown, decimals: value === null || value === "own" ? null : Number(value) })}
        />
      </Group>
    </Group>
  );
}

/** The units that numbers of the table stand in, of columns and of single cells. */
function unitsOf({ columns, rows }: TableModel): ReadonlySet<string> {
  const ofCells = rows.flatMap(({ cells }) => cells.map(({ measure }) => measure?.unit ?? ""));
  return new Set([...columns.map(({ unit }) => unit ?? ""), ...ofCells]);
}
