import type { Random } from "../createRandom.ts";
import { randomDay } from "../randomDay.ts";
import { type Expressway, fictionalExpressways } from "./fictionalExpressways.ts";

export interface Milestone {
  readonly work: string;
  readonly section: string | null;
  readonly date: string;
  readonly event: "开工" | "主线建成" | "建成" | "通车运营" | "交工验收";
}

export interface Preliminary {
  readonly work: string;
  readonly item: string;
  readonly owner: string;
  readonly state: "未启动" | "编制中" | "已上报" | "已批复";
  readonly handedIn: string | null;
  readonly approved: string | null;
  readonly number: string | null;
}

/** Land in hundredths of 亩. */
export interface LandMatter {
  readonly work: string;
  readonly township: string;
  readonly kind: "征地" | "拆迁" | "管线迁改" | "施工环境";
  readonly matter: string;
  readonly land: number | null;
  readonly landDone: number | null;
  readonly houses: number | null;
  readonly housesDone: number | null;
  readonly found: string | null;
  readonly settled: string | null;
}

export interface Works {
  readonly expressways: readonly Expressway[];
  readonly milestones: readonly Milestone[];
  readonly preliminaries: readonly Preliminary[];
  readonly land: readonly LandMatter[];
}

const ITEMS = [
  "工程可行性研究",
  "社会稳定风险评估",
  "地质灾害评估",
  "环境影响评价",
  "水土保持",
  "矿产压覆",
  "文物调查",
  "使用林地",
  "用地报批",
  "初步设计",
  "施工图设计",
] as const;

/** Expressways, what happened to them, their approvals and the land they need; all dates agree with the expressways' own. */
export function makeWorks(random: Random, townships: readonly string[], year: number): Works {
  const expressways = fictionalExpressways(year, townships);
  return {
    expressways,
    milestones: [
      { work: "青岭高速公路", section: null, date: `${year - 2}-03-12`, event: "开工" },
      { work: "松河高速公路", section: "北段", date: `${year}-03-26`, event: "主线建成" },
      { work: "松河高速公路", section: "北段", date: `${year}-06-20`, event: "建成" },
      { work: "松河高速公路", section: "北段", date: `${year}-07-10`, event: "交工验收" },
      { work: "松河高速公路", section: "北段", date: `${year}-07-28`, event: "通车运营" },
      { work: "松河高速公路", section: "南段", date: `${year}-09-30`, event: "主线建成" },
    ],
    preliminaries: expressways
      .filter(({ state, name }) => state === "前期工作" || name === "青岭高速公路")
      .flatMap((expressway) => ITEMS.map((item, place) => preliminary(random, expressway, item, place, year))),
    land: expressways.filter(({ state }) => state === "在建").flatMap((expressway) => landOf(random, expressway, year)),
  };
}

/** What is being built has everything; what is being prepared has the first four items, and less and less of the others. */
function preliminary(
  random: Random,
  { name, state: expressway }: Expressway,
  item: string,
  place: number,
  year: number,
): Preliminary {
  const state = expressway === "在建" || place < 4 ? "已批复" : place < 6 ? "已上报" : place < 9 ? "编制中" : "未启动";
  const when = expressway === "在建" ? year - 2 : year;
  return {
    work: name,
    item,
    owner: random.pick(["重点工程科", "项目公司", "区自然资源局"]),
    state,
    handedIn: state === "已批复" || state === "已上报" ? randomDay(random, when, 1, 4) : null,
    approved: state === "已批复" ? randomDay(random, when, 5, 9) : null,
    number: state === "已批复" ? `省交审〔${when}〕${random.integer(11, 199)}号` : null,
  };
}

function landOf(random: Random, { name, section, townships }: Expressway, year: number): LandMatter[] {
  const where = section ?? "全线";
  const nothing = { land: null, landDone: null, houses: null, housesDone: null, found: null, settled: null };
  return townships.flatMap((township, place): LandMatter[] => {
    const land = random.integer(20_000, 90_000);
    const houses = random.integer(8, 60);
    const whole = place === 0;
    const matters: LandMatter[] = [
      {
        ...nothing,
        work: name,
        township,
        kind: "征地",
        matter: `${where}主线用地`,
        land,
        landDone: whole ? land : Math.floor((land * random.integer(60, 95)) / 100),
      },
      {
        ...nothing,
        work: name,
        township,
        kind: "拆迁",
        matter: `${where}房屋拆迁`,
        houses,
        housesDone: whole ? houses : houses - random.integer(1, 5),
      },
    ];
    const trouble = random.pick([
      ["管线迁改", `${where}10千伏线路迁改`],
      ["施工环境", `${where}便道使用协调`],
    ] as const);
    return [
      ...matters,
      {
        ...nothing,
        work: name,
        township,
        kind: trouble[0],
        matter: trouble[1],
        found: randomDay(random, year, 2, 5),
        settled: whole ? randomDay(random, year, 6, 10) : null,
      },
    ];
  });
}
