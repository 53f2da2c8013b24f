import { describe, expect, it } from "vitest";
import { plainRows, useFixtureReader } from "../support/readFixture.ts";

const files = useFixtureReader();

const table = [
  ["路线编码", "名称", "里程"],
  ["C001530304", "通泉—马鸣", "12.30"],
  ["0012", '含,逗号\n与"引号"', "2021.10"],
];
const csv = (delimiter: string): string =>
  table
    .map((row) =>
      row.map((value) => (/[",;\t\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(delimiter),
    )
    .join("\r\n");

/** GBK bytes of the few characters used here: Node decodes GBK but does not encode it. */
function gbk(text: string): Buffer {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) codes.set(decoder.decode(Buffer.from([lead, trail])), [lead, trail]);
    }
  }
  return Buffer.from(
    [...text].flatMap((character) =>
      character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : (codes.get(character) ?? [0x3f]),
    ),
  );
}

describe("text tables", () => {
  const cases: [string, Buffer][] = [
    ["utf-8 comma", Buffer.from(csv(","))],
    ["utf-8 with BOM", Buffer.from(`﻿${csv(",")}`)],
    ["gbk", gbk(csv(","))],
    ["utf-16 tab (Excel's Unicode text)", Buffer.from(`﻿${csv("\t")}`, "utf16le")],
    ["tab", Buffer.from(csv("\t"))],
    ["semicolon", Buffer.from(csv(";"))],
    ["gbk semicolon", gbk(csv(";"))],
    ["sep= line", Buffer.from(`sep=;\r\n${csv(";")}`)],
    ["line feeds only, last line ended", Buffer.from(`${csv(",").replaceAll("\r\n", "\n")}\n`)],
  ];
  for (const [name, bytes] of cases) {
    it(name, async () => {
      const grid = await files.read(`${name}.csv`, bytes);
      expect(grid.format).toBe("csv");
      expect(plainRows(grid, grid.sheets[0])).toEqual(table);
    });
  }

  it("is not taken for another format because of its first letters", async () => {
    for (const start of ["ID", "PK", "TABLE", "\tID"]) {
      const grid = await files.read("letters.csv", `${start},名称\n1,甲`);
      expect(plainRows(grid, grid.sheets[0])).toEqual([
        [start, "名称"],
        ["1", "甲"],
      ]);
    }
  });

  it('reads ="0012" as the text that it stands for', async () => {
    const grid = await files.read("text.csv", '编号,名称\n="0012","=""0013"""');
    expect(plainRows(grid, grid.sheets[0])[1]).toEqual(["0012", "0013"]);
  });
});

