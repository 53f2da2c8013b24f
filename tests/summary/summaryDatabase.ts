import { figureDatabase } from "../figures/figureDatabase.ts";

/** A year of every ledger, a few records each, made so that each figure of the summary has a number of its own. */
export function summaryDatabase(): ReturnType<typeof figureDatabase> {
  const all = figureDatabase();
  for (const fill of [fillInvestment, fillWorks, fillRoads, fillUpkeep, fillSafety, fillParty, fillConduct])
    fill(all.add);
  return all;
}

type Add = ReturnType<typeof figureDatabase>["add"];

export function fillInvestment(add: Add): void {
  add("annual-targets", { 年度: "2021", 指标: "项目入库", 目标值: "12.5", 单位: "亿元" });
  add("annual-targets", { 年度: "2021", 指标: "固定资产投资出数", 口径: "不含高速公路", 目标值: "6.8", 单位: "亿元" });
  const project = { 建设性质: "新建", 入库状态: "已入库" };
  add("projects", { ...project, 项目名称: "东环线", 项目类别: "国省干线", 总投资: "70000", 入库日期: "2021-02-03" });
  add("projects", {
    ...project,
    项目名称: "客运中心",
    项目类别: "客货站场",
    总投资: "65333.06",
    入库日期: "2021-01-09",
  });
  add("projects", { ...project, 项目名称: "绕城高速", 项目类别: "高速公路", 总投资: "441700", 入库日期: "2019-06-03" });
  const paid = (项目: string, 月份: string, 本月完成投资: string): void =>
    void add("investment-monthly", { 项目, 月份, 本月完成投资 });
  paid("东环线", "2021-05", "60000.01");
  paid("东环线", "2021-10", "6488.71");
  paid("客运中心", "2021-03", "11938.34");
  paid("绕城高速", "2021-06", "63189.39");
  for (const month of ["01", "02", "04", "07", "08", "09"]) paid("绕城高速", `2021-${month}`, "0");
  for (let month = 1; month <= 10; month += 1) {
    const name = String(month).padStart(2, "0");
    add("turnover-monthly", { 月份: `2021-${name}`, 旅客周转量: "1000", 货物周转量: "7000" });
    add("turnover-monthly", { 月份: `2020-${name}`, 旅客周转量: "1000", 货物周转量: "6900" });
  }
}

export function fillWorks(add: Add): void {
  add(
    "expressways",
    {
      项目名称: "沾马高速",
      路段: "马龙段",
      全长: "41.286",
      主线长: "33.15",
      支线长: "8.136",
      技术标准: "双向四车道",
      估算投资: "52.36",
      开工日期: "2019-08-16",
      建成日期: "2021-06-20",
      通车日期: "2021-06-28",
    },
    { "2021-09": { 状态: "通车运营", 累计完成投资: "51.8" } },
  );
  add("expressways", { 项目名称: "绕城高速", 全长: "27.4", 估算投资: "44.17" }, { "2021-10": { 状态: "前期工作" } });
  add("milestones", { 工程: "沾马高速", 路段: "马龙段", 日期: "2021-06-28", 事件: "通车运营" });
  add("preliminaries", { 工程: "绕城高速", 要件: "水土保持", 状态: "已上报", 上报日期: "2021-05-06" });
  add("preliminaries", { 工程: "绕城高速", 要件: "环境影响评价", 状态: "已批复", 批复日期: "2021-04-05" });
}

export function fillRoads(add: Add): void {
  const road = { 年度: "2021", 建设类型: "自然村通硬化路" };
  add(
    "road-works",
    { ...road, 乡镇: "月望乡", 自然村: "石箐", 路线名称: "石箐线", 计划里程: "3.945" },
    { "2021-09": { 状态: "在建", 完成里程: "1.5" } },
  );
  add(
    "road-works",
    { ...road, 乡镇: "大庄乡", 自然村: "上村", 路线名称: "上村线", 计划里程: "2.05" },
    { "2021-10": { 状态: "完工", 完成里程: "2.05" } },
  );
  add("road-works", { ...road, 建设类型: "窄路加宽", 乡镇: "通泉街道", 路线名称: "东山线", 计划里程: "6.4" });
}

export function fillUpkeep(add: Add): void {
  add("maintenance", { 年度: "2021", 乡镇: "大庄乡", 路线名称: "甲线", 养护类型: "小修保养", 投入资金: "1262.6" });
  add("maintenance", { 年度: "2021", 乡镇: "大庄乡", 路线名称: "乙线", 养护类型: "大修", 投入资金: "1021.91" });
  add("honours", { 名称: "马龙区", 类别: "四好农村路示范县（区）", 级别: "省级", 命名日期: "2021-04-12" });
  add(
    "bridges",
    {
      年度: "2021",
      桥梁名称: "大坡桥",
      乡镇: "通泉街道",
      开工日期: "2021-02-18",
      计划完工: "2021-09",
      完工日期: "2021-08-30",
    },
    { "2021-08": { 状态: "完工", 形象进度: "100" } },
  );
  add(
    "bridges",
    { 年度: "2021", 桥梁名称: "白村桥", 乡镇: "纳章镇", 开工日期: "2021-07-05" },
    { "2021-10": { 状态: "在建", 形象进度: "48" } },
  );
  add(
    "safety-works",
    { 年度: "2021", 项目名称: "高家寨安防", 乡镇: "通泉街道", 处治里程: "12.345", 开工日期: "2021-04-09" },
    { "2021-10": { 状态: "在建", 完成里程: "9.9" } },
  );
  add(
    "upgrades",
    { 项目名称: "龙家冲公路", 原技术等级: "四级", 拟改技术等级: "三级", 里程: "24.727" },
    { "2021-07": { 阶段: "施工图设计", 完成投资: "31.5" } },
  );
  const scenic = { 年度: "2021", 里程: "11.25", 投入资金: "399.005" };
  add("scenic-roads", { ...scenic, 乡镇: "大庄乡", 路线名称: "昆曲线", 树种: "滇朴、樱花", 花种: "格桑花" });
  add("scenic-roads", { ...scenic, 乡镇: "月望乡", 路线名称: "月望线", 树种: "樱花" });
}

