import { figureDatabase } from "../figures/figureDatabase.ts";

/** Safety, party, integrity and approvals, each with something that must not count; on its own, or added to a database. */
export function officeDatabase(all = figureDatabase()): ReturnType<typeof figureDatabase> {
  const { add } = all;
  const inspection = { 日期: "2021-02-03", 类别: "企业检查", 被检单位: "甲公司", 发现隐患: "3" };
  add("inspections", { ...inspection, 已整改: "2" });
  add("inspections", { ...inspection, 日期: "2021-10-31", 发现隐患: "1", 已整改: "1" });
  add("inspections", { ...inspection, 日期: "2021-11-01", 已整改: "1" });
  const action = { 日期: "2021-02-28", 类别: "非法营运", 出动执法人员: "12", 检查车辆: "40", 查处违法: "2" };
  add("enforcement", { ...action, 罚款: "0.505" });
  add("enforcement", { ...action, 日期: "2021-03-01", 罚款: "0.505" });
  add("accidents", { 日期: "2021-03-05", 类别: "道路运输", 地点: "甲地", 责任事故: "是", 死亡: "0", 受伤: "2" });
  add("accidents", { 日期: "2021-03-06", 类别: "道路运输", 地点: "乙地", 责任事故: "否", 死亡: "1", 受伤: "1" });

  add("spring-rush", {
    年度: "2021",
    起始日期: "2021-01-28",
    结束日期: "2021-03-08",
    投入客车: "165",
    运送旅客: "56899",
  });
  add("spring-rush", { 年度: "2020", 起始日期: "2020-01-10", 结束日期: "2020-02-18", 投入客车: "150", 安全检查: "9" });
  const shot = { 日期: "2021-01-05", 事项: "疫苗接种", 对象: "出租车驾驶员", 人数: "238" };
  add("epidemic", shot);
  add("epidemic", { ...shot, 对象: "机关职工", 人数: "35" });
  add("epidemic", { ...shot, 日期: "2020-10-31", 人数: "200" });
  add("epidemic", { ...shot, 日期: "2020-11-01", 人数: "999" });
  add("epidemic", { ...shot, 日期: "2020-05-05", 事项: "健康登记", 对象: "乘客", 人数: "80" });

  const item = { 年度: "2021", 主体类别: "党员个人", 责任人: "张某某", 事项: "修路灯", 状态: "已完成" };
  add("pledge-items", { ...item, 计划完成: "2021-09-30", 完成日期: "2021-09-15" });
  add("pledge-items", { ...item, 责任人: "李某某", 事项: "=疏通边沟", 完成日期: "2021-11-02" });
  add("pledge-items", { ...item, 主体类别: "局机关", 责任人: "办公室", 状态: "未启动" });
  add("pledge-items", { ...item, 年度: "2020" });

  const change = { 日期: "2021-05-03", 线路: "10路", 事项: "线路调整" };
  add("bus-changes", { ...change, 说明: "延伸至新区" });
  add("bus-changes", { ...change, 日期: "2021-04-15", 事项: "新能源车辆更换", 更换车辆: "18" });
  add("bus-changes", { ...change, 线路: "2路", 事项: "新增停靠点", 新增停靠点: "5", 停靠点位置: "学校、医院" });
  add("bus-changes", { ...change, 线路: "K7", 日期: "2021-10-31", 事项: "新增线路" });
  add("bus-changes", { ...change, 线路: "9路", 日期: "2021-11-01" });

  for (const 名称 of ["运政支部", "机关支部", "离退休支部"]) add("branches", { 名称 });
  const meeting = { 日期: "2021-03-01", 支部: "机关支部", 类型: "党课", 应到: "20", 实到: "18" };
  add("party-life", meeting);
  add("party-life", { ...meeting, 类型: "支部委员会", 应到: "5", 实到: "5" });
  add("party-life", { ...meeting, 支部: "运政支部", 类型: "主题党日", 实到: "" });
  add("party-life", { ...meeting, 支部: "协会支部", 类型: "民主生活会", 应到: "3", 实到: "3" });
  add("party-life", { ...meeting, 日期: "2021-11-01" });

  const event = { 日期: "2021-03-31", 类型: "党组理论中心组学习" };
  add("integrity-events", event);
  add("integrity-events", { ...event, 日期: "2021-04-01" });
  add("integrity-events", { ...event, 类型: "廉政党课", 主讲人类别: "局主要领导" });
  add("integrity-events", { ...event, 日期: "2021-07-01", 类型: "廉政党课", 主讲人类别: "其他" });
  const pledge = { 年度: "2021", 层级: "局与支部", 支部: "机关支部", 份数: "1" };
  add("pledges", { ...pledge, 签订日期: "2021-02-01" });
  add("pledges", { ...pledge, 支部: "运政支部", 签订日期: "2021-05-01" });
  add("pledges", { ...pledge, 层级: "支部与党员", 份数: "15", 签订日期: "2021-02-02" });
  add("pledges", { ...pledge, 层级: "支部与党员", 支部: "运政支部", 份数: "13" });
  for (const 日期 of ["2021-01-05", "2021-05-05"]) add("rotations", { 日期, 姓名: "王某某", 新岗位: "会计" });

  const approval = { 受理日期: "2021-10-22", 事项: "超限运输许可", 承诺时限: "4", 办结日期: "2021-10-29" };
  add("approvals", { ...approval, 差错: "是" });
  add("approvals", { ...approval, 办结日期: "2021-10-25" });
  add("approvals", { ...approval, 办结日期: "" });
  add("approvals", { ...approval, 事项: "涉路施工许可", 受理日期: "2021-10-29", 办结日期: "", 被投诉: "是" });
  add("approvals", { ...approval, 受理日期: "2020-12-31", 办结日期: "2021-01-04" });
  return all;
}
