import { decimalOfInteger } from "../../db/exact/decimalOfInteger.ts";
import { decimalText } from "../../db/exact/decimalText.ts";
import { stakeText } from "../../db/exact/stakeText.ts";
import type { Random } from "./createRandom.ts";
import type { DraftCell } from "./SheetDraft.ts";
import { serialOfDate } from "./serialOfDate.ts";
import type { WorkState } from "./WorkState.ts";

/**
 * The ways in which the same value is written in sheets (all seen in real ones): numbers typed as text, with units or
 * full-width digits; days as text of four shapes or as a spreadsheet's day number; states in other words.
 * Nothing here is ambiguous: a reader that gets one wrong is wrong.
 */
export interface Handwriting {
  length(metres: number): DraftCell;
  money(fen: number): DraftCell;
  metre(centimetres: number): DraftCell;
  day(date: string | null): DraftCell;
  month(month: string): DraftCell;
  state(state: WorkState): string;
  percent(hundredths: number): DraftCell;
  stake(metres: number): string;
}

const STATES: Readonly<Record<WorkState, readonly [string, ...string[]]>> = {
  未开工: ["未开工", "未动工", "尚未开工"],
  在建: ["在建", "正在施工", "施工中"],
  完工: ["完工", "已完工", "竣工"],
};

/** A hand: `tidy` types numbers as numbers and days in one way, the others as it comes. */
export function createHandwriting(random: Random, tidy: boolean): Handwriting {
  const amount = (integer: number, perUnit: number, unit: string): DraftCell => {
    const text = decimalText(decimalOfInteger(integer, perUnit));
    if (tidy || random.chance(80)) return Number(text);
    return random.pick([text, `${text}${unit}`, fullWidth(text), ` ${text} `]);
  };
  return {
    length: (metres) => amount(metres, 1000, "公里"),
    money: (fen) => amount(fen, 1_000_000, "万元"),
    metre: (centimetres) => amount(centimetres, 100, "米"),
    day(date) {
      if (date === null) return tidy ? null : random.pick([null, "—", "/"]);
      const [year = "", month = "", number = ""] = date.split("-");
      const short = `${year}.${Number(month)}.${Number(number)}`;
      if (tidy) return short;
      return random.pick<DraftCell>([
        short,
        `${year}年${Number(month)}月${Number(number)}日`,
        date.replaceAll("-", "/"),
        date.replaceAll("-", ""),
        { number: serialOfDate(date), format: "yyyy/m/d" },
      ]);
    },
    month(month) {
      const [year = "", number = ""] = month.split("-");
      // Never 2026.1 with a point: a spreadsheet drops the zero of October.
      return tidy
        ? `${year}年${Number(number)}月`
        : random.pick([`${year}年${Number(number)}月`, month, `${year}年${Number(number)}月底`]);
    },
    state: (state) => (tidy ? state : random.pick(STATES[state])),
    percent(hundredths) {
      const whole = hundredths / 100;
      return tidy ? whole : random.pick<DraftCell>([whole, `${whole}%`, { number: hundredths / 10_000, format: "0%" }]);
    },
    stake: stakeText,
  };
}

function fullWidth(text: string): string {
  return text.replace(/[0-9.]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

/** A township in the words of its own office, of the section, or of old lists; always one that the official list knows. */
export function otherTownshipName(random: Random, official: string): string {
  if (official.endsWith("街道")) return random.pick([official, `${official}办事处`, official.replace(/街道$/, "")]);
  return random.pick([official, `${official}人民政府`, official.replace(/[乡镇]$/, "")]);
}
