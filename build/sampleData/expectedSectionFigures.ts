import { addDecimals } from "../../db/exact/addDecimals.ts";
import type { Decimal } from "../../db/exact/Decimal.ts";
import { decimalOfInteger } from "../../db/exact/decimalOfInteger.ts";
import { decimalText } from "../../db/exact/decimalText.ts";
import { divideDecimals } from "../../db/exact/divideDecimals.ts";
import { lastDayOfMonth } from "../../db/exact/lastDayOfMonth.ts";
import type { SampleYear } from "../sample/SampleYear.ts";
import { serialOfDate } from "../sample/serialOfDate.ts";

/** 分 in 万元 and in 亿元 */
const WAN = 1_000_000;
const YI = 10_000_000_000;

/**
 * What the figures of the sections' ledgers must be, reckoned from the fictional year itself: id → exact value in the figure's
 * unit. The period is January to October of the year.
 */
export function expectedSectionFigures({ year, asOf, sections }: SampleYear): Record<string, string> {
  const { works, rural, safety, traffic, party, conduct, service } = sections;
  const inYear = (date: string | null): boolean => date?.startsWith(`${year}-`) ?? false;
  return {
    ...investmentFigures(sections.investment, year, asOf),
    "高速.全长合计": sum(works.expressways, ({ main, branch }) => main + (branch ?? 0), 1000),
    "高速.主线长合计": sum(works.expressways, ({ main }) => main, 1000),
    "高速.支线长合计": sum(works.expressways, ({ branch }) => branch ?? 0, 1000),
    "高速.估算投资合计": sum(works.expressways, ({ estimate }) => estimate, YI),
    "高速.累计完成投资合计": sum(works.expressways, ({ spent }) => spent ?? 0, YI),
    "高速.要件总数": String(works.preliminaries.length),
    "高速.要件批复数": count(works.preliminaries, ({ approved }) => inYear(approved)),
    "高速.要件已批复数": count(works.preliminaries, ({ state }) => state === "已批复"),
    "农村路.公路里程": sum(rural.roads, ({ from, to }) => to - from, 1000),
    ...Object.fromEntries(
      (["县道", "乡道", "村道"] as const).map((grade) => [
        `农村路.${grade}里程`,
        sum(
          rural.roads.filter((road) => road.grade === grade),
          ({ from, to }) => to - from,
          1000,
        ),
      ]),
    ),
    "农村路.升级改造里程": sum(rural.upgrades, ({ length }) => length, 1000),
    "农村路.升级改造总投资": sum(rural.upgrades, ({ money }) => money, WAN),
    "农村路.升级改造完成投资": sum(rural.upgrades, ({ spent }) => spent, WAN),
    ...safetyFigures(safety),
    "安全.春运责任事故数": count(
      safety.accidents,
      ({ date, responsible }) => responsible && traffic.springRushes.some(({ from, to }) => from <= date && date <= to),
    ),
    "安全.春运投入客车": String(traffic.springRushes.find((rush) => rush.year === year)?.coaches),
    "安全.春运运送旅客": String(traffic.springRushes.find((rush) => rush.year === year)?.passengers),
    "安全.路政案件数": String(traffic.cases.length),
    "安全.路政案件结案数": count(traffic.cases, ({ closed }) => closed !== null),
    "安全.路政案件赔补偿费": sum(traffic.cases, ({ compensation }) => compensation ?? 0, WAN),
    "安全.路政案件罚款": sum(traffic.cases, ({ fine }) => fine ?? 0, WAN),
    "安全.疫苗接种人次": sum(
      traffic.epidemic.filter(({ matter }) => matter === "疫苗接种"),
      ({ people }) => people,
      1,
    ),
    ...Object.fromEntries(
      (["党员个人", "班子成员", "局机关"] as const).flatMap((whose) => {
        const items = party.items.filter((item) => item.whose === whose);
        return [
          [`党建.${whose}清单数`, String(items.length)],
          [`党建.${whose}完成数`, count(items, ({ state }) => state === "已完成")],
        ];
      }),
    ),
    "党建.办实事项目资金": sum(party.projects, ({ money }) => money, WAN),
    "党建.办实事项目里程": sum(party.projects, ({ length }) => length, 1000),
    "党建.办实事项目完成投资": sum(party.projects, ({ spent }) => spent, WAN),
    "公交.优化线路数": distinct(
      party.buses.filter(({ change }) => change === "线路调整" || change === "新增线路"),
      ({ line }) => line,
    ),
    "公交.更换车辆数": sum(party.buses, ({ vehicles }) => vehicles ?? 0, 1),
    "公交.新增停靠点数": sum(party.buses, ({ stops }) => stops.length, 1),
    "党建.三会一课次数": count(party.meetings, ({ kind }) => kind !== "主题党日"),
    "党建.主题党日次数": count(party.meetings, ({ kind }) => kind === "主题党日"),
    "党建.组织生活应到": sum(party.meetings, ({ expected }) => expected, 1),
    "党建.组织生活实到": sum(party.meetings, ({ present }) => present, 1),
    "廉政.中心组学习次数": count(conduct.events, ({ kind }) => kind === "党组理论中心组学习"),
    "廉政.警示教育片次数": count(conduct.events, ({ kind }) => kind === "观看警示教育片"),
    "廉政.案例通报次数": count(conduct.events, ({ kind }) => kind === "典型案例通报"),
    "廉政.主要领导党课次数": count(conduct.events, ({ speakerRank }) => speakerRank === "局主要领导"),
    "廉政.班子成员党课次数": count(conduct.events, ({ speakerRank }) => speakerRank === "班子成员"),
    "廉政.专题会议次数": count(conduct.events, ({ kind }) => kind === "党风廉政建设专题会议"),
    "廉政.局支部责任书份数": sum(
      conduct.pledges.filter(({ level }) => level === "局与支部"),
      ({ copies }) => copies,
      1,
    ),
    "廉政.支部党员责任书份数": sum(
      conduct.pledges.filter(({ level }) => level === "支部与党员"),
      ({ copies }) => copies,
      1,
    ),
    "廉政.岗位调整人数": distinct(conduct.rotations, ({ name }) => name),
    "服务.办件数": String(service.approvals.length),
    "服务.办结数": count(service.approvals, ({ closed }) => closed !== null),
    // The year has no permit that took more days of any kind than working days promised.
    "服务.超时数": count(
      service.approvals,
      ({ received, closed, limit }) => serialOfDate(closed ?? lastDayOfMonth(asOf)) - serialOfDate(received) > limit,
    ),
    "服务.差错数": count(service.approvals, ({ wrong }) => wrong),
    "服务.被投诉数": count(service.approvals, ({ complained }) => complained),
    "服务.包保乡镇数": distinct(service.liaisons, ({ township }) => township),
    "服务.走访次数": sum(service.liaisons, ({ visits }) => visits, 1),
  };
}

