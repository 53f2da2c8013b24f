import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gridOf, type SheetCell } from "../support/gridOf.ts";
import { type FileJson, type MemoryPlanner, memoryPlanner, type TableJson } from "../support/planInMemory.ts";

let planner: MemoryPlanner;
beforeAll(() => {
  planner = memoryPlanner();
});
afterAll(() => planner[Symbol.dispose]());

const plan = (rows: SheetCell[][], merges: string[] = [], fileName = "上报.xlsx"): Promise<FileJson> =>
  planner.json(gridOf([{ rows, merges }], { fileName }));

async function tableOf(rows: SheetCell[][], merges: string[] = []): Promise<TableJson> {
  const { tables, unrecognised } = (await plan(rows, merges)).sheets[0] ?? { tables: [], unrecognised: [] };
  const [table] = tables;
  if (!table) throw new Error(unrecognised.map(({ why }) => why).join());
  return table;
}

const fieldsOf = (table: TableJson): (string | null)[] => table.columns.map(({ field }) => field);

const TITLE = ["马龙区2021年农村公路建设任务进度表"];

describe("which ledger", () => {
  it("the columns say, whatever the title is", async () => {
    const table = await tableOf([
      ["附件1"],
      ["乡镇", "桥梁名称", "所在路线", "桥长", "原技术状况", "改造方式", "状态"],
      ["通泉街道", "松桥", "松线", 20, "四类", "加固", "在建"],
    ]);
    expect(table.ledger).toBe("bridges");
  });

  it("the title says where the columns fit several", async () => {
    const rows: SheetCell[][] = [
      ["乡镇", "路线名称", "里程", "资金", "备注"],
      ["通泉街道", "松线", 2, 30, null],
    ];
    expect((await tableOf([["2021年美丽公路建设情况表"], ...rows])).ledger).toBe("scenic-roads");
  });

  it("is asked where nothing decides, and never guessed", async () => {
    const { sheets } = await plan([
      ["乡镇", "项目名称", "里程"],
      ["通泉街道", "松线", 2],
    ]);
    expect(sheets[0]?.tables).toEqual([]);
    expect(sheets[0]?.unrecognised[0]?.why).toMatch(/请指定台账|与任何台账都对不上/);
  });

  it("is none for a sheet of something else", async () => {
    const { sheets } = await plan([
      ["2021年值班安排表"],
      ["序号", "姓名", "联系电话", "日期", "备注"],
      [1, "张某", "13900001111", "2021-10-01", null],
    ]);
    expect(sheets[0]?.tables).toEqual([]);
    expect(sheets[0]?.unrecognised).toHaveLength(1);
  });

  it("is the one that was chosen, if its columns are there", async () => {
    const book = gridOf([
      {
        rows: [
          ["乡镇", "路线名称", "里程", "投资"],
          ["通泉街道", "松线", 2, 30],
        ],
      },
    ]);
    expect((await planner.json(book, { ledger: "scenic-roads" })).sheets[0]?.tables[0]?.ledger).toBe("scenic-roads");
    const other = await planner.json(book, { ledger: "leaders" });
    expect(other.sheets[0]?.unrecognised[0]?.why).toBe("表头与指定的台账对不上");
  });
});

