import { describe, expect, it } from "vitest";
import { createRandom } from "../../build/sample/createRandom.ts";
import { areaProgress } from "../../db/figures/areaProgress.ts";
import { worstFirst } from "../../db/figures/worstFirst.ts";
import { yearTargets } from "../../db/figures/yearTargets.ts";
import { owedList } from "../../electron/services/owedList.ts";
import { checklist } from "../../electron/summary/checklist.ts";
import { fillText } from "../../electron/summary/fillText.ts";
import { firstSeed } from "../long/firstSeed.ts";
import { runs } from "../long/runs.ts";
import { cutBooks, MONTH } from "./cutBooks.ts";

const BOOKS = runs(1200, 4);

describe("a period ends at its month: what is known of later times changes nothing that goes out of the house", () => {
  it(`every sentence of the summaries, the checklist, home and who owes what, in ${BOOKS} random books`, () => {
    const first = firstSeed();
    for (let seed = first; seed < first + BOOKS; seed += 1) {
      const { cut, whole } = cutBooks(createRandom(seed));
      const kind = seed % 2 === 0 ? "annual" : "half";
      try {
        const told = (book: typeof cut) => {
          const options = { signed: "2021-07-05" };
          const filled = fillText(book, { kind, asOf: MONTH, options });
          return {
            text: filled.blocks,
            list: checklist(book, MONTH, filled),
            home: { targets: worstFirst(yearTargets(book.database, MONTH)), areas: areaProgress(book.database, MONTH) },
            owed: owedList(book, MONTH),
          };
        };
        expect(told(whole), `seed ${seed}`).toEqual(told(cut));
      } finally {
        cut.database.close();
        whole.database.close();
      }
    }
  }, 1_200_000);
});
