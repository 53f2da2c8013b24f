import type { Random } from "../../build/sample/createRandom.ts";
import type { Field } from "../../db/ledgers/Field.ts";
import { smallestPerUnit } from "../../db/ledgers/fieldKinds.ts";
import type { Ledger } from "../../db/ledgers/index.ts";
import { ledgers, mainDate } from "../../db/ledgers/index.ts";
import { type FigureDatabase, figureDatabase } from "../figures/figureDatabase.ts";
import { addSpringRush } from "./addSpringRush.ts";
import { addTownships } from "./addTownships.ts";
import { typeLater } from "./typeLater.ts";

type Texts = Record<string, string>;

/** The period that both books are looked at: what is of July or later is not there in it. */
export const MONTH = "2021-06";
const TOWNSHIPS = ["通泉街道", "大庄乡", "月望乡"] as const;
const PROJECTS = ["绕城高速", "环城路", "客运站"] as const;

/**
 * Two books that tell the same of MONTH: the second also holds what became known of later times. Every kind of field has its turn:
 * later dates (known to the day or to the month) with what they bring about, states that wait for them, plans for later, later
 * months of progress, reports and marks, records of later days and years, townships that come and go, what was deleted, what was
 * restored or typed in later, and memos.
 */
export function cutBooks(random: Random): { readonly cut: FigureDatabase; readonly whole: FigureDatabase } {
  const [cut, whole] = [figureDatabase(), figureDatabase()];
  for (const ledger of ledgers) {
    if (ledger.id === "townships") continue;
    for (let count = random.integer(0, 4); count > 0; count -= 1) {
      const known = recordOf(ledger, random);
      const later = waitsFor(ledger, known, random);
      const months = monthsOf(ledger, random, MONTHS_BEFORE);
      const ids = [
        cut.add(ledger.id, known, months),
        whole.add(ledger.id, { ...known, ...later }, { ...months, ...monthsOf(ledger, random, MONTHS_AFTER) }),
      ];
      if (ledger.progress) markBoth(ledger, [cut, whole], ids, random);
    }
  }
  addSpringRush([cut, whole], random);
  // From here on the second book has records of its own: what both have was added before, so that its ids are the same.
  for (const ledger of ledgers) {
    for (let count = random.integer(0, 2); count > 0; count -= 1) {
      const coming = comingOf(ledger, random);
      if (coming)
        whole.add(ledger.id, { ...recordOf(ledger, random), ...coming }, monthsOf(ledger, random, MONTHS_AFTER));
    }
  }
  for (const ledger of ledgers.filter(({ fields }) => fields.月份)) {
    if (random.chance(40)) for (const book of [cut, whole]) book.mark(ledger.id, "2021-02");
    if (random.chance(40)) whole.mark(ledger.id, "2021-08");
  }
  addTownships([cut, whole], random);
  for (const ledger of ledgers.filter(({ id }) => id !== "townships")) {
    if (!random.chance(40)) continue;
    const deleted = whole.add(ledger.id, recordOf(ledger, random), monthsOf(ledger, random, MONTHS_BEFORE));
    if (ledger.progress && random.chance(40)) whole.mark(ledger.id, "2021-05", deleted);
    whole.remove(ledger.id, deleted);
  }
  typeLater(whole, random);
  return { cut, whole };
}

/** 无变化 of months up to MONTH in both books, of later ones in the whole alone; a month of progress may be marked as well. */
function markBoth(ledger: Ledger, [cut, whole]: [FigureDatabase, FigureDatabase], ids: string[], random: Random): void {
  const [inCut, inWhole] = ids;
  for (const month of MONTHS_BEFORE.filter(() => random.chance(25))) {
    cut.mark(ledger.id, month, inCut);
    whole.mark(ledger.id, month, inWhole);
  }
  for (const month of MONTHS_AFTER.filter(() => random.chance(25))) whole.mark(ledger.id, month, inWhole);
}

const MONTHS_BEFORE = ["2020-11", "2021-01", "2021-05", "2021-06"];
const MONTHS_AFTER = ["2021-07", "2021-10", "2022-02"];

const day = (random: Random, from: number, to: number, exact: boolean | undefined): string => {
  const at = new Date(Date.UTC(2021, 0, 1) + random.integer(from, to) * 86_400_000);
  return at.toISOString().slice(0, !exact && random.chance(15) ? 7 : 10);
};
/** Days of the period, or of later; now and then known to the month, where the field does not need its day. */
const before = (random: Random, { exactDay }: Field): string => day(random, -200, 180, exactDay);
const after = (random: Random, { exactDay }: Field): string => day(random, 181, 700, exactDay);

/** Dates that happen: they are blank until they have come. */
function isEvent({ kind, required, timeless }: Field): boolean {
  return kind === "date" && !required && !timeless;
}

