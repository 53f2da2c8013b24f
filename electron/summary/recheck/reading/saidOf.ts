import type { ReadNumber } from "./ReadNumber.ts";

/** What the words of a sentence say of one of its numbers. All texts in plain letters. */
export interface Said {
  /** The words between the number before (or the beginning) and this one; and behind it, to the next */
  readonly left: string;
  readonly right: string;
  /** 1 增长, -1 下降, 0 持平 */
  readonly sign: -1 | 0 | 1 | null;
  /** 同比, 环比, 较年初 */
  readonly basis: string | null;
  /** over: 超额完成; under: 尚差; done: 完成 */
  readonly verdict: "over" | "under" | "done" | null;
  /** 不含高速公路 */
  readonly scope: readonly string[];
  /** Words of which another would make it another number: 完工, 在建, a township */
  readonly distinct: readonly string[];
}

const LINK = "(?:同比|环比|了|率|幅度?|为|达到?|至|到|约|近|超过|:|\\s|-)*$";
const SIGNS: readonly (readonly [RegExp, -1 | 0 | 1])[] = [
  [new RegExp(`(?:负增长|下降|减少|降低|回落|下滑|下跌|缩减|萎缩|收窄|减|降|降幅|少)${LINK}`), -1],
  [new RegExp(`持平${LINK}`), 0],
  [new RegExp(`(?:增长|增加|上升|提高|提升|上涨|扩大|增|升|增速|涨)${LINK}`), 1],
];
const SIGNS_BEHIND: readonly (readonly [RegExp, -1 | 0 | 1])[] = [
  [/^的?(?:负增长|降幅|下降|减少|降低|回落|下滑)/, -1],
  [/^的?(?:增长|增幅|增速|涨幅|提升)/, 1],
];

const BASES: readonly (readonly [RegExp, string])[] = [
  [/同比|[较比与](?:上年|去年)同期(?:相比)?|[较比](?:上年|去年)/g, "同比"],
  [/环比|[较比与](?:上月|上个月|上季度)(?:相比)?/g, "环比"],
  [/[较比](?:年初|上年末|去年末|上年底|去年底)/g, "比年初"],
];

const AIM = "(?:了|全年|全部|年度|目标|任务|计划|进度|完成|入库|出数|投资|额|约|近|:|\\s)*$";
const VERDICTS: readonly (readonly [RegExp, NonNullable<Said["verdict"]>])[] = [
  [
    new RegExp(
      `(?:尚差|还差|仅差|相差|差额|(?<![误温时落价])差|尚欠|欠|短缺|短少|缺口|缺|短|(?<![减缩])少|剩余|尚余|尚剩|还剩|余下|未能|未|没有|没|不足|低于)${AIM}`,
    ),
    "under",
  ],
  [new RegExp(`(?:超额|超出|超过|高于|多|超)${AIM}`), "over"],
  [new RegExp(`(?:完成|达到|实现)${AIM}`), "done"],
];

const SCOPE = /(?:(?<![包蕴内饱])不?含|不?包括|不?包含|不计入?|剔除|扣除|仅限?|只含)[^,，、:()\t]{1,14}/g;
const OUTSIDE = /除([^,，、:()\t]{1,12}?)(?:以外|之外|外)|([^,，、:()\t]{1,12}?)除外/g;

/** What a sentence says of its number of this place. `distinct`: the words of a stretch by which numbers are told apart. */
export function saidOf(
  plain: string,
  numbers: readonly ReadNumber[],
  index: number,
  distinct: (words: string) => readonly string[],
): Said {
  const own = numbers[index];
  const [before, next] = [numbers[index - 1], numbers[index + 1]];
  if (!own) throw new RangeError(`no number ${index}`);
  const gap = plain.slice(before?.end ?? 0, own.begin);
  const behind = plain.slice(own.end, next?.begin ?? plain.length);
  const aside = before ? asideOf(gap) : "";
  const left = gap.slice(aside.length);
  const clause = /[^,，、:\t]*$/.exec(left.replace(/\([^()]*\)/g, ""))?.[0] ?? "";
  const sign =
    SIGNS.find(([pattern]) => pattern.test(clause)) ?? SIGNS_BEHIND.find(([pattern]) => pattern.test(behind));
  const negative = own.what.kind === "quantity" && own.what.value < 0n;
  // What touches a day is of the day, and not of the number behind it.
  const others = before?.what.kind === "moment" && aside === "" ? left.slice(touching(left).length) : left;
  const words = own.what.kind === "moment" ? `${clause}\u0000${touching(behind)}` : others;
  return {
    left,
    right: behind,
    sign: sign === undefined ? null : ((sign[1] * (negative ? -1 : 1)) as -1 | 0 | 1),
    basis: basisOf(clause) ?? basisOf(left),
    verdict: VERDICTS.find(([pattern]) => pattern.test(clause))?.[1] ?? null,
    scope: [...scopeOf(left), ...scopeOf(next ? asideOf(behind) : behind)],
    // What a sentence ends with (正在施工) has no number behind it.
    distinct: distinct(next ? words : `${words}\u0000${behind}`),
  };
}

/** 2月18日开工 has its word behind it; 10月当月出数 leads to the next number. */
function touching(behind: string): string {
  return /^[^,，、:\t()。；;]{0,6}(?=[,，、:\t()。；;])/.exec(behind)?.[0] ?? "";
}

/** In brackets right behind a number it is of that number, not of the next. */
function asideOf(gap: string): string {
  return /^\s*\([^()]*\)/.exec(gap)?.[0] ?? "";
}

function basisOf(words: string): string | null {
  const found = BASES.flatMap(([pattern, name]) => [...words.matchAll(pattern)].map(({ index }) => ({ index, name })));
  return found.toSorted((one, other) => other.index - one.index)[0]?.name ?? null;
}

function scopeOf(words: string): string[] {
  // In brackets a list of several is one scope: (不含高速公路、铁路).
  const aside = [...words.matchAll(/\(([^()]*)\)/g)].map(([, inner = ""]) => inner.replaceAll("、", "和"));
  const rest = words.replace(/\([^()]*\)/g, ",");
  return [...aside, rest].flatMap((part) => [
    ...[...part.matchAll(SCOPE)].map(([phrase]) => inOneForm(phrase)),
    ...[...part.matchAll(OUTSIDE)].map(([, before, behind]) => `不含${before ?? behind}`),
  ]);
}

function inOneForm(phrase: string): string {
  const without = phrase.replace(/^(?:不包括|不包含|不计入?|剔除|扣除)/, "不含").replace(/^(?:包括|包含)/, "含");
  return without.replace(/的.*$/, "");
}