export function fillSafety(add: Add): void {
  const complaint = { 受理日期: "2021-03-03", 对象类别: "出租车", 来源: "来电" };
  add("complaints", { ...complaint, 编号: "1", 办结日期: "2021-03-05", 满意度: "满意" });
  add("complaints", { ...complaint, 编号: "2", 对象类别: "公交车", 办结日期: "2021-10-31", 满意度: "基本满意" });
  add("complaints", { ...complaint, 编号: "3", 办结日期: "2021-11-01", 满意度: "不满意" });
  add("spring-rush", { 年度: "2021", 起始日期: "2021-01-28", 结束日期: "2021-03-08" });
  add("inspections", { 日期: "2021-05-06", 类别: "企业检查", 被检单位: "客运公司", 发现隐患: "95", 已整改: "69" });
  add("enforcement", { 日期: "2021-05-07", 类别: "非法营运", 查处违法: "85" });
  for (let number = 1; number <= 12; number += 1) {
    add("road-cases", {
      案号: String(number),
      立案日期: "2021-06-01",
      类别: "损坏路产",
      ...(number > 1 ? { 结案日期: "2021-07-01" } : {}),
    });
  }
  add("epidemic", { 日期: "2021-06-08", 事项: "疫苗接种", 对象: "出租车驾驶员", 人数: "411" });
}

export function fillParty(add: Add): void {
  const pledge = (主体类别: string, count: number, done: number): void => {
    for (let number = 1; number <= count; number += 1) {
      add("pledge-items", {
        年度: "2021",
        主体类别,
        责任人: "张某",
        事项: `${主体类别}${number}`,
        状态: number <= done ? "已完成" : "推进中",
      });
    }
  };
  pledge("党员个人", 26, 22);
  pledge("班子成员", 9, 8);
  pledge("局机关", 5, 5);
  const project = { 年度: "2021", 投入资金: "630.76" };
  add(
    "livelihood-projects",
    {
      ...project,
      项目名称: "白家山修缮",
      类别: "损毁道路修缮",
      乡镇: "大庄乡、月望乡",
      涉及路线: "甲线、乙线",
      里程: "7.8",
      开工日期: "2021-07-09",
      计划完工: "2021-12",
    },
    { "2021-10": { 完成投资: "69.38", 状态: "在建" } },
  );
  add("livelihood-projects", { ...project, 项目名称: "公交站台", 类别: "公交优化", 投入资金: "20" });
  add("bus-changes", { 日期: "2021-02-01", 线路: "K7", 事项: "线路调整" });
  add("bus-changes", { 日期: "2021-02-02", 线路: "1路", 事项: "新增线路" });
  add("bus-changes", { 日期: "2021-03-01", 线路: "2路", 事项: "新能源车辆更换", 更换车辆: "28" });
  add("bus-changes", {
    日期: "2021-04-01",
    线路: "3路",
    事项: "新增停靠点",
    新增停靠点: "14",
    停靠点位置: "学校、医院",
  });
  for (let day = 1; day <= 15; day += 1)
    add("party-life", {
      日期: `2021-03-${String(day).padStart(2, "0")}`,
      支部: "机关支部",
      类型: day > 11 ? "主题党日" : "党课",
    });
}

export function fillConduct(add: Add): void {
  const events = (类型: string, count: number, 主讲人类别?: string): void => {
    for (let day = 1; day <= count; day += 1) {
      add("integrity-events", {
        日期: `2021-04-${String(day).padStart(2, "0")}`,
        类型,
        主题: 类型 + (主讲人类别 ?? ""),
        ...(主讲人类别 ? { 主讲人类别 } : {}),
      });
    }
  };
  events("党组理论中心组学习", 16);
  events("观看警示教育片", 6);
  events("典型案例通报", 7);
  events("廉政党课", 1, "局主要领导");
  events("廉政党课", 3, "班子成员");
  events("党风廉政建设专题会议", 4);
  for (const 支部 of ["机关支部", "养护支部"]) {
    add("pledges", { 年度: "2021", 层级: "局与支部", 支部, 份数: "1" });
    add("pledges", { 年度: "2021", 层级: "支部与党员", 支部, 份数: "12" });
  }
  add("rotations", { 日期: "2021-05-05", 姓名: "李某", 新岗位: "规划科" });
  add("documents", { 文件名称: "养护管理办法", 文号: "马交通〔2021〕10号", 印发日期: "2021-03-03" });
  add("documents", { 文件名称: "值班制度", 印发日期: "2021-05-03" });
  add("liaisons", { 年度: "2021", 班子成员: "张某", 科室: "办公室", 乡镇: "大庄乡", 走访次数: "52" });
  for (let number = 1; number <= 19; number += 1) {
    add("approvals", {
      受理编号: String(number),
      受理日期: "2021-05-06",
      事项: "许可",
      承诺时限: "20",
      办结日期: "2021-05-10",
      差错: "否",
      被投诉: "否",
    });
  }
}
