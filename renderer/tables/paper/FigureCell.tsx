import { Tooltip } from "@mantine/core";
import type { CellSource, TableCell, TableColumn } from "../../../electron/contract/tableModel.ts";
import { FigureButton } from "../../figures/FigureButton.tsx";
import { withUnit } from "../../figures/figureWords.ts";

interface Props {
  readonly source: CellSource;
  /** The table's month */
  readonly asOf: string;
  readonly column: TableColumn;
  readonly cell: TableCell;
  readonly text: string;
}

/** A number that says, when pointed at, which figure it is and its exact value; pressed, it is explained for its row. */
export function FigureCell({ source: { figure, within, ...source }, asOf, column, cell, text }: Props) {
  const unit = (cell.measure ?? column).unit ?? "";
  const label = `指标：${figure}。${cell.value === null ? "无法计算（缺少基数或数据），以“—”表示。" : `准确值 ${cell.value}${unit}，表中按 ${(cell.measure ?? column).decimals} 位小数显示。`}`;
  return (
    <Tooltip label={label}>
      <span className="figure-cell-room">
        <FigureButton
          figure={figure}
          within={within}
          asOf={source.asOf === asOf ? null : source.asOf}
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
