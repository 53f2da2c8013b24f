/** The same cells in an .xlsx, an .xls, an Excel XML 2003, a page and a CSV: what is shown lands, alike. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWorkbookFile } from "../../electron/files/reading/readWorkbookFile.ts";
import type { SheetCell } from "../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner, type RowJson } from "../support/planInMemory.ts";
import { writeXlsx } from "../support/writeXlsx.ts";

const HEADER = [
  "乡（镇）街道",
  "自然村",
  "路线名称",
  "建设类型",
  "计划里程（公里）",
  "计划投资（万元）",
  "开工日期",
  "备注",
];
const USUAL: readonly SheetCell[] = ["通泉街道", "小寨", "小寨路", "窄路加宽", 3.945, 120.5, "2021-03-05", ""];

interface Shown {
  readonly field: string;
  readonly number: number;
  readonly format: string;
  /** As the screen shows it, and so as a page and a CSV have it */
  readonly text: string;
  /** The exact value, or null where it is refused */
  readonly value: string | null;
  readonly warning?: RegExp;
}

const cells: readonly Shown[] = [
  { field: "计划投资（万元）", number: 1_205_000, format: '0!.0,"万"', text: "120.5万", value: "120.5" },
  { field: "计划投资（万元）", number: 1_205_000, format: '0\\.0,"万元"', text: "120.5万元", value: "120.5" },
  {
    field: "计划投资（万元）",
    number: 8000,
    format: '#,##0"元"',
    text: "8,000元",
    value: "0.8",
    warning: /单位是元.*万元/,
  },
  {
    field: "计划投资（万元）",
    number: 1.2,
    format: '0.00"亿元"',
    text: "1.20亿元",
    value: "12000",
    warning: /亿元.*万元/,
  },
  { field: "计划投资（万元）", number: 1234.5, format: "#,##0.00", text: "1,234.50", value: "1234.5" },
  { field: "计划里程（公里）", number: 45, format: '0"米"', text: "45米", value: "0.045", warning: /单位是米.*公里/ },
  { field: "计划里程（公里）", number: 2.5, format: '0.0"km"', text: "2.5km", value: "2.5" },
  { field: "计划里程（公里）", number: 44_210, format: "yyyy/m/d", text: "2021/1/14", value: null },
  { field: "路线名称", number: 7, format: '"K"0"路"', text: "K7路", value: "K7路" },
  { field: "开工日期", number: 44_336, format: "yyyy-mm-dd", text: "2021-05-20", value: "2021-05-20" },
  { field: "开工日期", number: 44_317, format: 'yyyy"年"m"月"', text: "2021年5月", value: "2021-05" },
  { field: "备注", number: 44_477, format: "yyyy/m/d", text: "2021/10/8", value: "2021/10/8" },
];

describe("a cell is what is shown", () => {
  let folder = "";
  let planner: MemoryPlanner;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "shown-"));
    planner = memoryPlanner();
  });
  afterAll(() => {
    planner[Symbol.dispose]();
    rmSync(folder, { recursive: true, force: true });
  });

  const rowsWith = (cell: SheetCell, header: string): (readonly SheetCell[])[] => [
    ["2021年农村公路建设任务进度表（截至10月底）"],
    HEADER,
    USUAL.map((usual, column) => (HEADER[column] === header ? cell : usual)),
  ];
  const plain = (cell: SheetCell): string =>
    typeof cell === "object" && cell !== null && "number" in cell ? String(cell.number) : String(cell ?? "");

  async function landed(
    name: string,
    { field }: Shown,
  ): Promise<{ row: RowJson | undefined; value: string | undefined }> {
    const book = await readWorkbookFile({ path: join(folder, name) }, () => {});
    const [sheet] = (await planner.json(book, { ledger: "road-works" })).sheets;
    const row = sheet?.tables[0]?.rows[0];
    const key = field.replace(/（.*/, "");
    return { row, value: row?.values[key] ?? row?.progress[key] };
  }

  it.each(cells)("$field $format", async (shown) => {
    const { field, number, format, text } = shown;
    writeXlsx(join(folder, "a.xlsx"), [{ rows: rowsWith({ number, format }, field) }]);
    writeXlsx(join(folder, "a.xls"), [{ rows: rowsWith({ number, format }, field) }]);
    writeXlsx(join(folder, "a.xml"), [{ rows: rowsWith({ number, format }, field) }]);
    const lines = rowsWith(text, field);
    writeFileSync(
      join(folder, "a.csv"),
      lines.map((line) => line.map((cell) => `"${plain(cell)}"`).join(",")).join("\r\n"),
    );
    const page = lines.map(
      (line) =>
        `<tr>${line.map((cell) => `<td${cell === text ? ` x:num="${number}"` : ""}>${plain(cell)}</td>`).join("")}</tr>`,
    );
    writeFileSync(join(folder, "b.xls"), `<html xmlns:x="urn:x"><body><table>${page.join("")}</table></body></html>`);
    for (const name of ["a.xlsx", "a.xls", "a.xml", "a.csv", "b.xls"]) {
      const { row, value } = await landed(name, shown);
      const said = row?.problems.map(({ message }) => message).join("；") ?? "";
      expect({ name, action: row?.action, said }).toMatchObject({
        action: shown.value === null ? "refuse" : "add",
        ...(shown.warning ? { said: expect.stringMatching(shown.warning) } : {}),
      });
      expect({ name, value }).toEqual({ name, value: shown.value ?? undefined });
    }
  });
});
