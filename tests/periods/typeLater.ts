import type { Random } from "../../build/sample/createRandom.ts";
import { ledgers, mainDate, tableName } from "../../db/ledgers/index.ts";
import type { FigureDatabase } from "../figures/figureDatabase.ts";

/**
 * What somebody did later with records of the period and that says nothing of it: a record deleted by mistake and restored, one typed
 * in afterwards, a memo that tells of later things.
 */
export function typeLater({ database }: FigureDatabase, random: Random): void {
  for (const ledger of ledgers) {
    const memos = Object.keys(ledger.fields).filter(
      (name) => name === "备注" || (name === "说明" && mainDate(ledger) === undefined),
    );
    const table = tableName(ledger);
    const ids = database.prepare<[], string>(`SELECT id FROM ${table} WHERE deleted_at IS NULL`).pluck().all();
    for (const id of ids) {
      if (random.chance(30))
        database
          .prepare(`UPDATE ${table} SET revision = 3, updated_at = '2022-03-04T05:06:07.000Z' WHERE id = ?`)
          .run(id);
      for (const memo of memos)
        if (random.chance(60))
          database.prepare(`UPDATE ${table} SET "${memo}" = '7月28日通车运营，9月5日完工' WHERE id = ?`).run(id);
    }
  }
}
