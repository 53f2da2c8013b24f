import { defineLedger } from "../defineLedger.ts";
import { sharedAliases, workStateSynonyms } from "../synonyms.ts";
import { doneWithinPlan, startedBeforeFinished, stateAgrees } from "../worksRules.ts";

/** 危桥改造: bridges rated 四类 or 五类 (JTG/T H21) that are strengthened or rebuilt in a year. */
export const bridges = defineLedger({
  id: "bridges",
  name: "危桥改造",
  area: "rural",
  key: ["年度", "桥梁名称", "所在路线"],
  titles: ["危桥改造", "危桥", "病危桥", "危旧桥", "桥梁改造", "桥梁加固", "危病桥"],
  sections: {
    桥梁: ["年度", "桥梁名称", "桥梁编码", "所在路线", "中心桩号", "乡镇", "桥长", "桥宽", "原技术状况"],
    改造: ["改造方式", "计划投资", "开工日期", "计划完工", "完工日期"],
  },
  fields: {
    年度: { kind: "year", required: true, aliases: sharedAliases.year },
    桥梁名称: { kind: "text", required: true, listed: true, aliases: ["桥名", "危桥名称", "桥梁名", "项目名称", "桥梁", "工程名称", "桥梁（项目）名称", "危桥名"] },
    桥梁编码: { kind: "text", aliases: ["桥梁代码", "桥梁编号", "桥梁代号", "桥编码"] },
    所在路线: { kind: "text", listed: true, aliases: ["路线名称", "线路名称", "路线", "所属路线", "所在线路", "公路名称", "道路名称", "所在公路", "所在道路", "路名", "所属线路", "所在路线名称", "线路"] },
    中心桩号: { kind: "stake", aliases: ["桩号", "桥位桩号", "桥梁桩号", "桥梁中心桩号", "中心里程桩号", "所在桩号", "桥中心桩号", "位置桩号"] },
    乡镇: { kind: "township", required: true, listed: true, aliases: sharedAliases.township },
    桥长: { kind: "metre", unit: "米", aliases: ["桥梁全长", "桥梁长度", "全长", "桥全长", "长度", "桥梁长", "总长"] },
    桥宽: { kind: "metre", unit: "米", aliases: ["桥面宽", "桥面宽度", "桥梁宽度", "桥面全宽", "宽度", "桥梁宽", "桥面净宽", "全宽"] },
    原技术状况: {
      kind: "text",
      listed: true,
      options: ["三类", "四类", "五类"],
      synonyms: { 三类: ["3类", "三类桥", "3", "三"], 四类: ["4类", "四类桥", "4", "四"], 五类: ["5类", "五类桥", "5", "五"] },
      aliases: ["技术状况", "技术等级", "技术状况等级", "评定等级", "技术状况评定", "桥梁技术状况", "原技术等级", "技术类别", "桥梁类别", "评定类别", "危桥等级", "病害等级", "原技术状况等级", "技术状况评定等级", "桥梁技术等级", "改造前技术状况"],
      help: "四类、五类为危桥",
    },
    改造方式: {
      kind: "text",
      listed: true,
      options: ["加固", "改建", "重建"],
      synonyms: { 加固: ["维修加固", "加固维修", "加固改造"], 改建: ["改造", "改扩建", "拓宽改建"], 重建: ["拆除重建", "拆建", "新建", "原址重建", "拆旧建新"] },
      aliases: ["改造方案", "改造类型", "处治方案", "改造措施", "处治方式", "建设方案", "建设性质", "处置方案", "改造形式", "改造类别", "处治措施", "处置方式", "实施方案"],
    },
    计划投资: { kind: "money", unit: "万元", listed: true, aliases: sharedAliases.plannedMoney, weakAliases: ["投资", "资金", "金额"] },
    开工日期: { kind: "date", aliases: sharedAliases.started },
    计划完工: { kind: "month", aliases: sharedAliases.dueMonth },
    完工日期: { kind: "date", aliases: sharedAliases.finished },
    备注: { kind: "note", aliases: sharedAliases.note },
  },
  progress: {
    完成投资: { kind: "money", unit: "万元", listed: true, aliases: sharedAliases.doneMoney },
    形象进度: { kind: "percent", unit: "％", listed: true, aliases: sharedAliases.percent, weakAliases: sharedAliases.weakPercent },
    状态: { kind: "text", required: true, listed: true, options: ["未开工", "在建", "完工"], synonyms: workStateSynonyms, aliases: sharedAliases.state, weakAliases: sharedAliases.weakState },
    未完成原因: { kind: "note", aliases: sharedAliases.reason },
  },
  rules: [startedBeforeFinished, stateAgrees, doneWithinPlan("完成投资", "计划投资")],
});
