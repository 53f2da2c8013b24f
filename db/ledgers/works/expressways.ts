/**
 * db/ledgers/works — 重点工程: expressways by 路段, the approvals before a work may begin, land and quarrels along it, and
 * what was reached when.
 */
import { datesInOrder } from "../datesInOrder.ts";
import { defineLedger } from "../defineLedger.ts";
import { notMoreThan } from "../notMoreThan.ts";
import { openingFields } from "../openingFields.ts";
import { openingRules } from "../openingRules.ts";
import { sharedAliases, workStateSynonyms } from "../synonyms.ts";
import { worksFields } from "../worksFields.ts";

/** 高速公路项目: the expressways through the county, by project and 路段. 项目 names the row of 项目库 that reports their investment. */
export const expressways = defineLedger({
  id: "expressways",
  name: "高速公路项目",
  area: "works",
  key: ["项目名称", "路段"],
  titles: ["高速公路项目", "高速公路建设", "高速公路", "高速公路进度", "高速公路建设进度", "高速项目"],
  notTitles: ["节点", "要件", "征地", "拆迁", "大事记", "月报"],
  qualifiers: ["高速公路", "高速"],
  sections: {
    项目: ["项目名称", "路段", "全长", "主线长", "支线长", "技术标准", "设计速度", "途经乡镇", "建设单位"],
    投资: ["估算投资", "项目", "期初累计完成投资", "期初截至月"],
    时间: ["开工日期", "计划建成", "建成日期", "通车日期"],
  },
  fields: {
    项目名称: {
      kind: "text",
      required: true,
      aliases: [
        "高速公路路段名称",
        "高速公路工程名称",
        "高速公路段",
        "高速公路名称",
        "高速公路",
        "路线名称",
        "高速名称",
        "公路名称",
        "高速公路项目名称",
        "高速公路项目",

        ...sharedAliases.projectName,
      ],
      weakAliases: ["名称", "项目"],
    },
    路段: {
      kind: "text",
      listed: true,
      aliases: ["标段", "区段", "段落", "路段（标段）", "境内路段", "标段名称", "合同段"],
    },
    全长: {
      kind: "length",
      unit: "公里",
      required: true,
      aliases: ["境内全长", "全线里程", "境内里程", "建设规模"],
    },
    主线长: { kind: "length", unit: "公里", aliases: ["主线", "主线路段"] },
    支线长: {
      kind: "length",
      unit: "公里",
      aliases: ["支线", "连接线", "连接线长", "连接线里程", "支线（连接线）"],
    },
    技术标准: {
      kind: "text",
      listed: true,
      options: ["双向四车道", "双向六车道", "双向八车道"],
      extendable: true,
      synonyms: {
        双向四车道: ["四车道", "双向4车道", "4车道", "四车道高速公路", "双向四车道高速"],
        双向六车道: ["六车道", "双向6车道", "6车道", "六车道高速公路", "双向六车道高速"],
        双向八车道: ["八车道", "双向8车道", "8车道", "八车道高速公路", "双向八车道高速公路"],
      },
      aliases: [
        "建设标准",
        "设计标准",
        "技术等级",
        "公路等级",
        "车道数",
        "建设技术标准",
        "标准",
        "车道",
        "道路等级",
        "技术标准（车道）",
        "车道规模",
        "路线等级",
        "设计技术标准",
      ],
    },
    设计速度: {
      kind: "count",
      summed: false,
      unit: "公里/小时",
      aliases: ["设计时速", "设计车速", "时速", "设计行车速度", "行车速度", "速度", "计算行车速度"],
    },
    估算投资: {
      kind: "money",
      unit: "亿元",
      listed: true,
      aliases: ["投资总额", "概算", "批复概算", "总概算"],
      weakAliases: ["资金", "金额"],
    },
    途经乡镇: {
      kind: "township",
      many: true,
      aliases: [
        ...sharedAliases.township,

        "经过乡镇",
        "沿线乡镇",
        "涉及乡镇",
        "途经",
        "沿线乡镇街道",
      ],
    },
    建设单位: { kind: "text", aliases: sharedAliases.owner },
    开工日期: { kind: "date", listed: true, aliases: sharedAliases.started },
    计划建成: {
      kind: "month",
      aliases: [
        ...sharedAliases.dueMonth,
        "计划通车时间",
        "计划竣工",
        "计划建成通车时间",
        "预计通车时间",
        "计划通车",
        "拟通车时间",
      ],
    },
    建成日期: {
      kind: "date",
      listed: true,
      aliases: [...sharedAliases.finished, "建成", "主线建成日期", "交工验收日期", "全线建成日期"],
    },
    通车日期: { kind: "date", listed: true, aliases: ["建成通车时间", "试运营日期", "通车", "通车试运营日期"] },
    项目: {
      kind: "project",
      aliases: [
        "项目库名称",
        "对应项目",
        "项目库项目",
        "所属项目",
        "入库项目名称",
        "关联项目",
        "项目库项目名称",
        "入库项目",
      ],
      help: "项目库中的名称或代码，月报投资记在该项目上",
    },
    ...openingFields("亿元"),
    备注: { kind: "note", aliases: sharedAliases.note },
  },
  progress: {
    状态: {
      kind: "text",
      required: true,
      options: ["前期工作", "在建", "建成", "通车运营"],
      synonyms: {
        前期工作: ["前期阶段", "开展前期", "开展前期工作", "前期推进", "未开工", "未动工", "筹备", "拟建"],
        在建: workStateSynonyms.在建,
        建成: ["完工", "竣工", "交工", "建成未通车", "全线建成", "主体完工", "已完成", "交工验收"],
        通车运营: ["通车", "运营", "已建成通车", "通车试运营", "试运营", "投入运营", "开通运营"],
      },
      aliases: [...sharedAliases.state, "项目阶段", "运营状态", "建设阶段", "所处阶段"],
      weakAliases: [...sharedAliases.weakState, "阶段"],
    },
    累计完成投资: {
      kind: "money",
      unit: "亿元",
      listed: true,
      weakAliases: sharedAliases.weakDoneMoney,
    },
    形象进度: worksFields.形象进度,
    进展说明: {
      kind: "note",
      aliases: ["工作进展", "推进说明", "工作推进情况", "存在问题"],
      weakAliases: ["进展情况", "工程进展", "项目进展", "推进情况", "建设情况", "目前进展", "建设进展"],
    },
  },
  rules: [
    ...openingRules,
    datesInOrder("开工日期", "建成日期"),
    datesInOrder("建成日期", "通车日期"),
    datesInOrder("开工日期", "通车日期"),
    notMoreThan("累计完成投资", "估算投资"),
    {
      level: "warning",
      rule: "E05",
      of: ["全长", "主线长", "支线长"],
      field: "全长",
      check({ 全长: whole, 主线长: main, 支线长: branch }) {
        if (typeof whole !== "number" || typeof main !== "number" || typeof branch !== "number") return null;
        return main + branch === whole ? null : `全长应为主线长 ＋ 支线长 ＝ ${(main + branch) / 1000} 公里`;
      },
    },
  ],
});
