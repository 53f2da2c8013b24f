import { describe, expect, it } from "vitest";
import type { Ledger, Values } from "../../db/ledgers/defineLedger.ts";
import { checkValues } from "../../db/ledgers/derive/checkValues.ts";
import { integrityEvents } from "../../db/ledgers/integrity/integrityEvents.ts";
import { investmentMonthly } from "../../db/ledgers/investment/investmentMonthly.ts";
import { projects } from "../../db/ledgers/investment/projects.ts";
import { livelihoodProjects } from "../../db/ledgers/party/livelihoodProjects.ts";
import { partyLife } from "../../db/ledgers/party/partyLife.ts";
import { pledgeItems } from "../../db/ledgers/party/pledgeItems.ts";
import { complaints } from "../../db/ledgers/safety/complaints.ts";
import { inspections } from "../../db/ledgers/safety/inspections.ts";
import { roadCases } from "../../db/ledgers/safety/roadCases.ts";
import { springRush } from "../../db/ledgers/safety/springRush.ts";
import { approvals } from "../../db/ledgers/service/approvals.ts";
import { expressways } from "../../db/ledgers/works/expressways.ts";
import { landAcquisition } from "../../db/ledgers/works/landAcquisition.ts";
import { preliminaries } from "../../db/ledgers/works/preliminaries.ts";

/** What the rules say of a record, as "level field"; missing required fields are not the question here. */
function said(ledger: Ledger, values: Values, progress: Values = {}): string[] {
  return checkValues(ledger, values, progress)
    .filter(({ message }) => !message.startsWith("缺少"))
    .map(({ level, field }) => `${level} ${field}`);
}

const cases: readonly (readonly [what: string, ledger: Ledger, good: Values, bad: Values, says: string])[] = [
  [
    "在建 needs 入库日期",
    projects,
    { 入库状态: "在建", 入库日期: "2021-05-20" },
    { 入库状态: "在建" },
    "error 入库日期",
  ],
  ["完工 needs 入库日期", projects, { 入库状态: "储备" }, { 入库状态: "完工" }, "error 入库日期"],
  [
    "储备 has no 入库日期",
    projects,
    { 入库状态: "退库" },
    { 入库状态: "储备", 入库日期: "2021-05-20" },
    "warning 入库状态",
  ],
  [
    "an item within the month's whole",
    investmentMonthly,
    { 本月完成投资: 100, 其中建筑安装工程: 100, 其中其他费用: 100 },
    { 本月完成投资: 100, 其中其他费用: 101 },
    "warning 其中其他费用",
  ],
  [
    "开工 before 建成",
    expressways,
    { 开工日期: "2021-05-20", 建成日期: "2021-05-20" },
    { 开工日期: "2021-05-21", 建成日期: "2021-05-20" },
    "error 建成日期",
  ],
  [
    "建成 before 通车",
    expressways,
    { 建成日期: "2021-05-20" },
    { 建成日期: "2021-05-21", 通车日期: "2021-05-20" },
    "error 通车日期",
  ],
  [
    "开工 before 通车",
    expressways,
    { 开工日期: "2021-05-20" },
    { 开工日期: "2021-05-21", 通车日期: "2021-05-20" },
    "error 通车日期",
  ],
  [
    "全长 = 主线 + 支线",
    expressways,
    { 全长: 3, 主线长: 2, 支线长: 1 },
    { 全长: 4, 主线长: 2, 支线长: 1 },
    "warning 全长",
  ],
  [
    "全长 beside one of them says nothing",
    expressways,
    { 全长: 3, 主线长: 2 },
    { 全长: 1, 主线长: 2, 支线长: 0 },
    "warning 全长",
  ],
  [
    "已批复 with its day",
    preliminaries,
    { 状态: "已批复", 批复日期: "2021-05-20" },
    { 状态: "已批复" },
    "warning 批复日期",
  ],
  ["已整改 within 发现", inspections, { 发现隐患: 3, 已整改: 3 }, { 发现隐患: 3, 已整改: 4 }, "warning 已整改"],
  [
    "受理 before 办结",
    complaints,
    { 受理日期: "2021-05-20", 办结日期: "2021-05-20" },
    { 受理日期: "2021-05-21", 办结日期: "2021-05-20" },
    "error 办结日期",
  ],
  [
    "受理 before 办结 of an application",
    approvals,
    { 受理日期: "2021-05-20" },
    { 受理日期: "2021-05-21", 办结日期: "2021-05-20" },
    "error 办结日期",
  ],
  [
    "立案 before 结案",
    roadCases,
    { 立案日期: "2021-05-20" },
    { 立案日期: "2021-05-21", 结案日期: "2021-05-20" },
    "error 结案日期",
  ],
  [
    "起始 before 结束",
    springRush,
    { 起始日期: "2021-01-28", 结束日期: "2021-03-08" },
    { 起始日期: "2021-03-08", 结束日期: "2021-01-28" },
    "error 结束日期",
  ],
  [
    "已完成 with its day",
    pledgeItems,
    { 状态: "已完成", 完成日期: "2021-05-20" },
    { 状态: "已完成" },
    "warning 完成日期",
  ],
  ["实到 within 应到", partyLife, { 应到: 20, 实到: 20 }, { 应到: 20, 实到: 21 }, "warning 实到"],
  [
    "廉政党课 with its speaker's kind",
    integrityEvents,
    { 类型: "廉政党课", 主讲人类别: "其他" },
    { 类型: "廉政党课" },
    "error 主讲人类别",
  ],
];

describe("rules of single records", () => {
  it.each(cases)("%s", (_, ledger, good, bad, says) => {
    expect(said(ledger, good)).toEqual([]);
    expect(said(ledger, bad)).toEqual([says]);
  });

  it("compare what was done in a month with what the record plans", () => {
    expect(said(landAcquisition, { 应征面积: 100, 应拆户数: 2 }, { 已征面积: 100, 已拆户数: 2 })).toEqual([]);
    expect(said(landAcquisition, { 应征面积: 100, 应拆户数: 2 }, { 已征面积: 101, 已拆户数: 3 })).toEqual([
      "warning 已征面积",
      "warning 已拆户数",
    ]);
    expect(said(expressways, { 估算投资: 100 }, { 累计完成投资: 101, 状态: "在建" })).toEqual(["warning 累计完成投资"]);
    expect(said(livelihoodProjects, { 投入资金: 100 }, { 完成投资: 101, 状态: "在建" })).toEqual(["warning 完成投资"]);
  });
});
