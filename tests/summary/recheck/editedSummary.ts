import { fillSummary, type SummaryInput } from "../../../electron/summary/index.ts";
import { summaryDatabase } from "../summaryDatabase.ts";
import { templateOf } from "../templateOf.ts";

/** The text that the edits are made on: sentences as a bureau writes them, over summaryDatabase. */
const paragraphs = [
  "2021年下达我局项目入库任务{固投.入库任务}亿元，固定资产投资出数任务（不含高速公路）{固投.出数任务}亿元。",
  "{期}，全局入库项目{固投.入库项目数}个，总投资{固投.入库总投资}亿元，为年度入库任务的{固投.入库完成率}％，{固投.入库超额|超差}；固定资产投资（不含高速公路）出数{固投.出数}亿元，为年度出数任务的{固投.出数完成率}％，{固投.出数超额|超差}。",
  "{期}，公路运输总周转量{固投.总周转量}万吨公里，同比{固投.总周转量同期增速|增减}。",
  "养护方面，投入农村公路养护资金{农村路.养护投入资金|余2}万元，其中小修保养投入{农村路.小修水毁投入资金}万元。",
  "危桥改造方面，实施危桥改造{农村路.危桥改造数}座，完工{农村路.危桥完工数}座。{#农村路.危桥改造}{乡镇}{桥梁名称}{#开工日期}{开工日期|月日}开工{/}{#完工日期}，{完工日期|月日}完工{/}{分隔}{/}",
  "建设任务涉及{农村路.建设任务乡镇|等个}乡（镇）、街道，共{农村路.建设任务条数}条、{农村路.建设任务里程|约2}公里；完工{农村路.建设完成条数}条，完成{农村路.建设完成里程}公里，在建{农村路.建设在建条数}条，未开工{农村路.建设未开工条数}条。",
  "党员个人清单{党建.党员个人清单数}件，完成{党建.党员个人完成数}件；班子成员清单{党建.班子成员清单数}件，完成{党建.班子成员完成数}件。",
  "查处违法行为{安全.打非治违查处数}起；立案查处路政案件{安全.路政案件数}件，结案{安全.路政案件结案数}件；接种疫苗{安全.疫苗接种人次}人次。",
] as const;

export const store = summaryDatabase();
export const input: SummaryInput = {
  kind: "annual",
  asOf: "2021-10",
  template: templateOf(...paragraphs),
  options: { sources: true },
};

/** As the program writes it. */
export function editedSummary(): Uint8Array {
  return fillSummary(store, input).document;
}
