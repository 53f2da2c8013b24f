import { describe, expect, it } from "vitest";
import { evaluateIn } from "./evaluateIn.ts";
import { figureDatabase } from "./figureDatabase.ts";

type Texts = Readonly<Record<string, string>>;

/**
 * Figures that count the records of a period: [figure, ledger, date, a record that counts, changes that make it not count].
 * What each record adds is 1 unless the figure sums a field: then the record's own 3.
 */
const counted: readonly (readonly [
  figure: string,
  ledger: string,
  date: string,
  record: Texts,
  not: readonly Texts[],
  adds: number,
])[] = [
  [
    "固投.入库项目数",
    "projects",
    "入库日期",
    { 项目名称: "甲", 项目类别: "农村公路", 总投资: "1", 入库状态: "已入库" },
    [],
    1,
  ],
  ["高速.要件批复数", "preliminaries", "批复日期", { 工程: "甲高速", 要件: "水土保持", 状态: "已批复" }, [], 1],
  [
    "安全.出租公交投诉数",
    "complaints",
    "受理日期",
    { 对象类别: "出租车" },
    [{ 对象类别: "客运班车" }, { 对象类别: "网约车" }],
    1,
  ],
  [
    "安全.出租公交投诉满意数",
    "complaints",
    "受理日期",
    { 对象类别: "公交车", 满意度: "基本满意" },
    [{ 满意度: "不满意" }, { 满意度: "未评价" }, { 对象类别: "货运" }],
    1,
  ],
  ["安全.责任事故数", "accidents", "日期", { 类别: "道路运输", 地点: "甲地", 责任事故: "是" }, [{ 责任事故: "否" }], 1],
  ["安全.打非治违查处数", "enforcement", "日期", { 类别: "非法营运", 查处违法: "3" }, [], 3],
  ["安全.隐患数", "inspections", "日期", { 类别: "企业检查", 被检单位: "甲", 发现隐患: "3" }, [], 3],
  ["安全.路政案件数", "road-cases", "立案日期", { 类别: "损坏路产" }, [], 1],
  [
    "安全.疫苗接种人次",
    "epidemic",
    "日期",
    { 事项: "疫苗接种", 对象: "机关职工", 人数: "3" },
    [{ 事项: "核酸检测" }],
    3,
  ],
  [
    "党建.三会一课次数",
    "party-life",
    "日期",
    { 支部: "机关支部", 类型: "党课" },
    [{ 类型: "主题党日" }, { 类型: "组织生活会" }],
    1,
  ],
  ["党建.主题党日次数", "party-life", "日期", { 支部: "机关支部", 类型: "主题党日" }, [{ 类型: "党课" }], 1],
  ["公交.更换车辆数", "bus-changes", "日期", { 线路: "1路", 事项: "新能源车辆更换", 更换车辆: "3" }, [], 3],
  ["公交.新增停靠点数", "bus-changes", "日期", { 线路: "1路", 事项: "新增停靠点", 新增停靠点: "3" }, [], 3],
  ["廉政.中心组学习次数", "integrity-events", "日期", { 类型: "党组理论中心组学习" }, [{ 类型: "典型案例通报" }], 1],
  ["廉政.警示教育片次数", "integrity-events", "日期", { 类型: "观看警示教育片" }, [{ 类型: "典型案例通报" }], 1],
  ["廉政.案例通报次数", "integrity-events", "日期", { 类型: "典型案例通报" }, [{ 类型: "观看警示教育片" }], 1],
  ["廉政.专题会议次数", "integrity-events", "日期", { 类型: "党风廉政建设专题会议" }, [{ 类型: "廉政党课" }], 1],
  [
    "廉政.主要领导党课次数",
    "integrity-events",
    "日期",
    { 类型: "廉政党课", 主讲人类别: "局主要领导" },
    [{ 主讲人类别: "班子成员" }, { 类型: "典型案例通报" }],
    1,
  ],
  [
    "廉政.班子成员党课次数",
    "integrity-events",
    "日期",
    { 类型: "廉政党课", 主讲人类别: "班子成员" },
    [{ 主讲人类别: "局主要领导" }, { 主讲人类别: "其他" }],
    1,
  ],
  ["服务.办件数", "approvals", "受理日期", { 事项: "许可", 承诺时限: "5" }, [], 1],
  [
    "服务.差错数",
    "approvals",
    "受理日期",
    { 事项: "许可", 承诺时限: "5", 差错: "是" },
    [{ 差错: "否" }, { 差错: "" }],
    1,
  ],
  [
    "服务.被投诉数",
    "approvals",
    "受理日期",
    { 事项: "许可", 承诺时限: "5", 被投诉: "是" },
    [{ 被投诉: "否" }, { 被投诉: "" }],
    1,
  ],
];

