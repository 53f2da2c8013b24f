import { Tooltip } from "@mantine/core";
import type { TableCell, TableColumn } from "../../electron/contract/tableModel.ts";

interface Props {
  readonly figure: string;
  readonly column: TableColumn;
  readonly cell: TableCell;
  readonly text: string;
}

/** A number that says, when pointed at or focused, which figure it is and its exact value. */
export function FigureCell({ figure, column, cell, text }: Props) {
  const unit = column.unit ?? "";
  const exact = cell.value === null ? "无法计算（缺少基数或数据），以“—”表示。" : `准确值 ${cell.value} ${unit}。`;
  const label = `指标：${figure}。${exact}`;
  return (
    <Tooltip label={label}>
      <button type="button" className="figure-cell" aria-description={label}>
        {text}
      </button>
    </Tooltip>
  );
}
