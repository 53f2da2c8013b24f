import { setText, textElements, wordsOf } from "../files/docx/paragraphs.ts";
import type { XmlElement } from "../files/xml/xmlTree.ts";
import type { PrintedNumber } from "./Printed.ts";

/**
 * A date of this year stands without it (|月日, |月), unless another year was told before it in the same sentence: 2023年3月18日开工，
 * 2026年6月20日建成. Works on a filled paragraph whose numbers are still between their marks.
 */
export function sayYears(paragraph: XmlElement, numbers: readonly PrintedNumber[]): void {
  let told: string | null = null;
  for (const element of textElements(paragraph)) {
    const before = wordsOf(element);
    const after = before.replace(PARTS, (part: string, index?: string, shown?: string, year?: string): string => {
      if (year !== undefined) told = year;
      if (index === undefined || shown === undefined) {
        if (year === undefined) told = null;
        return part;
      }
      const own = /^(\d{4})-\d{2}/.exec(numbers[Number(index)]?.number.exact ?? "")?.[1];
      const said = shown.match(/\d{4}(?=年)/g)?.at(-1);
      if (said !== undefined || own === undefined || told === null || told === own) {
        told = said ?? told;
        return part;
      }
      told = own;
      return part.replace(shown, `${own}年${shown}`);
    });
    if (after !== before) setText(element, after);
  }
}

/** A number between its marks, a year in plain words, the end of a sentence. */
const PARTS = /\ufdd0(\d+)\ufdd2([^\ufdd1]*)\ufdd1|(\d{4})(?=年)|[。！？]/g;
