/**
 * What state a record is in at the end of a month, by ledger: the field, and SQL over the record as stored (r) and its newest
 * progress up to that month (p; all of it NULL where there is none), with the parameter :to. Dates that have come win over what a
 * progress report says; a state that waits for a date still to come is the one before it. UNREPORTED: the work had begun, and nobody
 * has told how far it is.
 */
export interface StateRule {
  readonly field: string;
  readonly sql: string;
}

/** A state of its own beside those that a record can be given: neither 未开工 nor 0. */
export const UNREPORTED = "未报进度";
/** In the place of a number that nobody has reported. */
export const UNREPORTED_SHORT = "未报";

const works: StateRule = {
  field: "状态",
  sql: `CASE WHEN r.完工日期 <= :to OR p.状态 = '完工' THEN '完工'
    WHEN p.month IS NULL THEN CASE WHEN r.开工日期 <= :to THEN '${UNREPORTED}' ELSE '未开工' END
    WHEN p.状态 = '未开工' AND r.开工日期 <= :to THEN '在建' ELSE p.状态 END`,
};

const rules: Readonly<Record<string, StateRule>> = {
  "road-works": works,
  bridges: works,
  "safety-works": works,
  "livelihood-projects": works,
  upgrades: {
    field: "阶段",
    sql: `CASE WHEN r.完工日期 <= :to THEN '完工' ELSE COALESCE(p.阶段, '${UNREPORTED}') END`,
  },
  // 开工日期 does not override 前期工作: works begin while papers are still in hand.
  expressways: {
    field: "状态",
    sql: `CASE WHEN r.通车日期 <= :to THEN '通车运营' WHEN r.建成日期 <= :to AND p.状态 IS NOT '通车运营' THEN '建成'
      WHEN p.month IS NOT NULL THEN p.状态 WHEN r.开工日期 <= :to THEN '${UNREPORTED}' ELSE '前期工作' END`,
  },
  maintenance: {
    field: "状态",
    sql: "CASE WHEN r.完工日期 <= :to THEN '完工' WHEN r.状态 = '完工' AND r.完工日期 > :to THEN '在建' ELSE r.状态 END",
  },
  "pledge-items": {
    field: "状态",
    sql: "CASE WHEN r.状态 = '已完成' AND r.完成日期 > :to THEN '推进中' ELSE r.状态 END",
  },
  preliminaries: {
    field: "状态",
    sql: `CASE WHEN r.状态 = '已上报' OR (r.状态 = '已批复' AND r.批复日期 > :to)
      THEN CASE WHEN r.上报日期 > :to THEN '编制中' ELSE '已上报' END ELSE r.状态 END`,
  },
  projects: {
    field: "入库状态",
    sql: "CASE WHEN r.入库状态 IN ('已入库', '在建', '完工') AND r.入库日期 > :to THEN '储备' ELSE r.入库状态 END",
  },
};

/** The rule of a ledger; undefined where its states have no date. */
export function stateRule(ledger: string): StateRule | undefined {
  return rules[ledger];
}
