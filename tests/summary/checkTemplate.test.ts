import { describe, expect, it } from "vitest";
import {
  checkTemplate,
  defaultTemplate,
  fillSummary,
  type SummaryInput,
  TemplateBroken,
} from "../../electron/summary/index.ts";
import { changedDocument } from "./changedDocument.ts";
import { summaryDatabase } from "./summaryDatabase.ts";
import { summaryParagraphs } from "./summaryText.ts";
import { templateOf } from "./templateOf.ts";

const store = summaryDatabase();
const annual: SummaryInput = { kind: "annual", asOf: "2021-10" };
const filled = (...paragraphs: readonly (string | readonly string[])[]): string[] =>
  summaryParagraphs(fillSummary(store, { ...annual, template: templateOf(...paragraphs) }).document);

describe("problems of a template", () => {
  it.each(["annual", "half"] as const)("our own %s template has none", (kind) => {
    expect(checkTemplate(defaultTemplate(kind))).toEqual([]);
  });

  it.each([
    ["{固投.入库项目书}", "没有“固投.入库项目书”这个指标"],
    ["{入库项目数}", "没有“入库项目数”这个指标，是否为：固投.入库项目数"],
    ["{}", "花括号里没有内容"],
    ["{固投.入库项目数|大些}", "没有“|大些”这种写法"],
    ["{固投.入库总投资|公里}", "不能换算为“公里”：原来的单位是亿元"],
    ["{农村路.建设任务乡镇|余}", "“|余”不能用在这里：前面是清单"],
    ["{固投.入库总投资|月日}", "前面是数字"],
    ["{#高速.项目}{宽度}{/}", "“高速.项目”没有“宽度”这一项，可用的有：项目名称、路段"],
    ["{高速.项目|列 宽度}", "“高速.项目”没有“宽度”这一项"],
    ["{#高速.项目 其中 宽度>3}{/}", "“高速.项目”没有“宽度”这一项"],
    ["{#固投.出数 其中 项目>3}{/}", "“固投.出数”不是清单"],
    ["{全长}", "没有“全长”这个指标"],
    ["{分隔}", "只能写在清单的循环里"],
    ["{#固投.出数>}{/}", "比较号后面没有内容"],
    ["{#>3}{/}", "比较号前面没有写指标"],
    ["{#固投.出数>固投.任务}{/}", "没有“固投.任务”这个指标"],
    ["{#}{/}", "后面没有写条件或清单"],
    ["{#固投.出数>0}超", "{#固投.出数>0} 没有结束"],
    ["超{/}", "{/} 前面没有与它对应的开始标签"],
    ["{#固投.出数>0}{/固投.入库总投资}", "与前面的 {#固投.出数>0}（第 2 段）不对应"],
    ["入库{固投.入库项目数个", "花括号没有闭合"],
    ["入库固投.入库项目数}个", "多了一个“}”"],
    ["{固投.出数{固投.出数}", "花括号没有闭合"],
  ])("%s is named with its paragraph", (text, message) => {
    const problems = checkTemplate(templateOf("第一段", text, "第三段"));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.paragraph).toBe(1);
    expect(problems[0]?.message).toContain("第 2 段");
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.text).toBe(text);
    expect(() => fillSummary(store, { ...annual, template: templateOf("第一段", text) })).toThrow(TemplateBroken);
  });

  it("a section opened in one paragraph and never closed is named where it begins", () => {
    const problems = checkTemplate(templateOf("{#高速.项目}", "{项目名称}", "完"));
    expect(problems).toMatchObject([{ paragraph: 0, tag: "{#高速.项目}" }]);
  });

  it("every problem is named, in the order of the text", () => {
    expect(checkTemplate(templateOf("{甲}", "{固投.出数}", "{乙.丙}")).map(({ paragraph }) => paragraph)).toEqual([
      0, 2,
    ]);
  });

  it("a tag in a footer is named: it would stand in print", () => {
    const template = changedDocument(
      defaultTemplate("annual"),
      (content) => content.replace("— ", "{单位名称}"),
      "word/footer1.xml",
    );
    expect(checkTemplate(template)).toMatchObject([{ paragraph: null, tag: "{单位名称}" }]);
  });
});

