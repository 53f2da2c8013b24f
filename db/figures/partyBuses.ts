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
  优化线路: {
    unit: null,
    definition: "本年1月1日至截至月月末有线路调整、新增线路或撤并线路的公交线路。",
    how: { kind: "distinct", scope: changedLines, field: "线路", order: "first" },
  },
  优化线路数: {
    unit: "条",
    definition: "本年1月1日至截至月月末有线路调整、新增线路或撤并线路的公交线路条数。",
    how: { kind: "countDistinct", scope: changedLines, field: "线路" },
  },
  线路调整内容: {
    unit: null,
    definition: "本年1月1日至截至月月末的线路调整、新增线路和撤并线路及其说明，按日期排列。",
    how: {
      kind: "items",
      scope: changedLines,
      fields: ["内容"],
      computed: { 内容: "事项 || COALESCE('（' || 说明 || '）', '')" },
      order: "日期",
    },
  },
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
  新能源线路: {
    unit: null,
    definition: "本年1月1日至截至月月末有新能源车辆更换的公交线路。",
    how: { kind: "distinct", scope: newEnergy, field: "线路", order: "first" },
  },
  更换车辆数: {
    unit: "辆",
    definition: "本年1月1日至截至月月末公交优化的更换车辆之和。",
    how: { kind: "sum", scope: vehicles, field: "更换车辆" },
  },
  新增停靠点数: {
    unit: "处",
    definition: "本年1月1日至截至月月末公交优化的新增停靠点之和。",
    how: { kind: "sum", scope: stops, field: "新增停靠点" },
  },
  停靠点位置: {
    unit: null,
    definition: "本年1月1日至截至月月末公交优化的停靠点位置。",
    how: {
      kind: "distinct",
      scope: inPeriod("bus-changes", "日期", "停靠点位置 IS NOT NULL"),
      field: "停靠点位置",
      order: "first",
    },
  },
});
