import type { Random } from "../../build/sample/createRandom.ts";
import { REPORTING_UNITS } from "../../db/checks/reportingUnits.ts";
import type { FigureDatabase } from "../figures/figureDatabase.ts";

type Books = readonly [cut: FigureDatabase, whole: FigureDatabase];

/** Townships marked as reporting say 无变化; in the second book one is founded and one is given up in a later year. */
export function addTownships([cut, whole]: Books, random: Random): void {
  const reporting = JSON.stringify({ "road-works": ["旧县街道", "大庄乡"], bridges: ["旧县街道"] });
  for (const book of [cut, whole])
    book.database.prepare("INSERT INTO settings (name, value) VALUES (?, ?)").run(REPORTING_UNITS, reporting);
  for (const ledger of ["road-works", "bridges"]) {
    if (random.chance(50)) for (const book of [cut, whole]) book.markTownship(ledger, "2021-06", "旧县街道");
    if (random.chance(50)) whole.markTownship(ledger, "2021-08", "旧县街道");
  }
  if (random.chance(50)) whole.add("townships", { 名称: "新设镇", 类型: "镇", 排序: "3", 启用年度: "2022" });
  if (random.chance(50))
    whole.database.exec("UPDATE townships SET 停用年度 = 2022, revision = 2 WHERE 名称 = '大庄乡'");
}
