import type { DataTableColumn } from "mantine-datatable";
import type { NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import type { OutputOf } from "../../../electron/contract/contract.ts";
import type { RecordRow } from "../../../electron/contract/records.ts";
import { isRight } from "../valueText.ts";
import { columnText } from "./columnText.ts";
import { HeaderCell } from "./HeaderCell.tsx";
import type { ListPart } from "./listState.ts";

interface Options extends ListPart {
  readonly fields: readonly NamedField[];
  readonly answer: OutputOf<"records.list"> | undefined;
}

/** The columns of a list, with sums of the whole query below the numbers. */
export function listColumnsOf({ ledger, fields, state, change, answer }: Options): DataTableColumn<RecordRow>[] {
  const sums = answer?.sums ?? {};
  const labelled = fields.findIndex(({ name, field }) => !field.unit || sums[name] === undefined);
  const columns = fields.map((named, index): DataTableColumn<RecordRow> => {
    const { name, field, progress } = named;
    // A number without a unit (an order, a rank) says nothing as a sum.
    const sum = field.unit ? sums[name] : undefined;
    return {
      accessor: name,
      title: <HeaderCell ledger={ledger.id} named={named} state={state} change={change} />,
      width: widthOf(named),
      textAlign: isRight(field) ? "right" : "left",
      ellipsis: true,
      cellsClassName: isRight(field) ? "tabular" : undefined,
      render: (row) => {
        const text = columnText((progress ? row.progress : row.values)?.[name], field);
        return text === "" ? <span className="said">空</span> : <span title={text}>{text}</span>;
      },
      footer:
        sum !== undefined ? (
          <span className="tabular">{columnText(Number(sum), field)}</span>
        ) : index === labelled && answer ? (
          `合计 ${answer.total} 条`
        ) : undefined,
    };
  });
  if (ledger.progress) {
    columns.push({
      accessor: "progressMonth",
      title: "进度所在月",
      width: 92,
      textAlign: "center",
      cellsClassName: "tabular",
      render: (row) => row.progressMonth ?? "未报",
    });
  }
  return columns;
}

function widthOf({ name, field }: NamedField): number {
  const header = Math.max(name.length, field.unit ? field.unit.length + 2 : 0) * 13 + 50;
  const longest = Math.max(...(field.options ?? []).map(({ length }) => length));
  const content = field.options ? Math.min(160, longest * 13 + 20) : fieldKinds[field.kind].listWidth;
  return Math.max(header, content);
}
