import { defineLedger } from "../defineLedger.ts";
import { sharedAliases, workStateSynonyms } from "../synonyms.ts";
import { doneWithinPlan, startedBeforeFinished, stateAgrees } from "../worksRules.ts";

/** 生命安全防护工程 (安防工程): guard rails and signs on rural roads. */
export const safetyWorks = defineLedger({
  id: "safety-works",
  name: "生命安全防护工程",
  area: "rural",
  key: ["年度", "乡镇", "项目名称"],
  titles: ["生命安全防护工程", "安全生命防护工程", "生命防护工程", "安防工程", "安保工程", "安全防护", "村道安防", "生命安全防护"],
  sections: {
    项目: ["年度", "项目名称", "乡镇", "路线名称", "起点桩号", "止点桩号"],
    规模与投资: ["处治里程", "护栏", "标志标牌", "计划投资"],
    时间: ["开工日期", "计划完工", "完工日期"],
  },
  fields: {
    年度: { kind: "year", required: true, aliases: sharedAliases.year },
    项目名称: { kind: "text", required: true, listed: true, aliases: ["工程名称", "安防工程名称", "建设项目", "项目", "工程项目", "安防项目", "建设项目名称", "工程项目名称", "安防项目名称"], weakAliases: ["路线名称", "线路名称", "实施路段", "路段名称"] },
    乡镇: { kind: "township", required: true, listed: true, aliases: sharedAliases.township },
    路线名称: { kind: "text", aliases: ["线路名称", "所在路线", "公路名称", "道路名称", "路段名称", "实施路段", "路线", "所在线路", "实施路线"] },
    起点桩号: { kind: "stake", aliases: ["起始桩号", "起点", "起桩号", "开始桩号"] },
    止点桩号: { kind: "stake", aliases: ["终点桩号", "终止桩号", "止点", "终点", "止桩号", "结束桩号"] },
    处治里程: { kind: "length", unit: "公里", required: true, listed: true, aliases: ["实施里程", "计划里程", "建设里程", "整治里程", "治理里程", "任务里程", "设计里程", "处置里程", "隐患里程", "处治长度", "实施长度", "防护里程", "隐患处治里程", "里程计划", "计划处治里程", "安防里程", "下达里程", "计划实施里程", "总里程"], weakAliases: ["里程", "长度", "公里数"] },
    护栏: { kind: "metre", unit: "米", aliases: ["波形护栏", "护栏长度", "防护栏", "安装护栏", "波形梁护栏", "护栏（米）", "钢护栏", "波形钢护栏", "防撞护栏", "波形梁钢护栏", "新增护栏", "护栏工程量"] },
    标志标牌: { kind: "count", unit: "块", aliases: ["标志牌", "标牌", "标志", "标识标牌", "警示标志", "交通标志", "警示牌", "标识牌", "标志标牌（块）", "指示牌", "标志牌数量", "标志标线", "交通标志牌", "标牌数量", "警示标牌"] },
    计划投资: { kind: "money", unit: "万元", listed: true, aliases: sharedAliases.plannedMoney, weakAliases: ["投资", "资金", "金额"] },
    开工日期: { kind: "date", aliases: sharedAliases.started },
    计划完工: { kind: "month", aliases: sharedAliases.dueMonth },
    完工日期: { kind: "date", aliases: sharedAliases.finished },
    备注: { kind: "note", aliases: sharedAliases.note },
  },
  progress: {
    完成里程: { kind: "length", unit: "公里", listed: true, aliases: [...sharedAliases.doneLength, "已处治里程", "完成处治里程"] },
    完成投资: { kind: "money", unit: "万元", listed: true, aliases: sharedAliases.doneMoney },
    状态: { kind: "text", required: true, listed: true, options: ["未开工", "在建", "完工"], synonyms: workStateSynonyms, aliases: sharedAliases.state, weakAliases: sharedAliases.weakState },
    未完成原因: { kind: "note", aliases: sharedAliases.reason },
  },
  rules: [startedBeforeFinished, stateAgrees, doneWithinPlan("完成里程", "处治里程"), doneWithinPlan("完成投资", "计划投资")],
});
