import type { Random } from "../../../build/sample/createRandom.ts";
import type { SheetCell } from "../../support/gridOf.ts";
import type { TrueRecord } from "./fictionalRecords.ts";
import { fieldOf, type Hand, shifted, writtenCell } from "./handwriting.ts";
import { headerWords } from "./headerWords.ts";
import { columnOrder, extras, groups } from "./layouts.ts";

/** A sheet while it is written: rows of cells, merged areas, and what must come out of each row (1-based). */
export interface SheetDraft {
  readonly rows: SheetCell[][];
  readonly merges: string[];
  readonly truth: Map<number, TrueRecord>;
}

export interface DraftColumn {
  /** null: a column no ledger knows, or the numbering */
  readonly field: string | null;
  /** Header texts from the top */
  readonly path: readonly string[];
  /** Unit for a unit row of its own */
  readonly unit: string | null;
  readonly sample: SheetCell;
}

/** How one table is laid out. */
export interface TableStyle {
  readonly hand: Hand;
  readonly units: "header" | "caption" | "row" | "none";
  readonly columnNumbers: boolean;
  readonly total: "none" | "first" | "last";
  readonly subtotal: "none" | "after" | "before";
  readonly numbering: boolean;
  readonly merged: boolean;
  readonly grouped: boolean;
  readonly townships: "column" | "merged" | "firstOnly" | "sections" | "outside";
  readonly yearColumn: boolean;
  readonly blankRows: boolean;
  readonly repeatHeader: boolean;
  readonly plainWords: boolean;
  readonly left: number;
  /** A third row of groups over everything: 基本情况、建设任务、完成情况 */
  readonly umbrella: boolean;
  /** Single words stand in the lowest header row instead of the highest */
  readonly sunk: boolean;
  /** Nothing at all above the header */
  readonly untitled: boolean;
  /** Columns in any order */
  readonly shuffled: boolean;
  /** Where the words 合计 and 小计 stand, and what else stands with them */
  readonly totalWords: "first" | "inTownship" | "named";
}

/** The columns of one table: fields in the ledger's usual order, some left out, some unknown ones between them. */
export function draftColumns(random: Random, ledger: string, style: TableStyle): DraftColumn[] {
  const words = headerWords[ledger] ?? {};
  const fields = (columnOrder[ledger] ?? []).flatMap((one) => {
    const name = one.replace("!", "");
    if (name === "乡镇") return style.townships === "sections" || style.townships === "outside" ? [] : [name];
    return one.endsWith("!") || random.chance(65) ? [name] : [];
  });
  const chosen = new Map<string, readonly string[]>();
  for (const group of style.grouped ? (groups[ledger] ?? []) : []) {
    const [head, below] = group;
    const members = Object.keys(below);
    const first = fields.indexOf(members.find((name) => fields.includes(name)) ?? "");
    const present = members.filter((name) => fields.includes(name));
    if (/公里/.test(head) && style.hand.lengthUnit !== "公里") continue;
    if (present.length < 2 || present.some((name) => chosen.has(name)) || random.chance(50)) continue;
    // Columns of one group stand side by side.
    for (const name of present) fields.splice(fields.indexOf(name), 1);
    fields.splice(Math.min(first, fields.length), 0, ...present);
    for (const name of present) chosen.set(name, [head, below[name] ?? name]);
  }
  if (style.shuffled) {
    // Whole groups change places, so that what belongs together stays together.
    const blocks: string[][] = [];
    for (const name of fields) {
      const head = chosen.get(name)?.[0];
      const before = blocks.at(-1);
      if (head !== undefined && before && chosen.get(before[0] ?? "")?.[0] === head) before.push(name);
      else blocks.push([name]);
    }
    fields.splice(0, fields.length, ...shuffled(random, blocks).flat());
  }
  if (style.yearColumn) fields.unshift("年度");
  const columns: DraftColumn[] = fields.map((field) => {
    const own = words[field] ?? [field];
    const word = style.plainWords ? own[0] : random.pick(own as readonly [string, ...string[]]);
    const unit = unitOfColumn(ledger, field, style);
    const path = chosen.get(field) ?? [word];
    const last = path.at(-1) ?? "";
    const headed =
      unit && style.units === "header" && !/[（(]/.test(last)
        ? [...path.slice(0, -1), withUnit(random, last, unit)]
        : path;
    return { field, path: headed.map((text) => sloppy(random, text)), unit, sample: null };
  });
  if (style.numbering)
    columns.unshift({ field: null, path: [random.pick(["序号", "序 号", "编号", "No."])], unit: null, sample: null });
  const offered = [...extras];
  while (random.chance(45) && offered.length > 0) {
    const [head, sample] = offered.splice(random.integer(0, offered.length - 1), 1)[0] ?? ["经办人", "王某"];
    if (columns.some(({ path }) => path.join("") === head)) continue;
    const inside = new Set(chosen.keys());
    const place = random.integer(1, columns.length);
    const split = inside.has(columns[place - 1]?.field ?? "") && inside.has(columns[place]?.field ?? "");
    columns.splice(split ? columns.length : place, 0, { field: null, path: [head], unit: null, sample });
  }
  return columns;
}

export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const rest = [...list];
  const taken: T[] = [];
  while (rest.length > 0) taken.push(...rest.splice(random.integer(0, rest.length - 1), 1));
  return taken;
}

