import type { FormatSection, FormatToken } from "./formatSections.ts";
import { numberText } from "./numberText.ts";
import { roundedDigits } from "./roundedDigits.ts";
import { sectionFor } from "./sectionFor.ts";
import { shownDate } from "./shownDate.ts";

/** What a number format makes of a number: what the screen shows, and what that means beside the number stored. */
export interface ShownNumber {
  /** As the screen shows it: 120.5万, K12+346, 08748881234. Empty where the format shows nothing. */
  readonly text: string;
  /** The same with all the decimals that are stored: K12+345.5 */
  readonly exact: string;
  /** The number shown is the number stored × 10^scale: −4 for 0!.0,"万", 2 for 0.0% */
  readonly scale: number;
  /** Words behind the number (万元, 米, %) and before it (¥, K, 2021-), without padding */
  readonly after: string;
  readonly before: string;
  /** The format adds signs, words or leading zeros to the digits: in a code or a name they are part of it */
  readonly dressed: boolean;
  /** Digits of the number are shown; false for ;;; and for a format of words alone */
  readonly digits: boolean;
}

/** Signs of money say no more than the column does. */
const MONEY_SIGNS = /[¥￥$€£]/g;

/** What a format of numbers makes of a number; null where it is a format of days or times. */
export function shownNumber(format: string, value: number): ShownNumber | null {
  if (shownDate(format, value)) return null;
  const { section, signed } = sectionFor(format, value);
  const minus = value < 0 && signed ? "-" : "";
  const places = section.tokens.flatMap(({ kind }, index) => (kind === "digit" ? [index] : []));
  const from = places[0];
  const to = places.at(-1);
  return from === undefined || to === undefined
    ? general(format, section, value, minus)
    : placed(section, from, to, value, minus);
}

/** A format without placeholders: General and @ show the number as it is, words alone show themselves, nothing shows nothing. */
function general(format: string, { tokens }: FormatSection, value: number, minus: string): ShownNumber {
  const number = numberText(Math.abs(value));
  const at = tokens.findIndex(({ kind }) => kind === "general" || kind === "at");
  if (at < 0) {
    const text = format === "" ? `${minus}${number}` : words(tokens, 0, tokens.length);
    return { text, exact: text, scale: 0, before: "", after: "", dressed: format !== "", digits: format === "" };
  }
  const [before, after] = [words(tokens, 0, at), words(tokens, at + 1, tokens.length)];
  const text = `${before}${minus}${number}${after}`;
  return {
    text,
    exact: text,
    scale: 0,
    before,
    after,
    dressed: before.replace(MONEY_SIGNS, "") + after !== "",
    digits: true,
  };
}

function placed({ tokens }: FormatSection, from: number, to: number, value: number, minus: string): ShownNumber {
  const [before, after] = [words(tokens, 0, from), words(tokens, to + 1, tokens.length)];
  // E+09 and 3 1/2 are the number in other clothes: all its digits count, not the few that are shown.
  if (tokens.some(({ kind }) => kind === "exponent" || kind === "fraction")) {
    const text = `${minus}${numberText(Math.abs(value))}`;
    return { text, exact: text, scale: 0, before: "", after: "", dressed: false, digits: true };
  }
  const inner = tokens.slice(from, to + 1);
  let commas = 0;
  while (tokens[to + 1 + commas]?.kind === "comma") commas += 1;
  const point = inner.findIndex(({ kind }) => kind === "point");
  const power = 2 * tokens.filter(({ kind }) => kind === "hundredths").length - 3 * commas;
  const decimals = point < 0 ? 0 : digitsOf(inner.slice(point));
  const grouped = inner.some(({ kind }) => kind === "comma");
  const zeros = inner
    .slice(0, point < 0 ? inner.length : point)
    .filter((token) => token.kind === "digit" && token.sign === "0").length;
  const fill = (least: number | null): string => {
    const digits = roundedDigits(Math.abs(value), power, least);
    return `${before}${minus}${filled(inner, digits, grouped)}${after}`.trim();
  };
  const within = inner.some((token) => token.kind === "literal" && token.text.trim() !== "");
  return {
    text: fill(decimals),
    exact: fill(null),
    // A dot of the format's own between digits moves the point as a scale does: 0!.0 shows 1205 as 120.5.
    scale: power - (point < 0 ? digitsBehindDot(inner) : 0),
    before,
    after,
    dressed: before.replace(MONEY_SIGNS, "") !== "" || after !== "" || within || (zeros > 1 && !grouped),
    digits: true,
  };
}

function digitsOf(tokens: readonly FormatToken[]): number {
  return tokens.filter(({ kind }) => kind === "digit").length;
}

function digitsBehindDot(inner: readonly FormatToken[]): number {
  const dot = inner.findIndex((token) => token.kind === "literal" && token.text === ".");
  return dot < 0 ? 0 : digitsOf(inner.slice(dot));
}

/** The words of a stretch of tokens, without padding. */
function words(tokens: readonly FormatToken[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => (token.kind === "literal" && !token.padding ? token.text : token.kind === "hundredths" ? "%" : ""))
    .join("")
    .trim();
}

/** Digits put into the placeholders, from the point outwards; signs between them stay where they stand. */
function filled(tokens: readonly FormatToken[], digits: string, grouped: boolean): string {
  const [whole = "0", fraction = ""] = digits.split(".");
  const at = tokens.findIndex(({ kind }) => kind === "point");
  const left = leftOfPoint(at < 0 ? tokens : tokens.slice(0, at), whole === "0" ? "" : whole, grouped);
  // Decimals beyond the placeholders are those of the exact form; behind a format without a point they bring their own.
  const right = at < 0 ? fraction : rightOfPoint(tokens.slice(at + 1), fraction);
  return right === "" || (at < 0 && left.includes(".")) ? left + right : `${left}.${right}`;
}

function leftOfPoint(tokens: readonly FormatToken[], whole: string, grouped: boolean): string {
  const first = tokens.findIndex(({ kind }) => kind === "digit");
  let open = whole;
  let text = "";
  let count = 0;
  const put = (digit: string): void => {
    if (grouped && count > 0 && count % 3 === 0) text = `,${text}`;
    text = digit + text;
    count += 1;
  };
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token?.kind === "literal") text = token.text + text;
    if (token?.kind !== "digit") continue;
    if (open !== "") put(open.at(-1) as string);
    else if (token.sign === "0") put("0");
    open = open.slice(0, -1);
    // The first placeholder takes all digits that are left.
    if (index === first) for (; open !== ""; open = open.slice(0, -1)) put(open.at(-1) as string);
  }
  return text;
}

function rightOfPoint(tokens: readonly FormatToken[], fraction: string): string {
  const needed = fraction.replace(/0+$/, "").length;
  let text = "";
  let place = 0;
  for (const token of tokens) {
    if (token.kind === "literal") text += token.text;
    if (token.kind !== "digit") continue;
    if (token.sign === "0" || place < needed) text += fraction[place] ?? "0";
    place += 1;
  }
  return text + fraction.slice(place);
}
