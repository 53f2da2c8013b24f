import { defineLedger } from "../defineLedger.ts";
import { roadClassSynonyms, sharedAliases } from "../synonyms.ts";

/** 美丽公路: roads planted with trees and flowers in a year. */
export const scenicRoads = defineLedger({
  id: "scenic-roads",
  name: "美丽公路",
  area: "rural",
  key: ["年度", "乡镇", "路线名称"],
  titles: ["美丽公路", "美丽公路建设", "公路绿化", "绿化美化", "绿美公路", "绿化", "绿美交通", "路域环境"],
  sections: {
    路线: ["年度", "乡镇", "路线名称", "行政等级", "里程"],
    绿化: ["树种", "树木株数", "花种", "花草面积"],
    投入: ["投入资金", "完成日期"],
  },
  fields: {
    年度: { kind: "year", required: true, aliases: sharedAliases.year },
    乡镇: { kind: "township", required: true, listed: true, aliases: sharedAliases.township },
    路线名称: { kind: "text", required: true, listed: true, aliases: ["线路名称", "路段名称", "公路名称", "道路名称", "绿化路段", "建设路段", "项目名称", "路段", "路名", "路线名", "线路名", "美丽公路名称", "实施路段"] },
    行政等级: { kind: "text", listed: true, options: ["国道", "省道", "县道", "乡道", "村道"], synonyms: { 国道: ["国", "G"], 省道: ["省", "S"], ...roadClassSynonyms }, aliases: ["道路等级", "公路等级", "路线等级", "线路等级", "等级", "道路类别", "公路类别", "路线类别", "公路行政等级", "道路类型"] },
    里程: { kind: "length", unit: "公里", required: true, listed: true, aliases: ["绿化里程", "建设里程", "实施里程", "美化里程", "长度", "公里数", "绿化长度", "美丽公路里程", "打造里程", "完成里程", "路线里程", "绿化公里数", "绿化美化里程"] },
    树种: { kind: "list", listed: true, aliases: ["主要树种", "树木种类", "栽植树种", "种植树种", "绿化树种", "树木品种", "栽种树种", "苗木品种", "乔木树种", "行道树种", "树木名称", "苗木种类"] },
    树木株数: { kind: "count", unit: "株", aliases: ["株数", "植树株数", "种植株数", "树木数量", "栽植株数", "植树", "绿化株数", "栽种株数", "苗木株数", "植树数量", "树木", "植树（株）", "种植树木", "苗木数量", "栽植数量"] },
    花种: { kind: "list", listed: true, aliases: ["主要花种", "花卉种类", "花草种类", "种植花种", "花卉品种", "花草品种", "花卉", "花草名称", "栽植花种", "花卉名称", "绿化花种"] },
    花草面积: { kind: "area", unit: "平方米", aliases: ["面积", "种植面积", "花卉面积", "绿化面积", "花草种植面积", "种花面积", "花种面积", "花卉种植面积", "花海面积", "播种面积", "草花面积"] },
    投入资金: { kind: "money", unit: "万元", listed: true, aliases: ["资金", "资金投入", "投资", "完成投资", "投入", "绿化投资", "绿化资金", "投资额", "投入金额", "金额", "经费", "总投资", "投入经费", "建设资金", "投资金额", "建设投资"] },
    完成日期: { kind: "date", aliases: ["完成时间", "完工日期", "完工时间", "建成时间", "竣工时间", "完成年月日", "建成日期"] },
    备注: { kind: "note", aliases: sharedAliases.note },
  },
});
