import { localAttribute } from "../../xml/localAttribute.ts";
import { localChildren } from "../../xml/localChildren.ts";
import { localName } from "../../xml/localName.ts";
import { plainText } from "../../xml/plainText.ts";
import type { XmlElement } from "../../xml/XmlNode.ts";
import { textOf } from "../../xml/xmlTree.ts";
import { digitSigns } from "./digitSigns.ts";

/** Parts that show nothing of the value, or only colour it. */
const SILENT: ReadonlySet<string> = new Set(["text-properties", "map", "fill-character"]);

/**
 * One number:…-style of an OpenDocument file (ODF 1.3 part 3, 16.29) as one section of a spreadsheet's format code, without the
 * styles it turns to by the value (dataFormats.ts). Null where no code shows the same: other calendars, weeks and quarters,
 * scales that are no powers of a thousand.
 */
export function dataFormat(style: XmlElement): string | null {
  const kind = localName(style.name);
  const parts = style.children.filter((child): child is XmlElement => typeof child !== "string");
  const codes = parts
    .filter(({ name }) => !SILENT.has(localName(name)))
    .map((part) => partCode(part, kind, localAttribute(style, "truncate-on-overflow") === "false"));
  return codes.includes(null) ? null : codes.join("");
}

function partCode(part: XmlElement, kind: string, runsOver: boolean): string | null {
  const isLong = localAttribute(part, "style") === "long";
  const calendar = localAttribute(part, "calendar");
  if (calendar !== undefined && calendar !== "gregorian") return null;
  switch (localName(part.name)) {
    case "text": {
      const text = plainText(textOf(part));
      // The sign of a percentage style is what makes it one; in other styles it is a letter.
      return kind === "percentage-style" ? text.split("%").map(literal).join("%") : literal(text);
    }
    case "currency-symbol":
      return literal(plainText(textOf(part)));
    case "number":
      return digitSigns(part);
    case "scientific-number": {
      const digits = digitSigns(part);
      const exponent = "0".repeat(Math.min(Number(localAttribute(part, "min-exponent-digits") ?? 2), 20));
      return digits === null ? null : `${digits}E+${exponent}`;
    }
    case "fraction": {
      const denominator = localAttribute(part, "denominator-value");
      const most = Math.min(Number(localAttribute(part, "min-denominator-digits") ?? 1), 20);
      return `# ${"?".repeat(Math.max(1, most))}/${denominator ?? "?".repeat(Math.max(1, most))}`;
    }
    case "text-content":
      return "@";
    case "year":
      return isLong ? "yyyy" : "yy";
    case "month":
      if (localAttribute(part, "textual") === "true") return isLong ? "mmmm" : "mmm";
      return isLong ? "mm" : "m";
    case "day":
      return isLong ? "dd" : "d";
    case "day-of-week":
      return isLong ? "dddd" : "ddd";
    case "hours":
      return runsOver ? "[h]" : isLong ? "hh" : "h";
    case "minutes":
      return isLong ? "mm" : "m";
    case "seconds": {
      const decimals = Math.min(Number(localAttribute(part, "decimal-places") ?? 0), 9);
      return `${isLong ? "ss" : "s"}${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
    }
    case "am-pm":
      return "AM/PM";
    default:
      return null;
  }
}

/** Words between the digits: never read as signs of the code. */
function literal(text: string): string {
  return text === ""
    ? ""
    : text
        .split('"')
        .map((piece) => (piece === "" ? "" : `"${piece}"`))
        .join('\\"');
}

/** The styles that a style turns to: by which condition, and their names. */
export function turnsOf(style: XmlElement): { condition: string; name: string }[] {
  return localChildren(style, "map").map((map) => ({
    condition: (localAttribute(map, "condition") ?? "").replace(/\s+/g, ""),
    name: localAttribute(map, "apply-style-name") ?? "",
  }));
}
