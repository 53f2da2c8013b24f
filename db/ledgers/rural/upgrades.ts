import { defineLedger } from "../defineLedger.ts";
import { notMoreThan } from "../notMoreThan.ts";
import { sharedAliases } from "../synonyms.ts";
import { worksFields } from "../worksFields.ts";
import { startedBeforeFinished } from "../worksRules.ts";

/** 公路升级改造: a road raised from one technical grade to another (JTG B01). */
export const upgrades = defineLedger({
  id: "upgrades",
  name: "公路升级改造",
  area: "rural",
  key: ["项目名称"],
  titles: ["公路升级改造", "升级改造", "提级改造", "三级公路改造", "等级提升", "提质改造"],
  qualifiers: ["路线", "线路", "升级改造"],
  sections: {
    项目: ["项目名称", "乡镇", "起讫点", "原技术等级", "拟改技术等级", "里程", "总投资"],
    时间: ["开工日期", "计划完工", "完工日期"],
  },
  fields: {
    项目名称: {
      kind: "text",
      required: true,
      aliases: ["升级改造项目名称", "升级改造项目", "路线名称", "公路名称"],
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
      synonyms: { 等外: ["等外路"] },
      aliases: [
        "现有技术等级",
        "现有等级",
        "原公路技术等级",
        "改造前技术等级",
        "现状技术等级",
        "升级前等级",
        "升级前技术等级",
        "现有公路等级",
        "现技术等级",
        "原等级",
        "现状等级",
        "改造前等级",
        "现等级",
      ],
    },
    拟改技术等级: {
      kind: "text",
      listed: true,
      options: ["一级", "二级", "三级", "四级"],
      aliases: [
        "拟改造等级",
        "改造后技术等级",
        "升级后技术等级",
        "拟改造技术等级",
        "目标技术等级",
        "设计技术等级",
        "拟建技术等级",
        "拟升级等级",
        "拟改等级",
        "改造后等级",
        "建设等级",
        "目标等级",
        "升级后等级",
        "设计等级",
        "拟建等级",
        "建设技术等级",
      ],
    },
    里程: { kind: "length", unit: "公里", required: true },
    总投资: { kind: "money", unit: "万元", listed: true },
    开工日期: { kind: "date", aliases: sharedAliases.started },
    计划完工: { kind: "month", aliases: sharedAliases.dueMonth },
    完工日期: { kind: "date", aliases: sharedAliases.finished },
    备注: { kind: "note", aliases: sharedAliases.note },
  },
  progress: {
    阶段: {
      kind: "text",
      required: true,
      options: ["工可编制", "初步设计", "施工图设计", "招标", "在建", "完工"],
      synonyms: {
        工可编制: ["工可", "工可报告", "可研", "可研编制", "工程可行性研究", "工可报告编制"],
        初步设计: ["初设"],
        施工图设计: ["施工图", "施工图编制"],
        招标: ["招投标"],
        在建: ["施工", "正在施工", "建设中", "已开工"],
        完工: ["已完成", "竣工", "建成"],
      },
      aliases: ["项目阶段", "工作阶段", "进展阶段", "目前阶段", "前期阶段", "所处阶段", "当前阶段", "状态", "建设阶段"],
      weakAliases: ["进度", "进展", "形象进度"],
    },
    完成投资: worksFields.完成投资,
    形象进度: { kind: "percent", unit: "％", aliases: sharedAliases.percent, weakAliases: sharedAliases.weakPercent },
    进展说明: { kind: "note", aliases: ["进展情况", "工作进展", "推进情况", "目前进展"] },
  },
  rules: [startedBeforeFinished, notMoreThan("完成投资", "总投资")],
});
