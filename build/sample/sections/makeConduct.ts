import type { Random } from "../createRandom.ts";
import { monthText } from "../monthText.ts";
import { randomDay } from "../randomDay.ts";
import type { Bureau } from "./makeBureau.ts";

export interface IntegrityEvent {
  readonly date: string;
  readonly kind: "党组理论中心组学习" | "观看警示教育片" | "典型案例通报" | "廉政党课" | "党风廉政建设专题会议";
  readonly speakerRank: "局主要领导" | "班子成员" | null;
  readonly speaker: string | null;
  readonly subject: string;
  readonly people: number;
}

export interface Pledge {
  readonly level: "局与支部" | "支部与党员";
  readonly branch: string;
  readonly copies: number;
  readonly signed: string;
}

export interface Rotation {
  readonly date: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly kind: "轮岗" | "交流" | "提拔";
}

export interface Conduct {
  readonly events: readonly IntegrityEvent[];
  readonly pledges: readonly Pledge[];
  readonly rotations: readonly Rotation[];
}

/** What was done against corruption: study every month, the rest a few times a year. */
export function makeConduct(random: Random, bureau: Bureau, year: number): Conduct {
  const [head, ...others] = bureau.leaders;
  const event = (
    month: number,
    kind: IntegrityEvent["kind"],
    subject: string,
    speakerRank: IntegrityEvent["speakerRank"] = null,
    speaker: string | null = null,
  ): IntegrityEvent => ({
    date: randomDay(random, year, month, month),
    kind,
    speakerRank,
    speaker,
    subject,
    people: kind === "党组理论中心组学习" ? random.integer(8, 15) : random.integer(35, 90),
  });
  const events = [
    ...Array.from({ length: 10 }, (_, place) => event(place + 1, "党组理论中心组学习", `第${place + 1}次集中学习`)),
    ...[2, 5, 8].map((month) => event(month, "观看警示教育片", `警示教育专题片第${month}辑`)),
    ...[1, 4, 6, 9].map((month) => event(month, "典型案例通报", `${monthText(year, month)}典型案例`)),
    ...[3, 7].map((month) => event(month, "廉政党课", "守纪律、讲规矩", "局主要领导", head.name)),
    ...others.map(({ name }, place) => event(place + 4, "廉政党课", "廉洁从业、担当作为", "班子成员", name)),
    ...[2, 7].map((month) => event(month, "党风廉政建设专题会议", "研究党风廉政建设工作")),
  ];
  const names = bureau.sections.map(({ name }) => name);
  return {
    events: events.sort((first, second) => (first.date < second.date ? -1 : 1)),
    pledges: bureau.branches.flatMap(({ name, members }): Pledge[] => [
      { level: "局与支部", branch: name, copies: 2, signed: `${year}-02-20` },
      { level: "支部与党员", branch: name, copies: members, signed: `${year}-03-06` },
    ]),
    rotations: names.slice(1).map((after, place) => ({
      date: `${year}-04-1${place % 3}`,
      name: bureau.person(),
      before: `${names[place] ?? ""}科员`,
      after: `${after}${place % 3 === 2 ? "副科长" : "科员"}`,
      kind: (["轮岗", "交流", "提拔"] as const)[place % 3] ?? "轮岗",
    })),
  };
}
