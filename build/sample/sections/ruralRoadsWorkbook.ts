import type { Random } from "../createRandom.ts";
import { createHandwriting, otherTownshipName } from "../handwriting.ts";
import type { SampleYear } from "../SampleYear.ts";
import type { WorkbookDraft } from "../SheetDraft.ts";
import { amounts, days, lengths, listSheet, months, words } from "./listSheet.ts";
import type { Honour, Road, Upgrade } from "./makeRuralRoads.ts";

/** 农村公路科: the network under a header of two rows, upgrades with their progress, honours; an old .xls. */
export function ruralRoadsWorkbook({ year, asOf, sections: { rural } }: SampleYear, random: Random): WorkbookDraft {
  const hand = createHandwriting(random, false);
  const { roads, upgrades, honours } = rural;
  const sheets = [
    listSheet<Road>(
      { name: "路线明细", title: "农村公路路线明细表", caption: "填报单位：农村公路科　　　　单位：公里、米" },
      [
        words("路线编码", ({ code }) => code, 14),
        words("路线名称", ({ name }) => name, 26),
        words("行政等级", ({ grade }) => random.pick([grade, grade.slice(0, 1)])),
        words("技术等级", ({ technical }) => technical),
        { header: "起点桩号", cell: ({ from }) => hand.stake(from), width: 12 },
        { header: "止点桩号", cell: ({ to }) => hand.stake(to), width: 12 },
        lengths("里程", hand, ({ from, to }) => to - from),
        words("路面类型", ({ pavement }) => random.pick([pavement, pavement.replace("混凝土", "路面")]), 14),
        { header: "路面宽度", cell: ({ width }) => hand.metre(width) },
        words("所在乡镇", ({ township }) => otherTownshipName(random, township), 18),
        words("建制村", ({ committee }) => committee, 16),
      ],
      roads,
    ),
    listSheet<Upgrade>(
      {
        name: "升级改造",
        title: "公路升级改造项目进度表",
        caption: `填报单位：农村公路科　　　　截至${year}年${Number(asOf.slice(5))}月　　　　单位：公里、万元`,
      },
      [
        words("项目名称", ({ name }) => name, 26),
        words("途经乡镇", ({ townships }) => townships.join("、"), 24),
        words("起讫点", ({ ends }) => ends, 20),
        words("原技术等级", ({ before }) => before),
        words("拟改技术等级", ({ after }) => after),
        lengths("里程", hand, ({ length }) => length),
        amounts("总投资", hand, ({ money }) => money),
        days("开工日期", hand, ({ started }) => started),
        months("计划完工", hand, ({ due }) => due),
        words("目前阶段", ({ stage }) => stage),
        amounts("完成投资", hand, ({ spent }) => spent),
        { header: "形象进度（％）", cell: ({ percent }) => hand.percent(percent) },
      ],
      upgrades,
    ),
    listSheet<Honour>(
      { name: "示范创建", title: "示范创建情况表", caption: "填报单位：农村公路科" },
      [
        words("名称", ({ name }) => name, 24),
        words("类别", ({ category }) => category, 26),
        words("级别", ({ level }) => level),
        days("命名日期", hand, ({ named }) => named),
        words("文号", ({ number }) => number, 24),
        words("乡镇", ({ township }) => township, 14),
      ],
      honours,
    ),
  ];
  return {
    file: "08-农村公路科台账.xls",
    sheets,
    records: roads.length + upgrades.length + honours.length,
  };
}
