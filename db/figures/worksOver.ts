import type { Ledger } from "../ledgers/index.ts";

/** When a work whose progress is told month by month is over, and nothing is left to tell of it. */
export interface WorkOver {
  /** The field with the day by which it was over */
  readonly date: string;
  /** SQL over a record and its progress, each field under its own name: that progress says so */
  readonly told: string;
}

const finished: WorkOver = { date: "完工日期", told: "状态 = '完工'" };

/** Land is open while any of what is to be bought or pulled down is not; without such a number, until it is solved. */
const land: WorkOver = {
  date: "解决日期",
  told: `(应征面积 IS NOT NULL OR 应拆户数 IS NOT NULL)
    AND COALESCE(已征面积, 0) >= COALESCE(应征面积, 0) AND COALESCE(已拆户数, 0) >= COALESCE(应拆户数, 0)`,
};

/** By ledger (id). An expressway goes on being told of until it is open to traffic. */
export const worksOver: Readonly<Record<string, WorkOver>> = {
  expressways: { date: "通车日期", told: "状态 = '通车运营'" },
  "land-acquisition": land,
  "road-works": finished,
  bridges: finished,
  "safety-works": finished,
  upgrades: { date: "完工日期", told: "阶段 = '完工'" },
  "livelihood-projects": finished,
};

/** Land of these kinds is bought or pulled down; of the others nobody owes a number. */
export const LAND_OWED = "类型 IN ('征地', '拆迁')";

/** SQL of 0 or 1 over a ledger as it stands at the month's end (scopeSql): the work is over by then. */
export function overSql(ledger: Ledger): string {
  const over = worksOver[ledger.id];
  if (!over) return "0";
  const told = over === land ? `NOT ${LAND_OWED} OR ${land.date} IS NOT NULL OR (${land.told})` : over.told;
  return `COALESCE(${told}, 0)`;
}

/** The same: it was over by the month that its progress is of, so that this is the last that there was to tell. */
export function overWhenToldSql(ledger: Ledger): string {
  const over = worksOver[ledger.id];
  if (!over) return "0";
  const month = `substr(${over.date}, 1, 7) <= progressMonth`;
  const told =
    over === land
      ? `NOT ${LAND_OWED} OR ${month} OR (${land.told})`
      : `${over.told} AND (${over.date} IS NULL OR ${month})`;
  return `COALESCE(${told}, 0)`;
}
