import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gridOf, type SheetCell, type SheetRows } from "../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner, type TableJson } from "../support/planInMemory.ts";

let planner: MemoryPlanner;
beforeAll(() => {
  planner = memoryPlanner();
});
afterAll(() => planner[Symbol.dispose]());

async function tablesOf(sheet: SheetRows): Promise<readonly TableJson[]> {
  const { sheets } = await planner.json(gridOf([sheet]));
  const tables = sheets[0]?.tables ?? [];
  if (tables.length === 0) throw new Error(JSON.stringify(sheets[0]?.unrecognised));
  return tables;
}

async function tableOf(rows: readonly (readonly SheetCell[])[], merges: readonly string[] = []): Promise<TableJson> {
  const tables = await tablesOf({ rows, merges });
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${tables.length} tables`);
  return table;
}

/** What was read, in the order of the records, with problems and places left out. */
const readOf = (tables: readonly TableJson[]): object[] =>
  tables.flatMap(({ rows }) => rows.map(({ action, values, progress }) => ({ action, ...values, ...progress })));
const placesOf = (table: TableJson): (string | number)[] =>
  table.rows.map((row) => (row as { cell?: string }).cell ?? row.row);

const TITLE = "2021年农村公路建设任务进度表";
const HEADER = [
  "乡镇",
  "自然村",
  "路线名称",
  "建设类型",
  "计划里程（公里）",
  "计划投资（万元）",
  "完成里程（公里）",
  "状态",
];
const RECORDS: SheetCell[][] = [
  ["通泉街道", "松村", "松1公路", "窄路加宽", 3.945, 120.5, 1, "在建"],
  ["大庄乡", "柏村", "松2公路", "窄路加宽", 1.2, 40, 1.2, "完工"],
  ["通泉街道", "桃村", "松3公路", "农村公路硬化", 5, 210.75, 0, "未开工"],
];

/** Rows become columns. */
function turnedOver(rows: readonly (readonly SheetCell[])[]): SheetCell[][] {
  const width = Math.max(...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null));
}

/** Two labels with their values in each row, a blank row behind each card. */
function asCards(header: readonly string[], records: readonly (readonly SheetCell[])[], pairs = 2): SheetCell[][] {
  return records.flatMap((record) => {
    const rows: SheetCell[][] = [];
    for (let from = 0; from < header.length; from += pairs) {
      rows.push(header.slice(from, from + pairs).flatMap((word, index) => [word, record[from + index] ?? null]));
    }
    return [...rows, []];
  });
}

describe("fields down the side", () => {
  it("are read as the usual form is", async () => {
    const usual = readOf(await tablesOf({ rows: [[TITLE], HEADER, ...RECORDS] }));
    expect(usual).toHaveLength(3);
    expect(readOf([await tableOf([[TITLE], ...turnedOver([HEADER, ...RECORDS])])])).toEqual(usual);
  });

  it("name each record by the cell where it begins, and what is wrong by its own cell", async () => {
    const rows = [[TITLE], ["填报单位：通泉街道"], ...turnedOver([HEADER, ...RECORDS])];
    const wrong = rows.map((row) => row.map((cell) => (cell === 1.2 ? "约1.2" : cell)));
    const table = await tableOf(wrong);
    expect(placesOf(table)).toEqual(["B3", "C3", "D3"]);
    expect(table.rows.map(({ row }) => row)).toEqual([3, 3, 3]);
    const cells = table.rows[1]?.problems.filter(({ level }) => level === "error").map(({ cell }) => cell);
    expect(cells).toEqual(["C7", "C9"]);
    expect(table.headerRows).toEqual([4, 5, 6, 7, 8, 9, 10]);
  });

  it("with a numbering on top, groups beside the fields, blank rows between and a sign-off below", async () => {
    const table = await tableOf(
      [
        [TITLE],
        ["序号", null, 1, 2],
        ["乡镇", null, "通泉街道", "大庄乡"],
        ["自然村", null, "松村", "柏村"],
        ["路线名称", null, "松1公路", "松2公路"],
        ["建设类型", null, "窄路加宽", "窄路加宽"],
        ["里程", "计划", 3.9, 1.2],
        [null, "完成", 1, 1.2],
        [],
        ["状态", null, "在建", "完工"],
        ["填表人：李某"],
      ],
      ["A2:B2", "A3:B3", "A4:B4", "A5:B5", "A6:B6", "A7:A8", "A10:B10"],
    );
    expect(readOf([table])).toMatchObject([
      { 路线名称: "松1公路", 计划里程: "3.9", 完成里程: "1" },
      { 路线名称: "松2公路", 计划里程: "1.2", 完成里程: "1.2" },
    ]);
    expect(table.skipped).toContainEqual({ row: 11, reason: "表尾" });
    expect(table.skipped).toContainEqual({ row: 9, reason: "空行" });
  });

  it("with a total in the last column", async () => {
    const table = await tableOf([
      [TITLE],
      ...turnedOver([HEADER, ...RECORDS, ["合计", null, null, null, 10.145, 371.25, 2.2]]),
    ]);
    expect(table.rows).toHaveLength(3);
    expect(table.totals.map(({ agrees }) => agrees)).toEqual([true, true, true]);
  });

  it("of a monthly ledger, months across", async () => {
    const table = await tableOf([
      ["2021年公路运输周转量月报"],
      ["月份", "1月", "2月", "3月"],
      ["客运量（万人）", 10, 11, 12],
      ["旅客周转量（万人公里）", 100, 110, 120],
      ["货运量（万吨）", 20, 21, 22],
      ["货物周转量（万吨公里）", 200, 210, 220],
    ]);
    expect(table.ledger).toBe("turnover-monthly");
    expect(readOf([table])).toMatchObject([
      { 月份: "2021-01", 客运量: "10", 货物周转量: "200" },
      { 月份: "2021-02", 客运量: "11", 货物周转量: "210" },
      { 月份: "2021-03", 客运量: "12", 货物周转量: "220" },
    ]);
  });
});

describe("a column of words that headers have too", () => {
  it("is no header on its side", async () => {
    const classes = ["县道", "乡道", "村道", "国道", "省道", "县道"];
    const table = await tableOf([
      ["2021年农村公路养护情况表"],
      ["行政等级", "路线名称", "乡镇", "养护类型", "里程（公里）", "投入资金（万元）"],
      ...classes.map((grade, index): SheetCell[] => [grade, `松${index}线`, "通泉街道", "日常养护", 1 + index, 10]),
    ]);
    expect(placesOf(table)).toEqual([3, 4, 5, 6, 7, 8]);
  });
});

describe("one record a card", () => {
  it("is read as the usual form is, however many labels stand in a row", async () => {
    const usual = readOf(await tablesOf({ rows: [[TITLE], HEADER, ...RECORDS] }));
    for (const pairs of [1, 2, 3, 4]) {
      expect([pairs, readOf([await tableOf([[TITLE], ...asCards(HEADER, RECORDS, pairs)])])]).toEqual([pairs, usual]);
    }
  });

  it("with the title again above each card, merged values and labels that no ledger knows", async () => {
    const card = (name: string): SheetCell[][] => [
      ["2021年危桥改造项目卡片"],
      ["桥梁名称", name, null, "乡镇", "通泉街道"],
      ["桥长（米）", 18.5, null, "桥宽（米）", 6.5],
      ["改造方式", "重建", null, "状态", "在建"],
      ["驻场代表", "李某", null, "备注", "甲"],
      [],
    ];
    const merges = [2, 3, 4, 5, 8, 9, 10, 11].map((row) => `B${row}:C${row}`);
    const table = await tableOf([...card("石桥"), ...card("永安桥")], merges);
    expect(readOf([table])).toMatchObject([
      { 桥梁名称: "石桥", 乡镇: "通泉街道", 桥长: "18.5", 桥宽: "6.5", 状态: "在建", 备注: "甲" },
      { 桥梁名称: "永安桥", 桥长: "18.5", 备注: "甲" },
    ]);
    expect(placesOf(table)).toEqual(["B2", "B8"]);
    expect(table.columns.map(({ header }) => header)).toContain("驻场代表");
  });

  it("with blanks where a card says nothing", async () => {
    const records = RECORDS.map((record) => record.map((cell, index) => (index === 5 ? null : cell)));
    const table = await tableOf([[TITLE], ...asCards(HEADER, records)]);
    expect(readOf([table])).toEqual(readOf(await tablesOf({ rows: [[TITLE], HEADER, ...records] })));
  });

  it("says which cell of a card is wrong", async () => {
    const rows = [[TITLE], ...asCards(HEADER, RECORDS)].map((row) =>
      row.map((cell) => (cell === 1.2 ? "约1.2" : cell)),
    );
    const table = await tableOf(rows);
    expect(table.rows[1]?.problems.filter(({ level }) => level === "error").map(({ cell }) => cell)).toEqual([
      "B9",
      "B10",
    ]);
  });

  it("with few labels is one where they come again", async () => {
    const header = ["轮岗日期", "姓名", "新岗位"];
    const records: SheetCell[][] = [
      ["2021-03-02", "王某", "办公室"],
      ["2021-09-24", "李某", "财务科"],
    ];
    const table = await tableOf([["2021年岗位调整统计表"], ...asCards(header, records)]);
    expect(table.rows.map(({ values }) => values)).toEqual([
      expect.objectContaining({ 日期: "2021-03-02", 姓名: "王某", 新岗位: "办公室" }),
      expect.objectContaining({ 日期: "2021-09-24", 姓名: "李某", 新岗位: "财务科" }),
    ]);
  });

  it("of a ledger that is asked stands among what is not read, with its question", async () => {
    const header = ["项目名称", "总投资", "完成投资", "状态"];
    const records: SheetCell[][] = [
      ["甲工程", 12, 3, "在建"],
      ["乙工程", 20, 20, "完工"],
    ];
    const { sheets } = await planner.json(gridOf([{ rows: [["水利项目推进情况表"], ...asCards(header, records)] }]));
    const [sheet] = sheets;
    expect(sheet?.tables).toEqual([]);
    expect(sheet?.unrecognised.map(({ range }) => range)).toEqual(["A1:D6"]);
    expect((sheet as { questions?: { kind: string }[] }).questions?.map(({ kind }) => kind)).toEqual(["ledger"]);
  });

  it("is no sheet whose header and records stand in the usual form", async () => {
    const table = await tableOf([
      [TITLE],
      ["乡镇", "自然村", "路线名称", "建设类型", "计划里程", "状态"],
      ["通泉街道", "松村", "松1公路", "其他", 1, "完成"],
      ["大庄乡", "柏村", "松2公路", "其他", 1, "完成"],
    ]);
    expect(table.rows).toHaveLength(2);
    expect(placesOf(table)).toEqual([3, 4]);
  });
});

describe("months across", () => {
  const months = [1, 2, 3, 4, 5].map((month) => `${month}月`);
  const projects: SheetCell[][] = [
    [1, "松山公路", 10, 11, 12, null, null, 33],
    [2, "柏山公路", 20, 21, 22.5, 0, null, 63.5],
  ];
  const land = (table: TableJson): (readonly (string | undefined)[])[] =>
    table.rows.map(({ values }) => [values.项目, values.月份, values.本月完成投资]);
  const expected = [
    ["松山公路", "2021-01", "10"],
    ["柏山公路", "2021-01", "20"],
    ["松山公路", "2021-02", "11"],
    ["柏山公路", "2021-02", "21"],
    ["松山公路", "2021-03", "12"],
    ["柏山公路", "2021-03", "22.5"],
    ["柏山公路", "2021-04", "0"],
  ];

  it("each make a record a project, where something stands", async () => {
    const table = await tableOf([["2021年固定资产投资月报"], ["序号", "项目名称", ...months, "合计"], ...projects]);
    expect(table.ledger).toBe("investment-monthly");
    expect(land(table)).toEqual(expected);
    expect(placesOf(table)).toEqual(["C3", "C4", "D3", "D4", "E3", "E4", "F4"]);
    expect(table.rows.map(({ row }) => row)).toEqual([3, 4, 3, 4, 3, 4, 4]);
    expect(table.headerRows).toEqual([2]);
  });

  it("however they are written, and with what is measured above, beside or below them", async () => {
    const headers: readonly (readonly [SheetCell[][], string[]])[] = [
      [[["序号", "项目名称", "1月份", "2月份", "3月份", "4月份", "5月份", "合计"]], []],
      [[["序号", "项目名称", "2021年1月", "2021年2月", "2021年3月", "2021年4月", "2021年5月", "合计"]], []],
      [[["序号", "项目名称", ...months.map((month) => `${month}完成投资（万元）`), "合计"]], []],
      [
        [
          ["序号", "项目名称", "完成投资（万元）", null, null, null, null, "合计"],
          [null, null, ...months, null],
        ],
        ["A2:A3", "B2:B3", "C2:G2", "H2:H3"],
      ],
      [
        [
          ["序号", "项目名称", ...months, "全年累计"],
          [null, null, "完成投资", "完成投资", "完成投资", "完成投资", "完成投资", null],
        ],
        ["A2:A3", "B2:B3", "H2:H3"],
      ],
    ];
    for (const [header, merges] of headers) {
      const table = await tableOf([["2021年固定资产投资月报"], ...header, ...projects], merges);
      expect([header, land(table)]).toEqual([header, expected]);
    }
  });

  it("with two measures under each", async () => {
    const table = await tableOf(
      [
        ["2021年固定资产投资月报"],
        ["序号", "项目名称", "1月", null, "2月", null, "3月", null],
        [null, null, "完成投资", "到位资金", "完成投资", "到位资金", "完成投资", "到位资金"],
        [1, "松山公路", 10, 5, 11, 6, 12, null],
      ],
      ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2"],
    );
    expect(table.rows.map(({ values }) => [values.月份, values.本月完成投资, values.本月到位资金])).toEqual([
      ["2021-01", "10", "5"],
      ["2021-02", "11", "6"],
      ["2021-03", "12", undefined],
    ]);
  });

  it("with totals below, which are compared month by month", async () => {
    const table = await tableOf([
      ["2021年固定资产投资月报"],
      ["序号", "项目名称", ...months, "合计"],
      ...projects,
      ["合计", null, 30, 32, 34.5, 0, null, 96.5],
    ]);
    expect(land(table)).toEqual(expected);
    expect(table.totals.map(({ stated, agrees }) => [stated, agrees])).toEqual([
      ["30", true],
      ["32", true],
      ["34.5", true],
      ["0", true],
    ]);
  });

  it("say where a project's own total is not their sum", async () => {
    const rows = [["2021年固定资产投资月报"], ["序号", "项目名称", ...months, "合计"], ...projects];
    const off = rows.map((row) => row.map((cell) => (cell === 63.5 ? 63.4 : cell)));
    const [table] = (await planner.plan(gridOf([{ rows: off }]))).tables;
    expect(table?.matched.found.warnings).toEqual([{ cell: "H4", message: "H4“合计”写的是 63.4，各列之和是 63.5" }]);
  });

  it("of what is planned or added up are no month's amounts", async () => {
    for (const words of ["计划完成投资", "累计完成投资"]) {
      const { sheets } = await planner.json(
        gridOf([
          {
            rows: [
              ["2021年固定资产投资月报"],
              ["序号", "项目名称", ...months.map((month) => `${month}${words}`)],
              [1, "松山公路", 10, 20, 30, 40, 50],
            ],
          },
        ]),
      );
      const landed = sheets[0]?.tables.flatMap(({ rows }) => rows.filter(({ action }) => action === "add")) ?? [];
      expect([words, landed]).toEqual([words, []]);
    }
  });

  it("beside a road's own columns stay where they are", async () => {
    const table = await tableOf([
      [TITLE],
      ["乡镇", "自然村", "路线名称", "建设类型", "计划里程", "状态", "1月", "2月", "3月"],
      ["通泉街道", "松村", "松1公路", "窄路加宽", 3.9, "在建", 1, 2, 3],
    ]);
    expect(table.rows).toHaveLength(1);
    expect(placesOf(table)).toEqual([3]);
  });
});

describe("townships side by side", () => {
  it("over the same columns each make a record a row", async () => {
    const table = await tableOf(
      [
        ["2021年农村公路养护情况表"],
        ["路线名称", "养护类型", "通泉街道", null, "大庄乡", null],
        [null, null, "里程（公里）", "投入资金（万元）", "里程（公里）", "投入资金（万元）"],
        ["松线", "日常养护", 3.2, 10, 1.5, 4],
        ["柏线", "日常养护", 2, 6, null, null],
      ],
      ["A2:A3", "B2:B3", "C2:D2", "E2:F2"],
    );
    expect(table.ledger).toBe("maintenance");
    expect(readOf([table])).toMatchObject([
      { 乡镇: "通泉街道", 路线名称: "松线", 里程: "3.2", 投入资金: "10" },
      { 乡镇: "通泉街道", 路线名称: "柏线", 里程: "2", 投入资金: "6" },
      { 乡镇: "大庄乡", 路线名称: "松线", 里程: "1.5", 投入资金: "4" },
    ]);
    expect(placesOf(table)).toEqual(["C4", "C5", "E4"]);
  });

  it("each with a table of its own", async () => {
    const header = ["序号", "路线名称", "里程（公里）", "树木株数", "投入资金（万元）"];
    const tables = await tablesOf({
      rows: [
        ["2021年美丽公路建设情况表"],
        ["填报单位：通泉街道", null, null, null, null, null, "填报单位：大庄乡"],
        [...header, null, ...header],
        [1, "松线", 3.9, 120, 12.5, null, 1, "柏线", 2, 30, 3],
        [2, "桃线", 1.2, 40, 4, null, null, null, null, null, null],
        ["合计", null, 5.1, 160, 16.5, null, "合计", null, 2, 30, 3],
      ],
    });
    expect(tables.map(({ township, rows }) => [township, rows.map((row) => row.values.路线名称)])).toEqual([
      ["通泉街道", ["松线", "桃线"]],
      ["大庄乡", ["柏线"]],
    ]);
    expect(tables.flatMap(({ totals }) => totals.map(({ agrees }) => agrees))).toEqual(Array(6).fill(true));
    const [, second] = tables;
    expect(placesOf(second as TableJson)).toEqual(["G4"]);
  });
});

describe("tables side by side", () => {
  const header = ["序号", "乡镇", "路线名称", "里程（公里）", "投入资金（万元）"];
  const line = (number: number): SheetCell[] => [number, "通泉街道", `松${number}线`, number, 2 * number];

  it("are one table where its halves were only broken", async () => {
    for (const gap of [[], [null]] as SheetCell[][]) {
      const table = await tableOf([
        ["2021年美丽公路建设情况表", null, null, null, null, ...gap, null, null, null, null, "单位：万元"],
        [...header, ...gap, ...header],
        [...line(1), ...gap, ...line(4)],
        [...line(2), ...gap, ...line(5)],
        [...line(3), ...gap, "合计", null, null, 15, 30],
      ]);
      expect(table.rows.map(({ values }) => values.路线名称)).toEqual(["松1线", "松2线", "松3线", "松4线", "松5线"]);
      expect(table.totals.map(({ stated, agrees }) => [stated, agrees])).toEqual([
        ["15", true],
        ["30", true],
      ]);
      const half = gap.length === 0 ? "F" : "G";
      expect(placesOf(table)).toEqual(["A3", "A4", "A5", `${half}3`, `${half}4`]);
    }
  });

  it("of different ledgers are read each for itself", async () => {
    const tables = await tablesOf({
      rows: [
        ["2021年美丽公路建设情况表", null, null, null, null, null, "2021年危桥改造进度表"],
        [...header, null, "序号", "乡镇", "桥梁名称", "改造方式", "状态"],
        [...line(1), null, 1, "大庄乡", "石桥", "重建", "在建"],
        [...line(2), null, 2, "大庄乡", "永安桥", "加固", "约"],
      ],
    });
    expect(tables.map(({ ledger, rows }) => [ledger, rows.length])).toEqual([
      ["scenic-roads", 2],
      ["bridges", 2],
    ]);
    expect(tables[1]?.rows[1]?.problems.map(({ cell }) => cell)).toContain("K4");
  });

  it("are not seen in a table with a blank column or with words said twice", async () => {
    const blank = await tableOf([
      [TITLE],
      ["乡镇", "自然村", "路线名称", null, "建设类型", "计划里程", "状态"],
      ["通泉街道", "松村", "松1公路", null, "窄路加宽", 3.9, "在建"],
    ]);
    expect(readOf([blank])).toMatchObject([{ 路线名称: "松1公路", 计划里程: "3.9" }]);
    expect(placesOf(blank)).toEqual([3]);
    const twice = await tableOf(
      [
        [TITLE],
        ["乡镇", "自然村", "路线名称", "建设类型", "里程", null, "投资", null, "状态"],
        [null, null, null, null, "计划", "完成", "计划", "完成", null],
        ["通泉街道", "松村", "松1公路", "窄路加宽", 3.9, 1, 100, 20, "在建"],
      ],
      ["E2:F2", "G2:H2"],
    );
    expect(placesOf(twice)).toEqual([4]);
  });
});

const township = fc.constantFrom("通泉街道", "大庄乡", "马过河镇");
const amount = fc.integer({ min: 1, max: 90_000 }).map((number) => number / 1000);
const record = fc.tuple(township, amount, amount).map(([place, length, money]) => ({ place, length, money }));

describe("every layout", () => {
  it("reads the same as the usual form", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 2, maxLength: 6 }), async (drafts) => {
        const records = drafts.map(({ place, length, money }, index): SheetCell[] => [
          ...[place, `${index}村`, `松${index}公路`, "窄路加宽", length, money, 0, "在建"],
        ]);
        const usual = readOf(await tablesOf({ rows: [[TITLE], HEADER, ...records] }));
        const half = Math.ceil(records.length / 2);
        const halves = records.slice(0, half).map((row, index) => [...row, ...(records[half + index] ?? [])]);
        const sheets = [
          [[TITLE], ...turnedOver([HEADER, ...records])],
          [[TITLE], ...asCards(HEADER, records, 1)],
          [[TITLE], ...asCards(HEADER, records, 2)],
          [[TITLE], [...HEADER, ...HEADER], ...halves],
        ];
        for (const rows of sheets) expect(readOf(await tablesOf({ rows }))).toEqual(usual);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
