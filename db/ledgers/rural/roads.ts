import { stakeMillimetres, stakeText } from "../../exact/index.ts";
import { defineLedger } from "../defineLedger.ts";
import { pavementSynonyms, roadClassSynonyms, sharedAliases } from "../synonyms.ts";

const CLASS_OF_LETTER: Readonly<Record<string, string>> = { X: "县道", Y: "乡道", C: "村道", Z: "专用公路" };

/** 农村公路路线: the roads themselves. Route code after JTG/T L11: letter, 3–4 characters, 6-digit county code. */
export const roads = defineLedger({
  id: "roads",
  name: "农村公路路线",
  area: "rural",
  key: ["路线编码", "起点桩号"],
  titles: [
    "农村公路路线",
    "路线台账",
    "路线明细",
    "公路基本情况",
    "农村公路基础",
    "路线基本情况",
    "公路明细",
    "路线统计",
  ],
  qualifiers: ["路线", "线路"],
  sections: {
    路线: ["路线编码", "路线名称", "行政等级", "技术等级", "乡镇", "建制村"],
    起止与里程: ["起点名称", "止点名称", "起点桩号", "止点桩号", "里程"],
    路面: ["路面类型", "路面宽度"],
  },
  fields: {
    路线编码: { kind: "text", required: true, help: "字母＋3–4 位＋6 位县级代码，例：Y001 后接本县代码" },
    路线名称: { kind: "text", required: true },
    行政等级: {
      kind: "text",
      required: true,
      options: ["县道", "乡道", "村道", "专用公路"],
      synonyms: { ...roadClassSynonyms, 专用公路: ["Z"] },
      aliases: ["道路等级", "公路等级", "路线等级", "公路行政等级", "路线类别"],
    },
    技术等级: {
      kind: "text",
      listed: true,
      options: ["一级", "二级", "三级", "四级", "等外"],
      synonyms: {
        一级: ["1级"],
        二级: ["2级"],
        三级: ["3级"],
        四级: ["4级"],
        等外: ["等外路", "等外级"],
      },
      aliases: ["公路技术等级", "道路技术等级"],
    },
    起点名称: { kind: "text", aliases: ["起点地名", "起点"] },
    止点名称: { kind: "text", aliases: ["止点地名", "终点名称", "终点地名", "止点", "终点"] },
    起点桩号: { kind: "stake", listed: true, aliases: ["起始桩号", "起桩号", "起点桩"] },
    止点桩号: { kind: "stake", listed: true, aliases: ["终点桩号", "终止桩号", "止桩号", "终点桩"] },
    里程: { kind: "length", unit: "公里", required: true },
    路面类型: {
      kind: "text",
      listed: true,
      options: ["沥青混凝土", "水泥混凝土", "沥青表面处治", "弹石", "砂石", "土路"],
      extendable: true,
      synonyms: { ...pavementSynonyms, 沥青表面处治: ["沥青表处", "表面处治"], 土路: ["土路面", "无路面"] },
      aliases: ["路面结构", "面层类型", "路面材料"],
    },
    路面宽度: { kind: "metre", summed: false, unit: "米", aliases: ["路宽", "宽度"] },
    乡镇: { kind: "township", required: true, aliases: sharedAliases.township },
    建制村: { kind: "text", aliases: sharedAliases.village },
    备注: { kind: "note", aliases: sharedAliases.note },
  },
  rules: [
    {
      level: "error",
      rule: "E04",
      of: ["路线编码"],
      field: "路线编码",
      check: ({ 路线编码: code }) =>
        typeof code === "string" && !/^[GSXYCZW][0-9A-Z]{3,4}\d{6}$/.test(code)
          ? `路线编码“${code}”不合规范（字母＋3–4 位＋6 位县级代码，例：Y001 后接本县代码）`
          : null,
    },
    {
      level: "error",
      rule: "E04",
      of: ["路线编码", "行政等级"],
      field: "行政等级",
      check({ 路线编码: code, 行政等级: grade }) {
        const expected = typeof code === "string" ? CLASS_OF_LETTER[code[0] ?? ""] : undefined;
        return expected && grade && grade !== expected ? `编码 ${code} 为${expected}，与行政等级“${grade}”不符` : null;
      },
    },
    {
      level: "error",
      rule: "E04",
      of: ["起点桩号", "止点桩号", "里程"],
      field: "里程",
      check({ 起点桩号: from, 止点桩号: to, 里程: length }) {
        if (typeof from !== "number" || typeof to !== "number" || typeof length !== "number") return null;
        // A length is kept to the metre.
        const between = stakeMillimetres(to) - stakeMillimetres(from);
        return Math.abs(between - length * 1000) < 1000
          ? null
          : `里程应为止点桩号 ${stakeText(to)} − 起点桩号 ${stakeText(from)} = ${between / 1_000_000} 公里`;
      },
    },
  ],
});
