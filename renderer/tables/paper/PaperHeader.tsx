import type { TableModel } from "../../../electron/contract/tableModel.ts";

/** The merged header and, in wide tables, the column numbers 甲 乙 1 2 3 … */
export function PaperHeader({ model }: { model: TableModel }) {
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