describe.each(counted)("%s", (figure, ledger, date, record, not, adds) => {
  it("takes the first and the last day of the period, and no day before or after", () => {
    const all = figureDatabase();
    for (const day of ["2020-12-31", "2021-01-01", "2021-10-31", "2021-11-01"])
      all.add(ledger, { ...record, [date]: day });
    expect(evaluateIn(all, figure)).toMatchObject({
      value: String(2 * adds),
      text: String(2 * adds),
      records: 2,
      note: null,
    });
    expect(evaluateIn(all, figure, "2021-01")).toMatchObject({ value: String(adds), records: 1 });
    expect(evaluateIn(all, figure, "2021-11")).toMatchObject({ value: String(3 * adds), records: 3 });
    expect(evaluateIn(all, figure, "2020-12")).toMatchObject({ value: String(adds), records: 1 });
  });

  it("is 0 of nothing, and counts neither deleted records nor others of the ledger", () => {
    const all = figureDatabase();
    expect(evaluateIn(all, figure)).toEqual({ value: "0", text: "0", items: null, records: 0, note: null });
    all.remove(ledger, all.add(ledger, { ...record, [date]: "2021-05-05" }));
    for (const change of not) all.add(ledger, { ...record, ...change, [date]: "2021-05-05" });
    expect(evaluateIn(all, figure)).toMatchObject({ value: "0", records: 0 });
  });
});

/** Figures over the records of a year (年度): [figure, ledger, a record, value of two of them]. */
const yearly: readonly (readonly [figure: string, ledger: string, record: Texts, value: string])[] = [
  ["党建.党员个人清单数", "pledge-items", { 主体类别: "党员个人", 责任人: "甲", 事项: "乙", 状态: "推进中" }, "2"],
  ["党建.班子成员清单数", "pledge-items", { 主体类别: "班子成员", 责任人: "甲", 事项: "乙", 状态: "推进中" }, "2"],
  ["党建.局机关完成数", "pledge-items", { 主体类别: "局机关", 责任人: "甲", 事项: "乙", 状态: "已完成" }, "2"],
  ["党建.办实事项目资金", "livelihood-projects", { 项目名称: "甲", 类别: "公路改造", 投入资金: "0.3" }, "0.6"],
  ["廉政.局支部责任书支部数", "pledges", { 层级: "局与支部", 支部: "机关支部", 份数: "1" }, "1"],
  ["廉政.支部党员责任书支部数", "pledges", { 层级: "支部与党员", 支部: "机关支部", 份数: "9" }, "1"],
  ["服务.包保乡镇数", "liaisons", { 班子成员: "甲", 科室: "乙", 乡镇: "马鸣乡" }, "1"],
  ["服务.走访次数", "liaisons", { 班子成员: "甲", 科室: "乙", 乡镇: "马鸣乡", 走访次数: "7" }, "14"],
];

describe.each(yearly)("%s", (figure, ledger, record, value) => {
  it("takes the year's records, whatever the month, and no deleted one", () => {
    const all = figureDatabase();
    expect(evaluateIn(all, figure)).toMatchObject({ value: "0", records: 0 });
    for (const 年度 of ["2020", "2021", "2021", "2022"]) all.add(ledger, { ...record, 年度 });
    all.remove(ledger, all.add(ledger, { ...record, 年度: "2021" }));
    for (const asOf of ["2021-01", "2021-12"])
      expect(evaluateIn(all, figure, asOf)).toMatchObject({ value, records: 2, note: null });
  });
});