describe("HTML tables named .xls", () => {
  const html = (charset: string): string =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><style>td{mso-number-format:"\\@"}</style></head><body><table><tr><th colspan=2>养护&nbsp;情况</th><th rowspan="2">备注</th></tr><tr><td>通泉<br>街道</td><td x:num="342.4312">342.43</td></tr><tr><td>马鸣&amp;</td><td></td><td>无</td></tr></table><table><tr><td>第二表</td></tr></table></body></html>`;
  for (const [charset, encode] of [
    ["utf-8", (text: string) => Buffer.from(text)],
    ["gb2312", gbk],
  ] as const) {
    it(charset, async () => {
      const grid = await files.read("导出.xls", encode(html(charset)));
      expect(grid.format).toBe("html");
      expect(plainRows(grid, grid.sheets[0])).toEqual([
        ["养护 情况", null, "备注"],
        ["通泉\n街道", 342.4312, null],
        ["马鸣&", null, "无"],
      ]);
      expect(grid.sheets[0]?.merges).toEqual([
        { top: 0, left: 0, bottom: 0, right: 1 },
        { top: 0, left: 2, bottom: 1, right: 2 },
      ]);
      expect(plainRows(grid, grid.sheets[1])).toEqual([["第二表"]]);
    });
  }

  const cells = async (row: string): Promise<unknown> => {
    const grid = await files.read("导出.xls", Buffer.from(`<html><table><tr>${row}</tr></table></html>`));
    return plainRows(grid, grid.sheets[0])[0];
  };
  it.each([
    ["a sign of markup inside of an attribute", '<td title="a>b">甲</td><td>乙</td>', ["甲", "乙"]],
    ["entities by any name of the standard", "<td>&frac12;&sup2;&yen;&Omega;</td>", ["½²¥Ω"]],
    ["entities by number, and those without their semicolon", "<td>&#36890;&#x6cc9;&amp&lt;</td>", ["通泉&<"]],
    ["what is no entity as it stands", "<td>R&D &unknown; &#xffffff1;</td>", ["R&D &unknown; \ufffd"]],
    ["an entity once", "<td>&amp;lt;</td>", ["&lt;"]],
    [
      "single quotes, no quotes and capitals",
      "<TD COLSPAN='2'>甲</TD><td colspan=2>乙</td><td>丙",
      ["甲", null, "乙", null, "丙"],
    ],
    ["numbers of Excel beside attributes with signs", `<td title="x:num='7' >" x:num='1.5'>1.50</td>`, [1.5]],
    ["scripts named in words", "<td>onclick= javascript</td>", ["onclick= javascript"]],
    ["cells and rows that nobody closes", "<td>甲<td>乙<th>丙", ["甲", "乙", "丙"]],
    [
      "comments and styles as nothing",
      "<td>甲<!-- <td>乙</td> --><style><td>丙</td></style></td><td>丁</td>",
      ["甲", "丁"],
    ],
  ])("reads %s", async (_, row, expected) => {
    expect(await cells(row)).toEqual(expected);
  });

  it.each([
    ["a handler", '<td title=">" onclick="x()">甲</td>', "file-active-content"],
    ["a script as a link", '<td><a href="java\nscript:x()">甲</a></td>', "file-active-content"],
    ["a script as a link, in entities", '<td><a href="&#106;avascript:x()">甲</a></td>', "file-active-content"],
    ["a page that leads on", '<td><meta http-equiv="Refresh" content="0"></td>', "file-active-content"],
    ["an import", '<td><link rel="import" href="x"></td>', "file-active-content"],
    ["a frame", "<td><IFRAME src=x></IFRAME></td>", "file-active-content"],
    ["an object", "<td><object></object></td>", "file-active-content"],
    ["elements inside each other without end", `<td>${"<b>".repeat(3000)}`, "file-too-complex"],
    ["a text without end", `<td>${"甲".repeat(70_000)}</td>`, "file-too-complex"],
    ["tables without end", "</tr></table>".padEnd(20) + "<table>".repeat(300), "file-too-complex"],
    ["columns without end", "<td colspan=1000>甲</td>".repeat(17), "file-too-complex"],
  ])("refuses %s", async (_, row, code) => {
    await expect(cells(row)).rejects.toMatchObject({ code });
  });
});

describe("tags of elements that were opened before a table", () => {
  it.each(["form", "div", "font", "span", "center", "p"])(
    "</%s> in its midst ends neither the table nor its rows",
    async (name) => {
      const rows = (end: string): string =>
        `<html><body><${name}><table><tr><td>甲</td>${end}</tr><tr><td>乙</td><td>2</td></tr></table><table><tr><td>丙</td></tr></table></body></html>`;
      const grid = await files.read("导出.xls", Buffer.from(rows(`</${name}>`)));
      const plain = await files.read("导出.xls", Buffer.from(rows("")));
      expect(grid.sheets.map((sheet) => plainRows(grid, sheet))).toEqual(
        plain.sheets.map((sheet) => plainRows(plain, sheet)),
      );
      expect(plainRows(grid, grid.sheets[0])).toEqual([
        ["甲", null],
        ["乙", "2"],
      ]);
    },
  );

  it("a table that nobody closed keeps its last cell", async () => {
    const grid = await files.read("导出.xls", Buffer.from("<html><table><tr><td>甲</td><td>乙"));
    expect(plainRows(grid, grid.sheets[0])).toEqual([["甲", "乙"]]);
  });
});
