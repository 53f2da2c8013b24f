import { defineLedger } from "../defineLedger.ts";
import { notMoreThan } from "../notMoreThan.ts";
import { sharedAliases } from "../synonyms.ts";

/**
 * 固定资产投资月报: what each project reported for one month. Only the month's own amount is kept; sums up to a month are
 * figures. The 其中 items may overlap, so each is ≤ the whole and they are never added up. No alias without 本月 or 当月:
 * “累计完成投资” must not pass for a month's amount.
 */
export const investmentMonthly = defineLedger({
  id: "investment-monthly",
  name: "固定资产投资月报",
  area: "investment",
  key: ["项目", "月份"],
  titles: [
    "固定资产投资月报",
    "固定资产投资",
    "投资月报",
    "固投月报",
    "投资完成情况",
    "固定资产投资完成情况",
    "投资出数",
    "出数情况",
    "投资统计",
  ],
  notTitles: ["目标任务", "项目库", "周转量", "办实事"],
  sections: {
    完成投资: ["项目", "月份", "本月完成投资", "其中建筑安装工程", "其中设备工器具购置", "其中其他费用"],
    资金与进度: ["本月到位资金", "形象进度"],
  },
  fields: {
    项目: {
      kind: "project",
      required: true,
      aliases: [
        "项目名称及标段",
        "在建项目名称",
        "在建项目",
        "重点项目名称",
        "投资项目",
        "项目库项目名称",
        "入库项目名称",
      ],
      weakAliases: ["项目代码", "名称"],
    },
    月份: { kind: "month", required: true, aliases: sharedAliases.month, weakAliases: ["日期"] },
    本月完成投资: {
      kind: "money",
      unit: "万元",
      required: true,
      aliases: [
        "本月完成",
        "当月完成",
        "本月投资",
        "当月投资",
        "月完成投资",
        "月度完成投资",
        "本月出数",
        "当月出数",
        "本月固定资产投资",
        "本月完成固定资产投资",
        "当期完成投资",
        "本月完成额",
        "当月完成额",
        "当月固定资产投资",
        "当月完成固定资产投资",
        "本月新增投资",
        "月投资",
        "本月投资合计",
        "本月完成数",
        "当月完成数",
        "当月新增投资",
      ],
    },
    其中建筑安装工程: {
      kind: "money",
      unit: "万元",
      aliases: [
        "建安工程费用",
        "建筑安装费",
        "建安工程",
        "建安投资",
        "建安工程投资",
        "建筑安装",
        "建安费",
        "建筑安装工程费",
        "建安工程费",
        "建筑安装投资",
        "建安",
        "建筑工程安装工程",
        "本月建筑安装工程",
        "建筑安装工程完成投资",
        "本月建安投资",
      ],
    },
    其中设备工器具购置: {
      kind: "money",
      unit: "万元",
      aliases: [
        "设备购置",
        "设备工器具",
        "设备购置费",
        "设备及工器具购置",
        "设备工器具购置费",
        "工器具购置",
        "设备投资",
        "设备工器具投资",
        "设备器具购置",
        "设备及工器具购置费",
        "设备购置投资",
        "本月设备购置",
      ],
    },
    其中其他费用: {
      kind: "money",
      unit: "万元",
      aliases: ["其他费", "其它费用", "建设其他费", "工程建设其他费", "其它费", "本月其他费用", "待摊投资"],
      weakAliases: ["其他"],
    },
    本月到位资金: {
      kind: "money",
      unit: "万元",
      aliases: ["本月到位", "当月到位", "本月资金到位额", "本月落实资金"],
    },
    形象进度: { kind: "note", aliases: ["形象进度描述", "工程形象", "形象进度说明"] },
    备注: { kind: "note", aliases: ["说明", "备注说明", "其他说明", "填报说明"] },
  },
  rules: [
    // A04 asks it of what was reported for the month, all items together.
    notMoreThan("其中建筑安装工程", "本月完成投资", null),
    notMoreThan("其中设备工器具购置", "本月完成投资", null),
    notMoreThan("其中其他费用", "本月完成投资", null),
  ],
});
