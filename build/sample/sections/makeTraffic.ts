import type { PlaceNames } from "../createPlaceNames.ts";
import type { Random } from "../createRandom.ts";
import { daysLater } from "../daysLater.ts";
import { randomDay } from "../randomDay.ts";

export interface SpringRush {
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly coaches: number;
  readonly runs: number;
  readonly passengers: number;
  readonly checks: number;
}

/** Stakes in metres, money in 分. */
export interface RoadCase {
  readonly number: string;
  readonly opened: string;
  readonly category: "损坏路产" | "违法占用" | "超限运输" | "违法建筑";
  readonly road: string;
  readonly stake: number;
  readonly who: string;
  readonly outcome: string | null;
  readonly compensation: number | null;
  readonly fine: number | null;
  readonly closed: string | null;
}

export interface Epidemic {
  readonly date: string;
  readonly matter: "疫苗接种" | "核酸检测" | "场站消杀";
  readonly whom: "机关职工" | "出租车驾驶员" | "公交车驾驶员" | "客运驾驶员" | "场站人员";
  readonly people: number;
}

export interface Traffic {
  readonly springRushes: readonly SpringRush[];
  readonly cases: readonly RoadCase[];
  readonly epidemic: readonly Epidemic[];
}

/** The spring rush of two years, damage to roads, and vaccinations of whoever carries people. */
export function makeTraffic(random: Random, names: PlaceNames, year: number): Traffic {
  return {
    springRushes: [
      {
        year: year - 1,
        from: `${year - 1}-01-14`,
        to: `${year - 1}-02-22`,
        coaches: 168,
        runs: 8_420,
        passengers: 96_350,
        checks: 62,
      },
      { year, from: `${year}-02-02`, to: `${year}-03-13`, coaches: 174, runs: 8_765, passengers: 102_480, checks: 71 },
    ],
    cases: Array.from({ length: 16 }, () => randomDay(random, year, 1, 10))
      .sort()
      .map((opened, place) => roadCase(random, names, opened, place + 1)),
    epidemic: (["机关职工", "出租车驾驶员", "公交车驾驶员", "客运驾驶员", "场站人员"] as const).flatMap((whom) => [
      { date: randomDay(random, year, 3, 5), matter: "疫苗接种" as const, whom, people: random.integer(18, 160) },
      {
        date: randomDay(random, year, 6, 9),
        matter: whom === "场站人员" ? ("场站消杀" as const) : ("核酸检测" as const),
        whom,
        people: random.integer(10, 120),
      },
    ]),
  };
}

function roadCase(random: Random, names: PlaceNames, opened: string, number: number): RoadCase {
  const category = random.pick(["损坏路产", "损坏路产", "违法占用", "超限运输", "违法建筑"] as const);
  const closed = daysLater(opened, random.integer(2, 20));
  const open = closed > `${opened.slice(0, 4)}-10-31`;
  const money = random.integer(4, 90) * 200_00;
  return {
    number: `路政案〔${opened.slice(0, 4)}〕${String(number).padStart(3, "0")}号`,
    opened,
    category,
    road: names.road(),
    stake: random.integer(100, 18_000),
    who: `${random.pick(["郑", "王", "冯", "陈", "杨"])}某`,
    outcome: open ? null : category === "损坏路产" ? "赔偿路产损失" : "责令改正并处罚款",
    compensation: !open && category === "损坏路产" ? money : null,
    fine: !open && category !== "损坏路产" ? money : null,
    closed: open ? null : closed,
  };
}