function investmentFigures(
  { targets, projects, months, turnover }: SampleYear["sections"]["investment"],
  year: number,
  asOf: string,
): Record<string, string> {
  const entered = projects.filter(({ entered: date }) => date?.startsWith(`${year}-`));
  const highways = new Set(projects.filter(({ category }) => category === "高速公路").map(({ name }) => name));
  const reported = months.filter(({ month }) => month.startsWith(`${year}-`));
  const before = months.filter(({ month }) => month.startsWith(`${year - 1}-`));
  const others = reported.filter(({ project }) => !highways.has(project));
  const target = (indicator: string): Decimal =>
    decimalOfInteger(targets.find((each) => each.indicator === indicator)?.value ?? 0, 100);
  const enteredMoney = decimalOfInteger(
    total(entered, ({ money }) => money),
    YI,
  );
  const spent = decimalOfInteger(
    total(others, ({ amount }) => amount),
    YI,
  );
  // 货物周转量 + 旅客周转量 / 10, in thousandths: both are hundredths.
  const moved = (each: number): Decimal =>
    decimalOfInteger(
      total(
        turnover.filter(({ month }) => month.startsWith(`${each}-`)),
        ({ tonneKilometres, passengerKilometres }) => tonneKilometres * 10 + passengerKilometres,
      ),
      1000,
    );
  return {
    "固投.入库任务": decimalText(target("项目入库")),
    "固投.出数任务": decimalText(target("固定资产投资出数")),
    "固投.入库项目数": String(entered.length),
    "固投.入库总投资": decimalText(enteredMoney),
    "固投.入库完成率": percent(enteredMoney, target("项目入库")),
    "固投.入库超额": decimalText(minus(enteredMoney, target("项目入库"))),
    "固投.出数": decimalText(spent),
    "固投.出数完成率": percent(spent, target("固定资产投资出数")),
    "固投.出数超额": decimalText(minus(spent, target("固定资产投资出数"))),
    "固投.高速出数合计": sum(
      reported.filter(({ project }) => highways.has(project)),
      ({ amount }) => amount,
      YI,
    ),
    "固投.本月出数": sum(
      others.filter(({ month }) => month === asOf),
      ({ amount }) => amount,
      YI,
    ),
    "固投.完成投资": sum(reported, ({ amount }) => amount, WAN),
    "固投.完成投资上年同期": sum(before, ({ amount }) => amount, WAN),
    "固投.自开工累计投资": sum(
      [
        ...months.map(({ amount }) => amount),
        ...projects.flatMap(({ opening }) => (opening === null ? [] : [opening])),
      ],
      (amount) => amount,
      WAN,
    ),
    "固投.到位资金": sum(reported, ({ paidIn }) => paidIn, WAN),
    "固投.总周转量": decimalText(moved(year)),
    "固投.总周转量上年同期": decimalText(moved(year - 1)),
    "固投.总周转量同期增速": percent(minus(moved(year), moved(year - 1)), moved(year - 1)),
  };
}

