import { figures } from "../../db/figures/index.ts";
import { areas } from "../../db/ledgers/index.ts";
import { wordParagraph, wordRun } from "../files/docx/wordText.ts";
import type { XmlElement } from "../files/xml/xmlTree.ts";
import { fieldsOf, guideEntries } from "../tags/index.ts";
import type { AnnexTable } from "./annexes/AnnexTable.ts";
import { wordTable } from "./annexes/wordTable.ts";
import { layout } from "./layout.ts";
import { documentOf, packDocument } from "./layoutDocument.ts";
import { styleIds } from "./styleIds.ts";

/** 标签说明: a Word document that tells the bureau how to write its template, with every figure, filter and word there is. */
export function tagGuide(): Uint8Array {
  const body: XmlElement[] = [
    line("title", "总结模板标签说明"),
    line("level1", "一、写法"),
    table(["标签", "含义"], [30, 66], guideEntries("paragraph")),
    line("level1", "二、指标"),
  ];
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
