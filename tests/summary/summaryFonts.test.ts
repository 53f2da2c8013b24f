import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fontNames } from "../../electron/summary/fonts/fontNames.ts";
import { installedFonts } from "../../electron/summary/fonts/installedFonts.ts";
import { summaryFonts } from "../../electron/summary/fonts/summaryFonts.ts";

/** A font file of nothing but its names, as Windows has them: UTF-16, by language and kind. */
function fontFile(...names: readonly (readonly [kind: number, name: string])[]): Buffer {
  const strings = names.map(([, name]) => Buffer.from(name, "utf16le").swap16());
  const table = Buffer.alloc(6 + names.length * 12);
  table.writeUInt16BE(names.length, 2);
  table.writeUInt16BE(table.length, 4);
  let offset = 0;
  for (const [index, [kind]] of names.entries()) {
    const at = 6 + index * 12;
    table.writeUInt16BE(3, at);
    table.writeUInt16BE(kind, at + 6);
    table.writeUInt16BE(strings[index]?.length ?? 0, at + 8);
    table.writeUInt16BE(offset, at + 10);
    offset += strings[index]?.length ?? 0;
  }
  const content = Buffer.concat([table, ...strings]);
  const head = Buffer.alloc(28);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(1, 4);
  head.write("name", 12, "latin1");
  head.writeUInt32BE(28, 20);
  head.writeUInt32BE(content.length, 24);
  return Buffer.concat([head, content]);
}

describe("fonts of the layout", () => {
  it("reads a font file's names, its Chinese one among them", () => {
    const folder = mkdtempSync(join(tmpdir(), "taizhang-fonts-"));
    try {
      const file = join(folder, "simfang.ttf");
      writeFileSync(file, fontFile([1, "FangSong"], [1, "仿宋"], [2, "Regular"], [4, "仿宋"]));
      expect(fontNames(file)).toEqual(["FangSong", "仿宋"]);
      for (const [name, content] of [
        ["a", ""],
        ["b", "no font"],
        ["c", "ttcf\u0000\u0001\u0000\u0000\uffff"],
      ] as const) {
        writeFileSync(join(folder, name), content);
        expect(fontNames(join(folder, name))).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("finds this machine's own fonts", () => {
    expect(installedFonts()?.has("noto sans cjk sc")).toBe(true);
  });

  it("says what stands in for a font that is missing, the best of its chain first", () => {
    const fonts = summaryFonts(new Set(["simsun", "fangsong", "黑体", "noto serif cjk sc"]));
    expect(fonts).toContainEqual({ use: "正文", wanted: "仿宋_GB2312", installed: false, substitute: "FangSong" });
    expect(fonts).toContainEqual({ use: "一级标题", wanted: "黑体", installed: true, substitute: null });
    expect(fonts).toContainEqual({ use: "标题", wanted: "方正小标宋简体", installed: false, substitute: "SimSun" });
  });

  it("says nothing where it knows nothing, and that nothing stands in where the chain is missing", () => {
    for (const font of summaryFonts(null)) expect(font).toMatchObject({ installed: null, substitute: null });
    for (const font of summaryFonts(new Set(["arial"])))
      expect(font).toMatchObject({ installed: false, substitute: null });
  });
});