function unitOfColumn(ledger: string, name: string, style: TableStyle): string | null {
  const field = fieldOf(ledger, name);
  if (field.kind === "money") return style.hand.moneyUnit;
  if (field.kind === "length") return style.hand.lengthUnit;
  if (field.kind === "percent") return null;
  return field.unit ?? null;
}

function withUnit(random: Random, text: string, unit: string): string {
  const written =
    unit === "公里" ? random.pick(["公里", "km", "KM", "千米"]) : unit === "米" ? random.pick(["米", "m"]) : unit;
  return random.pick([
    `${text}（${written}）`,
    `${text}(${written})`,
    `${text}\n（${written}）`,
    `${text}/${written}`,
    `${text}（单位：${written}）`,
  ]);
}

/** Inner spaces and line breaks, as headers have them. */
function sloppy(random: Random, text: string): string {
  if (text.length < 2 || random.chance(75)) return text;
  const place = random.integer(1, text.length - 1);
  return `${text.slice(0, place)}${random.pick([" ", "\n", "　", "  "])}${text.slice(place)}`;
}

/** Writes header and body of a table below what the draft already has. */
export function writeTable(
  random: Random,
  draft: SheetDraft,
  ledger: string,
  style: TableStyle,
  columns: readonly DraftColumn[],
  blocks: readonly (readonly [township: string, records: readonly TrueRecord[]])[],
): void {
  const { left } = style;
  const pad = Array.from({ length: left }, () => null);
  const header = headerRows(draft, columns, style);
  const push = (cells: readonly SheetCell[]): void => void draft.rows.push([...pad, ...cells]);
  const labelled = Math.max(
    0,
    style.totalWords === "inTownship" ? columns.findIndex(({ field }) => field === "乡镇") : 0,
  );
  const sumRow = (label: string, records: readonly TrueRecord[], township = ""): void => {
    const words =
      style.totalWords === "named" && township !== "" ? random.pick([`${township}小计`, `小计（${township}）`]) : label;
    push(columns.map(({ field }, index) => (index === labelled ? words : sumCell(ledger, field, style.hand, records))));
  };
  const everything = blocks.flatMap(([, records]) => records);
  if (style.total === "first") sumRow(random.pick(["合计", "合  计", "总计", "全区合计"]), everything);
  let number = 0;
  let printed = 0;
  for (const [township, records] of blocks) {
    if (style.townships === "sections")
      push([
        `${random.pick(["", "一、", "（二）", "3."])}${township}${random.pick(["", "", `（${records.length}条）`, "："])}`,
      ]);
    if (style.subtotal === "before") sumRow(random.pick(["小计", "小  计"]), records, township);
    const top = draft.rows.length + 1;
    for (const [place, record] of records.entries()) {
      number += 1;
      const cells = columns.map((column, index) => {
        if (column.field === null)
          return index === 0 && style.numbering ? number : random.chance(80) ? column.sample : null;
        if (column.field === "乡镇" && place > 0 && style.townships !== "column") return null;
        return writtenCell(random, style.hand, ledger, column.field, record[column.field]);
      });
      push(cells);
      draft.truth.set(draft.rows.length, shownOf(record, columns, style));
      printed += 1;
      if (style.repeatHeader && printed === 4) for (const row of header) draft.rows.push([...row]);
      if (style.blankRows && printed % 5 === 0) draft.rows.push([]);
    }
    const column = columns.findIndex(({ field }) => field === "乡镇");
    // Blank rows and repeated headers inside a block break its merged cell; such sheets write the township on each row.
    if (style.townships === "merged" && column >= 0 && records.length > 1) {
      const letter = lettersOf(column + left);
      draft.merges.push(`${letter}${top}:${letter}${draft.rows.length}`);
    }
    if (style.subtotal === "after") sumRow(random.pick(["小计", "小  计"]), records, township);
  }
  if (style.blankRows && style.numbering) push(columns.map((_, index) => (index === 0 ? number + 1 : null)));
  if (style.total === "last") sumRow(random.pick(["合计", "合  计", "总计", "合 计："]), everything);
}

