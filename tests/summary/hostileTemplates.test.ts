import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDocx } from "../../electron/files/docx/openDocx.ts";
import { FileRefused } from "../../electron/files/FileRefused.ts";
import { packParts } from "../../electron/files/writing/packParts.ts";
import { checkTemplate, defaultTemplate, documentIdentity, fillSummary } from "../../electron/summary/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";
import { runs } from "../long/runs.ts";
import { changedDocument } from "./changedDocument.ts";
import { templateOf } from "./templateOf.ts";

const template = templateOf("入库{固投.入库项目数}个");

function withPart(name: string, content: string | Buffer, document = template): Uint8Array {
  return packParts(new Map<string, Buffer | string>(openDocx(document).parts).set(name, content));
}

const inText = (content: string): Uint8Array =>
  changedDocument(template, (text) => text.replace("<w:body>", `<w:body>${content}`));
const relation = (type: string, target: string): string =>
  `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
const withRelation = (type: string): Uint8Array =>
  changedDocument(
    template,
    (text) => text.replace("</Relationships>", relation(type, "http://192.0.2.1/x")),
    "word/_rels/document.xml.rels",
  );

const hostile: readonly (readonly [name: string, bytes: () => Uint8Array, code: string])[] = [
  ["nothing at all", () => new Uint8Array(0), "file-not-document"],
  ["a text file", () => Buffer.from("入库{固投.入库项目数}个"), "file-not-document"],
  [
    "an old .doc, or one with a password",
    () => Buffer.from("d0cf11e0a1b11ae1".repeat(100), "hex"),
    "file-not-document",
  ],
  ["a zip of something else", () => packParts(new Map([["a.txt", "a"]])), "file-not-document"],
  [
    "a workbook",
    () =>
      packParts(
        new Map([
          [
            "[Content_Types].xml",
            '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
          ],
          ["xl/workbook.xml", "<workbook/>"],
        ]),
      ),
    "file-not-document",
  ],
  ["half a file", () => template.slice(0, template.length / 2), "file-damaged"],
  [
    "macros by their type",
    () =>
      changedDocument(
        template,
        (types) =>
          types
            .replace("document.main+xml", "document.macroEnabled.main+xml")
            .replace("openxmlformats-officedocument.wordprocessingml.document.macro", "ms-word.document.macro"),
        "[Content_Types].xml",
      ),
    "file-active-content",
  ],
  ["macros by their part", () => withPart("word/vbaProject.bin", "macro"), "file-active-content"],
  ["a control", () => withPart("word/activeX/activeX1.xml", "<x/>"), "file-active-content"],
  ["a picture fetched from the network", () => withRelation("image"), "file-active-content"],
  ["an object kept elsewhere", () => withRelation("oleObject"), "file-active-content"],
  [
    "a field that starts a program",
    () =>
      inText(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDEAU</w:instrText></w:r><w:r><w:instrText>TO cmd "/c calc" </w:instrText></w:r></w:p>',
      ),
    "file-active-content",
  ],
  [
    "a field that fetches a file",
    () => inText('<w:p><w:fldSimple w:instr=" INCLUDETEXT \\\\\\\\host\\\\a.docx "/></w:p>'),
    "file-active-content",
  ],
  ["another document inside", () => inText('<w:altChunk r:id="rId9"/>'), "file-active-content"],
  [
    "entities that unfold",
    () =>
      withPart(
        "word/document.xml",
        `<!DOCTYPE d [<!ENTITY a "${"a".repeat(100)}"><!ENTITY b "${"&a;".repeat(100)}">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
      ),
    "file-damaged",
  ],
  [
    "an entity that reads a file",
    () =>
      withPart(
        "word/document.xml",
        `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>`,
      ),
    "file-damaged",
  ],
  ["XML that does not close", () => changedDocument(template, (text) => text.replace("</w:body>", "")), "file-damaged"],
  [
    "bytes that are no text",
    () => withPart("word/document.xml", Buffer.from([0x3c, 0x61, 0xff, 0xfe, 0x3e])),
    "file-damaged",
  ],
  [
    "elements inside each other without end",
    () => inText("<w:sdt>".repeat(20_000) + "</w:sdt>".repeat(20_000)),
    "file-too-complex",
  ],
  ["paragraphs without end", () => inText("<w:p/>".repeat(30_000)), "file-too-complex"],
  ["a part that unpacks to far more than it is", () => bomb(), "file-too-complex"],
];

