import { headerKey } from "./headerKey.ts";
import { remembered } from "./remembered.ts";

/**
 * Words of a header that say nothing about which field it is (建设、工程、所在、目前 …), and words that mean the same there
 * (下达、批复 = 计划). What tells one field from another — 计划/完成, 本月/累计, 开工/完工, whose money — is never touched.
 */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [
    /(?:自|从)?开工(?:以来|至今|后)|自开工|截[至止](?:目前|本月[底末]?)?|至本月[底末]?|至今|本年度?|全年|年度(?=.)/g,
    "",
  ],
  [/已经?(?:硬化|建成?|完工|实施|处[治置]|治理)|(?:完工|建成)(?=里程|公里数|长度)/g, "完成"],
  [/^已投资?(?:金额)?$/g, "完成投资"],
  [/下达|批复|核定|预计|目标|要求|拟定?(?=[完竣建开交])|合同(?=[完竣交])/g, "计划"],
  [/交工验收|竣工验收|交工|(?<=计划)建成/g, "完工"],
  [/月份|年月|验收时间/g, "时间"],
  [/困难[和及与、]*问题|问题[和及与、]*困难/g, "问题"],
  [/(?:进度|工期)(?=滞后|缓慢)/g, ""],
  [/未按[时期](?:计划)?完[工成]|未完工/g, "未完成"],
  [/尺寸|规格|(?<=桥梁)规模/g, ""],
  [/级别/g, "等级"],
  [/性质|分类|种类|类别/g, "类型"],
  [/方案|措施|形式|办法/g, "方式"],
  [/处置|整治|治理/g, "处治"],
  [/材质/g, "材料"],
  [/全宽|净宽/g, "宽"],
  [/品种/g, "种"],
  [/(?:建设|工程|项目|实施|施工|设计|责任|所属)(?!单位|企业|人|方|院)/g, ""],
  [
    /公路|道路|路段|农村|任务|全线|合计|具体|详细|所在|涉及|相关|主要|新增|新建|增设|安装|设置|现有|覆盖|惠及|户籍|居住|目前|当前|名称|说明|情况|状况|总|的/g,
    "",
  ],
  [/(?<![户株块条件人辆])数量?$|额$/g, ""],
];

/** The signs that looseHeaderKey may turn into others or drop, before headerKey does. */
export const LOOSELY_FOLDED_SIGNS = FOLDS.map(([pattern]) => pattern.source).join("");

/**
 * A second, looser form of a header's words, for headers that no declaration has word by word; null where hardly anything is
 * left. Used on both sides, and only where it means one field alone and the values in the column fit it.
 * @param qualifiers the ledger's own words that say nothing in its headers
 */
export function looseHeaderKey(words: string, qualifiers: readonly string[] = []): string | null {
  return folded(withoutQualifiers(words, qualifiers));
}

const folded = remembered((words: string): string | null => {
  let left = words;
  for (const [pattern, by] of FOLDS) left = left.replace(pattern, by);
  left = left.replace(/(计划|完成)(.*)\1/g, "$1$2");
  return left.length >= 2 ? headerKey(left) : null;
});

/** 投诉受理时间 → 受理时间; a word stays where nothing that names a thing would be left: 投诉人. */
function withoutQualifiers(words: string, qualifiers: readonly string[]): string {
  let left = words;
  for (const qualifier of qualifiers) {
    const without = left.replaceAll(qualifier, "");
    if (without.length >= 2) left = without;
  }
  return left.replace(/(?<=[人员导记])姓名$/, "");
}
