import { setText, textElements, wordsOf } from "../files/docx/paragraphs.ts";
import type { XmlElement } from "../files/xml/xmlTree.ts";
import { MARK } from "./marks.ts";

const WEAK = "，、；：";
const STRONG = "。！？";

/**
 * Takes out the punctuation that parts of a sentence leave behind when they had nothing to say: 、， before 。, a comma at the
 * beginning, a second full stop. Marks of numbers are looked through, so that it works across them and across runs.
 */
export function tidyPunctuation(paragraph: XmlElement): void {
  const elements = textElements(paragraph);
  const letters = elements.flatMap((element) =>
    [...wordsOf(element)].map((letter) => ({ element, letter, kept: true })),
  );
  const visible: typeof letters = [];
  let inMark = false;
  for (const each of letters) {
    if (each.letter === MARK.begin) inMark = true;
    const hidden = inMark || each.letter === MARK.end;
    if (each.letter === MARK.text) inMark = false;
    if (hidden || each.letter.trim() === "") continue;
    const isPunctuation = WEAK.includes(each.letter) || STRONG.includes(each.letter);
    const last = visible.at(-1);
    if (isPunctuation && (!last || (STRONG.includes(last.letter) && last.letter !== "！" && last.letter !== "？"))) {
      each.kept = false;
      continue;
    }
    if (isPunctuation && last && WEAK.includes(last.letter)) {
      last.kept = false;
      visible.pop();
    }
    visible.push(each);
  }
  if (letters.every(({ kept }) => kept)) return;
  for (const element of elements) {
    setText(
      element,
      letters
        .filter((each) => each.element === element && each.kept)
        .map(({ letter }) => letter)
        .join(""),
    );
  }
}
