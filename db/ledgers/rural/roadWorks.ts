import { defineLedger } from "../defineLedger.ts";
import { pavementSynonyms, sharedAliases, workStateSynonyms } from "../synonyms.ts";
import { doneWithinPlan, startedBeforeFinished, stateAgrees } from "../worksRules.ts";

/** 农村公路建设任务: one road a township builds in a year. */
export const roadWorks = defineLedger({
  id: "road-works",
  name: "农村公路建设任务",
  area: "rural",
  key: ["年度", "乡镇", "路线名称", "自然村"],
  titles: ["农村公路建设任务", "农村公路建设", "建设任务", "通硬化路", "自然村通硬化路", "农村公路硬化", "村组公路", "通村公路", "通组公路", "资源路旅游路产业路", "窄路加宽", "农村公路项目", "农村公路"],
  notTitles: ["养护", "危桥", "安防", "安全防护", "美丽", "绿化", "路线", "里程统计"],
  sections: {
    任务: ["年度", "乡镇", "建制村", "自然村", "户数", "路线名称", "路线编码", "建设类型"],
    规模与投资: ["计划里程", "路面宽度", "路面类型", "计划投资", "施工单位"],
    时间: ["开工日期", "计划完工", "完工日期"],
  },
  fields: {
    年度: { kind: "year", required: true, aliases: sharedAliases.year },
    乡镇: { kind: "township", required: true, listed: true, aliases: sharedAliases.township },
    建制村: { kind: "text", aliases: sharedAliases.village },
    自然村: { kind: "text", listed: true, aliases: ["自然村名称", "自然村名", "所在自然村", "村民小组", "自然村（组）", "村组", "村小组", "涉及自然村", "受益自然村", "通达自然村"] },
    户数: { kind: "count", unit: "户", aliases: ["农户数", "受益户数", "总户数", "自然村户数", "住户数", "户数（户）", "涉及户数", "居住户数", "受益农户"] },
    路线名称: { kind: "text", required: true, listed: true, aliases: ["线路名称", "项目名称", "公路名称", "道路名称", "路段名称", "工程名称", "建设项目", "建设项目名称", "路名", "线路名", "路线名", "建设路段", "项目（路线）名称", "路线（项目）名称", "建设路线"] },
    路线编码: { kind: "text", aliases: ["路线代码", "线路编码", "线路代码", "路线编号", "线路编号", "公路编码"] },
    建设类型: {
      kind: "text",
      required: true,
      listed: true,
      options: ["自然村通硬化路", "农村公路硬化", "窄路加宽", "资源路旅游路产业路", "其他"],
      synonyms: {
        自然村通硬化路: ["通自然村硬化路", "自然村硬化路", "自然村通硬化", "通硬化路", "自然村公路硬化", "30户以上自然村通硬化路", "20户以上自然村通硬化路", "自然村通硬化公路"],
        农村公路硬化: ["公路硬化", "硬化", "路面硬化", "农村公路路面硬化", "村道硬化", "道路硬化"],
        窄路加宽: ["窄路面加宽", "加宽", "路面加宽", "窄路基路面加宽", "窄路面拓宽", "拓宽", "窄路拓宽", "加宽改造"],
        资源路旅游路产业路: ["资源路", "旅游路", "产业路", "资源路、旅游路、产业路", "资源旅游产业路", "资源产业路", "旅游产业路"],
        其他: ["其它"],
      },
      aliases: ["类型", "建设类别", "项目类型", "项目类别", "建设性质", "工程类型", "工程类别", "任务类型", "任务类别", "建设内容", "类别"],
    },
    计划里程: { kind: "length", unit: "公里", required: true, listed: true, aliases: ["建设里程", "任务里程", "里程计划", "计划建设里程", "设计里程", "实施里程", "下达里程", "建设规模", "建设长度", "计划长度", "拟建里程", "计划公里数", "任务公里数", "计划任务", "批复里程", "总里程", "路线长度", "线路长度", "全长"], weakAliases: ["里程", "长度", "公里数"] },
    路面宽度: { kind: "metre", unit: "米", aliases: ["路面宽", "路宽", "宽度", "路面宽度（米）", "硬化宽度", "路面宽（米）", "设计宽度", "建设宽度"] },
    路面类型: { kind: "text", options: ["沥青混凝土", "水泥混凝土", "弹石", "砂石"], extendable: true, synonyms: pavementSynonyms, aliases: ["路面结构", "路面材料", "面层类型", "路面种类", "路面结构类型", "结构类型", "路面形式"] },
    计划投资: { kind: "money", unit: "万元", listed: true, aliases: sharedAliases.plannedMoney, weakAliases: ["投资", "资金", "金额"] },
    施工单位: { kind: "text", aliases: ["施工企业", "承建单位", "建设单位", "施工方", "中标单位", "承包单位", "承建企业", "施工队伍"] },
    开工日期: { kind: "date", aliases: sharedAliases.started },
    计划完工: { kind: "month", aliases: sharedAliases.dueMonth },
    完工日期: { kind: "date", aliases: sharedAliases.finished },
    备注: { kind: "note", aliases: sharedAliases.note },
  },
  progress: {
    完成里程: { kind: "length", unit: "公里", listed: true, aliases: sharedAliases.doneLength },
    完成投资: { kind: "money", unit: "万元", listed: true, aliases: sharedAliases.doneMoney },
    状态: { kind: "text", required: true, listed: true, options: ["未开工", "在建", "完工"], synonyms: workStateSynonyms, aliases: sharedAliases.state, weakAliases: sharedAliases.weakState },
    未完成原因: { kind: "note", aliases: sharedAliases.reason },
  },
  rules: [startedBeforeFinished, stateAgrees, doneWithinPlan("完成里程", "计划里程"), doneWithinPlan("完成投资", "计划投资")],
});
