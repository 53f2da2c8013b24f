/** A cell's text for judging rows: one form, without spaces. */
export function plainWords(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

/**
 * 合计 and 小计 in their plainest writings, as they may stand among captions. Only the first label of a row may carry other words
 * before them (大庄乡小计), or be one of the words that mean a total only there (全区, 累计).
 */
export function totalKind(text: string, first = true): "合计" | "小计" | null {
  if (text.length > 16) return null;
  const words = unnumbered(text);
  if (/^(?:小计|分计)(?:\([^)]*\))?$/.test(words)) return "小计";
  if (/^(?:合计|总计|共计|总合计)(?:\([^)]*\))?$/.test(words)) return "合计";
  if (!first) return null;
  if (/^(?:汇总|全区|全县|全市|累计)$/.test(words)) return "合计";
  const [, whose = "", word = ""] = /^(.+?)(小计|分计|合计|总计|共计)(?:\([^)]*\))?$/.exec(words) ?? [];
  return word === "" ? null : kindOf(whose, word);
}

/** What a label makes of its row. */
export interface TotalLabel {
  readonly kind: "合计" | "小计";
  /** The label claims a sum; 平均 and 其中 stand among totals and claim none */
  readonly sums: boolean;
}

/** Hardly any cell of a record gets past this: one of the signs that every label has. */
export const MAY_BE_LABEL = /[计計总總共其均汇彙全各累求]|total|sum|average/i;

/** Behind a label: 合计2条, 合计：3.5公里, 总计（5座）. */
const COUNT = String.raw`(?:[:]?\(?(?:共)?[\d.,]+\p{L}{0,3}\)?|\([^)]*\))*[:]?`;
const SUM = "小计|分计|合计|总计|共计|总合计|合共|总共|求和";
const PLAIN = new RegExp(`^(${SUM}|subtotal|sub-total|total|grandtotal|sum)${COUNT}$`, "iu");
const COUNTED = /^共(?:计)?[:]?[\d.]+\p{L}{1,3}(?:[,、]?[\d.]+\p{L}{1,3})*$/u;
const WHOSE = new RegExp(`^(.+?)(${SUM}|汇总|total|subtotal)${COUNT}$`, "iu");

/**
 * The label of a total in a row of a table's body, in the many ways people and sheet programs write it: 合计2条, 共3条, 合計, Total,
 * 通泉街道 汇总 (分类汇总), 其中：…, 平均值. A label alone makes no total; what the row holds and what it adds up to is judged beside it.
 * @param text as plainWords has it
 * @param first whether it is the row's first text; only there other words may stand before it
 */
export function totalLabel(text: string, first: boolean): TotalLabel | null {
  if (text.length > 40) return null;
  const words = unnumbered(text)
    .replaceAll("計", "计")
    .replaceAll("總", "总")
    .replaceAll("彙", "汇")
    .replaceAll("匯", "汇");
  const [, plain] = PLAIN.exec(words) ?? [];
  if (plain !== undefined) return { kind: /^(?:小计|分计|sub)/i.test(plain) ? "小计" : "合计", sums: true };
  if (COUNTED.test(words)) return { kind: "合计", sums: true };
  if (/^(?:平均(?:值|数)?|均值|average)[:]?$/i.test(words)) return { kind: "小计", sums: false };
  if (!first) return null;
  if (/^其中(?:[:]|$)/.test(words)) return { kind: "小计", sums: false };
  if (/^(?:汇总|全区|全县|全市|累计)[:]?$/.test(words)) return { kind: "合计", sums: true };
  if (/^.+(?:平均值?|计数|最大值|最小值)$/.test(words) && words.length <= 16) return { kind: "小计", sums: false };
  const [, whose = "", word = ""] = WHOSE.exec(words) ?? [];
  return word === "" || whose.length > 14 ? null : { kind: kindOf(whose, word), sums: true };
}

function unnumbered(text: string): string {
  return text.replace(/^[(（]?[一二三四五六七八九十\d]+[)）]?[、.]/, "").replace(/[::]$/, "");
}

function kindOf(whose: string, word: string): "合计" | "小计" {
  return /^(?:小计|分计|汇总|subtotal)$/i.test(word) || !/^(?:全|本[区县]|总|各|以上|.{1,3}[区县市]$)/.test(whose)
    ? "小计"
    : "合计";
}

/** Sign-off and notes below a table. */
export function isTail(text: string): boolean {
  return (
    /^(?:单位负责人|主要负责人|分管领导|分管负责人|负责人|统计负责人|审核人?|复核人?|填表人?|填报人|制表人?|经办人|联系人|联系电话|电话|填报日期|填表日期|报出日期|报送日期|制表日期|填报时间|填表时间|盖章|单位\(盖章\)|审批人?|审定人?|校核人?|报送人|签字)(?:\([^)]*\))?(?:签字|签名)?[::]/.test(
      text,
    ) ||
    /^(?:填表说明|填报说明|说明|备注|注|注意事项|附注|填表要求|填报要求|备注说明)(?:[::]|\d|[一二三(]|$)/.test(text)
  );
}