/** What the sheet can say of a record: the fields it has columns for, and year and township. */
function shownOf(record: TrueRecord, columns: readonly DraftColumn[], style: TableStyle): TrueRecord {
  const names = new Set(columns.flatMap(({ field }) => field ?? []));
  names.add("年度").add("乡镇");
  void style;
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)));
}

function sumCell(ledger: string, name: string | null, hand: Hand, records: readonly TrueRecord[]): SheetCell {
  if (name === null) return null;
  const { kind } = fieldOf(ledger, name);
  if (kind !== "money" && kind !== "length" && kind !== "count" && kind !== "area") return null;
  const thousandths = records.reduce((sum, record) => sum + Math.round(Number(record[name] ?? 0) * 1_000_000), 0);
  const text = String(thousandths / 1_000_000);
  if (kind === "money" && hand.moneyUnit === "元") return Number(shifted(text, 4));
  return Number(kind === "length" && hand.lengthUnit === "米" ? shifted(text, 3) : text);
}

/** Writes the header (and unit and number rows); gives back the header's rows as they may come again on the next page. */
function headerRows(draft: SheetDraft, columns: readonly DraftColumn[], style: TableStyle): SheetCell[][] {
  const { left } = style;
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const top = draft.rows.length + (style.umbrella ? 2 : 1);
  const rows: SheetCell[][] = Array.from({ length: depth }, () =>
    Array.from({ length: left + columns.length }, () => null),
  );
  let group = "";
  let groupStart = 0;
  for (const [index, { path }] of columns.entries()) {
    const letter = lettersOf(index + left);
    if (path.length === 1) {
      (rows[0] as SheetCell[])[index + left] = path[0] ?? null;
      if (depth > 1 && style.merged) draft.merges.push(`${letter}${top}:${letter}${top + depth - 1}`);
      group = "";
      continue;
    }
    const [head = "", below = ""] = path;
    const key = head.replace(/\s/g, "");
    if (key !== group) {
      group = key;
      groupStart = index;
      (rows[0] as SheetCell[])[index + left] = head;
    }
    const next = columns[index + 1];
    const ends = (next?.path.length ?? 1) === 1 || next?.path[0]?.replace(/\s/g, "") !== group;
    if (ends && style.merged && index > groupStart)
      draft.merges.push(`${lettersOf(groupStart + left)}${top}:${letter}${top}`);
    (rows[1] as SheetCell[])[index + left] = below;
  }
  if (depth > 1 && style.sunk && !style.merged) {
    for (const [index, { path }] of columns.entries()) {
      if (path.length !== 1) continue;
      const [first, second] = [rows[0], rows[1]];
      if (first && second) [first[index + left], second[index + left]] = [null, first[index + left] ?? null];
    }
  }
  if (style.umbrella) rows.unshift(umbrellaRow(draft, columns, style, top));
  draft.rows.push(...rows);
  if (style.units === "row") {
    draft.rows.push([...Array.from({ length: left }, () => null), ...columns.map(({ unit }) => unit)]);
  }
  if (style.columnNumbers) {
    draft.rows.push([...Array.from({ length: left }, () => null), ...columns.map((_, index) => index + 1)]);
  }
  return rows;
}

/** 基本情况 | 建设任务 | 完成情况 over all columns, cut where no group is cut. */
function umbrellaRow(
  draft: SheetDraft,
  columns: readonly DraftColumn[],
  style: TableStyle,
  below: number,
): SheetCell[] {
  const cells: SheetCell[] = Array.from({ length: style.left + columns.length }, () => null);
  const words = ["基本情况", "建设任务", "进展情况"];
  const cuts = [0, Math.floor(columns.length / 3), Math.floor((columns.length * 2) / 3)].map((cut) => {
    let place = cut;
    while (place > 0 && columns[place]?.path.length === 2 && columns[place]?.path[0] === columns[place - 1]?.path[0]) {
      place -= 1;
    }
    return place;
  });
  for (const [index, cut] of cuts.entries()) {
    const end = (cuts[index + 1] ?? columns.length) - 1;
    if (end < cut) continue;
    cells[cut + style.left] = words[index] ?? null;
    if (end > cut)
      draft.merges.push(`${lettersOf(cut + style.left)}${below - 1}:${lettersOf(end + style.left)}${below - 1}`);
  }
  return cells;
}

export function lettersOf(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
}
