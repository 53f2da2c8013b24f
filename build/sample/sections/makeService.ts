import type { PlaceNames } from "../createPlaceNames.ts";
import type { Random } from "../createRandom.ts";
import { daysLater } from "../daysLater.ts";
import { randomDay } from "../randomDay.ts";
import type { Bureau } from "./makeBureau.ts";

export interface Approval {
  readonly number: string;
  readonly received: string;
  readonly matter: string;
  readonly applicant: string;
  /** Working days promised */
  readonly limit: number;
  readonly closed: string | null;
  readonly wrong: boolean;
  readonly complained: boolean;
}

export interface Liaison {
  readonly leader: string;
  readonly section: string;
  readonly township: string;
  readonly visits: number;
}

export interface IssuedDocument {
  readonly name: string;
  readonly number: string;
  readonly issued: string;
  readonly field: string;
}

export interface Service {
  readonly approvals: readonly Approval[];
  readonly liaisons: readonly Liaison[];
  readonly documents: readonly IssuedDocument[];
}

const MATTERS = [
  ["道路货物运输经营许可", 5],
  ["道路旅客运输站经营许可", 10],
  ["涉路施工许可", 7],
  ["超限运输车辆行驶公路许可", 3],
  ["出租汽车驾驶员资格证核发", 5],
] as const;

/** Permits, leaders' townships and documents. No permit is late or wrong; about one somebody complained, so only two zeros are true. */
export function makeService(
  random: Random,
  names: PlaceNames,
  townships: readonly string[],
  bureau: Omit<Bureau, "person">,
  year: number,
): Service {
  const documents = ["安全生产责任制", "农村公路养护管理办法", "工程建设廉政风险防控办法", "行政审批服务规程"];
  return {
    approvals: Array.from({ length: 45 }, () => randomDay(random, year, 1, 10))
      .sort()
      .map((received, place) => approval(random, names, received, place + 1)),
    liaisons: townships.map((township, place) => ({
      leader: bureau.leaders[place % bureau.leaders.length]?.name ?? "",
      section: bureau.sections[place % bureau.sections.length]?.name ?? "",
      township,
      visits: random.integer(3, 11),
    })),
    documents: documents.map((name, place) => ({
      name: `区交通运输局${name}`,
      number: `区交发〔${year}〕${place * 9 + 12}号`,
      issued: randomDay(random, year, place * 2 + 1, place * 2 + 2),
      field: ["安全生产", "农村公路", "廉政建设", "行政审批"][place] ?? "综合",
    })),
  };
}

function approval(random: Random, names: PlaceNames, received: string, number: number): Approval {
  const [matter, limit] = random.pick<(typeof MATTERS)[number]>(MATTERS);
  // No more days of any kind than working days promised: never late, whatever the holidays are.
  const closed = daysLater(received, random.integer(1, limit));
  return {
    number: `SP${received.slice(0, 4)}${String(number).padStart(4, "0")}`,
    received,
    matter,
    applicant: `${names.village()}运输有限公司`,
    limit,
    closed: closed > `${received.slice(0, 4)}-10-31` ? null : closed,
    wrong: false,
    complained: number === 17,
  };
}
