import { foreignUnit } from "../../../db/exact/index.ts";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import { headerAliases, looseHeaderAliases } from "../../../db/ledgers/derive/headerAliases.ts";
import { FOLDED_SIGNS, headerKey, headerText, isCounted } from "../../../db/ledgers/derive/headerKey.ts";
import { LOOSELY_FOLDED_SIGNS, looseHeaderKey } from "../../../db/ledgers/derive/looseHeaderKey.ts";
import { ledgers } from "../../../db/ledgers/index.ts";
import { leastUnknown, wordsOf } from "./words/wordsOf.ts";

/** Words that stand in headers of any sheet and are no field of any ledger: numbering, signatures, sums. */
const GENERAL = "序号 No 项目序号 电话 监理单位 设计单位 填报人 合计 小计 总计".split(" ");

/** Words that stand in the second or third row of a header, under a group. */
const BELOW = new Set(
  [
    "计划",
    "完成",
    "合计",
    "小计",
    "里程",
    "投资",
    "资金",
    "条数",
    "数量",
    "个数",
    "金额",
    "面积",
    "日期",
    "开工",
    "完工",
    "其中",
    "实际",
    "累计",
    "本月",
    "原",
    "拟改",
    "起点",
    "止点",
    "名称",
    "编码",
    "长",
    "宽",
    "长度",
    "宽度",
    "目标",
    "任务",
    "下达",
    "县道",
    "乡道",
    "村道",
    "品种",
    "规格",
    "结构",
    "起",
    "止",
    "讫",
    "讫点",
    "终点",
    "已完成",
    "未完成",
    "完成率",
    "比例",
    "株数",
    "类型",
    "等级",
    "状态",
    "尺寸",
  ].map((word) => headerKey(headerText(word).words)),
);

/** Header keys that any ledger knows, and the general ones. */
const known: ReadonlySet<string> = new Set([
  ...ledgers.flatMap((ledger) => [...headerAliases(ledger).keys()]),
  ...GENERAL.map((word) => headerKey(headerText(word).words)),
]);

/** Loose header keys that any ledger knows. */
const knownLoosely: ReadonlySet<string> = new Set(ledgers.flatMap((ledger) => [...looseHeaderAliases(ledger).keys()]));

/** Words of closed and open lists (开工, 公交, 满意): rows of records are full of them, so they make no row a header. */
const values: ReadonlySet<string> = new Set(
  ledgers
    .flatMap((ledger) => allFields(ledger))
    .flatMap(({ field }) => [...(field.options ?? []), ...Object.values(field.synonyms ?? {}).flat()])
    .map((word) => headerKey(headerText(word).words)),
);

/** Every sign that stands in a key of those above, or may be folded into one. */
const familiar: ReadonlySet<string> = new Set(
  [...known, ...knownLoosely, ...values, ...BELOW, FOLDED_SIGNS, LOOSELY_FOLDED_SIGNS].join(""),
);

/** Whether the words have a sign that no known header has, however it is folded: nothing need be folded to know it is none. */
function isForeign(words: string): boolean {
  for (const sign of words) if (!familiar.has(sign)) return true;
  return false;
}

/** How a text looks as a header cell: a word that a header has, only a unit, or anything else. */
export type HeaderLook = "word" | "below" | "unit" | "other";

/** Judges one cell's text as a header cell; texts longer than any header are "other" at once. */
export function headerLook(text: string): HeaderLook {
  if (text.length > 40) return "other";
  const { words, bare, unit } = headerText(text);
  if (words === "") return unit ? "unit" : "other";
  if (text.length <= 6 && (isCounted(text) || foreignUnit(text))) return "unit";
  if (isForeign(words)) {
    if (isForeign(bare)) return !/[:：]/.test(text) && isComposed(words) ? "word" : "other";
  } else if (values.has(headerKey(words))) return BELOW.has(headerKey(words)) ? "below" : "other";
  const declared = wordLook(words, bare);
  // 填报单位：通泉街道 says something; a header only names it.
  return declared === "other" && !/[:：]/.test(text) && isComposed(words) ? "word" : declared;
}

/** How a header's words look by declarations, whatever records say. @param bare as headerText has them */
export function wordLook(words: string, bare: string): HeaderLook {
  const key = headerKey(words);
  if (known.has(key) || known.has(headerKey(bare))) return "word";
  if (BELOW.has(key)) return "below";
  const loose = words.length > 20 ? null : looseHeaderKey(words);
  return loose !== null && knownLoosely.has(loose) ? "word" : "other";
}

/** Unknown signs that a header may have beside the lexicon's words; a sentence, and most names, have more. */
const MOST_UNKNOWN = 2;

/** A header names a kind of thing; 项目公司, 某企业 are such things themselves. */
function isComposed(words: string): boolean {
  if (leastUnknown(words) > MOST_UNKNOWN) return false;
  const { head, rest } = wordsOf(words);
  return head !== null && rest.join("").length <= MOST_UNKNOWN && !/(?:公司|企业|机构)$/.test(words);
}

const MEASURES: readonly RegExp[] = [/里程|公里|长度/, /投资|资金|经费|金额/];

/**
 * Whether a group whose reach is not marked by a merged cell goes on to a column with that word below it: the two together mean
 * something (里程 / 计划), or measure the same (投资 / 计划投资), or the word means nothing without a group. 里程 does not reach 状态.
 */
export function groupBelongs(group: string, word: string): boolean {
  const [over, under] = [headerText(group).bare, headerText(word).bare];
  if (MEASURES.some((measure) => measure.test(over) && measure.test(under))) return true;
  const ownKey = headerKey(under);
  const qualifies = BELOW.has(ownKey) && !under.endsWith("情况");
  const alone = looseHeaderKey(under);
  if (!qualifies) return !known.has(ownKey) && (alone === null || !knownLoosely.has(alone));
  return isKnownTogether(over, under) || !known.has(ownKey);
}

/** Whether a group and the word below it are a header together: 路面 / 宽度. */
export function isKnownTogether(group: string, word: string): boolean {
  const [over, under] = [headerText(group).bare, headerText(word).bare];
  if (known.has(headerKey(`${over}${under}`))) return true;
  const loose = looseHeaderKey(`${over}${under}`);
  return loose !== null && loose !== looseHeaderKey(over) && loose !== looseHeaderKey(under) && knownLoosely.has(loose);
}

/** Words that mark a numbering column. */
export function isNumbering(words: string): boolean {
  return /^(?:序号|序|编号|No|NO|no|项次|顺序号|行号|项目序号)$/.test(words);
}

/** A column that says row by row which month its progress is of, as our own exports have it. */
export function isMonthOfRow(words: string): boolean {
  return /^(?:截至月份?|进度月份)$/.test(words);
}