describe("tags as people write them", () => {
  it.each([
    ["full-width signs of an input method", ["｛固投．入库项目数｝个"], ["2个"]],
    ["a tag cut into runs", [["入库{固", "投.入库", "项目数}个"]], ["入库2个"]],
    ["spaces inside", ["{ 固投.入库项目数 }个"], ["2个"]],
    ["full-width comparison", ["{＃固投.入库超额＞0}超{／}完"], ["超完"]],
    ["a condition that does not hold", ["{#固投.入库超额<0}差{/}{^固投.入库超额<0}不差{/}"], ["不差"]],
    ["two figures compared", ["{#固投.入库总投资>=固投.入库任务}完成{/}"], ["完成"]],
    ["words compared", ["{#高速.项目}{#状态=通车运营}{项目名称}已通车{/}{/}"], ["沾马高速已通车"]],
    ["part of a list", ["{#农村路.危桥改造 其中 状态=在建}{序号}.{桥梁名称}{分隔}{/}"], ["1.白村桥。"]],
    ["its number", ["{农村路.危桥改造 其中 状态=在建|个数}座"], ["1座"]],
    [
      "both of two conditions",
      ["{#固投.出数>0 且 固投.入库项目数>5}甲{/}{#固投.出数>0 或 固投.入库项目数>5}乙{/}"],
      ["乙"],
    ],
    ["nothing there", ["{#无 安全.春运责任事故数}平安{/}{#有 安全.春运责任事故数}有事{/}"], ["平安"]],
    ["paragraphs of a loop", ["{#农村路.危桥改造}", "{桥梁名称}", "{/}", "完"], ["大坡桥", "白村桥", "完"]],
    ["a paragraph that has nothing to say", ["甲", "{#固投.入库超额<0}差{/}", "乙"], ["甲", "乙"]],
    ["a blank field", ["{#高速.项目}{项目名称}：{路段|或 全线}{分隔}{/}"], ["沾马高速：马龙段；绕城高速：全线。"]],
    ["punctuation left behind", ["{#固投.入库超额<0}差，{/}甲，{#固投.入库超额<0}乙{/}。"], ["甲。"]],
    ["words of the bureau", ["{单位名称}{年度}年{期}，{上年}年"], ["马龙区交通运输局2021年1－10月，2020年"]],
    ["the household threshold", ["{户数门槛}户"], ["20户"]],
    ["text that looks like XML", ["<甲>&{固投.入库项目数}"], ["<甲>&2"]],
  ] as const)("%s", (_, paragraphs, expected) => {
    expect(filled(...paragraphs)).toEqual(expected);
  });

  it("a blank field that must be there is asked for, by what it belongs to", () => {
    const { document, model } = fillSummary(store, {
      ...annual,
      template: templateOf("{#高速.项目}{项目名称}{路段}{技术标准}，{/}"),
    });
    expect(summaryParagraphs(document)[0]).toContain("绕城高速【待补：绕城高速路段】【待补：绕城高速技术标准】");
    expect(model.missing).toMatchObject([{ figure: "高速.项目", name: "绕城高速路段" }, { name: "绕城高速技术标准" }]);
  });
});

describe("this edition's own texts", () => {
  const template = templateOf("甲{固投.入库项目数}", "乙", "{#高速.项目}", "{项目名称}", "{/}");

  it("stand in their paragraphs, and the rest as it was", () => {
    const { document, model } = fillSummary(store, {
      ...annual,
      template,
      overrides: { 1: "丙{固投.出数}", 3: "路：{项目名称}" },
    });
    expect(summaryParagraphs(document)).toEqual(["甲2", "丙7.84", "路：沾马高速", "路：绕城高速"]);
    expect(model.blocks.map(({ edited }) => edited)).toEqual([false, true, true, true]);
    expect(model.blocks[1]?.template).toBe("丙{固投.出数}");
    expect(model.problems).toEqual([]);
  });

  it("are left out and named where they are wrong; the template's text stands", () => {
    const { document, model } = fillSummary(store, {
      ...annual,
      template,
      overrides: { 0: "{固投.没有}", 1: "{#固投.出数>0}丙", 3: "{/}" },
    });
    expect(summaryParagraphs(document)).toEqual(["甲2", "乙", "沾马高速", "绕城高速"]);
    expect(new Set(model.problems.map(({ paragraph }) => paragraph))).toEqual(new Set([0, 1, 3]));
    expect(model.problems[0]?.message).toContain("没有“固投.没有”这个指标");
  });

  it("of a paragraph that is not there are nothing", () => {
    expect(fillSummary(store, { ...annual, template, overrides: { 99: "{固投.没有}" } }).model.problems).toEqual([]);
  });
});

describe("settings", () => {
  it("line spacing and households follow them", () => {
    const { document } = fillSummary(store, { ...annual, options: { lineSpacing: 28, households: 30 } });
    expect(summaryParagraphs(document).join("")).toContain("实施30户以上自然村通硬化路");
    expect(() =>
      changedDocument(document, (styles) => styles.replaceAll('w:line="560"', ""), "word/styles.xml"),
    ).not.toThrow();
    expect(() =>
      changedDocument(document, (styles) => styles.replaceAll('w:line="579"', ""), "word/styles.xml"),
    ).toThrow("was not changed");
  });
});

describe("what cannot be filled though every tag is right", () => {
  const table = (...cells: string[]): Uint8Array => {
    const column = `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>`;
    const row = cells.map((text) => `${column}<w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join("");
    const grid = cells.map(() => '<w:gridCol w:w="2000"/>').join("");
    const content = `<w:tbl><w:tblPr><w:tblW w:w="4000" w:type="dxa"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr>${row}</w:tr></w:tbl>`;
    return changedDocument(templateOf("甲"), (text) => text.replace("<w:sectPr", `${content}<w:p/><w:sectPr`));
  };

  it("a loop over a row of a table repeats the row", () => {
    const { document } = fillSummary(store, {
      ...annual,
      template: table("{#农村路.危桥改造}{桥梁名称}", "{状态}{/}"),
    });
    expect(summaryParagraphs(document).filter((text) => text !== "")).toEqual([
      "甲",
      "大坡桥",
      "完工",
      "白村桥",
      "在建",
    ]);
  });

  it("sections that cross each other's cells are named with their paragraph", () => {
    const problems = checkTemplate(table("{#农村路.危桥改造}甲", "{/}{#有 固投.出数}乙{/}"));
    expect(problems.length).toBeGreaterThan(0);
    for (const { message } of problems) expect(message).toMatch(/的开始和结束不在同一处/);
  });

  it("loops in loops that would never end are stopped", () => {
    const full = summaryDatabase();
    for (let number = 0; number < 60; number += 1)
      full.add("documents", { 文件名称: `文件${number}`, 印发日期: "2021-06-06" });
    const template = templateOf(`${"{#服务.制度文件}".repeat(5)}{文件名称}${"{/}".repeat(5)}`);
    expect(checkTemplate(template)).toEqual([]);
    expect(() => fillSummary(full, { ...annual, template })).toThrow(TemplateBroken);
  });
});