describe("units", () => {
  const road = async (
    head: SheetCell[],
    row: SheetCell[],
    caption: SheetCell[] = [],
  ): Promise<Record<string, string>> => {
    const table = await tableOf([
      TITLE,
      ...(caption.length > 0 ? [caption] : []),
      ["乡镇", "自然村", "路线名称", "建设类型", ...head, "状态"],
      ["通泉街道", "松1组", "松1公路", "窄路加宽", ...row, "在建"],
    ]);
    const [first] = table.rows;
    return { ...first?.values, ...first?.progress };
  };

  it("come from the header before the caption, and from the field where neither says", async () => {
    const metres = ["填报单位：通泉街道", null, "单位：元、米"];
    expect(await road(["计划里程", "计划投资"], [3900, 3_000_000], metres)).toMatchObject({
      计划里程: "3.9",
      计划投资: "300",
    });
    expect(await road(["计划里程（公里）", "计划投资"], [3.9, 3_000_000], metres)).toMatchObject({
      计划里程: "3.9",
      计划投资: "300",
    });
    expect(await road(["计划里程", "计划投资"], [3.9, 300])).toMatchObject({ 计划里程: "3.9", 计划投资: "300" });
  });

  it("of the caption do not touch what is measured in metres anyway", async () => {
    expect(await road(["计划里程", "路面宽度"], [3900, 3.5], ["单位：万元、米"])).toMatchObject({
      计划里程: "3.9",
      路面宽度: "3.5",
    });
    expect(await road(["计划里程", "路面宽度"], [3.9, 3.5], ["单位：万元、公里"])).toMatchObject({
      计划里程: "3.9",
      路面宽度: "3.5",
    });
  });

  it("that nobody wrote are not guessed from large numbers: the whole column is refused", async () => {
    const table = await tableOf([
      TITLE,
      ["乡镇", "自然村", "路线名称", "建设类型", "计划里程", "计划投资", "状态"],
      ["通泉街道", "松1组", "松1公路", "窄路加宽", 3945, 3_668_800, "在建"],
      ["通泉街道", "松2组", "松2公路", "窄路加宽", 321, 2_100_000, "在建"],
    ]);
    for (const row of table.rows) {
      expect(row.problems.map(({ field, message }) => [field, message.slice(0, 13)])).toEqual(
        [
          ["计划里程", "表中没有写里程的单位，按公里"],
          ["计划投资", "表中没有写金额的单位，按万元"],
        ].map(([field, text]) => [field, text?.slice(0, 13)]),
      );
    }
  });

  it("that cannot be the field's keep a column from being that field", async () => {
    const table = await tableOf([
      ["2021年生命安全防护工程进度表"],
      ["乡镇", "项目名称", "处治里程（公里）", "护栏（处）", "标志标牌（套）", "完成投资（％）", "状态"],
      ["通泉街道", "松线安防", 3.9, 12, 4, 60, "在建"],
    ]);
    expect(fieldsOf(table)).toEqual(["乡镇", "项目名称", "处治里程", null, "标志标牌", null, "状态"]);
  });

  it("that cannot be converted exactly are refused by their cells", async () => {
    const table = await tableOf([
      ["2021年美丽公路建设情况表"],
      ["乡镇", "路线名称", "里程（公里）", "花种", "花草面积（亩）"],
      ["通泉街道", "松线", 3.9, "格桑花", 12],
    ]);
    expect(table.rows[0]).toMatchObject({
      action: "refuse",
      problems: [{ field: "花草面积", cell: "E3", raw: "12", message: "单位“亩”不能换算为“平方米”，请换算后填写" }],
    });
  });

  it.each([
    ["计划里程（华里）", "计划投资（万元）", "D3", "单位“华里”不能换算为“公里”，请换算后填写"],
    ["计划里程（英里）", "计划投资（万元）", "D3", "单位“英里”不能换算为“公里”，请换算后填写"],
    ["计划里程（公里）", "计划投资（万美元）", "E3", "单位“万美元”不能换算为“万元”，请换算后填写"],
    ["计划里程（公里）", "计划投资（单位：港币）", "E3", "单位“港币”不能换算为“万元”，请换算后填写"],
  ])("that nobody knows are not read as the field's own: %s %s", async (length, money, cell, message) => {
    const table = await tableOf([
      TITLE,
      ["乡镇", "路线名称", "建设类型", length, money, "状态"],
      ["通泉街道", "松1公路", "窄路加宽", 3.9, 12, "在建"],
    ]);
    expect(table.rows[0]).toMatchObject({ action: "refuse", problems: [{ cell, message }] });
  });

  it.each([
    ["投入客车（百辆）", 2, { problems: [{ cell: "C3", message: "单位“百辆”不能换算为“辆”，请换算后填写" }] }],
    ["投入客车（千）", 2, { problems: [{ cell: "C3", message: "单位“千”不能换算为“辆”，请换算后填写" }] }],
    ["投入客车（辆）", 2, { values: { 投入客车: "2" } }],
  ])("that count by the hundred are not read as if they counted singly: %s", async (header, count, row) => {
    const table = await tableOf([
      ["2021年春运"],
      ["起始日期", "结束日期", header, "发送班次（班次）", "运送旅客（万人次）"],
      ["2021-01-28", "2021-03-08", count, 4500, 3.25],
    ]);
    expect(table.rows[0]).toMatchObject(row);
    expect(table.rows[0]?.values).toMatchObject({ 发送班次: "4500", 运送旅客: "32500" });
  });

  it("that nobody knows stand in a row of units too", async () => {
    const table = await tableOf([
      TITLE,
      ["乡镇", "路线名称", "建设类型", "计划里程", "计划投资", "状态"],
      [null, null, null, "公里", "万美元", null],
      ["通泉街道", "松1公路", "窄路加宽", 3.9, 12, "在建"],
    ]);
    expect(table.headerRows).toEqual([2, 3]);
    expect(table.rows).toMatchObject([{ row: 4, action: "refuse", problems: [{ field: "计划投资", cell: "E4" }] }]);
  });

  it("that nobody knows are not read as the field's own where the caption names them", async () => {
    const table = await tableOf([
      TITLE,
      ["单位：万美元、公里"],
      ["乡镇", "路线名称", "建设类型", "计划里程", "计划投资", "状态"],
      ["通泉街道", "松1公路", "窄路加宽", 3.9, 12, "在建"],
    ]);
    expect(table.rows[0]).toMatchObject({ action: "refuse", problems: [{ field: "计划投资", cell: "E4" }] });
  });

  it.each(["征地面积（公顷）", "征地面积（ha）"])("of land are converted by nobody: %s under 亩", async (header) => {
    const table = await tableOf([
      ["征地拆迁情况"],
      ["工程", "乡镇", "类型", header.replace("征地", "应征"), "应拆户数"],
      ["松山高速", "通泉街道", "征地", 1.5, 12],
    ]);
    expect(table.rows[0]).toMatchObject({
      action: "refuse",
      problems: [{ field: "应征面积", message: "单位“公顷”不能换算为“亩”，请换算后填写" }],
    });
  });

  it("in yuan may say so: 人民币万元", async () => {
    const table = await tableOf([
      TITLE,
      ["乡镇", "路线名称", "建设类型", "计划里程（公里）", "计划投资（人民币百万元）", "完成投资（人民币）", "状态"],
      ["通泉街道", "松1公路", "窄路加宽", 3.9, 1.2, 30, "在建"],
    ]);
    expect(table.rows[0]?.values.计划投资).toBe("120");
    expect(table.rows[0]?.progress.完成投资).toBe("30");
  });

  it("that are stated do not hide a lost decimal point", async () => {
    const table = await tableOf([
      TITLE,
      ["乡镇", "自然村", "路线名称", "建设类型", "计划里程（公里）", "状态"],
      ["通泉街道", "松1组", "松1公路", "窄路加宽", 3.9, "在建"],
      ["通泉街道", "松2组", "松2公路", "窄路加宽", 3945, "在建"],
    ]);
    expect(table.rows.map(({ action }) => action)).toEqual(["add", "refuse"]);
    expect(table.rows[1]?.problems[0]).toMatchObject({
      cell: "E4",
      message: "按公里计，长达 3945 公里，过大；请核对数字和单位",
    });
  });
});

