import { createRandom, type Random } from "../../../build/sample/createRandom.ts";
import { type Ledger, ledgers } from "../../../db/ledgers/index.ts";
import { TOWNSHIPS } from "../adversary/fictionalRecords.ts";
import { drawCell } from "./drawCell.ts";
import { drawColumns, type RandomColumn } from "./drawColumns.ts";
import { drawValue } from "./drawValue.ts";
import { layRecords } from "./layRecords.ts";
import type { DrawnCell, RandomSheet } from "./RandomSheet.ts";
import { BLANK, word } from "./RandomSheet.ts";
import { spoilCell } from "./spoilCell.ts";

/** Ledgers that a bureau fills by sheets; the base lists are its own. */
const DRAWN = ledgers.filter(({ area }) => area !== "base") as [Ledger, ...Ledger[]];
const FOREIGN = ["水利项目推进情况表", "通讯录", "车购税资金拨付表", "工作台账"] as const;

/** A sheet of any ledger in any layout, with what may be wrong with it, and what each of its cells shows: the same for the same seed. */
export function drawSheet(seed: number): RandomSheet {
  const random = createRandom(seed * 7919 + 23);
  const ledger = random.pick(DRAWN);
  const faults: string[] = [];
  const columns = drawColumns(random, ledger, faults);
  const township = random.pick(TOWNSHIPS);
  const isForeign = random.chance(6);
  if (isForeign) faults.push("foreign title");
  const title = isForeign ? random.pick(FOREIGN) : `${ledger.name}${random.pick(["情况表", "统计表", "台账"])}`;
  const month = random.pick(["", "（截至10月底）"]);
  const reporter = random.pick([township, "马龙区"]);
  const lines: DrawnCell[][] = random.chance(4) ? [] : [[word(`${reporter}2021年${title}${month}`)]];
  const fileName = random.pick([`${township}${title}`, "上报", "附件1"]);
  const isNamed = fileName.startsWith(township) || (lines.length > 0 && reporter === township);
  const records = Array.from({ length: random.integer(1, 9) }, (_, index) =>
    drawRecord(random, columns, seed * 100 + index, faults),
  );
  if (records.length > 2 && random.chance(8)) {
    faults.push("a row twice");
    records.splice(random.integer(1, records.length), 0, records[0] as DrawnCell[]);
  }
  const sheet = layRecords(random, columns, records, lines, faults);
  return {
    ...sheet,
    // Where every column was left out there is nothing of a record in the sheet.
    records: sheet.records.filter(({ cells }) => cells.length > 0),
    ledger: ledger.id,
    fileName,
    faults,
    context: { 年度: "2021", 月份: "2021-10", ...(isNamed ? { 乡镇: township } : {}) },
  };
}

function drawRecord(random: Random, columns: readonly RandomColumn[], number: number, faults: string[]): DrawnCell[] {
  return columns.map(({ named, unit, writing }) => {
    if (!named) return random.chance(80) ? word(random.pick(["甲", "乙二", "详见附件"])) : BLANK;
    if (!named.field.required && random.chance(12)) return BLANK;
    const value = drawValue(random, named, number);
    const good = drawCell(writing, named, value, unit);
    if (!random.chance(3)) return good;
    const spoiled = spoilCell(random, named, value, good);
    if (spoiled !== good) faults.push(`${named.name} ${JSON.stringify(spoiled.text)}`);
    return spoiled;
  });
}
