import { decimalText, formatDecimal } from "../../../db/exact/index.ts";
import { decimalOf } from "../../../db/figures/decimalOf.ts";
import { evaluateFigures, figureOf } from "../../../db/figures/index.ts";
import type { SummaryModel, SummaryNumber } from "../../contract/summaryModel.ts";
import type { SummaryStore } from "../SummaryInput.ts";
import type { AnnexTable } from "./AnnexTable.ts";

/** What stands over its columns. */
export const sourceHeads = ["文中数字", "指标", "定义，清单各项及文中数字", "准确值", "记录数"] as const;
const widths = [12, 26, 160, 20, 6] as const;
/** 8 pt: the smallest type that a page of the bureau has. */
const HALF_POINTS = 16;
/** Rates go on for ever; six decimals tell any two of them apart. */
const EXACT_PLACES = 6;
/** Of a list of names more than these are counted. */
const NAMES = 3;

interface Said {
  readonly text: string;
  readonly number: SummaryNumber;
}

/**
 * 《数字来源表》: every figure of the summary once, in the order of the text, with what the text says of it, what it means, its exact
 * value and its records; behind what it means the items of which the text tells, with their own numbers.
 */
export function sourcesTable(store: SummaryStore, model: SummaryModel): AnnexTable {
  const all = model.blocks.flatMap(({ spans }) =>
    spans.flatMap(({ text, number }): Said[] => (number ? [{ text, number }] : [])),
  );
  const figures = new Set(all.flatMap(({ number }) => figureOf(number.figure) ?? []));
  const results = evaluateFigures(store.database, [...figures], model.asOf);
  const byFigure = Map.groupBy(
    all,
    ({ number }) => `${number.figure}${number.asOf === model.asOf ? "" : "（上年同期）"}`,
  );
  const rows = [...byFigure].flatMap(([name, said]) => {
    const [first] = said;
    if (!first) return [];
    const { figure: id } = first.number;
    const own = said.filter(({ number }) => number.field === null);
    const items = Map.groupBy(
      said.filter(({ number }) => number.field !== null),
      ({ number }) => number.record?.id ?? number.item ?? "",
    );
    const exact =
      items.size > 0 && own.length === 0 ? [] : own.map(({ number }) => exactText(number.exact) + exactUnit(number));
    const unlike = [...items.values()].flat().flatMap((one) => unlikeText(one) ?? []);
    return [
      [
        joined(own.map(shortText)),
        name,
        [figureOf(id)?.definition ?? "", [...items.values()].map(itemText).join("；")].join(""),
        joined([...exact, ...unlike]),
        String(results.get(id)?.records ?? 0),
      ],
    ];
  });
  return {
    title: "数字来源表",
    caption: ["", model.periodText, ""],
    paper: "A4",
    header: sourceHeads.map((text, column) => ({ text, row: 0, column, rowSpan: 1, columnSpan: 1 })),
    headerRows: 1,
    columnNumbers: null,
    halfPoints: HALF_POINTS,
    columns: widths.map((width, column) => ({ width, align: column === 4 ? "center" : "left" })),
    rows: rows.map((cells) => ({ strong: false, cells })),
    notes: [],
  };
}

/** An item by its name, with what the text says of it: 松河高速公路 全长24.53、估算投资32.60 */
function itemText(fields: readonly Said[]): string {
  const told = joined(fields.map(({ text, number }) => `${number.field}${text}`));
  return `${fields[0]?.number.item ?? ""} ${told}`.trim();
}

/** Names stand in the text and, as records, behind the figure; here it is enough how many they are. */
function shortText({ text, number }: Said): string {
  return number.exact?.includes("、") ? exactText(number.exact, 0) : text;
}

/** What is said of one thing, each once. */
function joined(texts: readonly string[]): string {
  return [...new Set(texts)].filter((text) => text !== "").join("、");
}

function exactText(exact: string | null, most = NAMES): string {
  if (exact === null) return "待补";
  const names = exact.split("、").length;
  if (names > Math.max(most, 1)) return `共${names}项`;
  return /^-?\d+\.\d{7,}$/.test(exact) ? `≈${formatDecimal(decimalOf(exact), EXACT_PLACES)}` : exact;
}

/** The exact value of an item's number, where the text has not all of it: 31.5 of 31.50 is all, 1800余 of 1816.21 is not. */
function unlikeText({ text, number }: Said): string | null {
  const { exact } = number;
  if (exact === null || !/^-?\d+(?:\.\d+)?$/.test(exact)) return null;
  const said = /^-?\d+(?:\.\d+)?$/.test(text) ? decimalText(decimalOf(text)) : text;
  return said === decimalText(decimalOf(exact)) ? null : `${exactText(exact)}${exactUnit(number)}`;
}

/** The unit the exact value is in, which a filter may have changed in the text. */
function exactUnit(number: SummaryNumber): string {
  return (number.field === null ? figureOf(number.figure)?.unit : number.unit) ?? "";
}