describe("percent columns", () => {
  const percents = async (
    head: string,
    cells: readonly (readonly [SheetCell, string])[],
  ): Promise<(string | undefined)[]> => {
    const table = await tableOf([
      ["2021年危桥改造进度表"],
      ["乡镇", "桥梁名称", "路线名称", head, "状态"],
      ...cells.map(([cell, state], index) => ["通泉街道", `松${index}桥`, "松线", cell, state]),
    ]);
    return table.rows.map(({ action, progress }) => (action === "refuse" ? "refused" : progress.形象进度));
  };

  it("are fractions where nothing is above 1, percents where something is", async () => {
    expect(
      await percents("形象进度", [
        [0.72, "在建"],
        [1, "完工"],
        [0, "未开工"],
      ]),
    ).toEqual(["72", "100", "0"]);
    expect(
      await percents("形象进度", [
        [72, "在建"],
        [100, "完工"],
        [0, "未开工"],
      ]),
    ).toEqual(["72", "100", "0"]);
    expect(
      await percents("形象进度（％）", [
        [72, "在建"],
        [1, "在建"],
      ]),
    ).toEqual(["72", "1"]);
  });

  it("are fractions under ％ too where finished work stands at 1", async () => {
    expect(
      await percents("形象进度（％）", [
        [0.72, "在建"],
        [1, "完工"],
        [0, "未开工"],
      ]),
    ).toEqual(["72", "100", "0"]);
  });

  it("are refused where they may be either", async () => {
    expect(
      await percents("形象进度（％）", [
        [0.72, "在建"],
        [0, "未开工"],
      ]),
    ).toEqual(["refused", "0"]);
    expect(
      await percents("形象进度", [
        [1, "在建"],
        [0, "未开工"],
      ]),
    ).toEqual(["refused", "0"]);
    expect(
      await percents("形象进度", [
        [0.5, "在建"],
        [85, "在建"],
      ]),
    ).toEqual(["refused", "85"]);
  });

  it("say themselves what they are as text or by their format", async () => {
    expect(
      await percents("形象进度", [
        ["72%", "在建"],
        [{ number: 0.5, format: "0%" }, "在建"],
        ["１００％", "完工"],
      ]),
    ).toEqual(["72", "50", "100"]);
  });
});
