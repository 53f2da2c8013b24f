/**
 * electron/summary/recheck/reading — what a document says: its lines, their numbers, what the words beside a number say of it. The
 * rule: our own text and a stranger's go the same way through here.
 */
import { chineseNumeral } from "./chineseNumeral.ts";
import { plainLetters } from "./plainLetters.ts";
import type { Hedge, Moment, Quantity, ReadNumber } from "./ReadNumber.ts";
import { ONE, SCALE_PATTERN, UNIT_PATTERN, unitOf } from "./units.ts";

/** Bounded: a text from outside may be figures without end. */
const FIGURES = "(?:\\d{1,3}(?:,\\d{3}){1,6}(?!\\d)|\\d{1,30})(?:\\.\\d{1,20})?";
const WORDS = "[〇零一二两三四五六七八九十百千]{1,12}(?:点[〇零一二三四五六七八九]{1,6})?";
const SHORT = `(?:\\d{1,2}|[一二三四五六七八九十]{1,3})`;
const DASH = "\\s?[-—–‐−~至到]{1,2}\\s?";

const YEAR = "(?<year>\\d{4}|[〇零一二三四五六七八九]{4})\\s?年(?:度(?!任务))?";
const MOMENT = [
  `${YEAR}(?:\\s?(?<month>${SHORT})\\s?月份?(?!${DASH}${SHORT}\\s?月)(?:\\s?(?<day>${SHORT})\\s?[日号])?)?`,
  `(?<since>${SHORT})\\s?月?${DASH}(?<until>${SHORT})\\s?月份?`,
  `前(?<first>${SHORT})个月`,
  `(?<month2>${SHORT})\\s?月份?(?:\\s?(?<day2>${SHORT})\\s?[日号])?`,
  "(?<year3>\\d{4})[-./](?<month3>\\d{1,2})[-./](?<day3>\\d{1,2})(?![\\d.])",
].join("|");

const FIGURED = [
  `(?<minus>(?<![\\d\\w)%])[-−]\\s?)?(?<figures>${FIGURES})`,
  `(?:\\s?(?<more>[余多])?(?<scale>${SCALE_PATTERN})?(?<more2>[余多])?`,
  `\\s?(?<unit>${UNIT_PATTERN})?(?<more3>余|以上|左右|上下)?)`,
].join("");
const WORDED = [
  `(?<figures4>${WORDS})(?<more4>[余多])?(?<scale4>${SCALE_PATTERN})?(?<more5>[余多])?`,
  `(?<unit4>${UNIT_PATTERN})(?<more6>以上|左右|上下)?|百分之(?<share>${WORDS}|${FIGURES})`,
].join("");
const ANY = new RegExp(`(?:${MOMENT})|${FIGURED}|${WORDED}`, "dg");

/** Words before a number that make it less than exact; what ends in the same letter and means something else is none. */
const BEFORE: readonly (readonly [RegExp, Hedge])[] = [
  [/(?:大约|大概|大致|(?<![制节预公条契签违相])约)\s?$/, "about"],
  [/(?:超过|逾|突破|(?<![赶])超)\s?$/, "over"],
  [/(?:将近|接近|不足|不到|(?<![最附临邻靠])近)\s?$/, "under"],
  [/(?:至少|不少于|不低于)\s?$/, "least"],
];
const BEHIND: Readonly<Record<string, Hedge>> = {
  余: "over",
  多: "over",
  以上: "least",
  左右: "about",
  上下: "about",
};

/** A figure that begins a paragraph and counts it: 1．高速公路. */
const COUNTS_PARAGRAPH = /^\s*(?:\(\s?\d{1,2}\s?\)|\d{1,2}\s?[.、])(?!\d)/;