/** A record of MONTH: no date of it later, no outcome of a date later. */
function recordOf(ledger: Ledger, random: Random): Texts {
  const values: Texts = {};
  for (const [name, field] of Object.entries(ledger.fields)) {
    if (!field.required && random.chance(35)) continue;
    values[name] = isEvent(field) ? before(random, field) : drawn(name, field, random);
  }
  return values;
}

function drawn(name: string, field: Field, random: Random): string {
  if (field.kind === "year") return random.chance(80) ? "2021" : "2020";
  if (name === "月份") return random.pick(["2020-03", "2020-06", "2021-01", "2021-04", "2021-06"]);
  if (field.kind === "month") return random.pick(["2021-03", "2021-06", "2021-09", "2022-05"]);
  if (field.kind === "date") return field.timeless ? after(random, field) : before(random, field);
  if (field.kind === "township") return random.pick(TOWNSHIPS);
  if (name === "联系电话") return "13800000000";
  if (field.kind === "stake") return "K1+000";
  if (field.kind === "bool") return random.pick(["是", "否"]);
  if (name === "项目" || name === "工程" || name === "项目名称") return random.pick(PROJECTS);
  const [first, ...rest] = field.options ?? [];
  if (first !== undefined) return random.pick([first, ...rest]);
  if (field.kind === "text" || field.kind === "note") return `${name}${random.integer(1, 3)}`;
  const whole = String(random.integer(0, 40));
  // As many decimals as the field keeps, so that what is shown is rounded.
  const places = smallestPerUnit(field).toString().length - 1;
  return places === 0 || random.chance(25)
    ? whole
    : `${whole}.${String(random.integer(1, 10 ** places - 1)).padStart(places, "0")}`;
}

const STATE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(["maintenance", "pledge-items", "preliminaries"].map((id) => [id, "状态"])),
  projects: "入库状态",
};

/** States that say the event has come already, though its date was left out: no later date is known of it. */
const COME_ALREADY: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  maintenance: { 完工日期: ["完工"] },
  "pledge-items": { 完成日期: ["已完成"] },
  preliminaries: { 上报日期: ["已上报", "已批复"], 批复日期: ["已批复"] },
  projects: { 入库日期: ["已入库", "在建", "完工"] },
};

/** Dates of the record that are still to come, what they will bring about, and the state that it has been given since. */
function waitsFor(ledger: Ledger, known: Texts, random: Random): Texts {
  const later: Texts = {};
  for (const [name, field] of Object.entries(ledger.fields)) {
    // What it waits for to be there at all makes a record of its own (comingOf).
    if (!isEvent(field) || known[name] !== undefined || name === ledger.thereSince || random.chance(50)) continue;
    if (COME_ALREADY[ledger.id]?.[name]?.includes(known[STATE[ledger.id] ?? ""] ?? "")) continue;
    const outcomes = Object.entries(ledger.fields).filter(([, other]) => other.outcomeOf === name);
    if (outcomes.some(([outcome]) => known[outcome] !== undefined)) continue;
    later[name] = after(random, field);
    for (const [outcome, other] of outcomes) if (random.chance(70)) later[outcome] = drawn(outcome, other, random);
  }
  return { ...later, ...laterState(ledger.id, known, later) };
}

/** periods.md, State at M: what an undated later date lets a recorded state be called by now. */
function laterState(ledger: string, known: Texts, later: Texts): Texts {
  if (ledger === "maintenance" && later.完工日期 && known.状态 === "在建") return { 状态: "完工" };
  if (ledger === "pledge-items" && later.完成日期 && known.状态 === "推进中") return { 状态: "已完成" };
  if (ledger === "preliminaries" && later.批复日期 && known.状态 === "已上报") return { 状态: "已批复" };
  if (ledger === "preliminaries" && later.上报日期 && known.状态 === "编制中") return { 状态: "已上报" };
  if (ledger === "projects" && later.入库日期 && known.入库状态 === "储备") return { 入库状态: "在建" };
  return {};
}

function monthsOf(ledger: Ledger, random: Random, months: readonly string[]): Record<string, Texts> {
  const progress = Object.entries(ledger.progress ?? {});
  if (progress.length === 0) return {};
  return Object.fromEntries(
    months
      .filter(() => random.chance(40))
      .map((month) => [
        month,
        Object.fromEntries(
          progress
            .filter(([, { required }]) => required || random.chance(70))
            .map(([name, field]) => [name, drawn(name, field, random)]),
        ),
      ]),
  );
}

/** What makes a record one of later times; null for what is always there. */
function comingOf(ledger: Ledger, random: Random): Texts | null {
  const since = ledger.thereSince;
  const waited = since && ledger.fields[since];
  if (waited && random.chance(50)) return { 年度: "2021", [since]: after(random, waited) };
  if (ledger.fields.年度) return { 年度: "2022" };
  if (ledger.fields.月份) return { 月份: random.pick(["2021-07", "2021-12", "2022-06"]) };
  const date = mainDate(ledger);
  const field = date === undefined ? undefined : ledger.fields[date];
  return !field || date === undefined ? null : { [date]: after(random, field) };
}
