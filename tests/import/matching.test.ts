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

describe("columns under groups", () => {
  const row = [1, "通泉街道", "松1组", "松1公路", "窄路加宽", 3.9, 1.2, 300, 90, "在建"];

  it.each([
    ["里程 over 计划/完成", ["里程", "里程", "投资", "投资"], ["计划", "完成", "计划", "完成"]],
    [
      "投资（万元）, 里程（公里）",
      ["里程（公里）", "里程（公里）", "投资（万元）", "投资（万元）"],
      ["计划", "完成", "概算", "累计完成"],
    ],
    ["full words below", ["里程", "里程", "资金", "资金"], ["计划里程", "完成里程", "计划投资", "完成投资"]],
  ])("%s", async (_, top, below) => {
    const table = await tableOf(
      [
        TITLE,
        ["序号", "乡镇", "自然村", "路线名称", "建设类型", top[0] ?? "", null, top[2] ?? "", null, "状态"],
        [null, null, null, null, null, ...below, null],
        row,
      ],
      ["F2:G2", "H2:I2"],
    );
    expect(fieldsOf(table).slice(5)).toEqual(["计划里程", "完成里程", "计划投资", "完成投资", "状态"]);
  });

  it("计划 and 完成 on top, 里程 and 投资 below", async () => {
    const table = await tableOf(
      [
        TITLE,
        ["序号", "乡镇", "自然村", "路线名称", "建设类型", "计划", null, "完成", null, "状态"],
        [null, null, null, null, null, "里程", "投资", "里程", "投资", null],
        [1, "通泉街道", "松1组", "松1公路", "窄路加宽", 3.9, 300, 1.2, 90, "在建"],
      ],
      ["F2:G2", "H2:I2"],
    );
    expect(fieldsOf(table).slice(5, 9)).toEqual(["计划里程", "计划投资", "完成里程", "完成投资"]);
  });

  it("three rows: 建设任务 / 里程 / 计划", async () => {
    const table = await tableOf(
      [
        TITLE,
        ["基本情况", null, null, null, null, "建设任务", null, null, null, "进展"],
        ["序号", "乡镇", "自然村", "路线名称", "建设类型", "里程", null, "投资", null, "状态"],
        [null, null, null, null, null, "计划", "完成", "计划", "完成", null],
        row,
      ],
      ["A2:E2", "F2:I2", "F3:G3", "H3:I3"],
    );
    expect(fieldsOf(table).slice(5)).toEqual(["计划里程", "完成里程", "计划投资", "完成投资", "状态"]);
  });

  it("本月 is another number than 累计", async () => {
    const table = await tableOf(
      [
        TITLE,
        ["序号", "乡镇", "自然村", "路线名称", "建设类型", "计划里程", "完成投资（万元）", null, "状态"],
        [null, null, null, null, null, null, "本月", "累计", null],
        [1, "通泉街道", "松1组", "松1公路", "窄路加宽", 3.9, 10, 90, "在建"],
      ],
      ["G2:H2"],
    );
    expect(fieldsOf(table).slice(5)).toEqual(["计划里程", null, "完成投资", "状态"]);
  });

  it("a rate under 投资 is no 形象进度", async () => {
    const table = await tableOf(
      [
        ["2021年危桥改造进度表"],
        ["序号", "乡镇", "桥梁名称", "路线名称", "投资", null, null, "状态"],
        [null, null, null, null, "计划", "完成", "完成率", null],
        [1, "通泉街道", "松桥", "松线", 300, 90, 0.3, "在建"],
      ],
      ["E2:G2"],
    );
    expect(fieldsOf(table).slice(4)).toEqual(["计划投资", "完成投资", null, "状态"]);
  });
});

