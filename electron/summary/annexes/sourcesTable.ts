import { formatDecimal } from "../../../db/exact/index.ts";
import { decimalOf } from "../../../db/figures/decimalOf.ts";
import { evaluateFigures, figureOf } from "../../../db/figures/index.ts";
import type { SummaryModel } from "../../contract/summaryModel.ts";
import type { SummaryStore } from "../SummaryInput.ts";
import type { AnnexTable } from "./AnnexTable.ts";

const heads = ["序号", "文中数字", "指标", "定义", "准确值", "单位", "记录数"] as const;
const widths = [6, 20, 28, 48, 22, 10, 8] as const;
/** Rates go on for ever; six decimals tell any two of them apart. */
const EXACT_PLACES = 6;

/** 《数字来源表》: every number of the summary in its order, with the figure it is, what that means, its exact value and its records. */
export function sourcesTable(store: SummaryStore, model: SummaryModel): AnnexTable {
  const numbers = model.blocks.flatMap(({ spans }) =>
    spans.flatMap(({ text, number }) => (number ? [{ text, number }] : [])),
  );
  const figures = new Set(numbers.flatMap(({ number }) => figureOf(number.figure) ?? []));
  const results = evaluateFigures(store.database, [...figures], model.asOf);
  return {
    title: "数字来源表",
    caption: ["", model.periodText, ""],
    paper: "A4",
    header: heads.map((text, column) => ({ text, row: 0, column, rowSpan: 1, columnSpan: 1 })),
    headerRows: 1,
    columnNumbers: null,
    columns: widths.map((width, column) => ({ width, align: column === 0 || column === 6 ? "center" : "left" })),
    rows: numbers.map(({ text, number }, index) => ({
      strong: false,
      cells: [
        String(index + 1),
        text,
        number.field === null
          ? number.figure
          : `${number.figure}·${number.field}${number.item === null ? "" : `（${number.item}）`}`,
        figureOf(number.figure)?.definition ?? "",
        exactText(number.exact),
        exactUnit(number),
        number.record ? "1" : String(results.get(number.figure)?.records ?? 0),
      ],
    })),
    notes: [],
  };
}

function exactText(exact: string | null): string {
  if (exact === null) return "待补";
  return /^-?\d+\.\d{7,}$/.test(exact) ? `≈${formatDecimal(decimalOf(exact), EXACT_PLACES)}` : exact;
}

/** The unit the exact value is in, which a filter may have changed in the text. */
function exactUnit(number: SummaryModel["blocks"][number]["spans"][number]["number"]): string {
  if (!number) return "";
  return (number.field === null ? figureOf(number.figure)?.unit : number.unit) ?? "";
}
