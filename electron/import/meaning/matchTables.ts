/**
 * electron/import/meaning — what a grid means: findTables → matchLedger → matchColumns → readRows → readCell. PURE: no file,
 * no store; townships and ledgers are handed in.
 *
 * The rule: nothing is guessed. A header is known by its words, never by a likeness of letters; where two fields or two ledgers
 * fit, the question is handed on; a cell that cannot be read is refused with its place and its words. Every row of the sheet
 * is a record, is passed over with a reason (合计, 空行, a header said again) or is named as unrecognised: the counts add up.
 * Numbers and dates become exact integers and texts here and stay that.
 */
import { unitOf } from "../../../db/exact/units.ts";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields, type NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { headerText } from "../../../db/ledgers/derive/headerKey.ts";
import { RECORD_HEADER } from "../../../db/ledgers/derive/sheetColumns.ts";
import type { Field } from "../../../db/ledgers/Field.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import { ledgerOf } from "../../../db/ledgers/index.ts";
import { personalFields } from "../../../db/ledgers/maskPersonal.ts";
import type { PlanChoices } from "../../contract/importPlan.ts";
import { columnIndex } from "../../files/grid/columnLetters.ts";
import type { WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import { namesPercent, sampleCells } from "./columnFit.ts";
import type { FoundTable, LooseRange } from "./FoundTable.ts";
import { isMonthOfRow, isNumbering } from "./headerWords.ts";
import type { MatchedColumn, MatchedTable } from "./MatchedTable.ts";
import { matchLedger } from "./matchLedger.ts";
import { percentScale } from "./percentScale.ts";
import { type Caption, readCaption } from "./readCaption.ts";
import { stakePair } from "./stakePair.ts";
import type { TownshipBook } from "./townshipBook.ts";

/**
 * Gives every found table its ledger, its columns and its context (year, month, township): by what the user chose, else by
 * what the sheet says. A table that fits no ledger, or two equally, comes back as a loose range with the reason.
 */
export function matchTables(
  book: WorkbookGrid,
  tables: readonly FoundTable[],
  townships: TownshipBook,
  choices: PlanChoices,
): { matched: MatchedTable[]; loose: LooseRange[] } {
  const matched: MatchedTable[] = [];
  const loose: LooseRange[] = [];
  for (const [index, found] of tables.entries()) {
    const choice = choices.tables?.find((one) => one.index === index);
    const samples = new Map(
      found.columns.map(({ column }) => [column, sampleCells(book, found.sheet, column, found.dataRows)] as const),
    );
    const sheetName = /^(?:sheet|工作表|表)\s*\d*$/i.test(found.sheet.name) ? "" : found.sheet.name;
    const fileName = book.fileName.replace(/\.[^.]*$/, "");
    const names = [found.captions.join(" "), sheetName, fileName];
    const only = choice?.ledger ?? choices.ledger ?? null;
    const verdict = matchLedger(found, names, samples, townships, only);
    if (verdict.kind !== "found") {
      loose.push({ sheet: found.sheet, firstRow: found.firstRow, lastRow: found.lastRow, why: verdict.why });
      continue;
    }
    const { ledger, matches } = verdict.match;
    const own = readCaption(found.captions);
    const fields = new Map(matches.fields);
    const stakes = stakePair(ledger, found.columns, fields, samples);
    if (stakes) fields.set(stakes.column, stakes.from);
    const chosenColumns = new Map((choice?.columns ?? []).map((one) => [columnIndex(one.column), one] as const));
    for (const [column, chosen] of chosenColumns) {
      const named = allFields(ledger).find(({ name }) => name === chosen.field);
      for (const [other, field] of fields) if (other !== column && field.name === chosen.field) fields.delete(other);
      if (named) fields.set(column, named);
      else fields.delete(column);
    }
    const conflicts = matches.conflicts.filter(
      ({ field, columns }) =>
        ![...fields.values()].some(({ name }) => name === field) &&
        columns.filter((column) => !chosenColumns.has(column)).length > 1,
    );
    const columns = found.columns.map((column): MatchedColumn => {
      const field = fields.get(column.column) ?? null;
      const chosen = chosenColumns.get(column.column);
      const unit = chosen?.unit ?? statedUnit(field?.field, column.unit, own);
      return {
        ...column,
        field,
        ...(stakes?.column === column.column && field === stakes.from ? { second: stakes.to } : {}),
        readUnit: unit ?? field?.field.unit ?? null,
        unitStated: unit !== null || namesPercent(column.path),
        why: field ? null : whyNone(column.path, conflicts, column.column, chosen !== undefined, ledger),
        percentScale:
          field?.field.kind === "percent"
            ? percentScale(book, found, column.column, stateColumn(fields), namesPercent(column.path))
            : null,
      };
    });
    matched.push({
      found,
      index,
      ledger,
      columns,
      conflicts,
      candidates: verdict.others.map((other) => other.ledger.id),
      ...context(
        own,
        [sheetName, fileName].map((name) => readCaption([name])),
        found,
        sheetName,
        fileName,
        townships,
        choices,
      ),
      ...(choice?.year === undefined ? {} : { year: choice.year }),
      ...(choice?.asOf === undefined ? {} : { asOf: choice.asOf }),
      ...(choice?.township === undefined ? {} : { township: choice.township, townshipFrom: "指定" }),
      leftOut: choice?.leaveOut ?? false,
    });
  }
  // A ledger id that does not exist fits nothing; say so rather than "no table".
  if (choices.ledger && !ledgerOf(choices.ledger)) return { matched: [], loose };
  return { matched, loose };
}

/** The column whose words say whether the work is done, if there is one. */
function stateColumn(fields: ReadonlyMap<number, NamedField>): { column: number; named: NamedField } | null {
  for (const [column, named] of fields) if (named.name === "状态" || named.name === "阶段") return { column, named };
  return null;
}

/** The unit the sheet states for a column: in its header, else in the caption for its dimension (metres for 米 fields only in headers). */
function statedUnit(field: Field | undefined, headerUnit: string | null, caption: Caption): string | null {
  if (field?.unit === undefined) return null;
  const kind = fieldKinds[field.kind];
  const dimension = unitOf(field.unit)?.[1].dimension;
  // Also a unit that cannot be converted (亩 for 平方米): the cells are then refused, not read in another unit.
  const stated = headerUnit === null ? undefined : unitOf(headerUnit)?.[1].dimension;
  if (headerUnit && (stated === dimension || (stated !== undefined && kind.unitFamily === "area"))) return headerUnit;
  if (kind.captionUnit && dimension) return caption.units[dimension] ?? null;
  return null;
}

function whyNone(
  path: readonly string[],
  conflicts: readonly { columns: readonly number[] }[],
  column: number,
  chosen: boolean,
  ledger: Ledger,
): MatchedColumn["why"] {
  const { words } = headerText(path.at(-1) ?? "");
  if (words === RECORD_HEADER && personalFields(ledger).length > 0) return "record";
  if (isNumbering(words)) return "numbering";
  if (conflicts.some(({ columns }) => columns.includes(column))) return "ambiguous";
  if (chosen) return "chosen";
  return ledger.progress && isMonthOfRow(words) ? "month" : "kept";
}

/** Stands in townshipFrom where caption and sheet name speak of different townships. */
export const CONTRADICTION = "写法不一";

function context(
  own: Caption,
  [sheet, file]: readonly Caption[],
  found: FoundTable,
  sheetName: string,
  fileName: string,
  townships: TownshipBook,
  choices: PlanChoices,
): Pick<MatchedTable, "year" | "asOf" | "township" | "townshipFrom"> {
  const captions = [own, sheet, file].filter((caption) => caption !== undefined);
  const withYear = captions.find(({ years }) => years.length > 0);
  const asOfYear = captions.map(({ asOf }) => asOf?.slice(0, 4)).find((text) => text !== undefined);
  const year = withYear
    ? withYear.years.length === 1
      ? (withYear.years[0] ?? null)
      : ("ambiguous" as const)
    : asOfYear
      ? Number(asOfYear)
      : null;
  const month = captions.map((caption) => caption.month).find((one) => one !== null);
  const whole = captions.map(({ asOf }) => asOf).find((one) => one !== null);
  const defaultYear = typeof year === "number" ? String(year) : choices.asOf?.slice(0, 4);
  const asOf = whole ?? (month && defaultYear ? `${defaultYear}-${String(month).padStart(2, "0")}` : null);
  const places: readonly (readonly [string | null, string])[] = [
    [own.reporter ? resolved(townships, own.reporter) : null, "填报单位"],
    [found.captions.map((text) => townships.within(text)).find((name) => name !== null) ?? null, "标题"],
    [sheetName ? townships.within(sheetName) : null, "工作表名"],
    [townships.within(fileName), "文件名"],
  ];
  const place = places.find(([name]) => name !== null);
  // A template that was copied may still bear another township's name: then nobody knows whose rows these are.
  const near = new Set(places.filter(([name, from]) => name !== null && from !== "文件名").map(([name]) => name));
  const stranger =
    own.reporter !== null && places[0]?.[0] === null && /(?:乡|镇|街道|街道办|办事处)$/.test(own.reporter);
  if (near.size > 1 || (stranger && place)) return { year, asOf, township: null, townshipFrom: CONTRADICTION };
  return { year, asOf, township: place?.[0] ?? null, townshipFrom: place?.[1] ?? null };
}

function resolved(townships: TownshipBook, text: string): string | null {
  const found = townships.resolve(text);
  return found.kind === "found" ? found.name : null;
}
