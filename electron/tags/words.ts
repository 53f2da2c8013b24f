import { periodOf } from "../../db/exact/index.ts";
import type { Carrier } from "./Tag.ts";

/** Tables that a text may point to, where they go out with it. */
const ANNEXED = ["农路01", "农路02", "农路04", "农路05", "农路06", "党建02", "交统02", "交统05"] as const;

/** {附件农路04} and the like, as they are called. */
function annexWords(): string[] {
  return ANNEXED.map((table) => `附件${table}`);
}

/** What those words stand for. @param labels of the tables that go out with the text: 农路04 → 附件1 */
export function annexTexts(labels: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(ANNEXED.map((table) => [`附件${table}`, labels.get(table) ?? ""]));
}

/** Tags that are no figures, as the guide groups them, with what they become in each carrier; not there: refused there. */
export const wordGroups: readonly ({ readonly names: readonly string[] } & { readonly [C in Carrier]?: string })[] = [
  { names: ["年度", "上年", "截至月"], cell: "2021、2020、10（数字）", paragraph: "2021、2020、10" },
  { names: ["期", "截至年月"], cell: "2021年1－10月、2021年10月", paragraph: "1－10月、2021年10月" },
  {
    names: ["单位名称", "县区名称"],
    cell: "设置里的单位名称、县（市、区）名称",
    paragraph: "设置里的单位名称、县（市、区）名称",
  },
  {
    names: ["单位负责人", "审核人", "填表人", "联系电话"],
    cell: "设置里的签字人和电话",
    paragraph: "设置里的签字人和电话",
  },
  // 成文日期 of a summary is the day its head signs, never the clock's.
  { names: ["制表日期"], cell: "导出当天的日期" },
  { names: ["党委政府"], paragraph: "按设置里的县（市、区）名称写成“区委、区人民政府”" },
  { names: ["成文日期"], paragraph: "定稿时填写的成文日期：2021年12月30日；填写以前写成【待补：成文日期】" },
  {
    names: annexWords(),
    paragraph: "这张报表附在总结后面时的附件号：附件1；没有附时是空的，写法如 {#附件农路04}详见{附件农路04}。{/}",
  },
  { names: ["户数门槛"], paragraph: "通硬化路按多少户以上的自然村统计" },
];

/** The words that hold in a carrier. */
export function wordsIn(carrier: Carrier): string[] {
  return wordGroups.flatMap((group) => (group[carrier] === undefined ? [] : group.names));
}

/** What the bureau has told about itself, as its settings have it. */
export interface BureauWords {
  readonly bureau: string;
  readonly county: string;
  readonly signatories: Readonly<Record<string, string>>;
}

/** The values of the words that both carriers have, as text; 期 with its year. @param asOf "2021-10" */
export function wordTexts(
  { bureau, county, signatories }: BureauWords,
  asOf: string,
): Readonly<Record<string, string>> {
  const { year, month, text } = periodOf(asOf);
  return {
    ...signatories,
    单位名称: bureau,
    县区名称: county,
    年度: String(year),
    上年: String(year - 1),
    期: text,
    截至月: String(month),
    截至年月: `${year}年${month}月`,
  };
}
