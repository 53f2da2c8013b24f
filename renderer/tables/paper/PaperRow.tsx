import type { ReactNode } from "react";
import type { TableCell, TableColumn, TableModel } from "../../../electron/contract/tableModel.ts";
import { RateTrack } from "../../figures/RateTrack.tsx";
import { RecordLink } from "../../figures/RecordLink.tsx";
import { CellMark } from "./CellMark.tsx";
import { FigureCell } from "./FigureCell.tsx";
import type { PaperMarks } from "./PaperMarks.ts";

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

interface ContentProps {
  readonly cell: TableCell;
  readonly column: TableColumn;
  readonly asOf: string;
  readonly live: boolean;
}

function CellContent({ cell, column, asOf, live }: ContentProps): ReactNode {
  const { text } = cell;
  const shown =
    live && cell.source ? (
      <FigureCell source={cell.source} asOf={asOf} column={column} cell={cell} text={text} />
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

function classOf({ kind }: TableColumn, marked: boolean): string | undefined {
  const place = kind === "text" ? "" : kind === "date" ? "paper-date" : "digits";
  return [place, marked ? "paper-differs" : ""].filter(Boolean).join(" ") || undefined;
}

/** The column of the record's name: what is called so, else the first words of the row. */
function linkColumn(cells: readonly TableCell[], columns: readonly TableColumn[]): number {
  const hasWords = ({ text }: TableCell, index: number): boolean =>
    columns[index]?.kind === "text" && /\p{Letter}/u.test(text);
  const named = cells.findIndex((cell, index) => hasWords(cell, index) && columns[index]?.key.includes("名称"));
  return named < 0 ? cells.findIndex(hasWords) : named;
}
