import type { SummaryKind, SummaryNumber } from "../../electron/contract/summaryModel.ts";
import { exactText, withUnit } from "../figures/figureWords.ts";

export const kindNames: Readonly<Record<SummaryKind, string>> = { annual: "年度总结", half: "半年总结" };

/** What a number is called: 建设任务里程, or of a list's item 松坡—柏林公路 · 全长. */
export function numberName({ name, field, item }: Pick<SummaryNumber, "name" | "field" | "item">): string {
  if (item !== null) return field === null ? item : `${item} · ${field}`;
  return field === null ? name : `${name} · ${field}`;
}

/** What there is to say about a number where it stands: its exact value and how that became the text. */
export function numberNote({ exact, unit, rounding, ...number }: SummaryNumber): string {
  const name = numberName(number);
  if (exact === null) return `${name}：台账里还没有，补录后自动填上。点击看这个指标。`;
  const how = rounding.length === 0 ? "原样写出" : rounding.join("；");
  const kept = isLong(exact) ? "" : `准确值 ${withUnit(exactText(exact), unit)}，${how}。`;
  return `${name}：${kept}${number.record ? "点击打开记录。" : "点击看数字的来历。"}`;
}

function isLong(exact: string): boolean {
  return exact.length > 40;
}
