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
        text: "F、G 列都可能是“完成投资”，用哪一列？",
        about: "完成投资",
        options: [{ value: "F" }, { value: "G" }],
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
    expect(planned.tables[0]?.questions).toEqual([]);
    expect(planned.tables[0]?.rows[0]).toMatchObject({ action: "add", progress: { 完成投资: 95_000_000 } });
  });
});

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
