/**
 * renderer/tables/paper — a table as it stands on paper, drawn from the model. The rule: the model's texts as they are; what
 * can be pressed (a figure, a mark) changes nothing of what is read.
 */
import type { TableModel } from "../../../electron/contract/tableModel.ts";
import { typeSize } from "../../../electron/contract/tableType.ts";
import { noMarks, type PaperMarks } from "./PaperMarks.ts";
import { PaperRow } from "./PaperRow.tsx";
import { Unbroken } from "./Unbroken.tsx";

interface Props {
  readonly model: TableModel;
  /** Whether the numbers explain themselves: only as the ledgers stand today */
  readonly live?: boolean;
  readonly marks?: PaperMarks;
}

/** A table as it stands on paper: title, line of unit and period, merged header, rows, notes, sign-off line, 校验码. */
export function PaperTable({ model, live = true, marks = noMarks }: Props) {
  const whole = model.columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <>
      <h2 className="paper-title" id="paper-title">
        {model.title}
      </h2>
      <div className="paper-heading">
        {model.heading.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
      <div className="paper-line">
        <span>填报单位：{model.organisation}</span>
        <span>{model.periodText}</span>
        <span>{model.unitText}</span>
      </div>
      <table
        className="paper-table"
        aria-labelledby="paper-title"
        style={{ fontSize: `${typeSize(model.columns, model.paper)}pt` }}
      >
        <colgroup>
          {model.columns.map(({ key, width }) => (
            <col key={key} style={{ width: `${(width / whole) * 100}%` }} />
          ))}
        </colgroup>
        <PaperHeader model={model} />
        <tbody>
          {numbered(model.rows).map(({ number, row }) => (
            <PaperRow
              key={number}
              row={row}
              number={number}
              columns={model.columns}
              asOf={model.asOf}
              live={live}
              marks={marks}
            />
          ))}
          {model.rows.length === 0 && (
            <tr>
              <td colSpan={model.columns.length} className="paper-empty">
                本期没有数据
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {model.notes.length > 0 && (
        <ul className="paper-notes">
          {model.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {model.explanations.length > 0 && (
        <p className="paper-explained">
          填报说明：
          <Unbroken text={model.explanations.map((text, line) => `${line + 1}. ${text}`).join("")} />
        </p>
      )}
      <div className="paper-line paper-signatories">
        {model.signatories.map((who) => (
          <span key={who}>{/[：:]/.test(who) ? who : `${who}：`}</span>
        ))}
      </div>
      <div className="paper-line">
        <span />
        <span>校验码：{model.checkCode}</span>
      </div>
    </>
  );
}

/** The merged header and, in wide tables, the column numbers 甲 乙 1 2 3 … */
function PaperHeader({ model }: { model: TableModel }) {
  const levels = Array.from({ length: model.headerRows }, (_, level) => ({
    level,
    cells: model.header.filter((cell) => cell.row === level).toSorted((a, b) => a.column - b.column),
  }));
  return (
    <thead>
      {levels.map(({ level, cells }) => (
        <tr key={level}>
          {cells.map((cell) => (
            <th
              key={cell.column}
              rowSpan={cell.rowSpan}
              colSpan={cell.columnSpan}
              scope={cell.columnSpan > 1 ? "colgroup" : "col"}
            >
              {cell.text}
            </th>
          ))}
        </tr>
      ))}
      {model.columnNumbers && (
        <tr className="paper-numbers">
          {model.columnNumbers.map((number, column) => (
            <td key={model.columns[column]?.key ?? number}>{number}</td>
          ))}
        </tr>
      )}
    </thead>
  );
}

/** Rows of a model have no name but their place, and never move. */
function numbered(rows: TableModel["rows"]): { number: number; row: TableModel["rows"][number] }[] {
  return rows.map((row, number) => ({ number, row }));
}
