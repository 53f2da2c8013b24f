import type { PlaceNames } from "../createPlaceNames.ts";
import type { Random } from "../createRandom.ts";
import { daysLater } from "../daysLater.ts";
import { randomDay } from "../randomDay.ts";

export interface Inspection {
  readonly date: string;
  readonly category: "企业检查" | "春运专项" | "在建工程" | "危货运输" | "公交出租" | "客运站";
  readonly inspected: string;
  readonly found: number;
  readonly repaired: number;
  readonly due: string | null;
  readonly done: string | null;
}

/** Fines in 分. */
export interface Enforcement {
  readonly date: string;
  readonly category: "非法营运" | "超限超载" | "站外揽客" | "违规经营";
  readonly place: string;
  readonly officers: number;
  readonly cars: number;
  readonly checked: number;
  readonly caught: number;
  readonly fines: number;
}

export interface Complaint {
  readonly number: string;
  readonly received: string;
  readonly about: "出租车" | "公交车" | "客运班车" | "网约车" | "货运" | "工程建设";
  readonly source: "12328热线" | "12345热线" | "来电" | "网络";
  readonly who: string;
  readonly words: string;
  readonly closed: string | null;
  readonly outcome: string | null;
  readonly satisfaction: "满意" | "基本满意" | "不满意" | "未评价" | null;
}

export interface Accident {
  readonly date: string;
  readonly category: "道路运输" | "公交出租" | "工程建设";
  readonly place: string;
  readonly responsible: boolean;
  readonly dead: number;
  readonly hurt: number;
  /** 分 */
  readonly loss: number;
}

export interface Safety {
  readonly inspections: readonly Inspection[];
  readonly enforcement: readonly Enforcement[];
  readonly complaints: readonly Complaint[];
  readonly accidents: readonly Accident[];
}

const COMPLAINTS = {
  出租车: "不打表、绕道行驶",
  公交车: "到站不停",
  客运班车: "中途甩客",
  网约车: "取消订单态度差",
  货运: "沿途抛洒",
  工程建设: "施工扬尘",
} as const;

/** Checks, actions, complaints and accidents from January to October; one accident was somebody's fault, none in the spring rush. */
export function makeSafety(random: Random, names: PlaceNames, year: number): Safety {
  return {
    inspections: Array.from({ length: 30 }, () => inspection(random, names, year)).sort(byDate),
    enforcement: Array.from({ length: 24 }, () => enforcement(random, names, year)).sort(byDate),
    complaints: Array.from({ length: 48 }, () => randomDay(random, year, 1, 10))
      .sort()
      .map((received, place) => complaint(random, received, place + 1)),
    accidents: [
      accident(`${year}-02-11`, "道路运输", `${names.road()}K3+200`, false, 0, 2, 38_000_00),
      accident(`${year}-05-23`, "公交出租", `${names.village()}路口`, false, 0, 1, 6_500_00),
      accident(`${year}-08-17`, "道路运输", `${names.road()}K7+650`, true, 1, 1, 125_000_00),
    ],
  };
}

function byDate(first: { date: string }, second: { date: string }): number {
  return first.date < second.date ? -1 : first.date > second.date ? 1 : 0;
}

function inspection(random: Random, names: PlaceNames, year: number): Inspection {
  const category = random.pick(["企业检查", "在建工程", "危货运输", "公交出租", "客运站", "春运专项"] as const);
  const date = category === "春运专项" ? randomDay(random, year, 2, 2) : randomDay(random, year, 1, 10);
  const found = random.integer(0, 7);
  const open = found > 1 && date > `${year}-10-10`;
  return {
    date,
    category,
    inspected: `${names.village()}${
      {
        企业检查: "运输有限公司",
        在建工程: "公路项目部",
        危货运输: "危货运输公司",
        公交出租: "公交公司",
        客运站: "客运站",
        春运专项: "客运公司",
      }[category]
    }`,
    found,
    repaired: open ? found - 1 : found,
    due: found > 0 ? daysLater(date, 30) : null,
    done: found > 0 && !open ? daysLater(date, random.integer(1, 3)) : null,
  };
}

function enforcement(random: Random, names: PlaceNames, year: number): Enforcement {
  const caught = random.integer(0, 9);
  return {
    date: randomDay(random, year, 1, 10),
    category: random.pick(["非法营运", "超限超载", "站外揽客", "违规经营"]),
    place: `${names.village()}路段`,
    officers: random.integer(4, 18),
    cars: random.integer(1, 4),
    checked: random.integer(15, 130),
    caught,
    fines: caught * random.integer(5, 40) * 100_00,
  };
}

function complaint(random: Random, received: string, number: number): Complaint {
  const about = random.pick(["出租车", "出租车", "公交车", "客运班车", "网约车", "货运", "工程建设"] as const);
  const closed = daysLater(received, random.integer(1, 3));
  // The last days' complaints are still being looked into.
  const open = closed > `${received.slice(0, 4)}-10-27`;
  return {
    number: `TS${received.slice(0, 4)}${String(number).padStart(4, "0")}`,
    received,
    about,
    source: random.pick(["12328热线", "12345热线", "来电", "网络"]),
    who: `${random.pick(["赵", "钱", "孙", "李", "周", "吴"])}${random.pick(["先生", "女士"])}`,
    words: COMPLAINTS[about],
    closed: open ? null : closed,
    outcome: open ? null : random.pick(["批评教育", "责令整改", "解释说明，取得谅解"]),
    satisfaction: open
      ? null
      : random.pick(["满意", "满意", "满意", "满意", "基本满意", "基本满意", "不满意", "未评价"]),
  };
}

function accident(
  date: string,
  category: Accident["category"],
  place: string,
  responsible: boolean,
  dead: number,
  hurt: number,
  loss: number,
): Accident {
  return { date, category, place, responsible, dead, hurt, loss };
}
