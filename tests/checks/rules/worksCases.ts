import { type BookCase, bridge, road } from "./BookCase.ts";

const october = (told: Readonly<Record<string, string>>) => ({ "2021-10": told });
const dated = { 开工日期: "2021-03-01", 完工日期: "2021-09-20" };
const land = { 工程: "马宣高速", 乡镇: "大庄乡", 类型: "征地", 应征面积: "9" };
const expressway = { 项目名称: "马宣高速", 全长: "3" };
const inspection = { 日期: "2021-05-01", 类别: "企业检查", 被检单位: "客运站", 发现隐患: "1", 已整改: "1" };
const safety = { 年度: "2021", 项目名称: "甲线", 乡镇: "大庄乡", 处治里程: "2" };

export const worksCases: readonly BookCase[] = [
  {
    ...{ rule: "B01", what: "done before it began", level: "error" },
    broken: [["maintenance", upkeep("2021-05-01", "2021-04-01")]],
    whole: [["maintenance", upkeep("2021-05-20", "2021-05")]],
    says: "完工日期 2021-04-01 早于开工日期 2021-05-01",
  },
  {
    ...{ rule: "B01", what: "put right before it was found", level: "warning" },
    broken: [["inspections", { ...inspection, 整改完成: "2021-03-01" }]],
    whole: [["inspections", { ...inspection, 整改完成: "2021-05-01" }]],
    says: "整改完成 2021-03-01 早于日期 2021-05-01",
  },
  {
    ...{ rule: "B02", what: "finished by its day, and told as under way since", level: "error" },
    broken: [["bridges", { ...bridge, ...dated }, october({ 状态: "在建" })]],
    whole: [["bridges", { ...bridge, ...dated }, { "2021-08": { 状态: "在建" } }]],
    says: "2021-10 进度为在建，但完工日期 2021-09-20",
  },
  {
    ...{ rule: "B02", what: "told as finished before its day", level: "error" },
    broken: [["bridges", { ...bridge, ...dated }, { "2021-08": { 状态: "完工" } }]],
    whole: [["bridges", { ...bridge, ...dated }, { "2021-09": { 状态: "完工" } }]],
    says: "2021-08 进度为完工，但完工日期 2021-09-20",
  },
  {
    ...{ rule: "B02", what: "begun in an earlier month, and told as not begun", level: "error" },
    broken: [["bridges", { ...bridge, 开工日期: "2021-09-30" }, october({ 状态: "未开工" })]],
    whole: [["bridges", { ...bridge, 开工日期: "2021-10" }, october({ 状态: "未开工" })]],
    says: "2021-10 进度为未开工，但开工日期 2021-09-30",
  },
  {
    ...{ rule: "B03", what: "length done of a road that is not begun", level: "error" },
    broken: [["road-works", road, october({ 状态: "未开工", 完成里程: "1" })]],
    whole: [["road-works", road, october({ 状态: "未开工", 完成里程: "0" })]],
    says: "2021-10 状态为未开工，但有完成里程 1公里",
  },
  {
    ...{ rule: "B03", what: "money spent before it began", level: "warning" },
    broken: [["road-works", road, october({ 状态: "未开工", 完成投资: "1" })]],
    whole: [["road-works", road, october({ 状态: "在建", 完成投资: "1" })]],
    says: "但有完成投资 1万元",
  },
  {
    ...{ rule: "B04", what: "finished on no day", level: "warning" },
    broken: [["bridges", bridge, october({ 状态: "完工" })]],
    whole: [["bridges", { ...bridge, ...dated, 完工日期: "2021-10" }, october({ 状态: "完工" })]],
    says: "已完工但没有完工日期",
  },
  {
    ...{ rule: "B04", what: "finished and never begun", level: "warning" },
    broken: [["bridges", { ...bridge, 完工日期: "2021-10-01" }, october({ 状态: "完工" })]],
    whole: [["bridges", { ...bridge, 完工日期: "2021-11-01" }, october({ 状态: "在建" })]],
    says: "没有开工日期",
  },
  {
    ...{ rule: "B05", what: "more length than planned", level: "warning" },
    broken: [["road-works", road, october({ 状态: "在建", 完成里程: "2.5" })]],
    whole: [["road-works", road, october({ 状态: "在建", 完成里程: "2" })]],
    says: "完成里程大于计划里程（完成里程 2.5公里，计划里程 2公里）",
  },
  {
    ...{ rule: "B05", what: "more pledges than members", level: "warning" },
    broken: [["branches", { 名称: "机关支部", 党员人数: "9" }], pledge("10")],
    whole: [["branches", { 名称: "机关支部", 党员人数: "10" }], pledge("10")],
    says: "份数 10份，支部党员 9人",
  },
  {
    ...{ rule: "B06", what: "finished and too short", level: "warning" },
    broken: [["road-works", { ...road, ...dated }, october({ 状态: "完工", 完成里程: "1.9" })]],
    whole: [["road-works", { ...road, ...dated }, { "2021-08": { 状态: "在建", 完成里程: "1.9" } }]],
    says: "已完工，但完成里程 1.9公里，计划里程 2公里",
  },
  {
    ...{ rule: "B06", what: "finished at less than 100 %", level: "warning" },
    broken: [["bridges", { ...bridge, ...dated }, october({ 状态: "完工", 形象进度: "99" })]],
    whole: [["bridges", { ...bridge, ...dated }, october({ 状态: "完工", 形象进度: "100" })]],
    says: "形象进度 99％",
  },
  {
    ...{ rule: "B07", what: "less done than a month before", level: "error" },
    broken: [
      [
        "road-works",
        road,
        { "2021-08": { 状态: "在建", 完成里程: "1.5" }, ...october({ 状态: "在建", 完成里程: "1" }) },
      ],
    ],
    whole: [
      ["road-works", road, { "2021-08": { 状态: "在建", 完成里程: "1" }, ...october({ 状态: "在建", 完成里程: "1" }) }],
    ],
    says: "2021-08 完成里程 1.5公里，2021-10 1公里",
  },
  {
    ...{ rule: "B07", what: "a state that goes back", level: "error" },
    broken: [["expressways", expressway, { "2021-08": { 状态: "在建" }, ...october({ 状态: "前期工作" }) }]],
    whole: [["expressways", expressway, { "2021-08": { 状态: "前期工作" }, ...october({ 状态: "在建" }) }]],
    says: "2021-08 状态 在建，2021-10 前期工作",
  },
  {
    ...{ rule: "B08", what: "begun with papers in hand", level: "warning" },
    broken: [["expressways", { ...expressway, 开工日期: "2021-03-30" }, october({ 状态: "前期工作" })]],
    whole: [["expressways", { ...expressway, 开工日期: "2021-11-30" }, october({ 状态: "前期工作" })]],
    says: "已于 2021-03-30 开工，2021-10 状态仍为前期工作",
  },
  {
    ...{ rule: "B09", what: "begun, and nobody told of it", level: "warning" },
    broken: [["bridges", { ...bridge, 开工日期: "2021-03-01" }]],
    whole: [["bridges", bridge]],
    says: "已开工，未报进度",
  },
  {
    ...{ rule: "B09", what: "what was told of an older month", level: "warning" },
    broken: [["bridges", bridge, { "2021-08": { 状态: "在建" } }]],
    whole: [["bridges", { ...bridge, ...dated }, { "2021-08": { 状态: "完工" } }]],
    says: "沿用 2021-08 进度",
  },
  {
    ...{ rule: "B09", what: "land of which not all is bought", level: "warning" },
    broken: [["land-acquisition", land, { "2021-08": { 已征面积: "8" } }]],
    whole: [["land-acquisition", land, { "2021-08": { 已征面积: "9" } }]],
    says: "沿用 2021-08 进度",
  },
  {
    ...{ rule: "B09", what: "an expressway that is built and not yet open", level: "warning" },
    broken: [["expressways", expressway, { "2021-08": { 状态: "建成" } }]],
    whole: [["expressways", expressway, { "2021-08": { 状态: "通车运营" } }]],
    says: "沿用 2021-08 进度",
  },
  {
    ...{ rule: "B10", what: "a township that owes the month", level: "warning" },
    broken: [["bridges", bridge]],
    whole: [["bridges", bridge, october({ 状态: "在建" })]],
    says: "大庄乡10月未报",
  },
  {
    ...{ rule: "B11", what: "planned for June", level: "warning" },
    broken: [["bridges", { ...bridge, 计划完工: "2021-06" }]],
    whole: [["bridges", { ...bridge, 计划完工: "2021-10" }]],
    says: "计划完工 2021-06，截至 2021-10 未完成",
  },
  {
    ...{ rule: "B12", what: "an application left open", level: "warning" },
    broken: [["approvals", { 受理编号: "1", 受理日期: "2021-10-08", 事项: "许可", 承诺时限: "5" }]],
    whole: [["approvals", { 受理编号: "1", 受理日期: "2021-10-08", 事项: "许可", 承诺时限: "20" }]],
    says: "承诺 5 个工作日",
  },
  {
    ...{ rule: "B13", what: "a road that costs next to nothing", level: "warning" },
    broken: [["road-works", { ...road, 计划投资: "39" }]],
    whole: [["road-works", { ...road, 计划投资: "40" }]],
    says: "每公里 19.50万元",
  },
  {
    ...{ rule: "B13", what: "rails that cost too much", level: "warning" },
    broken: [["safety-works", { ...safety, 计划投资: "121" }]],
    whole: [["safety-works", { ...safety, 计划投资: "120" }]],
    says: "不在 3－60万元之内",
  },
  {
    ...{ rule: "D01", what: "a state that is none", level: "error" },
    broken: [["road-works", road, october({ 完成里程: "1" })]],
    whole: [["road-works", { ...road, 开工日期: "2021-03-01" }]],
    says: "应等于 建设任务条数 1条",
  },
  {
    ...{ rule: "D01", what: "a bridge in no state", level: "error" },
    broken: [["bridges", bridge, october({ 完成投资: "1" })]],
    whole: [["bridges", bridge, october({ 状态: "在建" })]],
    says: "未报进度 0座，应等于 1座",
  },
  {
    ...{ rule: "D02", what: "repairs that cost more than all upkeep", level: "error" },
    broken: [
      ["maintenance", upkeep("", "")],
      ["maintenance", { ...upkeep("", ""), 养护类型: "中修" }],
    ],
    // No form and no sheet can enter it; another program can.
    tampered: "UPDATE maintenance SET 投入资金 = -投入资金 WHERE 养护类型 = '中修'",
    whole: [
      ["maintenance", upkeep("", "")],
      ["maintenance", { ...upkeep("", ""), 养护类型: "中修" }],
    ],
    says: "小修水毁投入资金 1万元，应不大于 养护投入资金 0万元",
  },
  {
    ...{ rule: "D03", what: "more built than there is to build", level: "warning" },
    broken: [["road-works", road, october({ 状态: "在建", 完成里程: "2.5" })]],
    whole: [["road-works", road, october({ 状态: "在建", 完成里程: "2" })]],
    says: "建设完成里程 2.5公里，应不大于 建设任务里程 2公里",
  },
  {
    ...{ rule: "D04", what: "a township that is on no list", level: "error" },
    broken: [["road-works", { ...road, 乡镇: "不在册乡" }, october({ 状态: "在建" })]],
    whole: [["road-works", road, october({ 状态: "在建" })]],
    says: "“不在册乡”不在 2021 年的乡（镇）街道名单中",
  },
  {
    ...{ rule: "T01", what: "a required field that is not there", level: "error" },
    broken: [["road-works", road, october({ 完成里程: "1" })]],
    whole: [["road-works", road, october({ 状态: "在建" })]],
    says: "缺少状态",
  },
];

function upkeep(begun: string, done: string): Readonly<Record<string, string>> {
  const what = { 年度: "2021", 乡镇: "大庄乡", 路线名称: "甲", 养护类型: "小修保养", 投入资金: "1" };
  return { ...what, 开工日期: begun, 完工日期: done };
}

function pledge(count: string): BookCase["broken"][number] {
  return ["pledges", { 年度: "2021", 层级: "支部与党员", 支部: "机关支部", 份数: count }];
}
