import { defineLedger } from "../defineLedger.ts";
import { roadClassSynonyms, sharedAliases, workStateSynonyms } from "../synonyms.ts";
import { startedBeforeFinished } from "../worksRules.ts";

/** 农村公路养护: money put into upkeep and flood repair of a road in a year. */
export const maintenance = defineLedger({
  id: "maintenance",
  name: "农村公路养护",
  area: "rural",
  key: ["年度", "乡镇", "路线名称", "养护类型", "工程内容"],
  titles: ["农村公路养护", "养护情况", "养护工程", "日常养护", "小修保养", "水毁修复", "公路养护", "养护", "水毁"],
  sections: {
    路线: ["年度", "乡镇", "路线名称", "行政等级"],
    养护: ["养护类型", "里程", "投入资金", "工程内容"],
    进展: ["开工日期", "完工日期", "状态"],
  },
  fields: {
    年度: { kind: "year", required: true, aliases: sharedAliases.year },
    乡镇: { kind: "township", required: true, listed: true, aliases: sharedAliases.township },
    路线名称: { kind: "text", listed: true, aliases: ["线路名称", "公路名称", "道路名称", "路段名称", "养护路段", "养护路线", "项目名称", "工程名称", "路名", "养护项目", "路段", "线路名", "路线名", "养护线路"] },
    行政等级: { kind: "text", listed: true, options: ["县道", "乡道", "村道"], synonyms: roadClassSynonyms, aliases: ["道路等级", "公路等级", "路线等级", "线路等级", "等级", "道路类别", "公路类别", "路线类别", "公路行政等级", "道路类型", "路线性质"] },
    养护类型: {
      kind: "text",
      required: true,
      listed: true,
      options: ["日常养护", "小修保养", "水毁修复", "预防性养护", "中修", "大修"],
      synonyms: {
        日常养护: ["日常", "日常保养", "日常管养", "日常性养护"],
        小修保养: ["小修", "保养", "小修工程", "小修、保养"],
        水毁修复: ["水毁", "水毁抢修", "水毁恢复", "水毁工程", "水毁修复工程", "灾毁修复", "水毁抢通", "灾毁恢复"],
        预防性养护: ["预防养护", "预防性养护工程"],
        中修: ["中修工程", "中修养护"],
        大修: ["大修工程", "大修养护"],
      },
      aliases: ["养护类别", "养护性质", "类型", "类别", "工程类别", "工程类型", "养护工程类别", "养护种类", "养护方式", "工程性质", "项目类别", "项目类型", "养护分类"],
    },
    里程: { kind: "length", unit: "公里", listed: true, aliases: ["养护里程", "实施里程", "养护长度", "处治里程", "长度", "公里数", "路线长度", "线路里程", "工程里程", "修复里程", "养护公里数"] },
    投入资金: { kind: "money", unit: "万元", required: true, listed: true, aliases: ["资金投入", "投资", "资金", "养护资金", "投入", "完成投资", "投入资金额", "养护投入", "养护经费", "经费", "金额", "投入金额", "资金额", "使用资金", "投资金额", "养护投资", "投资额", "总投资", "补助资金", "投入经费"] },
    工程内容: { kind: "note", listed: true, aliases: ["主要工程内容", "养护内容", "主要内容", "实施内容", "建设内容", "工作内容", "工程量", "主要工程量", "主要养护内容", "养护工程内容", "施工内容", "主要工作内容", "维修内容"] },
    开工日期: { kind: "date", listed: true, aliases: sharedAliases.started },
    完工日期: { kind: "date", aliases: sharedAliases.finished },
    状态: { kind: "text", options: ["未开工", "在建", "完工"], synonyms: workStateSynonyms, aliases: sharedAliases.state, weakAliases: sharedAliases.weakState },
    备注: { kind: "note", aliases: sharedAliases.note },
  },
  rules: [startedBeforeFinished],
});
