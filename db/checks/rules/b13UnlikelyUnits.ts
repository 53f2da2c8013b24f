import { type Ledger, smallestPerUnit } from "../../ledgers/index.ts";
import type { Book } from "../Book.ts";
import type { CutRecord } from "../CutRecord.ts";
import { investmentReports } from "./investmentReports.ts";
import type { Hit, RecordCheck, Rule } from "./Rule.ts";
import { shownValue } from "./shownValue.ts";

const FEWEST_OTHERS = 3;

/** 计划投资 a kilometre in 万元: outside of it a unit is more likely wrong than the price. */
function costsAKilometre(length: string, name: string): RecordCheck {
  return ({ ledger, values }, book) => {
    const [money, kilometres] = [inUnit(ledger, "计划投资", values), inUnit(ledger, length, values)];
    if (money === null || kilometres === null || money <= 0 || kilometres <= 0) return null;
    const [low, high] = [book.limit(`${name}单价下限`), book.limit(`${name}单价上限`)];
    const price = money / kilometres;
    if (price >= low && price <= high) return null;
    const said = `${shownValue(ledger, "计划投资", values.计划投资)}，${shownValue(ledger, length, values[length])}`;
    return {
      field: "计划投资",
      message: `${said}，每公里 ${price.toFixed(2)}万元，不在 ${low}－${high}万元之内，单位是否有误`,
      values: [values.计划投资, values[length], low, high],
    };
  };
}

function inUnit(ledger: Ledger, name: string, values: CutRecord["values"]): number | null {
  const [field, value] = [ledger.fields[name], values[name]];
  return field && typeof value === "number" ? value / smallestPerUnit(field) : null;
}

export const unlikelyUnits: Rule = {
  id: "B13",
  level: "warning",
  words: "疑似单位错误",
  // Who writes 元 for 万元 does so in a whole sheet.
  by: "township",
  holds: "每公里造价在常见范围内；一个月的数不到当年其他月份中位数的若干倍（界限可设置）",
  records: {
    "road-works": [costsAKilometre("计划里程", "农村公路")],
    "safety-works": [costsAKilometre("处治里程", "安防工程")],
  },
  *run(book) {
    for (const { name, months } of investmentReports(book)) yield* outstanding(book, months, ["本月完成投资"], name);
    const first = `${book.period.year}-01`;
    const turnover = book.records("turnover-monthly").filter(({ values }) => String(values.月份) >= first);
    yield* outstanding(book, turnover, ["旅客周转量", "货物周转量"], null);
  },
};

function* outstanding(
  book: Book,
  months: readonly CutRecord[],
  fields: readonly string[],
  name: string | null,
): Iterable<Hit> {
  const times = book.limit("月度突增倍数");
  for (const field of fields) {
    for (const { id, ledger, values } of months) {
      const value = values[field];
      const others = months.filter((other) => other.id !== id).map((other) => other.values[field]);
      const median = medianOf(others.filter((other) => typeof other === "number"));
      if (typeof value !== "number" || median === null || median <= 0 || value < median * times) continue;
      const usual = shownValue(ledger, field, Math.round(median)).slice(field.length + 1);
      yield {
        ...{ area: ledger.area, ledger: ledger.id, record: id, field, township: null, month: String(values.月份) },
        ...{ label: name ?? ledger.name, values: [value, median, times] },
        message: `${String(values.月份)} ${shownValue(ledger, field, value)}，当年其他月份中位数 ${usual}，单位是否有误`,
      };
    }
  }
}

function medianOf(values: readonly number[]): number | null {
  if (values.length < FEWEST_OTHERS) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
