import type { Database } from "better-sqlite3";

/** A limit that rules judge by and the bureau may set; its name is also the setting's. */
export interface Limit {
  readonly name: string;
  /** The rule that asks for it */
  readonly rule: string;
  readonly unit: string;
  /** As long as the bureau has set none */
  readonly usual: number;
  /** What may be set, both ends included */
  readonly least: number;
  readonly most: number;
  /** The upper limit of the same pair: it must be above this one */
  readonly below?: string;
}

const price = { rule: "B13", unit: "万元/公里", least: 0.1, most: 100_000 };

export const limits: readonly Limit[] = [
  { name: "入库门槛", rule: "A10", unit: "万元", usual: 500, least: 1, most: 1_000_000 },
  { ...price, name: "农村公路单价下限", usual: 20, below: "农村公路单价上限" },
  { ...price, name: "农村公路单价上限", usual: 500 },
  { ...price, name: "安防工程单价下限", usual: 3, below: "安防工程单价上限" },
  { ...price, name: "安防工程单价上限", usual: 60 },
  { name: "月度突增倍数", rule: "B13", unit: "倍", usual: 10, least: 2, most: 1000 },
];

/** A limit as the bureau has set it; null where it has not, or where what stands there is outside its bounds. */
export function limitSet(database: Database, { name, least, most }: Limit): number | null {
  const set = database.prepare<[string], string>("SELECT value FROM settings WHERE name = ?").pluck().get(name);
  const number = Number(set || Number.NaN);
  return number >= least && number <= most ? number : null;
}
