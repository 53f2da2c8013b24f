import { foreignUnit, unitOf, unitWord } from "../../../db/exact/index.ts";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields, type NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { headerText } from "../../../db/ledgers/derive/headerKey.ts";
import { RECORD_HEADER } from "../../../db/ledgers/derive/sheetColumns.ts";
import type { Field } from "../../../db/ledgers/Field.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import { personalFields } from "../../../db/ledgers/maskPersonal.ts";
import type { PlanChoices } from "../../contract/importPlan.ts";
import { columnIndex } from "../../files/grid/columnLetters.ts";
import type { GridCell, WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import { namesPercent } from "./columnFit.ts";
import { compoundColumns } from "./compoundColumns.ts";
import type { FoundTable } from "./FoundTable.ts";
import type { HeaderPair } from "./headerPair.ts";
import { isMonthOfRow, isNumbering } from "./headerWords.ts";
import type { ImportMemory } from "./ImportMemory.ts";
import { lastLayout } from "./lastLayout.ts";
import type { ColumnConflict, DeclinedTable, MatchedColumn, MatchedTable } from "./MatchedTable.ts";
import type { LedgerVerdict } from "./matchLedger.ts";
import { percentScale } from "./percentScale.ts";
import { type Caption, readCaption } from "./readCaption.ts";
import { recalledColumns } from "./recalledColumns.ts";
import { tableContext } from "./tableContext.ts";
import { tableQuestions } from "./tableQuestions.ts";
import type { TownshipBook } from "./townshipBook.ts";

/** A found table with what is known of it before its ledger. */
export interface TablePlace extends Omit<DeclinedTable, "found" | "why"> {
  /** title, sheet name, file name */
  readonly names: readonly string[];
  readonly samples: ReadonlyMap<number, readonly GridCell[]>;
}

/** Its ledger, and when that was answered before; null where the sheet or a choice says it. */
export type LedgerFound = Extract<LedgerVerdict, { kind: "found" }> & { readonly day: string | null };

/** A found table whose ledger is known, with its columns, its context and what it leaves open. */
export function matchTable(
  book: WorkbookGrid,
  found: FoundTable,
  { index, names, samples, sender, title, layout }: TablePlace,
  { match: { ledger, matches }, others, day }: LedgerFound,
  townships: TownshipBook,
  choices: PlanChoices,
  memory: ImportMemory,
): MatchedTable {
  const choice = choices.tables?.find((one) => one.index === index);
  const [, sheetName = "", fileName = ""] = names;
  const own = readCaption(found.captions);
  const fields = new Map(matches.fields);
  const pairs = compoundColumns(book, ledger, found, fields, samples);
  for (const [column, { first }] of pairs.split) fields.set(column, first);
  for (const column of pairs.unsure.keys()) fields.delete(column);
  const place = { sender: sender ?? "", subject: ledger.id, fingerprint: layout.fingerprint };
  const recalled = recalledColumns(memory, place, layout, found, ledger, matches, samples, townships);
  const chosenColumns = new Map((choice?.columns ?? []).map((one) => [columnIndex(one.column), one] as const));
  const decide = (column: number, named: NamedField | null | undefined): void => {
    for (const [other, field] of fields) if (other !== column && field.name === named?.name) fields.delete(other);
    if (named) fields.set(column, named);
    else fields.delete(column);
  };
  // What is said now about a column, or about a field, goes before what was said of it then.
  const said = new Set([...[...chosenColumns.values()].map(({ field }) => field), ...(choice?.absent ?? [])]);
  const holding = new Map(
    [...recalled.columns].filter(([column, { named }]) => !chosenColumns.has(column) && !said.has(named?.name ?? "")),
  );
  for (const [column, { named }] of holding) decide(column, named);
  for (const column of recalled.suggestions.keys()) if (!chosenColumns.has(column)) fields.delete(column);
  for (const [column, { field }] of chosenColumns) {
    decide(
      column,
      allFields(ledger).find(({ name }) => name === field),
    );
  }
  const decided = new Set([...chosenColumns.keys(), ...holding.keys()]);
  const absent = new Set([...(choice?.absent ?? []), ...memory.at("absent", place).keys()]);
  const conflicts = [
    ...matches.conflicts.filter(
      ({ field, columns }) =>
        !absent.has(field) &&
        ![...fields.values()].some(({ name }) => name === field) &&
        columns.filter((column) => !decided.has(column)).length > 1,
    ),
    ...unsurePairs(pairs.unsure, fields, decided),
  ];
  const columns = found.columns.map((column): MatchedColumn => {
    const field = fields.get(column.column) ?? null;
    const known = holding.get(column.column);
    const chosen = chosenColumns.get(column.column);
    const unit = chosen?.unit ?? known?.unit ?? statedUnit(field?.field, column.unit, own);
    return {
      ...column,
      field,
      ...secondField(pairs.split.get(column.column), field),
      readUnit: unit ?? field?.field.unit ?? null,
      unitStated: unit !== null || namesPercent(column.path),
      why: field ? null : whyNone(column.path, conflicts, column.column, decided.has(column.column), ledger),
      remembered: known?.day ?? null,
      percentScale:
        field?.field.kind === "percent"
          ? percentScale(book, found, column.column, stateColumn(fields), namesPercent(column.path))
          : null,
    };
  });
  const suggestions = new Map([...matches.suggestions, ...recalled.suggestions]);
  const last = lastLayout(memory, place, found, layout);
  const questions = choice?.leaveOut
    ? []
    : tableQuestions({
        ...{ found, index, ledger, fields, conflicts, suggestions, samples, townships, absent },
        open: columns
          .filter(({ why }) => why === "kept")
          .map((column) => ({ ...column, keptLastTime: last.kept.has(layout.keys.get(column.column) ?? "") })),
        lastTime: last.columns,
        notes: recalled.notes,
      });
  return {
    found,
    index,
    ledger,
    columns,
    conflicts,
    candidates: others.map((other) => other.ledger.id),
    ...tableContext(
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
    ...{ sender, title, layout, questions, suggestions },
    recalled: {
      ledgerDay: day,
      words: [...memory.at("word", place).values()],
      added: last.added,
      gone: last.gone,
    },
  };
}

/** Columns that may hold two fields or one, and were not answered: each field that stands nowhere else is in doubt. */
function unsurePairs(
  unsure: ReadonlyMap<number, HeaderPair>,
  fields: ReadonlyMap<number, NamedField>,
  decided: ReadonlySet<number>,
): ColumnConflict[] {
  const known = new Set([...fields.values()].map(({ name }) => name));
  return [...unsure]
    .filter(([column]) => !decided.has(column))
    .flatMap(([column, { first, second }]) =>
      [first.name, second.name].filter((field) => !known.has(field)).map((field) => ({ field, columns: [column] })),
    );
}

/** The second field of a column whose first is the one that was matched, and not one chosen instead. */
function secondField(
  pair: HeaderPair | undefined,
  field: NamedField | null,
): Pick<MatchedColumn, "second" | "compound"> {
  return pair && field === pair.first ? { second: pair.second, compound: pair.kind } : {};
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
  const named = headerUnit === null ? null : (unitWord(headerUnit, field.unit) ?? headerUnit);
  const stated = named === null ? undefined : (unitOf(named)?.[1].dimension ?? foreignUnit(named));
  if (named !== null && stated === "count" && kind.unitFamily === null) return named;
  if (named !== null && (stated === dimension || (stated !== undefined && kind.unitFamily === "area"))) return named;
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
