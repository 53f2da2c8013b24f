import { defineLedger } from "../defineLedger.ts";
import { sharedAliases } from "../synonyms.ts";
import { doneWithinPlan, startedBeforeFinished } from "../worksRules.ts";

const gradeSynonyms = { 二级: ["二级公路"], 三级: ["三级公路"], 四级: ["四级公路"] } as const;

/** 公路升级改造: a road raised from one technical grade to another (JTG B01). */
export const upgrades = defineLedger({
  id: "upgrades",
  name: "公路升级改造",
  area: "rural",
  key: ["项目名称"],
  titles: ["公路升级改造", "升级改造", "提级改造", "三级公路改造", "等级提升", "提质改造"],
  sections: {
    项目: ["项目名称", "乡镇", "起讫点", "原技术等级", "拟改技术等级", "里程", "总投资"],
    时间: ["开工日期", "计划完工", "完工日期"],
  },
  fields: {
    项目名称: {
      kind: "text",
      required: true,
      listed: true,
      aliases: ["工程名称", "路线名称", "线路名称", "建设项目", "公路名称", "项目"],
    },
    乡镇: { kind: "township", many: true, aliases: [...sharedAliases.township, "途经乡镇", "涉及乡镇"] },
    起讫点: {
      kind: "text",
      listed: true,
      aliases: ["起止点", "起迄点", "起止地点", "建设地点", "起讫地点", "起点至止点", "起止"],
    },
    原技术等级: {
      kind: "text",
      listed: true,
      options: ["二级", "三级", "四级", "等外"],
      synonyms: { ...gradeSynonyms, 等外: ["等外公路", "等外路"] },
      aliases: ["现技术等级", "原等级", "现状等级", "改造前等级", "等级原", "现等级"],
    },
    拟改技术等级: {
      kind: "text",
      listed: true,
      options: ["一级", "二级", "三级", "四级"],
      synonyms: { 一级: ["一级公路"], ...gradeSynonyms },
      aliases: [
        "拟改等级",
        "改造后等级",
        "建设等级",
        "目标等级",
        "等级拟改",
        "升级后等级",
        "设计等级",
        "拟建等级",
        "建设技术等级",
      ],
    },
    里程: {
      kind: "length",
      unit: "公里",
      required: true,
      listed: true,
      aliases: ["建设里程", "改造里程", "全长", "长度", "计划里程", "路线里程"],
    },
    总投资: {
      kind: "money",
      unit: "万元",
      listed: true,
      aliases: ["计划投资", "概算投资", "估算投资", "投资", "计划总投资", "项目总投资", "投资估算"],
    },
    开工日期: { kind: "date", aliases: sharedAliases.started },
    计划完工: { kind: "month", aliases: sharedAliases.dueMonth },
    完工日期: { kind: "date", aliases: sharedAliases.finished },
    备注: { kind: "note", aliases: sharedAliases.note },
  },
  progress: {
    阶段: {
      kind: "text",
      required: true,
      listed: true,
      options: ["工可编制", "初步设计", "施工图设计", "招标", "在建", "完工"],
      synonyms: {
        工可编制: ["工可", "工可报告", "可研", "可研编制", "工程可行性研究", "工可报告编制"],
        初步设计: ["初设"],
        施工图设计: ["施工图", "施工图编制"],
        招标: ["招投标", "招标阶段", "招标中"],
        在建: ["施工", "施工中", "正在施工", "建设中", "已开工"],
        完工: ["已完工", "已完成", "完成", "竣工", "建成"],
      },
      aliases: ["项目阶段", "工作阶段", "进展阶段", "目前阶段", "前期阶段", "所处阶段", "当前阶段", "状态", "建设阶段"],
      weakAliases: ["进度", "进展", "形象进度"],
    },
    完成投资: {
      kind: "money",
      unit: "万元",
      listed: true,
      aliases: sharedAliases.doneMoney,
      weakAliases: sharedAliases.weakDoneMoney,
    },
    形象进度: { kind: "percent", unit: "％", aliases: sharedAliases.percent, weakAliases: sharedAliases.weakPercent },
    进展说明: { kind: "note", aliases: ["进展情况", "工作进展", "进展", "推进情况", "目前进展", "工作进展情况"] },
  },
  rules: [startedBeforeFinished, doneWithinPlan("完成投资", "总投资")],
});
