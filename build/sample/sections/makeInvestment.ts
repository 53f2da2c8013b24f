import type { PlaceNames } from "../createPlaceNames.ts";
import type { Random } from "../createRandom.ts";
import { defaultCounty } from "../defaultCounty.ts";
import { monthText } from "../monthText.ts";
import { randomDay } from "../randomDay.ts";
import { fictionalExpressways } from "./fictionalExpressways.ts";

export interface Target {
  readonly indicator: string;
  readonly scope: string | null;
  /** Hundredths of the unit */
  readonly value: number;
  readonly unit: "亿元" | "万元" | "公里" | "％";
}

export interface Project {
  readonly name: string;
  readonly code: string;
  readonly category: "高速公路" | "国省干线" | "农村公路" | "桥梁隧道" | "客货站场" | "养护工程";
  readonly nature: "新建" | "改建" | "改造" | "养护";
  readonly townships: readonly string[];
  /** 分 */
  readonly money: number;
  readonly starts: string;
  readonly ends: string;
  readonly state: "储备" | "已入库" | "在建" | "完工";
  readonly entered: string | null;
  /** 期初累计完成投资 of what began before the book, in 分, and the month up to which it counts */
  readonly opening: number | null;
  readonly openedUntil: string | null;
}

/** A project before its months are known. */
type NewProject = Omit<Project, "opening" | "openedUntil">;

/** What a project reported for a month; amounts in 分. */
export interface InvestmentMonth {
  readonly project: string;
  readonly month: string;
  readonly amount: number;
  readonly building: number;
  readonly paidIn: number;
  readonly progress: string | null;
}

/** Hundredths of 万人, 万人公里, 万吨, 万吨公里. */
export interface TurnoverMonth {
  readonly month: string;
  readonly passengers: number;
  readonly passengerKilometres: number;
  readonly freight: number;
  readonly tonneKilometres: number;
}

export interface Investment {
  readonly targets: readonly Target[];
  readonly projects: readonly Project[];
  readonly months: readonly InvestmentMonth[];
  readonly turnover: readonly TurnoverMonth[];
}

/** 分 in 亿元 */
const YI = 10_000_000_000;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

const KINDS = [
  ["农村公路", "改造", "升级改造工程"],
  ["国省干线", "改建", "改建工程"],
  ["桥梁隧道", "新建", "大桥新建工程"],
  ["客货站场", "新建", "物流中心建设项目"],
  ["养护工程", "养护", "路面修复养护工程"],
] as const;

/** 先入库、后有数: no project has a month before the one in which it was entered. */
export function makeInvestment(
  random: Random,
  names: PlaceNames,
  townships: readonly string[],
  year: number,
): Investment {
  const ordinary = Array.from({ length: 18 }, (_, place) => ordinaryProject(random, names, townships, year, place));
  const entries = [...expresswayProjects(random, townships, year), ...ordinary];
  const months = entries.flatMap((project) => monthsOf(random, project, year));
  const projects = entries.map((project) => ({ ...project, ...openingOf(project.name, townships, months, year) }));
  const ofTheYear = projects.filter(({ entered }) => entered?.startsWith(`${year}-`));
  const entered = ofTheYear.reduce((sum, { money }) => sum + money, 0);
  const highways = new Set(projects.filter(({ category }) => category === "高速公路").map(({ name }) => name));
  const reported = months
    .filter(({ project, month }) => month.startsWith(`${year}-`) && !highways.has(project))
    .reduce((sum, { amount }) => sum + amount, 0);
  return {
    targets: [
      // More was entered than asked for, and less spent: the text must say both.
      { indicator: "项目入库", scope: null, value: hundredths(entered * 0.92, YI), unit: "亿元" },
      { indicator: "固定资产投资出数", scope: "不含高速公路", value: hundredths(reported * 1.08, YI), unit: "亿元" },
      { indicator: "公路运输总周转量增速", scope: null, value: 800, unit: "％" },
      { indicator: "农村公路建设里程", scope: null, value: 20_000, unit: "公里" },
      { indicator: "自然村通硬化路里程", scope: null, value: 8_000, unit: "公里" },
      { indicator: "养护投入资金", scope: null, value: 350_000, unit: "万元" },
      { indicator: "美丽公路投入资金", scope: null, value: 70_000, unit: "万元" },
    ],
    projects,
    months,
    turnover: [year - 1, year].flatMap((each) =>
      MONTHS.map((month) => turnoverMonth(random, monthText(each, month), each - year)),
    ),
  };
}

