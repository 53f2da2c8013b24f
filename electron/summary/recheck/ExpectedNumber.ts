import type { SummaryBlock, SummaryNumber } from "../../contract/summaryModel.ts";
import { plainLetters } from "./reading/plainLetters.ts";
import { sentenceAt } from "./sentenceAt.ts";

/** A number that the summary has today, with the words around it. */
export interface ExpectedNumber {
  readonly number: SummaryNumber;
  readonly text: string;
  /** The paragraph before and behind it */
  readonly before: string;
  readonly behind: string;
  readonly sentence: string;
}

/** The numbers of a filled text in their order, and its words without them. */
export function expectedNumbers(blocks: readonly SummaryBlock[]): { numbers: ExpectedNumber[]; words: string[] } {
  const numbers: ExpectedNumber[] = [];
  const words: string[] = [];
  for (const { spans } of blocks) {
    const whole = spans.map(({ text }) => plainLetters(text)).join("");
    let at = 0;
    let plain = "";
    for (const { text, number } of spans) {
      if (number) {
        numbers.push({
          number,
          text: plainLetters(text),
          before: whole.slice(0, at),
          behind: whole.slice(at + text.length),
          sentence: sentenceAt(whole, at),
        });
        // A number between two words keeps them apart.
        plain += "\u0000";
      } else plain += plainLetters(text);
      at += text.length;
    }
    words.push(plain);
  }
  return { numbers, words };
}
