import { Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import { ORDINAL } from "../../../electron/contract/ordinal.ts";
import type { CellSource, TableCell, TableColumn, TableModel } from "../../../electron/contract/tableModel.ts";
import { FigureButton } from "../../figures/FigureButton.tsx";
import { withUnit } from "../../figures/figureWords.ts";
import { RateTrack } from "../../figures/RateTrack.tsx";
import { RecordLink } from "../../figures/RecordLink.tsx";
import type { PaperMarks } from "./PaperMarks.ts";
import { Unbroken } from "./Unbroken.tsx";

interface Props {
  readonly row: TableModel["rows"][number];
  /** Its place in the model */
  readonly number: number;
  readonly columns: readonly TableColumn[];
  /** The table's month */
  readonly asOf: string;
  /** Whether its numbers explain themselves and its record can be opened: only as the ledgers stand today */
  readonly live: boolean;
  readonly marks: PaperMarks;
}

/** One row: totals bold; numbers right; what cannot be computed is a dash; a record's name leads to the record. */
export function PaperRow({ row, number, columns, asOf, live, marks }: Props) {
  const linked = live && row.record ? linkColumn(row.cells, columns) : -1;
  const rowMark = marks.ofRow(number);
  return (
    <tr className={`paper-${row.kind}${rowMark ? " paper-marked" : ""}`}>
      {row.cells.map((cell, index) => {
        const column = columns[index];
        if (!column) return null;
        const mark = marks.ofCell(number, index) ?? (index === 0 ? rowMark : null);
        const isText = column.kind === "text";
        return (
          <td
            key={column.key}
            className={classOf(column, mark !== null)}
            data-place={mark === null ? undefined : `${number} ${index}`}
          >
            {mark !== null && <CellMark text={mark} />}
            {row.record && index === linked ? (
              <RecordLink ledger={row.record.ledger} id={row.record.id} label={cell.text} inherit />
            ) : (
              <CellContent cell={cell} column={column} asOf={asOf} live={live && !isText} />
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** The sign at a cell that says something about it: to who points at it, reaches it by Tab, or hears the page. */
function CellMark({ text }: { text: string }) {
  return (
    <Tooltip label={text}>
      <button type="button" className="cell-mark" aria-label={text}>
        ≠
      </button>
    </Tooltip>
  );
}

interface ContentProps extends Pick<Props, "asOf" | "live"> {
  readonly cell: TableCell;
  readonly column: TableColumn;
}

function CellContent({ cell, column, asOf, live }: ContentProps): ReactNode {
  const { text, source } = cell;
  const shown =
    live && source ? (
      <FigureCell {...{ cell, source, column, asOf }} />
    ) : column.kind === "text" ? (
      <Unbroken text={text} />
    ) : (
      text
    );
  if (!column.bar || cell.value === null) return shown;
  return (
    <span className="paper-bar">
      {shown}
      <RateTrack rate={text} />
    </span>
  );
}

/** A number that says, when pointed at, which figure it is and its exact value; pressed, it is explained for its row. */
function FigureCell({ cell, source, column, asOf }: Omit<ContentProps, "live"> & { source: CellSource }) {
  const { figure, within } = source;
  const { unit, decimals } = cell.measure ?? column;
  const exact =
    cell.value === null
      ? "无法计算（缺少基数或数据），以“—”表示。"
      : `准确值 ${cell.exact ?? cell.value}${unit ?? ""}，表中按 ${decimals} 位小数显示。`;
  return (
    <Tooltip label={`指标：${figure}。${exact}`}>
      <span className="figure-cell-room">
        <FigureButton
          figure={figure}
          within={within}
          asOf={source.asOf === asOf ? null : source.asOf}
          name={figure.split(".")[1] ?? figure}
          text={withUnit(cell.text, unit ?? "")}
          className="figure-cell"
        >
          {cell.text}
        </FigureButton>
      </span>
    </Tooltip>
  );
}

function classOf({ key, kind }: TableColumn, marked: boolean): string | undefined {
  const isCentred = kind === "date" || key === ORDINAL;
  const place = isCentred ? "paper-date" : kind === "text" ? "" : "digits";
  return [place, marked ? "paper-differs" : ""].filter(Boolean).join(" ") || undefined;
}

/** The column of the record's name: what is called so, else the first words of the row. */
function linkColumn(cells: readonly TableCell[], columns: readonly TableColumn[]): number {
  const hasWords = ({ text }: TableCell, index: number): boolean =>
    columns[index]?.kind === "text" && /\p{Letter}/u.test(text);
  const named = cells.findIndex((cell, index) => hasWords(cell, index) && columns[index]?.key.includes("名称"));
  return named < 0 ? cells.findIndex(hasWords) : named;
}
