/** What a sheet hides is said in its place, and a date known to the month agrees with a day of it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitPlan } from "../../electron/import/planning/importFile.ts";
import { planJson } from "../../electron/import/planning/planJson.ts";
import { gridOf, type SheetCell } from "../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner } from "../support/planInMemory.ts";

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
const TITLE = ["2021年农村公路建设任务进度表（截至10月底）"];

describe("warnings and months", () => {
  let planner: MemoryPlanner;
  beforeAll(() => {
    planner = memoryPlanner();
  });
  afterAll(() => planner[Symbol.dispose]());

  const road = (village: string, started: SheetCell, note: SheetCell = "无"): readonly SheetCell[] => [
    "通泉街道",
    village,
    `${village}路`,
    "窄路加宽",
    3.945,
    120.5,
    started,
    note,
  ];
  const book = (rows: readonly (readonly SheetCell[])[], merges: readonly string[] = []) =>
    gridOf([{ rows: [TITLE, HEADER, ...rows], merges }]);

  it("name a covered value, a character that was taken away and a hidden column", async () => {
    const grid = book([road("小寨", "2021-03-05"), road("大\u0001营", "2021-03-05", "不见")], ["G4:H4"]);
    const [sheet] = grid.sheets;
    if (sheet) sheet.hiddenColumns = [5];
    const plan = planJson(await planner.plan(grid), null) as {
      sheets: { warnings: object[]; tables: { warnings: object[] }[] }[];
    };
    expect(plan.sheets[0]?.warnings).toEqual([
      { cell: "H4", message: "H4 被合并单元格盖住，表中看不到，没有读取" },
      { cell: "B4", message: "B4 含有不能保存的字符，已去掉" },
      { cell: "C4", message: "C4 含有不能保存的字符，已去掉" },
    ]);
    expect(plan.sheets[0]?.tables[0]?.warnings).toEqual([{ cell: null, message: "F 列在表中被隐藏，已照样读取" }]);
  });

  it("name what is struck out, a row's cells as one stretch", async () => {
    const grid = book([road("小寨", "2021-03-05"), road("大营", "2021-03-05")]);
    const [sheet] = grid.sheets;
    const start = sheet?.rowStarts[3] ?? 0;
    if (sheet) sheet.struck = Uint32Array.from([start - 3, ...Array.from({ length: 8 }, (_, at) => start + at)]);
    const plan = planJson(await planner.plan(grid), null) as { sheets: { warnings: object[] }[] };
    expect(plan.sheets[0]?.warnings).toEqual([
      { cell: "F3", message: "F3 有删除线，已照样读取" },
      { cell: "A4:H4", message: "A4:H4 有删除线，已照样读取" },
    ]);
  });

  it("refuse formulas that were never calculated, and only then", async () => {
    const grid = book([road("小寨", "2021-03-05"), road("大营", "2021-03-05")]);
    const [sheet] = grid.sheets;
    if (!sheet) throw new Error("no sheet");
    const amounts = [2, 3].map((row) => (sheet.rowStarts[row] ?? 0) + 5);
    for (const index of amounts) sheet.values[index] = 0;
    Object.assign(sheet, { formulas: Uint32Array.from(amounts) });
    expect((await planner.json(grid)).sheets[0]?.tables[0]?.rows.map(({ action }) => action)).toEqual(["add", "add"]);
    grid.recalculates = true;
    const { sheets } = await planner.json(grid);
    expect(sheets[0]?.tables[0]?.rows.map(({ problems }) => problems[0])).toMatchObject([
      { field: "计划投资", cell: "F3", level: "error" },
      { field: "计划投资", cell: "F4", level: "error" },
    ]);
    expect((await planner.plan(grid)).warnings).toMatchObject([{ message: expect.stringContaining("公式结果") }]);
  });

  it("names over two lines are refused in a key and said elsewhere", async () => {
    const rows = [road("小寨村\n大营村", "2021-03-05"), road("小\n寨", "2021-03-05")];
    const { sheets } = await planner.json(book(rows));
    const [two, one] = sheets[0]?.tables[0]?.rows ?? [];
    expect(two?.problems).toContainEqual(expect.objectContaining({ field: "自然村", level: "error" }));
    expect(one?.values.自然村).toBe("小寨");
    expect(one?.action).toBe("add");
  });

  it("a month changes nothing of a day in it, and a day makes a month exact", async () => {
    const land = async (started: string): Promise<string | undefined> => {
      const plan = await planner.plan(book([road("上村", started)]));
      const [row] = plan.tables[0]?.rows ?? [];
      await commitPlan(planner.store, plan, { skipRefused: false });
      return row?.action;
    };
    expect(await land("2021年5月")).toBe("add");
    expect(await land("2021年5月")).toBe("unchanged");
    expect(await land("2021-05-20")).toBe("update");
    expect(await land("2021年5月")).toBe("unchanged");
    expect(await land("2021年6月")).toBe("update");
  });
});
