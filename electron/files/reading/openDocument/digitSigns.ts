import { localAttribute } from "../../xml/localAttribute.ts";
import { localChildren } from "../../xml/localChildren.ts";
import { plainText } from "../../xml/plainText.ts";
import type { XmlElement } from "../../xml/XmlNode.ts";
import { textOf } from "../../xml/xmlTree.ts";

/** More digits than any number has. */
const MOST = 40;

/**
 * A number:number (or scientific-number) as signs of a format code: "#,##0.00,", '000"+"000.0'. Texts within the digits stand where
 * they are counted from the right. Null for scales that no code has.
 */
export function digitSigns(number: XmlElement): string | null {
  const count = (name: string): number | undefined => {
    const written = localAttribute(number, name);
    return written === undefined ? undefined : Math.min(Math.max(Math.trunc(Number(written)) || 0, 0), MOST);
  };
  const embedded = localChildren(number, "embedded-text");
  const decimals = count("decimal-places");
  const factor = Number(localAttribute(number, "display-factor") ?? 1);
  const thousands = Math.round(Math.log10(factor) / 3);
  if (!(factor >= 1) || 1000 ** thousands !== factor) return null;
  const least = count("min-integer-digits") ?? 0;
  const isGrouped = localAttribute(number, "grouping") === "true";
  // Without a word on decimals as many are shown as there are.
  if (decimals === undefined && embedded.length === 0 && !isGrouped && thousands === 0 && least <= 1) return "General";
  const replaced = localAttribute(number, "decimal-replacement") !== undefined;
  const sure = Math.min(replaced ? 0 : (count("min-decimal-places") ?? decimals ?? 0), decimals ?? MOST);
  const fraction = decimals === undefined ? "#".repeat(10) : "0".repeat(sure) + "#".repeat(decimals - sure);
  const whole = isGrouped ? grouped(least) : least === 0 ? "#" : "0".repeat(least);
  return `${withTexts(whole, embedded)}${fraction === "" ? "" : `.${fraction}`}${",".repeat(thousands)}`;
}

function grouped(least: number): string {
  const digits = "0".repeat(least).padStart(4, "#");
  return digits.replace(/(?<=.)(?=(?:.{3})+$)/g, ",");
}

function withTexts(digits: string, embedded: readonly XmlElement[]): string {
  let signs = digits;
  const texts = embedded
    .map((element) => ({ at: Number(localAttribute(element, "position")), text: plainText(textOf(element)) }))
    .filter(({ at, text }) => Number.isInteger(at) && at >= 0 && at <= MOST && text !== "")
    .sort((one, other) => other.at - one.at);
  for (const { at, text } of texts) {
    // Counted in digits from the right; signs of grouping and texts put in before stand left of it.
    let from = signs.length;
    for (let passed = 0; passed < at && from > 0; from -= 1) if (/[0#]/.test(signs[from - 1] ?? "")) passed += 1;
    const quoted = [...text].map((sign) => `\\${sign}`).join("");
    signs = signs.slice(0, from) + quoted + signs.slice(from);
  }
  return signs;
}
