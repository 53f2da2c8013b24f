import { describe, expect, it } from "vitest";
import { createRandom } from "../../build/sample/createRandom.ts";
import { lateWorks, owedReports, runRules } from "../../db/checks/index.ts";
import { evaluateFigures, figures } from "../../db/figures/index.ts";
import { buildTable, tableList } from "../../electron/tables/index.ts";
import { firstSeed } from "../long/firstSeed.ts";
import { runs } from "../long/runs.ts";
import { cutBooks, MONTH } from "./cutBooks.ts";

const BOOKS = runs(1500, 20);

describe("a period ends at its month: what is known of later times changes nothing that is said of it", () => {
  it(`figures, tables, checks and what is late, in ${BOOKS} random books`, () => {
    const first = firstSeed();
    for (let seed = first; seed < first + BOOKS; seed += 1) {
      const { cut, whole } = cutBooks(createRandom(seed));
      try {
        const told = (database: typeof cut.database) => ({
          figures: Object.fromEntries(evaluateFigures(database, figures, MONTH)),
          tables: tableList().map(({ id }) => buildTable({ database }, id, MONTH)),
          checks: runRules(database, MONTH),
          late: lateWorks(database, MONTH),
          owed: owedReports(database, MONTH),
        });
        expect(told(whole.database), `seed ${seed}`).toEqual(told(cut.database));
      } finally {
        cut.database.close();
        whole.database.close();
      }
    }
  }, 600_000);
});