/** The expressways were begun before the book: what they have spent in all, less what they reported since. */
function openingOf(
  name: string,
  townships: readonly string[],
  months: readonly InvestmentMonth[],
  year: number,
): Pick<Project, "opening" | "openedUntil"> {
  const spent = fictionalExpressways(year, townships).find(({ project }) => project === name)?.spent ?? null;
  if (spent === null) return { opening: null, openedUntil: null };
  const reported = months.filter(({ project }) => project === name).reduce((sum, { amount }) => sum + amount, 0);
  return { opening: spent - reported, openedUntil: monthText(year - 2, 12) };
}

function expresswayProjects(random: Random, places: readonly string[], year: number): NewProject[] {
  return fictionalExpressways(year, places).map((expressway) => ({
    name: expressway.project,
    code: projectCode(random, (expressway.projectEntered ?? String(year)).slice(0, 4)),
    category: "高速公路",
    nature: "新建",
    townships: expressway.townships,
    money: expressway.estimate,
    starts: expressway.started?.slice(0, 7) ?? monthText(year + 1, 12),
    ends: expressway.due,
    state: ({ 前期工作: "储备", 在建: "在建", 通车运营: "完工" } as const)[expressway.state],
    entered: expressway.projectEntered,
  }));
}

/** Three were entered the year before, two are not entered yet, the others were entered from January on. */
function ordinaryProject(
  random: Random,
  names: PlaceNames,
  townships: readonly string[],
  year: number,
  place: number,
): NewProject {
  const [category, nature, words] = KINDS[place % KINDS.length] ?? KINDS[0];
  const earlier = place < 3;
  const waiting = place >= 16;
  const entered = waiting ? null : earlier ? randomDay(random, year - 1, 1, 3) : randomDay(random, year, 1, 8);
  const first = random.integer(0, townships.length - 1);
  return {
    name: `${category === "农村公路" || category === "养护工程" ? names.road() : names.village()}${words}`,
    code: projectCode(random, earlier ? String(year - 1) : String(year)),
    category,
    nature,
    townships: townships.slice(first, first + random.integer(1, 2)),
    money: random.integer(1200, 18_000) * 1_000_000,
    starts: monthText(earlier ? year - 1 : year, 9),
    ends: monthText(year + 1, random.integer(1, 12)),
    state: waiting ? "储备" : earlier || random.chance(70) ? "在建" : "已入库",
    entered,
  };
}

function projectCode(random: Random, year: string): string {
  return `${year}-${defaultCounty.code}-48-01-${random.integer(100_000, 999_999)}`;
}

function monthsOf(random: Random, project: NewProject, year: number): InvestmentMonth[] {
  const { entered } = project;
  if (entered === null) return [];
  // An expressway takes years: what two years report stays within what was spent on it in all.
  const [least, most] = project.category === "高速公路" ? [3, 9] : [15, 60];
  return [year - 1, year].flatMap((each) =>
    MONTHS.map((month) => monthText(each, month))
      .filter((month) => month >= entered.slice(0, 7))
      .map((month) => {
        const hundredths = Math.floor((project.money * random.integer(least, most)) / 1000 / 10_000);
        const amount = hundredths * 10_000;
        return {
          project: project.name,
          month,
          amount,
          building: Math.floor((hundredths * 4) / 5) * 10_000,
          paidIn: Math.floor((hundredths * random.integer(50, 95)) / 100) * 10_000,
          progress:
            month === monthText(year, 10) && project.category !== "高速公路"
              ? random.pick(["路基施工", "路面施工", "附属工程施工"])
              : null,
        };
      }),
  );
}

function turnoverMonth(random: Random, month: string, yearsAhead: number): TurnoverMonth {
  const growing = (least: number, most: number, percent: number): number =>
    Math.floor((random.integer(least, most) * (100 + yearsAhead * percent)) / 100);
  return {
    month,
    passengers: growing(900, 1400, 4),
    passengerKilometres: growing(52_000, 68_000, 4),
    freight: growing(9_000, 12_000, 10),
    tonneKilometres: growing(1_150_000, 1_250_000, 10),
  };
}

function hundredths(fen: number, perUnit: number): number {
  return Math.round((fen / perUnit) * 100);
}