describe("values decide between meanings", () => {
  it("形象进度 with words is the state, with numbers the percentage", async () => {
    const head = ["乡镇", "桥梁名称", "路线名称", "形象进度", "进度"];
    const bridge = await tableOf([
      ["2021年危桥改造进度表"],
      head,
      ["通泉街道", "松桥", "松线", "在建", 45],
      ["通泉街道", "柏桥", "柏线", "完工", 100],
    ]);
    expect(fieldsOf(bridge)).toEqual(["乡镇", "桥梁名称", "所在路线", "状态", "形象进度"]);
    const other = await tableOf([
      ["2021年危桥改造进度表"],
      head,
      ["通泉街道", "松桥", "松线", "45%", "在建"],
      ["通泉街道", "柏桥", "柏线", "100%", "完工"],
    ]);
    expect(fieldsOf(other)).toEqual(["乡镇", "桥梁名称", "所在路线", "形象进度", "状态"]);
  });

  it("建设单位 holds the township where its values say so, and nothing else", async () => {
    const head = ["建设单位", "自然村", "路线名称", "建设类型", "计划里程", "状态"];
    const owned = await tableOf([TITLE, head, ["通泉街道", "松1组", "松1公路", "窄路加宽", 3.9, "在建"]]);
    expect(fieldsOf(owned)[0]).toBe("乡镇");
    const firm = await tableOf([
      ["通泉街道2021年农村公路建设任务表"],
      head,
      ["某路桥公司", "松1组", "松1公路", "窄路加宽", 3.9, "在建"],
    ]);
    expect(fieldsOf(firm)[0]).toBeNull();
  });

  it("does not take 路基宽度, 合同金额 or 本月完成投资 for what they resemble", async () => {
    const table = await tableOf([
      TITLE,
      [
        "乡镇",
        "自然村",
        "路线名称",
        "建设类型",
        "计划里程",
        "路基宽度",
        "合同金额",
        "本月完成投资",
        "里程完成率",
        "状态",
      ],
      ["通泉街道", "松1组", "松1公路", "窄路加宽", 3.9, 4.5, 300, 12, 0.5, "在建"],
    ]);
    expect(fieldsOf(table).slice(4)).toEqual(["计划里程", null, null, null, null, "状态"]);
  });
});

describe("columns that resemble each other", () => {
  const row = ["通泉街道", "松1组", "松1公路", "窄路加宽"];
  const head = ["乡镇", "自然村", "路线名称", "建设类型"];

  it("the work's own length before the road's", async () => {
    const table = await tableOf([TITLE, [...head, "路线长度", "建设里程", "状态"], [...row, 8.1, 3.9, "在建"]]);
    expect(fieldsOf(table).slice(4)).toEqual([null, "计划里程", "状态"]);
    const single = await tableOf([TITLE, [...head, "路线长度", "状态"], [...row, 3.9, "在建"]]);
    expect(fieldsOf(single)[4]).toBe("计划里程");
  });

  it("what was done up to now, not what was done in a month", async () => {
    const table = await tableOf([
      TITLE,
      [...head, "计划里程", "10月完成投资", "1－10月完成投资", "状态"],
      [...row, 3.9, 10, 90, "在建"],
    ]);
    expect(fieldsOf(table).slice(5, 7)).toEqual([null, "完成投资"]);
  });

  it("the first of two columns of remarks; the other is kept", async () => {
    const planned = await planner.plan(
      gridOf([{ rows: [TITLE, [...head, "计划里程", "状态", "备注", "备注"], [...row, 3.9, "在建", "甲", "乙"]] }]),
    );
    expect(planned.tables[0]?.rows[0]).toMatchObject({ action: "add", values: { 备注: "甲" }, extra: { 备注: "乙" } });
  });

  it("numbered headers, and captions in merged cells that are no groups", async () => {
    const table = await tableOf(
      [
        TITLE,
        ["通泉街道", null, null, "2021年10月", null, "单位 万元"],
        ["1.自然村", "2.路线名称", "3.建设类型", "4.计划里程", "5.计划投资", "6.状态"],
        ["松1组", "松1公路", "窄路加宽", 3.9, 300, "在建"],
      ],
      ["A2:C2", "D2:E2"],
    );
    expect(fieldsOf(table)).toEqual(["自然村", "路线名称", "建设类型", "计划里程", "计划投资", "状态"]);
    expect(table.rows[0]?.values.乡镇).toBe("通泉街道");
  });
});

