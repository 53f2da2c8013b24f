import { describe, expect, it } from "vitest";
import { openDocx } from "../../../../electron/files/docx/openDocx.ts";
import { readText } from "../../../../electron/files/docx/readText.ts";
import { packParts } from "../../../../electron/files/writing/packParts.ts";
import { readDocument } from "../../../../electron/summary/recheck/reading/readDocument.ts";
import { changedDocument } from "../../changedDocument.ts";
import { templateOf } from "../../templateOf.ts";

const paragraph = (content: string): string => `<w:p>${content}</w:p>`;
const run = (text: string, look = ""): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;

function read(content: string, parts: Readonly<Record<string, string>> = {}): { text: string[]; beside: string[] } {
  const whole = changedDocument(templateOf("甲"), (text) =>
    text.replace(/<w:body>.*<w:sectPr/s, `<w:body>${content}<w:sectPr`),
  );
  const docx = openDocx(
    packParts(new Map<string, Buffer | string>([...openDocx(whole).parts, ...Object.entries(parts)])),
  );
  const { text, beside } = readDocument(readText(docx).root, docx);
  const words = (lines: typeof text): string[] => lines.map((line) => line.text).filter((line) => line !== "");
  return { text: words(text), beside: words(beside).filter((line) => /[一二三四五六七八九]/.test(line)) };
}

describe("a document as it reads now", () => {
  it("is without what was deleted, moved away, hidden or struck out", () => {
    const gone =
      '<w:del w:id="1"><w:r><w:delText>乙</w:delText></w:r></w:del><w:moveFrom w:id="2"><w:r><w:t>丙</w:t></w:r></w:moveFrom>';
    const hidden = run("丁", "<w:vanish/>") + run("戊", "<w:strike/>") + run("己", '<w:dstrike w:val="true"/>');
    const shown = `${run("庚", '<w:vanish w:val="0"/>')}<w:ins w:id="3">${run("辛")}</w:ins>`;
    expect(read(paragraph(run("甲") + gone + hidden + shown)).text).toEqual(["甲庚辛"]);
  });

  it("goes on in one line where the end of a paragraph was deleted", () => {
    const ended = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
    expect(read(paragraph(ended + run("甲")) + paragraph(run("乙"))).text).toEqual(["甲乙"]);
  });

  it("has a text box once, though it is written for two kinds of program", () => {
    const box = `<w:txbxContent>${paragraph(run("框"))}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(read(paragraph(run("甲") + both + run("乙"))).text).toEqual(["框", "甲乙"]);
  });

  it("has a row of a table in a line, without rows that were deleted", () => {
    const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const row = (...texts: string[]): string => `<w:tr>${texts.map(cell).join("")}</w:tr>`;
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell("丁")}</w:tr>`;
    const lines = read(`<w:tbl>${row("甲", "乙")}${deleted}${row("丙", "")}</w:tbl>`).text;
    expect(lines.map((line) => line.replaceAll(" ", ""))).toEqual(["甲\t乙", "丙\t"]);
  });

  it("has headers and notes beside it, without page numbers", () => {
    const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const page = `${field("begin")}<w:r><w:instrText> PAGE </w:instrText></w:r>${field("separate")}${run("七")}${field("end")}`;
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph(run("三") + page)}</w:hdr>`;
    expect(read(paragraph(run("甲")), { "word/header9.xml": header }).beside).toEqual(["三"]);
  });
});