/** The numbers of one sentence, in their order, each with what it says. */
export function readNumbers(sentence: string): ReadNumber[] {
  const text = plainLetters(sentence);
  const skipped = COUNTS_PARAGRAPH.exec(text)?.[0].length ?? 0;
  const found: ReadNumber[] = [];
  for (const match of text.matchAll(ANY)) {
    const at = match.index;
    if (at < skipped) continue;
    const groups = match.groups ?? {};
    const places = match.indices?.groups ?? {};
    const moment = momentOf(groups);
    if (moment) {
      found.push({
        from: at,
        to: at + match[0].length,
        begin: at,
        end: at + match[0].length,
        what: moment,
        inWords: false,
      });
      continue;
    }
    const place = places.figures ?? places.figures4 ?? places.share;
    const before = hedgeBefore(text.slice(Math.max(0, at - 4), at));
    const what = quantityOf(groups, before?.hedge ?? null);
    if (!place || !what) continue;
    const last = found.at(-1);
    const joined = last && last.end === at ? inOne(last.what, what) : null;
    if (last && joined) {
      found[found.length - 1] = { ...last, to: place[1], end: at + match[0].trimEnd().length, what: joined };
      continue;
    }
    found.push({
      from: groups.minus === undefined ? place[0] : at,
      to: place[1],
      begin: at - (before?.length ?? 0),
      end: at + match[0].trimEnd().length,
      what,
      inWords: groups.figures4 !== undefined,
    });
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function momentOf(groups: Groups): Moment | null {
  const of = (...names: string[]): number | null => {
    const text = names.map((name) => groups[name]).find((value) => value !== undefined);
    return text === undefined ? null : Number(chineseNumeral(text) ?? text);
  };
  const until = of("until", "first");
  if (until !== null) return { kind: "moment", year: null, month: until, day: null, since: of("since") ?? 1 };
  const [year, month, day] = [of("year", "year3"), of("month", "month2", "month3"), of("day", "day2", "day3")];
  return year === null && month === null ? null : { kind: "moment", year, month, day, since: null };
}

function hedgeBefore(text: string): { hedge: Hedge; length: number } | null {
  for (const [pattern, hedge] of BEFORE) {
    const match = pattern.exec(text);
    if (match) return { hedge, length: match[0].length };
  }
  return null;
}

function quantityOf(groups: Groups, before: Hedge | null): Quantity | null {
  const written = groups.figures ?? groups.figures4 ?? groups.share ?? "";
  const figures = (/\d/.test(written) ? written : (chineseNumeral(written) ?? "")).replaceAll(",", "");
  if (figures === "") return null;
  const unit = unitOf(groups.scale ?? groups.scale4 ?? "", groups.share ? "%" : (groups.unit ?? groups.unit4 ?? ""));
  const behind = groups.more ?? groups.more2 ?? groups.more3 ?? groups.more4 ?? groups.more5 ?? groups.more6;
  const [whole = "", part = ""] = figures.split(".");
  const decimals = part.length;
  const sign = groups.minus === undefined ? 1n : -1n;
  const count = sign * BigInt(whole + part);
  const zeros = /0*$/.exec(whole + part)?.[0].length ?? 0;
  const worth = (power: number): bigint => (ONE * unit.times * 10n ** BigInt(power)) / 10n ** BigInt(decimals);
  return {
    kind: "quantity",
    value: (count * ONE * unit.times) / 10n ** BigInt(decimals),
    step: worth(0) || 1n,
    rough: worth(Number(count) === 0 ? 0 : zeros) || 1n,
    decimals,
    unit: unit.base,
    figures: (count * ONE) / 10n ** BigInt(decimals),
    hedge: before ?? (behind === undefined ? null : (BEHIND[behind] ?? null)),
  };
}

/** 13亿5300万元 is one amount. */
function inOne(first: ReadNumber["what"], second: Quantity): Quantity | null {
  if (first.kind !== "quantity" || first.unit !== "" || first.step <= ONE || second.value >= first.step) return null;
  return { ...second, value: first.value + second.value, figures: first.value + second.value };
}