describe("columns of their own kind", () => {
  it("both stakes in one cell", async () => {
    const table = await tableOf([
      ["2021年生命安全防护工程进度表"],
      ["乡镇", "项目名称", "起讫桩号", "处治里程", "状态"],
      ["通泉街道", "松线安防", "K0+000～K3+900", 3.9, "在建"],
      ["通泉街道", "柏线安防", "k12+345-k14+000", 1.655, "在建"],
      ["通泉街道", "梨线安防", "—", 1, "在建"],
      ["通泉街道", "桃线安防", "K3附近", 1, "在建"],
    ]);
    expect(table.rows.map(({ values }) => [values.起点桩号, values.止点桩号])).toEqual([
      ["K0+000", "K3+900"],
      ["K12+345", "K14+000"],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(table.rows[3]).toMatchObject({
      action: "refuse",
      problems: [{ field: "起点桩号", cell: "C6", message: "“K3附近”不是起讫桩号（例：K0+000～K3+200）" }],
    });
  });

  it("money with its sources below: the sum is the field, the parts are kept", async () => {
    const table = await tableOf(
      [
        TITLE,
        ["乡镇", "自然村", "路线名称", "建设类型", "计划里程", "计划投资（万元）", null, null, null, "状态"],
        [null, null, null, null, null, "合计", "中央", "省级", "自筹", null],
        ["通泉街道", "松1组", "松1公路", "窄路加宽", 3.9, 300, 200, 60, 40, "在建"],
      ],
      ["F2:I2"],
    );
    expect(fieldsOf(table).slice(5)).toEqual(["计划投资", null, null, null, "状态"]);
    expect(table.rows[0]?.values.计划投资).toBe("300");
  });

  it("a column without a header: kept, read as township, or known for a numbering", async () => {
    const planned = await planner.plan(
      gridOf([
        {
          rows: [
            TITLE,
            [null, null, "自然村", "路线名称", "建设类型", "计划里程", "状态"],
            [1, "通泉街道", "松1组", "松1公路", "窄路加宽", 3.9, "在建", "已核实"],
            [2, "大庄乡", "松2组", "松2公路", "窄路加宽", 3.9, "在建"],
            [3],
          ],
        },
      ]),
    );
    expect(planned.tables[0]?.rows.map(({ row, values, extra }) => [row, values.乡镇, extra])).toEqual([
      [3, "通泉街道", { "H列（无表头）": "已核实" }],
      [4, "大庄乡", null],
    ]);
    expect(planned.tables[0]?.matched.found.skipped.at(-1)).toEqual({ row: 4, reason: "空行" });
  });
});

describe("two columns for one field", () => {
  const rows: SheetCell[][] = [
    TITLE,
    ["乡镇", "自然村", "路线名称", "建设类型", "计划里程", "完成投资", "完成投资", "状态"],
    ["通泉街道", "松1组", "松1公路", "窄路加宽", 3.9, 90, 95, "在建"],
  ];

  it("are asked about, and no row is written meanwhile", async () => {
    const planned = await planner.plan(gridOf([{ rows }]));
    expect(planned.tables[0]?.questions).toMatchObject([
      {
        kind: "column",
        message: "F、G 列都可能是“完成投资”，用哪一列？",
        field: "完成投资",
        columns: ["F", "G"],
        candidates: ["F", "G", "没有这一列"],
      },
    ]);
    expect(planned.tables[0]?.rows[0]).toMatchObject({
      action: "refuse",
      problems: [{ field: "完成投资", cell: "F3", message: "F、G 列都可能是“完成投资”，请指定其中一列" }],
    });
  });

  it("are settled by a choice", async () => {
    const planned = await planner.plan(gridOf([{ rows }]), {
      tables: [{ index: 0, columns: [{ column: "G", field: "完成投资" }] }],
    });
    expect(planned.tables[0]?.questions.filter(({ blocks }) => blocks)).toEqual([]);
    expect(planned.tables[0]?.rows[0]).toMatchObject({ action: "add", progress: { 完成投资: 95_000_000 } });
  });
});
