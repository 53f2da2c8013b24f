/** One piece of a number format, as the screen is made from it. */
export type FormatToken =
  | { readonly kind: "digit"; readonly sign: "0" | "#" | "?" }
  | { readonly kind: "point" | "comma" | "hundredths" | "exponent" | "fraction" | "general" | "at" }
  /** Stands on the screen as it is; `padding` only takes up room (_x, *x) */
  | { readonly kind: "literal"; readonly text: string; readonly padding: boolean }
  /** A part of a day or a time: yyyy, m, d, h, [hh], am/pm as "a/p" */
  | { readonly kind: "time"; readonly sign: string };

/** One of the sections of a format (positive; negative; zero; text, or by conditions). */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  /** The condition of the section ([>=10000]); null where it has none */
  readonly holds: ((value: number) => boolean) | null;
}

const kept = new Map<string, readonly FormatSection[]>();
/** A workbook has some hundreds of formats; a hostile one may have more. */
const mostKept = 5000;

/**
 * The sections of a number format (ECMA-376 part 1, 18.8.31), taken apart once per format. `!x` escapes as `\x` does: Chinese
 * Excel and WPS write it so. No format is wrong: what means nothing stands for itself.
 */
export function formatSections(format: string): readonly FormatSection[] {
  let sections = kept.get(format);
  if (!sections) {
    sections = split(format).map(readSection);
    if (kept.size < mostKept) kept.set(format, sections);
  }
  return sections;
}

/** At the semicolons; quoted, escaped and bracketed ones part nothing. */
function split(format: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let place = 0;
  while (place < format.length) {
    const sign = format[place];
    if (sign === ";") {
      parts.push(format.slice(from, place));
      from = place + 1;
    }
    if (sign === '"') place = endOf(format, place, '"');
    else if (sign === "[") place = endOf(format, place, "]");
    else if (isEscape(sign)) place += 1;
    place += 1;
  }
  parts.push(format.slice(from));
  return parts;
}

function isEscape(sign: string | undefined): boolean {
  return sign === "\\" || sign === "!" || sign === "_" || sign === "*";
}

/** Where what was opened ends, or the format does. */
function endOf(format: string, from: number, closing: string): number {
  const end = format.indexOf(closing, from + 1);
  return end < 0 ? format.length : end;
}

const HALF_DAY = /^(?:am\/pm|a\/p|上午\/下午)/i;

function readSection(text: string): FormatSection {
  const tokens: FormatToken[] = [];
  let holds: FormatSection["holds"] = null;
  const literal = (shown: string, padding = false): void => void tokens.push({ kind: "literal", text: shown, padding });
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place] as string;
    const rest = text.slice(place);
    if (sign === '"') {
      const end = endOf(text, place, '"');
      literal(text.slice(place + 1, end));
      place = end;
    } else if (sign === "\\" || sign === "!") {
      place += 1;
      literal(text[place] ?? "");
    } else if (sign === "_" || sign === "*") {
      place += 1;
      literal(" ", true);
    } else if (sign === "[") {
      const end = endOf(text, place, "]");
      const inside = text.slice(place + 1, end);
      holds = conditionOf(inside) ?? holds;
      if (/^(?:h+|m+|s+)$/i.test(inside)) tokens.push({ kind: "time", sign: inside.toLowerCase() });
      // [$¥-804] shows its sign; [$-804], [红色], [DBNum1] show nothing.
      const currency = /^\$([^-]+)/.exec(inside)?.[1];
      if (currency) literal(currency);
      place = end;
    } else if (sign === "0" || sign === "#" || sign === "?") tokens.push({ kind: "digit", sign });
    else if (sign === ".") tokens.push({ kind: "point" });
    else if (sign === ",") tokens.push({ kind: "comma" });
    else if (sign === "%") tokens.push({ kind: "hundredths" });
    else if (sign === "@") tokens.push({ kind: "at" });
    else if (sign === "/" && isFraction(tokens, rest)) tokens.push({ kind: "fraction" });
    else if (/^(?:general|常规|G\/通用格式)/i.test(rest)) {
      tokens.push({ kind: "general" });
      place += (/^(?:general|常规|G\/通用格式)/i.exec(rest)?.[0].length ?? 1) - 1;
    } else if (/^e[+-]/i.test(rest)) {
      tokens.push({ kind: "exponent" });
      place += 1;
    } else if (HALF_DAY.test(rest)) {
      tokens.push({ kind: "time", sign: "a/p" });
      place += (HALF_DAY.exec(rest)?.[0].length ?? 1) - 1;
    } else if (/^(?:[ymdhsbge]|aaa)/i.test(rest)) {
      const run = /^(.)\1*/i.exec(rest)?.[0] ?? sign;
      tokens.push({ kind: "time", sign: run.toLowerCase() });
      place += run.length - 1;
    } else literal(sign);
  }
  return { tokens, holds };
}

/** # ?/? shows a common fraction; a stroke beside days or words is only a stroke. */
function isFraction(tokens: readonly FormatToken[], rest: string): boolean {
  return tokens.at(-1)?.kind === "digit" && /^\/[?#0-9]/.test(rest);
}

function conditionOf(inside: string): FormatSection["holds"] {
  const found = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/.exec(inside.trim());
  if (!found) return null;
  const limit = Number(found[2]);
  switch (found[1]) {
    case "<=":
      return (value) => value <= limit;
    case ">=":
      return (value) => value >= limit;
    case "<>":
      return (value) => value !== limit;
    case "<":
      return (value) => value < limit;
    case ">":
      return (value) => value > limit;
    default:
      return (value) => value === limit;
  }
}
