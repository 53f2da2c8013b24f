import type { PlaceNames } from "../createPlaceNames.ts";
import type { Random } from "../createRandom.ts";
import { monthText } from "../monthText.ts";
import { randomDay } from "../randomDay.ts";
import type { WorkState } from "../WorkState.ts";
import type { Bureau } from "./makeBureau.ts";

export interface PledgeItem {
  readonly whose: "党员个人" | "班子成员" | "局机关";
  readonly who: string;
  readonly branch: string | null;
  readonly matter: string;
  readonly townships: readonly string[];
  readonly due: string;
  readonly done: string | null;
  readonly state: "未启动" | "推进中" | "已完成";
}

/** Money in 分, lengths in metres. */
export interface LivelihoodProject {
  readonly name: string;
  readonly category: "损毁道路修缮" | "生产道路沟渠管网改（还）建" | "公路改造" | "村道安全防护";
  readonly townships: readonly string[];
  readonly roads: readonly string[];
  readonly length: number;
  readonly money: number;
  readonly spent: number;
  readonly started: string;
  readonly due: string;
  readonly finished: string | null;
  readonly state: WorkState;
}

export interface BusChange {
  readonly date: string;
  readonly line: string;
  readonly change: "线路调整" | "新增线路" | "新能源车辆更换" | "新增停靠点";
  readonly vehicles: number | null;
  readonly stops: readonly string[];
  readonly remarks: string;
}

export interface PartyMeeting {
  readonly date: string;
  readonly branch: string;
  readonly kind: "支部党员大会" | "支部委员会" | "党小组会" | "党课" | "主题党日";
  readonly subject: string;
  readonly chair: string;
  readonly expected: number;
  readonly present: number;
}

export interface Party {
  readonly items: readonly PledgeItem[];
  readonly projects: readonly LivelihoodProject[];
  readonly buses: readonly BusChange[];
  readonly meetings: readonly PartyMeeting[];
}

const MATTERS = [
  "帮助困难群众申报公益岗位",
  "协调修复村组道路坑槽",
  "为老年乘客办理乘车卡",
  "清理公路边沟",
  "走访慰问退役军人",
  "宣传道路安全常识",
  "增设候车亭座椅",
] as const;

/** Promises, funded works, bus lines and the branches' meetings. */
export function makeParty(
  random: Random,
  names: PlaceNames,
  townships: readonly string[],
  bureau: Bureau,
  year: number,
): Party {
  return {
    items: pledgeItems(random, names, townships, bureau, year),
    projects: livelihoodProjects(random, names, townships, year),
    buses: [
      bus(`${year}-03-15`, "K7路", "线路调整", null, [], "延伸至客运站"),
      bus(`${year}-04-20`, "2路", "线路调整", null, [], "改经新区大道"),
      bus(`${year}-06-01`, "9路", "新增线路", null, [], "往返新区和工业园区"),
      bus(`${year}-06-18`, "1路", "新能源车辆更换", 12, [], "纯电动公交车"),
      bus(`${year}-07-05`, "3路", "新能源车辆更换", 8, [], "纯电动公交车"),
      bus(`${year}-09-01`, "2路", "新增停靠点", null, ["第一小学", "区医院"], "方便上学就医"),
      bus(`${year}-09-12`, "5路", "新增停靠点", null, ["农贸市场", "政务服务中心", "文化广场"], "方便办事购物"),
    ],
    meetings: bureau.branches.flatMap((branch) => meetings(random, branch, bureau, year)),
  };
}

function pledgeItems(
  random: Random,
  names: PlaceNames,
  townships: readonly string[],
  bureau: Bureau,
  year: number,
): PledgeItem[] {
  const one = (whose: PledgeItem["whose"], who: string, branch: string | null): PledgeItem => {
    const state = random.pick(["已完成", "已完成", "已完成", "推进中"] as const);
    return {
      whose,
      who,
      branch,
      matter: `${names.village()}${random.pick(MATTERS)}`,
      townships: [townships[random.integer(0, townships.length - 1)] ?? ""],
      due: randomDay(random, year, 11, 12),
      done: state === "已完成" ? randomDay(random, year, 3, 10) : null,
      state,
    };
  };
  return [
    ...Array.from({ length: 36 }, () => one("党员个人", bureau.person(), random.pick(namesOf(bureau)))),
    ...bureau.leaders.flatMap(({ name }) => [one("班子成员", name, null), one("班子成员", name, null)]),
    ...Array.from({ length: 6 }, () => one("局机关", "局机关", null)),
  ];
}

function namesOf({ branches: [first, ...others] }: Bureau): [string, ...string[]] {
  return [first.name, ...others.map(({ name }) => name)];
}

function livelihoodProjects(
  random: Random,
  names: PlaceNames,
  townships: readonly string[],
  year: number,
): LivelihoodProject[] {
  const one = (
    name: string,
    category: LivelihoodProject["category"],
    from: number,
    places: number,
    state: "在建" | "完工",
  ): LivelihoodProject => {
    const money = random.integer(60, 900) * 1_000_000;
    return {
      name: `${year}年${name}`,
      category,
      townships: townships.slice(from, from + places),
      roads: Array.from({ length: places + 1 }, () => names.road()),
      length: random.integer(3000, 26_000),
      money,
      spent: state === "完工" ? money : Math.floor((money * random.integer(30, 85)) / 100 / 10_000) * 10_000,
      started: randomDay(random, year, 2, 5),
      due: monthText(year, random.integer(11, 12)),
      finished: state === "完工" ? randomDay(random, year, 8, 10) : null,
      state,
    };
  };
  return [
    one("重点工程沿线损毁道路修缮", "损毁道路修缮", 0, 4, "在建"),
    one("生产道路和沟渠恢复", "生产道路沟渠管网改（还）建", 4, 3, "完工"),
    one("连村公路改造", "公路改造", 7, 2, "在建"),
    one("临水临崖村道安全防护", "村道安全防护", 2, 3, "完工"),
  ];
}

function bus(
  date: string,
  line: string,
  change: BusChange["change"],
  vehicles: number | null,
  stops: readonly string[],
  remarks: string,
): BusChange {
  return { date, line, change, vehicles, stops, remarks };
}

/** A committee and a 主题党日 every month, a meeting of all and a lesson every quarter. */
function meetings(
  random: Random,
  { name, secretary, members }: Bureau["branches"][number],
  bureau: Bureau,
  year: number,
): PartyMeeting[] {
  const one = (month: number, kind: PartyMeeting["kind"], subject: string, expected: number): PartyMeeting => ({
    date: randomDay(random, year, month, month),
    branch: name,
    kind,
    subject,
    chair: kind === "党课" ? random.pick(bureau.leaders).name : secretary,
    expected,
    present: expected - random.integer(0, Math.min(3, expected - 3)),
  });
  return Array.from({ length: 10 }, (_, place) => place + 1).flatMap((month) => [
    one(month, "支部委员会", "研究当月重点工作", 3),
    one(month, "主题党日", random.pick(["学习政策法规", "义务清扫公路", "走进施工一线"]), members),
    ...(month % 3 === 0
      ? [one(month, "支部党员大会", "讨论支部事项", members), one(month, "党课", "坚守初心、服务群众", members)]
      : []),
  ]);
}
