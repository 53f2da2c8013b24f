import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gridOf, type SheetCell } from "../support/gridOf.ts";
import { type FileJson, type MemoryPlanner, memoryPlanner } from "../support/planInMemory.ts";

let planner: MemoryPlanner;
beforeAll(() => {
  planner = memoryPlanner();
});
afterAll(() => planner[Symbol.dispose]());

/** Headers that many a sheet has, with a plausible row, and a ledger whose title may stand above them. */
const SHEETS: readonly (readonly [readonly string[], readonly SheetCell[], string, string])[] = [
  [
    ["年度", "乡镇", "项目名称", "总投资（万元）", "完成投资（万元）", "状态"],
    [2021, "通泉街道", "第1号项目", 120, 60, "在建"],
    "危桥改造进度表",
    "bridges",
  ],
  [
    ["年度", "乡镇", "路线名称", "里程（公里）", "计划投资（万元）", "完成投资（万元）", "状态"],
    [2021, "通泉街道", "甲村公路", 3.2, 120, 60, "在建"],
    "安全生命防护工程进度表",
    "safety-works",
  ],
  [
    ["项目名称", "总投资（万元）", "完成投资（万元）", "状态"],
    ["甲项目", 120, 60, "在建"],
    "固定资产投资项目库",
    "projects",
  ],
  [["姓名", "职务", "联系电话"], ["王某", "副科长", "13900000000"], "局领导班子成员", "leaders"],
  [
    ["姓名", "事由", "开始时间", "结束时间"],
    ["王某", "年休假", "2021-09-01", "2021-09-05"],
    "春运保障情况",
    "spring-rush",
  ],
  [["日期", "地点", "内容", "备注"], ["2021-05-06", "县道旧县段", "路面坑槽", ""], "安全生产事故台账", "accidents"],
  [
    ["序号", "事项", "责任人", "完成时限", "进展情况"],
    [1, "路灯维修", "甲某", "2021-12-31", "进行中"],
    "我为群众办实事清单",
    "pledge-items",
  ],
  [["名称", "数量", "单位", "金额"], ["打印机", 3, "台", 4500], "农村公路养护情况表", "maintenance"],
  [["单位名称", "负责人", "联系电话"], ["某水管站", "乙某", "13900000001"], "科室名单", "sections"],
  [["编号", "日期", "名称", "备注"], ["A-1", "2021-05-06", "某会议", ""], "示范创建情况", "honours"],
  [
    ["项目名称", "建设地点", "开工时间", "完工时间", "总投资（万元）"],
    ["甲灌区改造", "旧县街道", "2021-03-05", "2021-09-10", 80],
    "农村公路建设任务进度表",
    "road-works",
  ],
  // One header is the bridges' own, but more of the columns are a livelihood project's.
  [
    [
      "项目名称",
      "乡镇",
      "类别",
      "涉及路线",
      "修复里程",
      "实施时间",
      "合同完工时间",
      "建设内容",
      "备注说明",
      "状态",
      "工作进展",
    ],
    ["甲项目", "大庄乡", "水毁修复", "小海公路", 16.391, "2021-02-28", "2021-08", "修复路面", "无", "完工", "已通车"],
    "为民办实事项目进展情况表",
    "livelihood-projects",
  ],
];

const TITLES = ["2021年水利项目统计表", "2021年请假登记", "车购税资金拨付明细表"];

function landed({ sheets }: FileJson): string[] {
  return sheets.flatMap(({ tables }) =>
    tables.flatMap(({ ledger, rows }) =>
      rows.some(({ action }) => action === "add" || action === "update") ? [ledger] : [],
    ),
  );
}

function planned(title: string | null, header: readonly string[], row: readonly SheetCell[]): Promise<FileJson> {
  const rows = [...(title === null ? [] : [[title]]), [...header], [...row], [...row], [...row]];
  return planner.json(gridOf([{ rows }], { fileName: "表.xlsx" }));
}

describe.each(SHEETS)("%s", (header, row, right, ledger) => {
  it("lands nowhere without a title", async () => {
    expect(landed(await planned(null, header, row))).toEqual([]);
  });

  it.each(TITLES)("lands nowhere under %s", async (title) => {
    expect(landed(await planned(title, header, row))).toEqual([]);
  });

  it("lands in no other ledger than the one that its title names", async () => {
    const found = await planned(`2021年${right}`, header, row);
    expect(landed(found).filter((id) => id !== ledger)).toEqual([]);
  });
});

