import type { Ledger, Problem, Values } from "./defineLedger.ts";

const AMOUNT = "期初累计完成投资";
const BEGAN = ["入库日期", "开工日期"];

/**
 * Asks for the 期初 of what had begun before the book: without it, 自开工累计 cannot be told. Never more than a word: what was spent
 * then may have to be looked up first. null where nothing is asked.
 * @param firstReport the first month that the book has a 投资月报 of; null without any
 */
export function openingAsked(ledger: Ledger, values: Values, firstReport: string | null): Problem | null {
  if (!ledger.fields[AMOUNT] || firstReport === null) return null;
  const isBlank = (name: string): boolean => [null, undefined, ""].some((blank) => values[name] === blank);
  if (!isBlank(AMOUNT) || !isBlank("期初截至月")) return null;
  const name = BEGAN.find((one) => ledger.fields[one] && !isBlank(one));
  const date = name === undefined ? "" : String(values[name]);
  if (name === undefined || date.slice(0, 7) >= firstReport) return null;
  const elsewhere = ledger.fields.项目 ? "；所属项目已在项目库填写的不必再填" : "";
  return {
    level: "warning",
    field: AMOUNT,
    message: `${name} ${date} 早于首个投资月报 ${firstReport}，请补填期初（此前没有完成投资的填 0），否则自开工累计不计算${elsewhere}`,
  };
}
