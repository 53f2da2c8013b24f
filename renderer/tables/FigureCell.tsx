import { Tooltip } from "@mantine/core";
import type { TableCell, TableColumn } from "../../electron/contract/tableModel.ts";
import { FigureButton } from "../figures/FigureButton.tsx";
import { withUnit } from "../figures/figureWords.ts";

interface Props {
  readonly figure: string;
  /** The township of the row, null for totals */
  readonly township: string | null;
  readonly column: TableColumn;
  readonly cell: TableCell;
  readonly text: string;
}

/** A number that says, when pointed at, which figure it is and its exact value; pressed, it is explained for its township. */
export function FigureCell({ figure, township, column, cell, text }: Props) {
  const unit = column.unit ?? "";
  const label = `指标：${figure}。${cell.value === null ? "无法计算（缺少基数或数据），以“—”表示。" : `准确值 ${cell.value}${unit}，表中按 ${column.decimals} 位小数显示。`}`;
  return (
    <Tooltip label={label}>
      <span className="figure-cell-room">
        <FigureButton
          figure={figure}
          township={township}
          name={figure.split(".")[1] ?? figure}
          text={withUnit(text, unit)}
          className="figure-cell"
        >
          {text}
        </FigureButton>
      </span>
    </Tooltip>
  );
}
