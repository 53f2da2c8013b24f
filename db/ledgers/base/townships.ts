/**
 * db/ledgers/base — what the other ledgers lean on (基础资料): townships, sections, party branches, leaders. The rule: others
 * name them by their official names; a list of names lives here and nowhere else.
 */
import { defineLedger } from "../defineLedger.ts";

/** 乡（镇）街道: the official townships in their order, and every other name people use for them. */
export const townships = defineLedger({
  id: "townships",
  name: "乡（镇）街道",
  area: "base",
  key: ["名称"],
  titles: ["乡镇街道名单", "乡（镇）街道", "乡镇名录", "行政区划"],
  fields: {
    名称: { kind: "text", required: true, help: "全称，例：城关镇" },
    代码: {
      kind: "text",
      listed: true,
      aliases: ["区划代码", "统计代码", "统计用区划代码"],
      help: "9 位统计用区划代码",
    },
    类型: {
      kind: "text",
      required: true,
      options: ["街道", "镇", "乡"],
      synonyms: { 街道: ["街道办事处"], 乡: ["民族乡"] },
      aliases: ["乡镇类型", "区划类型"],
    },
    别名: {
      kind: "list",
      listed: true,
      aliases: ["其他名称", "曾用名", "简称", "旧名"],
      help: "旧名、简称，用、隔开；导入时按这些名称识别",
    },
    排序: {
      kind: "count",
      summed: false,
      required: true,
      aliases: ["顺序", "排列顺序", "序"],
      help: "报表中的顺序",
    },
    启用年度: { kind: "year", listed: true, aliases: ["设立年度"], help: "从这一年度起使用；一直使用的不填" },
    停用年度: {
      kind: "year",
      listed: true,
      aliases: ["撤销年度"],
      help: "从这一年度起不再列入报表；仍在使用的不填",
    },
  },
  rules: [
    {
      level: "error",
      rule: "T01",
      of: ["代码"],
      field: "代码",
      check: ({ 代码: code }) => (typeof code === "string" && !/^\d{9}$/.test(code) ? "代码应为 9 位数字" : null),
    },
    {
      level: "error",
      rule: "T01",
      of: ["启用年度", "停用年度"],
      field: "停用年度",
      check: ({ 启用年度: from, 停用年度: until }) =>
        typeof from === "number" && typeof until === "number" && until <= from ? "停用年度应晚于启用年度" : null,
    },
  ],
});
