import { countDistinct, distinct, items, sum } from "./declarations.ts";
import { defineFigures } from "./defineFigures.ts";
import { inPeriod } from "./scopes.ts";

const changedLines = inPeriod("bus-changes", "日期", "事项 IN ('线路调整', '新增线路', '撤并线路')");
const newEnergy = inPeriod("bus-changes", "日期", "事项 = '新能源车辆更换'");
// Numbers count wherever they are filled in; a year without such a record has 0, one with the record but no number has none.
const vehicles = inPeriod("bus-changes", "日期", "事项 = '新能源车辆更换' OR 更换车辆 IS NOT NULL");
const stops = inPeriod("bus-changes", "日期", "事项 = '新增停靠点' OR 新增停靠点 IS NOT NULL");

const all = inPeriod("bus-changes", "日期");

/** 公交优化, part of 为民办实事. */
export const partyBuses = defineFigures("公交", "party", {
  优化线路: distinct("本年1月1日至截至月月末有线路调整、新增线路或撤并线路的公交线路。", changedLines, "线路", "first"),
  优化线路数: countDistinct(
    "条",
    "本年1月1日至截至月月末有线路调整、新增线路或撤并线路的公交线路条数。",
    changedLines,
    "线路",
  ),
  线路调整内容: items(
    "本年1月1日至截至月月末的线路调整、新增线路和撤并线路及其说明，按日期排列。",
    changedLines,
    ["内容"],
    { computed: { 内容: "事项 || COALESCE('（' || 说明 || '）', '')" }, order: "日期" },
  ),
  优化日期: {
    unit: null,
    definition: "本年1月1日至截至月月末公交优化的月日和事项，按日期排列。",
    how: {
      kind: "items",
      scope: all,
      fields: ["日期和事项"],
      // The year is the table's.
      computed: {
        日期和事项:
          "CAST(substr(日期, 6, 2) AS INTEGER) || '月' || CAST(substr(日期, 9, 2) AS INTEGER) || '日' || 事项",
      },
      order: "日期",
    },
  },
  新能源线路: distinct("本年1月1日至截至月月末有新能源车辆更换的公交线路。", newEnergy, "线路", "first"),
  更换车辆数: sum("辆", "本年1月1日至截至月月末公交优化的更换车辆之和。", vehicles, "更换车辆"),
  新增停靠点数: sum("处", "本年1月1日至截至月月末公交优化的新增停靠点之和。", stops, "新增停靠点"),
  停靠点位置: distinct(
    "本年1月1日至截至月月末公交优化的停靠点位置。",
    inPeriod("bus-changes", "日期", "停靠点位置 IS NOT NULL"),
    "停靠点位置",
    "first",
  ),
});
