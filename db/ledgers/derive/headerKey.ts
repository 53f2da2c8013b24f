import { foreignUnit, unitOf } from "../../exact/index.ts";
import { remembered } from "./remembered.ts";

/** A header taken apart: its words in one form, and the unit it names, if any. */
export interface HeaderText {
  /** The words without units and punctuation, as written: 计划里程 */
  readonly words: string;
  /** With what stood in other brackets left out: 责任人（单位） → 责任人; equal to `words` where there were none */
  readonly bare: string;
  /** The unit's one name (公里), or the counted thing as written (户, 处) */
  readonly unit: string | null;
}

/** Counted things: a header may name them as units, but nothing is converted. */
const COUNTED = new Set(
  "户 块 株 处 座 条 个 人 件 次 辆 台 起 份 项 棵 道 家 班次 台次 天 工作日 年 月 日 年月 年月日 年、月、日 面 延米/块".split(
    " ",
  ),
);

/**
 * Takes a header cell apart: "计划 里程\n（km）" → words 计划里程, unit 公里. Units stand in brackets of any shape,
 * or behind a slash, colon or comma at the end.
 */
export const headerText = remembered((text: string): HeaderText => {
  let plain = text
    .replace(/[①-⑳]/g, "")
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[[【〔［{〈《<]/g, "(")
    .replace(/[\]】〕］}〉》>]/g, ")");
  // 1.路线名称, (2)乡镇: numbered headers; 1－10月完成投资, 截至10月底完成投资: what was done up to now.
  plain = plain.replace(/^(?:\(\d{1,2}\)|\d{1,2}[、.:)])(?=\p{L})/u, "");
  plain = plain.replace(
    /(?:(?:20\d\d年)?0?1月?[-~至到—–−]+(?:1[0-2]|0?[1-9])月份?|截[至止](?:20\d\d年)?(?:1[0-2]|0?[1-9])月(?:份|底|末|\d{1,2}日)*)(?=.)/,
    "累计",
  );
  let unit: string | null = null;
  // 桩号（起） is where a road begins, not so many of something.
  plain = plain.replace(/(?<!桩号)\((?:单位[:：])?([^()]{1,6})\)/g, (whole, inside: string) => {
    // （万美元）, （华里）: a unit too, though none that can be converted.
    const name = unitName(inside) ?? (foreignUnit(inside) ? inside : undefined);
    if (name === undefined) return whole;
    unit = name;
    return "";
  });
  plain = plain.replace(/[/:：,，、](?:单位[:：])?([^/:：,，、()]{1,4})$/, (whole, inside: string) => {
    const name = unitName(inside);
    if (name === undefined) return whole;
    unit = name;
    return "";
  });
  plain = plain.replace(/[*★☆△▲]/g, "");
  // 罚款万元, 里程km: a unit at the end without any sign before it.
  if (unit === null) {
    const tail = TAIL.exec(plain);
    const name = tail?.[2] === undefined ? undefined : unitName(tail[2]);
    if (tail?.[1] && name !== undefined) {
      unit = name;
      plain = tail[1];
    }
  }
  if (plain !== "" && unitName(plain) !== undefined && unitOf(plain)) {
    return { words: "", bare: "", unit: unitOf(plain)?.[0] ?? null };
  }
  return { words: strip(plain), bare: strip(plain.replace(/\([^()]*\)/g, "")) || strip(plain), unit };
});

/**
 * Words that can only be a unit where they end a header. 元, 米 and m end other words too, and count behind what they measure.
 */
const TAIL =
  /^(.*?\p{Script=Han})((?:百万|[百千万亿])元|(?<=[额款资金费价])元|公里|千米|km|(?<=[长宽高度])(?:米|m)|万?(?:平方米|㎡|m2)|[万亿](?:人公里|吨公里|人次|[人吨亩]))$/iu;

/** No unit's name and no counted thing is longer: most texts of a sheet are, and need no look. */
const LONGEST_UNIT = 10;

/** The unit's name, a counted thing as it is, undefined if the text is neither. */
function unitName(text: string): string | undefined {
  if (text.length > LONGEST_UNIT) return undefined;
  // （万） is 万元 in a column of money and 万人 where people are counted: the field says it (unitWord).
  if (/^[百千万亿]$/.test(text)) return text;
  return unitOf(text)?.[0] ?? (COUNTED.has(text) ? text : undefined);
}

/** True for a text that is nothing but a counted thing: 户, 块, 株 (in a row of units). */
export function isCounted(text: string): boolean {
  return COUNTED.has(text.normalize("NFKC").replace(/[\s()]/g, ""));
}

function strip(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** Words that mean the same in a header, and words that say nothing there. Longest first, so that 已完成 is not read as 已 + 完成. */
const SAME: readonly (readonly [RegExp, string])[] = [
  // 累计投资 is what was done, never the plan; elsewhere 累计 and 实际 add nothing.
  [/(?:累计|实际|已)(?=投资|里程)/g, "完成"],
  [/实际已完成|累计已完成|已累计完成|实际完成|累计完成|已完成|截至目前完成|已完/g, "完成"],
  [/线路/g, "路线"],
  [/动工|开建/g, "开工"],
  [/竣工/g, "完工"],
  [/时间|年月日|年月/g, "日期"],
  [/公里数|长度/g, "里程"],
  [/宽度/g, "宽"],
  [/概算|预算|估算/g, "计划"],
  [/类别|种类/g, "类型"],
  [/代码|编号/g, "编码"],
  [/经费/g, "资金"],
  [/数量$/g, "数"],
  [/情况|主要|其中|实际|累计|总计|(?<=投资|资金|金)额/g, ""],
];

/** The signs that headerKey may turn into others or drop; every other sign of a header stands in its key too. */
export const FOLDED_SIGNS = SAME.map(([pattern]) => pattern.source).join("");

/** Pieces whose order does not matter: 里程计划 is 计划里程, 投资/完成 is 完成投资. */
const PIECES =
  /计划|完成|里程|投资|资金|日期|开工|完工|路线|名称|乡镇|桥梁|技术|状况|等级|状态|路面|类型|面积|编码|桩号|投入|形象进度|原因/g;

/**
 * One form for header words, so that townships' many ways of writing compare equal: synonyms folded, empty words dropped,
 * known pieces sorted. Never an edit distance: 桥长 and 桥名 differ by one character.
 */
export const headerKey = remembered((words: string): string => {
  let folded = words;
  for (const [pattern, by] of SAME) folded = folded.replace(pattern, by);
  if (folded === "") folded = words;
  const pieces: string[] = [];
  const rest = folded.replace(PIECES, (piece) => {
    pieces.push(piece);
    return "\u0000";
  });
  const others = rest.split("\u0000").filter((part) => part !== "");
  return [...new Set(pieces.sort()), ...others].join("\u0001");
});
