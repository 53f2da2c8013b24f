/** A cell's text for judging rows: one form, without spaces. */
export function plainWords(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

/**
 * 合计 and 小计 in their many writings. Only the first label of a row may carry other words before them (大庄乡小计), or be one of
 * the words that mean a total only there (全区, 累计).
 */
export function totalKind(text: string, first = true): "合计" | "小计" | null {
  if (text.length > 16) return null;
  const words = text.replace(/^[(（]?[一二三四五六七八九十\d]+[)）]?[、.]/, "").replace(/[::]$/, "");
  if (/^(?:小计|分计)(?:\([^)]*\))?$/.test(words)) return "小计";
  if (/^(?:合计|总计|共计|总合计)(?:\([^)]*\))?$/.test(words)) return "合计";
  if (!first) return null;
  if (/^(?:汇总|全区|全县|全市|累计)$/.test(words)) return "合计";
  const [, whose = "", word = ""] = /^(.+?)(小计|分计|合计|总计|共计)(?:\([^)]*\))?$/.exec(words) ?? [];
  if (word === "") return null;
  return /^(?:小计|分计)$/.test(word) || !/^(?:全|本[区县]|总|各|以上|.{1,3}[区县市]$)/.test(whose) ? "小计" : "合计";
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