describe("a title that names a ledger outright", () => {
  it("is not outvoted by the columns of another: both are offered", async () => {
    const header = [
      "乡镇",
      "路线编码",
      "路线名称",
      "行政等级",
      "技术等级",
      "起点桩号",
      "止点桩号",
      "里程（公里）",
      "路面类型",
    ];
    const row = ["通泉街道", "C001530300", "小海公路", "村道", "四级", "K0+000", "K12+500", 12.5, "水泥混凝土"];
    const found = await planned("安全生命防护工程明细表", header, row);
    expect(landed(found)).toEqual([]);
    const offered: unknown = expect.arrayContaining(["safety-works", "roads"]);
    expect(found.sheets[0]).toMatchObject({ questions: [{ kind: "ledger", candidates: offered }] });
  });

  it("is taken where the values of the ledger's own lists bear it out, though a road list's columns weigh more", async () => {
    const header = [
      "行政等级",
      "路线编码",
      "路线名称",
      "起点桩号",
      "止点桩号",
      "里程",
      "技术等级",
      "路面类型",
      "养护类型",
      "投入资金",
    ];
    const row = ["县道", "X001530304", "大庄线", "K0+000", "K5+500", 5.5, "三级", "沥青混凝土", "中修", 66];
    const found = await planned("2021年养护工程建议计划表", header, row);
    expect(found.sheets[0]?.tables.map(({ ledger }) => ledger)).toEqual(["maintenance"]);
  });

  it("is asked where it names two, and the columns have nothing that the lesser one has alone", async () => {
    const header = ["日其", "支步", "类形", "主体", "参加人术"];
    const found = await planned("2021年各党支部组织生活开展情况", header, [
      "2021-05-06",
      "机关支部",
      "党课",
      "学习",
      20,
    ]);
    expect(found.sheets[0]?.tables).toEqual([]);
    const offered: unknown = expect.arrayContaining(["party-life", "branches"]);
    expect(found.sheets[0]).toMatchObject({ questions: [{ kind: "ledger", candidates: offered }] });
  });

  it("speaks against it where money was paid out for it", async () => {
    const header = ["桥梁编号", "桥梁名称", "桥梁中心桩号", "批复总投资（万元）", "拨付中央车购税（万元）"];
    const found = await planned("2021年危桥改造车购税拨付信息表", header, ["Y706L0010", "石桥", "K3+656", 88, 44]);
    expect(landed(found)).toEqual([]);
  });
});

describe("a table without a required column", () => {
  const header = ["项目代码", "项目名称", "建设性质", "项目类别", "总投资（万元）", "建设规模及内容"];
  const row = ["2021-530304-48-01-100001", "旧县客运站", "新建", "客货站场", 800, "三级客运站"];

  it("is taken where values of its own lists say what it is, and waits for the column", async () => {
    const found = await planned("2021年基础设施建设情况表", header, row);
    expect(found.sheets[0]?.tables.map(({ ledger }) => ledger)).toEqual(["projects"]);
    expect(landed(found)).toEqual([]);
    expect(found.sheets[0]).toMatchObject({ questions: [{ kind: "column", field: "入库状态", blocks: true }] });
  });

  it("is offered, by its own values, before ledgers that fit nothing but more of the columns", async () => {
    const roads = ["路线编码", "路线名称", "起点桩号", "止点桩号", "里程", "路面宽度", "起点名称", "止点名称"];
    const found = await planned(
      "2021年工程立项审核信息表",
      ["项目代码", "项目名称", ...roads, "建设性质", "项目年份", "行政区划", "投资（万元）", "备注"],
      [
        "2021-530304-48-01-100001",
        "旧县改线",
        "Y001530304",
        "大庄线",
        "K0+000",
        "K5+500",
        5.5,
        6.5,
        "旧县",
        "大庄",
        "新建",
        2021,
        "通泉街道",
        80,
        "",
      ],
    );
    expect(landed(found)).toEqual([]);
    const [question] = (found.sheets[0] as unknown as { questions: { candidates: string[] }[] }).questions;
    expect(question?.candidates.slice(0, 3)).toContain("projects");
  });

  it("is asked where its lists hold other words", async () => {
    const found = await planned("2021年基础设施建设情况表", header, [
      "2021-530304-48-01-100001",
      "旧县客运站",
      "某",
      "某",
      800,
      "三级客运站",
    ]);
    expect(found.sheets[0]?.tables).toEqual([]);
    expect(found.sheets[0]).toMatchObject({ questions: [{ kind: "ledger" }] });
  });
});