/** A document part of 400 MB in a few hundred kilobytes. */
function bomb(): Uint8Array {
  const small = Buffer.from(
    packParts(new Map([["[Content_Types].xml", openDocx(template).parts.get("[Content_Types].xml") ?? ""]])),
  );
  const packed = deflateRawSync(Buffer.alloc(1024 * 1024, "<w:p/>"));
  const end = small.length - 22;
  const [name, size] = [Buffer.from("word/document.xml"), 400 * 1024 * 1024];
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(size, 22);
  head.writeUInt16LE(name.length, 26);
  const directoryStart = small.readUInt32LE(end + 16);
  const [before, directory] = [small.subarray(0, directoryStart), small.subarray(directoryStart, end)];
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(before.length, 42);
  const local = Buffer.concat([head, name, packed]);
  const tail = Buffer.from(small.subarray(end));
  tail.writeUInt16LE(2, 8);
  tail.writeUInt16LE(2, 10);
  tail.writeUInt32LE(directory.length + entry.length + name.length, 12);
  tail.writeUInt32LE(before.length + local.length, 16);
  return Buffer.concat([before, local, directory, entry, name, tail]);
}

describe("files that are no plain template", () => {
  it.each(hostile)("%s is refused in a word", (_, bytes, code) => {
    let thrown: unknown;
    try {
      checkTemplate(bytes());
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(FileRefused);
    expect((thrown as FileRefused).code).toBe(code);
    expect(() => documentIdentity(bytes())).toThrow(FileRefused);
  });

  it("any bytes, and any damage to a real file, are refused or read, never more", () => {
    const real = defaultTemplate("annual");
    const change = fc.record({
      at: fc.integer({ min: 0, max: real.length - 1 }),
      to: fc.integer({ min: 0, max: 255 }),
    });
    const damaged = fc.array(change, { minLength: 1, maxLength: 8 }).map((changes) => {
      const copy = Uint8Array.from(real);
      for (const { at, to } of changes) copy[at] = to;
      return copy;
    });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), damaged), (bytes) => {
        try {
          checkTemplate(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(FileRefused);
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it("a template named on somebody's disk is not followed, and goes", () => {
    const attached = changedDocument(
      withPart(
        "word/_rels/settings.xml.rels",
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("attachedTemplate", "file:///C:/Normal.dotm")}`,
      ),
      (settings) =>
        settings.replace(
          "<w:zoom",
          '<w:attachedTemplate r:id="rId99" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/><w:zoom',
        ),
      "word/settings.xml",
    );
    const { document } = fillSummary(figureDatabase(), { kind: "annual", asOf: "2021-10", template: attached });
    const { parts } = openDocx(document);
    expect([...parts.values()].some((part) => part.includes("Normal.dotm") || part.includes("attachedTemplate"))).toBe(
      false,
    );
  });

  it("what a record says stays text, whatever it looks like", () => {
    const store = figureDatabase();
    store.add("documents", { 文件名称: "</w:t></w:r><w:p>{固投.出数}&amp;\ufdd00\ufdd2", 印发日期: "2021-03-03" });
    const { model } = fillSummary(store, {
      kind: "annual",
      asOf: "2021-10",
      template: templateOf("{#服务.制度文件}{文件名称}{/}"),
    });
    expect(model.blocks[0]?.spans).toEqual([{ text: "</w:t></w:r><w:p>{固投.出数}&amp;0", number: null }]);
  });
});
