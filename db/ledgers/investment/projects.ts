/**
 * db/ledgers/investment — 固定资产投资: the project library (入库) and what each project reports month by month, the year's
 * targets, and the turnover of road transport. The rule: a month keeps its own amount only; sums up to a month are figures.
 */
import { datesInOrder } from "../datesInOrder.ts";
import { defineLedger } from "../defineLedger.ts";
import { neededWhen } from "../neededWhen.ts";
import { openingFields } from "../openingFields.ts";
import { openingRules } from "../openingRules.ts";
import { sharedAliases, workStateSynonyms } from "../synonyms.ts";
import { projectClassSynonyms } from "./projectSynonyms.ts";

/** States from which on a project has been entered: 先入库、后有数. */
const ENTERED = ["已入库", "在建", "完工"];

/**
 * 项目库: the projects that may report investment. A project is known by its code where it has one, else by its name
 * (keyBy: "first"); 项目 fields of other ledgers name one of these, by name or code.
 */
export const projects = defineLedger({
  id: "projects",
  name: "项目库",
  area: "investment",
  key: ["项目代码", "项目名称"],
  keyBy: "first",
  titles: ["项目库", "项目入库", "入库项目", "储备项目", "项目储备", "入库情况", "项目清单", "项目台账", "项目储备库"],
  notTitles: ["月报", "办实事", "升级改造"],
  sections: {
    项目: ["项目名称", "项目代码", "项目类别", "建设性质", "建设单位", "乡镇", "建设规模及内容"],
    投资与工期: ["总投资", "计划开工", "计划完工"],
    期初: ["期初累计完成投资", "期初截至月"],
    入库: ["入库状态", "入库日期"],
  },
  fields: {
    项目名称: {
      kind: "text",
      required: true,
      aliases: [
        "拟入库项目名称",
        "在库项目名称",
        "入库项目",
        "入库项目名称",
        "储备项目名称",
        "拟建项目名称",
        "储备项目",
        "项目全称",
      ],
      weakAliases: ["名称"],
    },
    项目代码: {
      kind: "text",
      listed: true,
      aliases: [
        "在线审批平台代码",
        "审批平台项目代码",
        "投资平台代码",
        "项目统一代码",
        "投资项目统一代码",
        "审批监管平台代码",
        "投资项目在线审批监管平台代码",
        "立项代码",
        "入库代码",
        "项目赋码",
        "在线平台代码",
        "平台代码",
        "项目库编码",
        "统一代码",
        "审批平台代码",
      ],
      weakAliases: ["代码"],
      help: "例：2020-123456-48-01-012345",
    },
    项目类别: {
      kind: "text",
      required: true,
      options: ["高速公路", "国省干线", "农村公路", "桥梁隧道", "客货站场", "养护工程", "其他"],
      synonyms: projectClassSynonyms,
      aliases: [
        "工程项目类别",
        "项目分类",
        "工程类别",
        "类别",
        "所属类别",
        "行业类别",
        "分类",
        "所属行业",
        "项目所属类别",
        "投资类别",
        "类别名称",
        "项目属性",
        "工程分类",
      ],
      weakAliases: ["建设类型"],
    },
    建设性质: {
      kind: "text",
      options: ["新建", "改建", "扩建", "改造", "养护"],
      synonyms: {
        新建: ["新修"],
        改建: ["改扩建"],
        改造: ["提升改造", "技术改造", "升级改造", "改造提升"],
        养护: ["大修", "中修"],
      },
      aliases: ["性质", "项目性质", "工程性质", "项目建设性质"],
      weakAliases: ["建设类型"],
    },
    建设单位: { kind: "text", aliases: sharedAliases.owner },
    乡镇: {
      kind: "township",
      many: true,
      aliases: [...sharedAliases.township, "涉及乡镇", "途经乡镇"],
      weakAliases: ["建设地点", "地点", "建设地址", "项目地点"],
    },
    建设规模及内容: {
      kind: "note",
      aliases: [
        "建设规模",
        "建设内容",
        "建设规模和内容",
        "规模",
        "工程内容",
        "建设内容和规模",
        "工程概况",
        "项目概况",
        "工程规模",
        "项目内容",
        "建设规模与内容",
        "建设内容与规模",
      ],
    },
    总投资: {
      kind: "money",
      unit: "万元",
      required: true,
      aliases: ["投资总额", "批复概算", "概算", "总概算", "批复总概算", "项目概算", "入库投资", "入库总投资"],
      weakAliases: ["资金", "金额"],
    },
    计划开工: { kind: "month", aliases: ["拟开工", "预计开工"], weakAliases: ["开工日期", "开工"] },
    计划完工: {
      kind: "month",
      aliases: [...sharedAliases.dueMonth, "计划建成", "拟完工"],
      weakAliases: ["完工日期", "完工", "建成日期"],
    },
    入库状态: {
      kind: "text",
      required: true,
      options: ["储备", "已入库", "在建", "完工", "退库"],
      synonyms: {
        储备: ["储备库", "储备项目", "未入库", "拟入库", "待入库", "谋划", "谋划储备", "暂未入库", "入储备库"],
        已入库: ["已纳入库", "纳入项目库", "纳统", "入统", "完成入库", "入库未开工"],
        在建: [...workStateSynonyms.在建, "在建项目", "入库在建"],
        完工: workStateSynonyms.完工,
        退库: ["出库", "退出", "调出", "移出", "移出库", "退出项目库"],
      },
      aliases: [
        "是否已入库",
        "入库与否状态",
        "状态",
        "项目状态",
        "入库情况",
        "是否入库",
        "项目库状态",
        "项目阶段",
        "当前状态",
        "建设状态",
        "项目进展",
        "目前状态",
        "入库阶段",
        "所处阶段",
        "项目现状",
        "入库与否",
        "项目目前状态",
        "建设阶段",
        "目前阶段",
        "进展情况",
        "项目进度",
      ],
      weakAliases: ["进度", "阶段"],
    },
    入库日期: {
      kind: "date",
      listed: true,
      aliases: [
        "纳入项目库时间",
        "纳统日期",
        "入统日期",
        "入库登记日期",
        "纳入库日期",
        "入库审核通过日期",
        "纳入日期",
        "完成入库时间",
      ],
    },
    ...openingFields("万元"),
    备注: { kind: "note", aliases: sharedAliases.note },
  },
  rules: [
    ...openingRules,
    neededWhen("入库日期", "入库状态", "A02", "error", ({ 入库状态: state }) =>
      ENTERED.includes(String(state)) ? `入库状态为${state}` : null,
    ),
    {
      level: "warning",
      rule: "A03",
      of: ["入库状态", "入库日期"],
      field: "入库状态",
      check: ({ 入库状态: state, 入库日期: entered }) =>
        state === "储备" && entered ? "入库状态为储备，但填了入库日期" : null,
    },
    datesInOrder("计划开工", "计划完工", "warning"),
  ],
});