function safetyFigures({
  inspections,
  enforcement,
  complaints,
  accidents,
}: SampleYear["sections"]["safety"]): Record<string, string> {
  const city = complaints.filter(({ about }) => about === "出租车" || about === "公交车");
  return {
    "安全.安全检查次数": String(inspections.length),
    "安全.隐患数": sum(inspections, ({ found }) => found, 1),
    "安全.隐患整改数": sum(inspections, ({ repaired }) => repaired, 1),
    "安全.打非治违查处数": sum(enforcement, ({ caught }) => caught, 1),
    "安全.打非治违执法人次": sum(enforcement, ({ officers }) => officers, 1),
    "安全.打非治违罚款": sum(enforcement, ({ fines }) => fines, WAN),
    "安全.投诉受理数": String(complaints.length),
    "安全.投诉办结数": count(complaints, ({ closed }) => closed !== null),
    "安全.出租公交投诉数": String(city.length),
    "安全.出租公交投诉满意数": count(city, ({ satisfaction: said }) => said === "满意" || said === "基本满意"),
    "安全.出租公交投诉评价数": count(city, ({ satisfaction: said }) => said !== null && said !== "未评价"),
    "安全.责任事故数": count(accidents, ({ responsible }) => responsible),
    "安全.责任事故死亡人数": sum(
      accidents.filter(({ responsible }) => responsible),
      ({ dead }) => dead,
      1,
    ),
  };
}

function total<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((all, row) => all + of(row), 0);
}

function sum<T>(rows: readonly T[], of: (row: T) => number, perUnit: number): string {
  return decimalText(decimalOfInteger(total(rows, of), perUnit));
}

function count<T>(rows: readonly T[], which: (row: T) => boolean): string {
  return String(rows.filter(which).length);
}

function distinct<T>(rows: readonly T[], of: (row: T) => string): string {
  return String(new Set(rows.map(of)).size);
}

function minus(first: Decimal, second: Decimal): Decimal {
  return addDecimals(first, { ...second, digits: -second.digits });
}

/** As exact as figures are: 24 decimals. */
function percent(part: Decimal, whole: Decimal): string {
  const quotient = divideDecimals({ ...part, digits: part.digits * 100n }, whole);
  return quotient ? decimalText(quotient) : "";
}
