import type { PlaceNames } from "../createPlaceNames.ts";
import type { Random } from "../createRandom.ts";
import { defaultCounty } from "../defaultCounty.ts";
import { monthText } from "../monthText.ts";
import { randomDay } from "../randomDay.ts";

/** Lengths and stakes in metres, widths in centimetres. */
export interface Road {
  readonly code: string;
  readonly name: string;
  readonly grade: "县道" | "乡道" | "村道";
  readonly technical: "二级" | "三级" | "四级" | "等外";
  readonly from: number;
  readonly to: number;
  readonly pavement: "沥青混凝土" | "水泥混凝土" | "砂石";
  readonly width: number;
  readonly township: string;
  readonly committee: string;
}

export interface Upgrade {
  readonly name: string;
  readonly townships: readonly string[];
  readonly ends: string;
  readonly before: "三级" | "四级" | "等外";
  readonly after: "二级" | "三级" | "四级";
  readonly length: number;
  readonly money: number;
  readonly started: string | null;
  readonly due: string;
  readonly stage: "初步设计" | "招标" | "在建";
  readonly spent: number;
  /** Hundredths of a percent */
  readonly percent: number;
}

export interface Honour {
  readonly name: string;
  readonly category: "四好农村路示范县（区）" | "四好农村路示范乡（镇）" | "美丽农村路";
  readonly level: "省级" | "市级";
  readonly named: string;
  readonly number: string;
  readonly township: string | null;
}

export interface RuralRoads {
  readonly roads: readonly Road[];
  readonly upgrades: readonly Upgrade[];
  readonly honours: readonly Honour[];
}

const LETTERS = { 县道: "X", 乡道: "Y", 村道: "C" } as const;

/** The network itself, and what is made of it: the letter of a code says the class, stakes make the length. */
export function makeRuralRoads(
  random: Random,
  names: PlaceNames,
  townships: readonly string[],
  year: number,
): RuralRoads {
  const classes = ["县道", "乡道", "乡道", "村道", "村道"] as const;
  const roads = townships.flatMap((township, place) =>
    classes.map((grade, number) => road(random, names, township, grade, place * classes.length + number + 1)),
  );
  return {
    roads,
    upgrades: [
      upgrade(random, names, townships.slice(0, 1), year, "在建"),
      upgrade(random, names, townships.slice(2, 4), year, "在建"),
      upgrade(random, names, townships.slice(5, 6), year, "招标"),
      upgrade(random, names, townships.slice(7, 9), year, "初步设计"),
    ],
    honours: [
      honour(defaultCounty.name, "四好农村路示范县（区）", "省级", `${year}-05-18`, null),
      honour(townships[5] ?? "", "四好农村路示范乡（镇）", "市级", `${year}-08-12`, townships[5] ?? null),
      honour(townships[9] ?? "", "四好农村路示范乡（镇）", "市级", `${year - 1}-09-03`, townships[9] ?? null),
      honour(names.road(), "美丽农村路", "市级", `${year}-09-25`, townships[4] ?? null),
    ],
  };
}

function road(random: Random, names: PlaceNames, township: string, grade: Road["grade"], number: number): Road {
  const from = grade === "县道" ? random.integer(0, 3000) : 0;
  const technical: Readonly<Record<Road["grade"], Road["technical"]>> = {
    县道: random.pick<Road["technical"]>(["二级", "三级"]),
    乡道: "四级",
    村道: random.pick<Road["technical"]>(["四级", "等外"]),
  };
  return {
    code: `${LETTERS[grade]}${String(number).padStart(3, "0")}${defaultCounty.code}`,
    name: names.road(),
    grade,
    technical: technical[grade],
    from,
    to: from + random.integer(1200, grade === "县道" ? 26_000 : 9000),
    pavement: grade === "县道" ? "沥青混凝土" : random.chance(85) ? "水泥混凝土" : "砂石",
    width: { 县道: 700, 乡道: 550, 村道: 400 }[grade],
    township,
    committee: names.committee(),
  };
}

function upgrade(
  random: Random,
  names: PlaceNames,
  townships: readonly string[],
  year: number,
  stage: Upgrade["stage"],
): Upgrade {
  const [before, after] = random.pick<readonly [Upgrade["before"], Upgrade["after"]]>([
    ["四级", "三级"],
    ["三级", "二级"],
    ["等外", "四级"],
  ]);
  const length = random.integer(4000, 22_000);
  const money = length * random.integer(2400, 4200) * 100;
  const percent = stage === "在建" ? random.integer(20, 85) : 0;
  const [from, to] = [names.village(), names.village()];
  return {
    name: `${from}至${to}公路`,
    townships,
    ends: `${from}—${to}`,
    before,
    after,
    length,
    money,
    started: stage === "在建" ? randomDay(random, year, 1, 4) : null,
    due: monthText(year + 1, random.integer(3, 12)),
    stage,
    spent: Math.floor((money * percent) / 100 / 10_000) * 10_000,
    percent: percent * 100,
  };
}

function honour(
  name: string,
  category: Honour["category"],
  level: Honour["level"],
  named: string,
  township: string | null,
): Honour {
  const number = `${level === "省级" ? "省交" : "市交"}农路〔${named.slice(0, 4)}〕${Number(named.slice(5, 7)) * 7}号`;
  return { name, category, level, named, number, township };
}
