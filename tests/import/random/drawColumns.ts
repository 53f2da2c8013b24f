import type { Random } from "../../../build/sample/createRandom.ts";
import { allFields, type Ledger, type NamedField } from "../../../db/ledgers/index.ts";
import { drawWriting, type Writing } from "./drawCell.ts";

/** A column of the sheet: its field, or none (a header that no ledger knows), and how it is written. */
export interface RandomColumn {
  readonly named: NamedField | null;
  readonly header: string;
  /** The header's unit where it is not the field's own */
  readonly unit: string | null;
  readonly writing: Writing;
}

const UNKNOWN = ["备用一", "甲类指标", "批示文号", "档案盒", "经纬坐标", "二维标识"] as const;
const OTHER_UNITS: Readonly<Record<string, string>> = { 万元: "元", 公里: "米", 亿元: "万元" };

/** Most fields of a ledger in an order of their own, now and then without one that is required, and columns of none among them. */
export function drawColumns(random: Random, ledger: Ledger, faults: string[]): RandomColumn[] {
  const columns: RandomColumn[] = [];
  for (const named of allFields(ledger)) {
    const { name, field } = named;
    const needed = field.required || ledger.key.includes(name);
    if (field.kind === "year" ? !random.chance(30) : !random.chance(needed ? 97 : 65)) {
      if (needed && field.kind !== "year") faults.push(`no ${name}`);
      continue;
    }
    const other = random.chance(20) ? (OTHER_UNITS[field.unit ?? ""] ?? null) : null;
    const words = [name, name, ...(field.aliases ?? []).slice(0, 3)] as [string, ...string[]];
    const written = random.pick(words);
    const unit = other ?? field.unit;
    const header =
      unit && (other !== null || random.chance(60))
        ? `${written}${random.pick([`（${unit}）`, `(${unit})`])}`
        : written;
    columns.push({ named, header, unit: other, writing: drawWriting(random, named, unit ?? null) });
  }
  if (random.chance(25)) {
    const header = random.pick(UNKNOWN);
    faults.push(`unknown ${header}`);
    columns.splice(random.integer(1, columns.length), 0, { named: null, header, unit: null, writing: "plain" });
  }
  if (random.chance(25)) {
    const from = random.integer(0, columns.length - 1);
    columns.unshift(...columns.splice(from, 1));
  }
  return columns;
}
