import { describe, expect, it } from "vitest";
import { createRandom } from "../../build/sample/createRandom.ts";
import { lateWorks, runRules } from "../../db/checks/index.ts";
import { evaluateFigures, explainFigure, figures } from "../../db/figures/index.ts";
import { buildTable, tableList } from "../../electron/tables/index.ts";
import { firstSeed } from "../long/firstSeed.ts";
import { runs } from "../long/runs.ts";
import { cutBooks, MONTH } from "./cutBooks.ts";

const BOOKS = runs(1200, 4);
/** How many figures of a book are asked for the records behind them. */
const EXPLAINED = 3;

describe("a period ends at its month: what is known of later times changes nothing that is said of it", () => {
  it(`figures and what is behind them, tables, checks and what is late, in ${BOOKS} random books`, () => {
    const first = firstSeed();
    for (let seed = first; seed < first + BOOKS; seed += 1) {
      const { cut, whole } = cutBooks(createRandom(seed));
      try {
        const told = ({ database }: typeof cut) => ({
          figures: Object.fromEntries(evaluateFigures(database, figures, MONTH)),
          behind: Array.from({ length: EXPLAINED }, (_, index) => {
            const figure = figures[(seed * EXPLAINED + index) % figures.length];
            return figure && explainFigure(database, figure.id, MONTH, { page: 1, pageSize: 50 });
          }),
          tables: tableList().map(({ id }) => buildTable({ database }, id, MONTH)),
          checks: runRules(database, MONTH),
          late: lateWorks(database, MONTH),
        });
        expect(told(whole), `seed ${seed}`).toEqual(told(cut));
      } finally {
        cut.database.close();
        whole.database.close();
      }
    }
  }, 1_200_000);
});
