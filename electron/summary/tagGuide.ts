import { figures } from "../../db/figures/index.ts";
import { areas } from "../../db/ledgers/areas.ts";
import { wordParagraph, wordRun } from "../files/docx/wordText.ts";
import type { XmlElement } from "../files/xml/xmlTree.ts";
import type { AnnexTable } from "./annexes/AnnexTable.ts";
import { wordTable } from "./annexes/wordTable.ts";
import { layout } from "./layout.ts";
import { documentOf, packDocument } from "./layoutDocument.ts";
import { styleIds } from "./styleIds.ts";
import { fieldsOf } from "./tags/fieldsOf.ts";
import { filters } from "./tags/filters.ts";
import { settingExplanations } from "./tags/settingNames.ts";

const rules: readonly string[] = [
  "模板就是一篇普通的 Word 文档，在 WPS 或 Word 里编辑，另存为 .docx。花括号里的内容叫标签，导出时换成台账里的数字，其余文字和格式原样保留。",
  "写一个数字：{固投.入库项目数}。标签只换成数字，单位写在后面：{固投.出数}亿元。",
  "改一种写法：在后面加竖线，如 {农村路.养护投入资金|余}万元。几种写法可以连用：{固投.出数|万元|约2}万元。",
  "按情况写不同的话：{#固投.入库超额>0}超额{固投.入库超额}亿元{/}。开头写 {#条件}，结束写 {/}；条件不成立时，中间的文字不出现。写成 {^条件} 则相反。",
  "条件可以写：指标＞数字，＞、＜、=、≠、≥、≤ 都可以；两个指标相比；有 指标、无 指标（没有记录或为零）、缺 指标（还没有人报送）。几个条件用“且”“或”连接。",
  "逐项写出清单：{#农村路.危桥改造}{桥梁名称}{状态}{分隔}{/}。中间可以用清单的各项名称；{分隔} 在各项之间写“；”，最后写“。”；{顿号} 在各项之间写“、”；{序号} 写第几项。{#最后}…{/} 只在最后一项出现。",
  "只取清单的一部分：{#高速.项目 其中 状态=在建}…{/}。",
  "整段独占一行的 {#…} 和 {/} 会把中间的段落逐项重复；条件不成立、没有内容的段落整段去掉，不留空行。",
  "台账里还没有记录的指标写成【待补：…】，并在清单里列出责任科室。多余的标点（如“，。”）自动去掉。",
  "标签只能写在正文里，不能写在页眉、页脚和脚注里；一个标签不能跨两段。写错的标签会按段落指出，在改正之前继续用原来的模板。",
];

/** 标签说明: a Word document that tells the bureau how to write its template, with every figure, filter and word there is. */
export function tagGuide(): Uint8Array {
  const body: XmlElement[] = [line("title", "总结模板标签说明"), ...rules.map((rule) => line("body", rule))];
  body.push(
    line("level1", "一、写法"),
    table(
      ["写法", "作用"],
      [24, 60],
      Object.values(filters).map(({ example, meaning }) => [example, meaning]),
    ),
  );
  body.push(
    line("level1", "二、不是指标的词"),
    table(
      ["标签", "内容"],
      [24, 60],
      settingExplanations.map(([name, meaning]) => [`{${name}}`, meaning]),
    ),
  );
  body.push(line("level1", "三、指标"));
  for (const [index, { id, name }] of areas.entries()) {
    const own = figures.filter(({ area }) => area === id);
    if (own.length === 0) continue;
    body.push(line("level2", `（${"一二三四五六七八"[index] ?? index + 1}）${name}`));
    body.push(
      table(
        ["标签", "单位", "含义，清单的各项"],
        [32, 10, 62],
        own.map((figure) => [
          `{${figure.id}}`,
          figure.unit ?? "清单",
          [figure.definition, (fieldsOf(figure) ?? []).join("、")].filter(Boolean).join(" "),
        ]),
      ),
    );
  }
  // A table must not be the last of a body.
  body.push(line("body", ""));
  return packDocument(documentOf(body));
}

function line(style: "title" | "body" | "level1" | "level2", text: string): XmlElement {
  return wordParagraph(styleIds[style], [wordRun(text)]);
}

function table(heads: readonly string[], widths: readonly number[], rows: readonly (readonly string[])[]): XmlElement {
  const { page, margins } = layout;
  const annex: AnnexTable = {
    title: "",
    caption: ["", "", ""],
    paper: "A4",
    header: heads.map((text, column) => ({ text, row: 0, column, rowSpan: 1, columnSpan: 1 })),
    headerRows: 1,
    columnNumbers: null,
    columns: widths.map((width) => ({ width, align: "left" })),
    rows: rows.map((cells) => ({ strong: false, cells })),
    notes: [],
  };
  return wordTable(annex, page.width - margins.left - margins.right);
}
