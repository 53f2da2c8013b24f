import { cellsAround } from "../../../electron/contract/cellsAround.ts";
import type { PlanQuestion } from "../../../electron/contract/planQuestion.ts";
import { useQuery } from "../../api/useQuery.ts";
import { QueryNote } from "../../layout/QueryNote.tsx";

interface Props {
  readonly question: PlanQuestion;
  readonly plan: string;
  readonly sheet: string;
}

/** The usual width of a column, and what a cell takes at most, in characters. */
const USUAL = 9;
const WIDEST = 24;

/** The cells of the sheet around a question, as they show: what is asked about is marked by its heading and a tint. */
export function QuestionCells({ question, plan, sheet }: Props) {
  const range = cellsAround(question);
  const { value, failure, loading, reload } = useQuery("imports.cells", range && { plan, sheet, ...range }, {
    ledgers: [],
  });
  if (!value) return range && <QueryNote waits={loading} failure={failure} reload={reload} />;
  if (value.rows.length === 0) return null;
  // The columns of a sheet that is laid out otherwise are no columns here.
  const columns = new Set(question.turned ? [] : question.columns);
  const rows = new Set(question.turned ? [] : question.rows);
  const covered = new Set(
    value.merges.flatMap((merge) =>
      placesOf(merge.rows, merge.columns).map(([row, column]) => `${merge.row + row} ${merge.column + column}`),
    ),
  );
  const mergeAt = (row: number, column: number) =>
    value.merges.find((merge) => merge.row === row && merge.column === column);
  return (
    <div className="question-cells">
      <table aria-label={`工作表“${sheet}”中的位置`}>
        <thead>
          <tr>
            <td />
            {value.columns.map(({ column, width }) => (
              <th
                key={column}
                scope="col"
                data-asked={columns.has(column)}
                style={{ minWidth: `${Math.min(width ?? USUAL, WIDEST)}ch` }}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {value.rows.map(({ row, cells }, place) => (
            <tr key={row} data-asked={rows.has(row)}>
              <th scope="row">{row}</th>
              {cells.map((text, index) => {
                const column = value.columns[index]?.column ?? "";
                const merge = mergeAt(place, index);
                if (!merge && covered.has(`${place} ${index}`)) return null;
                return (
                  <td
                    key={column}
                    data-asked={columns.has(column)}
                    rowSpan={merge?.rows}
                    colSpan={merge?.columns}
                    title={text}
                  >
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Places of a merged cell, from its own. */
function placesOf(rows: number, columns: number): [number, number][] {
  return Array.from({ length: rows * columns }, (_, index) => [Math.floor(index / columns), index % columns]);
}
