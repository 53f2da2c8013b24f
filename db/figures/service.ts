import { holidaysKnown } from "../calendar/workingDays.ts";
import { periodOf } from "../exact/index.ts";
import { count, countDistinct, items, sum } from "./declarations.ts";
import { defineFigures } from "./defineFigures.ts";
import type { Remark } from "./Figure.ts";
import { inPeriod, ofYear } from "./scopes.ts";

const approvals = inPeriod("approvals", "受理日期");
const closed = inPeriod("approvals", "受理日期", "办结日期 <= :to");
const inTime = inPeriod("approvals", "受理日期", "办结日期 <= :to AND working_days(受理日期, 办结日期) <= 承诺时限");
// What is open at the end of the period has taken until then; what was closed after it was still open.
const overdue = inPeriod(
  "approvals",
  "受理日期",
  "working_days(受理日期, MIN(COALESCE(办结日期, :to), :to)) > 承诺时限",
);
const liaisons = ofYear("liaisons");

const WORKING_DAYS = "工作日按国务院公布的节假日安排计算";
// From the first day to the last, an approval of the period lies in its one year.
const unknownHolidays: Remark = {
  scope: approvals,
  text(records, asOf) {
    const { year } = periodOf(asOf);
    return records > 0 && !holidaysKnown(year) ? `${year}年节假日安排未知，按周末推算。` : null;
  },
};

/** 服务与作风. */
export const service = defineFigures("服务", "service", {
  制度文件: items("印发日期在本年1月1日至截至月月末之间的制度文件。", inPeriod("documents", "印发日期"), [
    "文件名称",
    "文号",
    "印发日期",
  ]),
  办件数: count("件", "受理日期在本年1月1日至截至月月末之间的行政审批办件数。", approvals),
  超时数: {
    ...count(
      "件",
      `办件中，自受理次日至办结日（未办结的至截至月月末）的工作日数超过承诺时限的件数，${WORKING_DAYS}。`,
      overdue,
    ),
    remarks: [unknownHolidays],
  },
  办结数: count("件", "办件中，办结日期不晚于截至月月末的件数。", closed),
  按时办结数: {
    ...count("件", `办结数中，自受理次日至办结日的工作日数不超过承诺时限的件数，${WORKING_DAYS}。`, inTime),
    remarks: [unknownHolidays],
  },
  办结用时: {
    unit: "工作日",
    definition: `办结的办件自受理次日至办结日的工作日数之和，${WORKING_DAYS}。`,
    how: {
      kind: "sumOf",
      scope: closed,
      fields: ["受理日期", "办结日期"],
      sql: "working_days(受理日期, 办结日期)",
      perUnit: 1,
    },
    remarks: [unknownHolidays],
  },
  平均用时: {
    unit: "工作日",
    definition: "办结用时除以办结数。",
    how: { kind: "quotient", numerator: "服务.办结用时", denominator: "服务.办结数" },
  },
  差错数: count("件", "办件中，有差错的件数。", inPeriod("approvals", "受理日期", "差错 = 1")),
  被投诉数: count("件", "办件中，被投诉的件数。", inPeriod("approvals", "受理日期", "被投诉 = 1")),
  包保乡镇数: countDistinct("个", "本年度挂钩联系包保的乡（镇）、街道个数。", liaisons, "乡镇"),
  走访次数: sum("次", "本年度挂钩联系包保的走访次数之和，未填走访次数的不计。", liaisons, "走访次数"),
  挂钩联系: items("本年度的挂钩联系包保安排。", liaisons, ["班子成员", "科室", "乡镇", "走访次数"]),
});
