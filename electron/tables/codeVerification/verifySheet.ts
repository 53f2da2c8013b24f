import { periodOf } from "../../../db/exact/index.ts";
import type { SheetCheck, TableCheck } from "../../contract/codeVerification.ts";
import { headerPath } from "../../contract/headerPath.ts";
import type { TableModel } from "../../contract/tableModel.ts";
import { tableList } from "../tableList.ts";
import { sheetWords, tableWords } from "./checkWords.ts";
import { compareSheet } from "./compareSheet.ts";
import { agreementOf, joinSides, rowNumber } from "./joinSides.ts";
import { presentationOf } from "./presentations.ts";
import type { SheetComparison } from "./SheetComparison.ts";
import type { SheetReader } from "./sheetReader.ts";
import { type IssuedTable, issuedTables, todaysTable, type VerificationStore } from "./VerificationStore.ts";

/** A sheet of which is known what it claims to be. */
export interface ClaimedSheet {
  readonly sheet: string;
  readonly reader: SheetReader;
  readonly table: string;
  readonly asOf: string;
  readonly code: string | null;
}

/** The issues that a sheet is held against besides the one that its code names. */
const MOST_ISSUES = 20;

/**
 * Holds one sheet against what was issued and against today's ledgers. Of several issues it is the one with the sheet's code, else
 * one that the sheet agrees with, else the one in force, else the newest.
 */
export function verifySheet(store: VerificationStore, claimed: ClaimedSheet): SheetCheck {
  const { sheet, reader, table, asOf, code } = claimed;
  const todays = todaysTable(store, table, asOf);
  const issues = issuedTables(store, table, asOf);
  const withCode = issues.find(({ model }) => model.checkCode === code);
  const reference = withCode?.model ?? (todays?.checkCode === code ? todays : (issues[0]?.model ?? todays));
  if (!reference) return { kind: "unrecognised", sheet, why: `程序里没有“${table}”这张表` };
  const known = new Map<TableModel, ReturnType<typeof compareSheet>>();
  const comparison = (model: TableModel): ReturnType<typeof compareSheet> => {
    const held = known.get(model) ?? compareSheet(reader, model);
    known.set(model, held);
    return held;
  };
  const presentation = presentationOf(store, comparison, reference);
  const compare = (model: TableModel) => comparison(presentation.of(model));
  const fits = compare(reference);
  if ("why" in fits) return { kind: "unrecognised", sheet, why: `${tableWords(table, asOf)}：${fits.why}` };
  const held = issues
    .slice(0, MOST_ISSUES)
    .map((one) => ({ ...one, comparison: whole(compare(one.model), one.model) }));
  if (withCode && !held.some(({ issue }) => issue === withCode.issue)) held.push({ ...withCode, comparison: fits });
  const agreeing = held.filter(({ comparison }) => agreementOf(comparison)?.agrees);
  const chosen =
    held.find(({ issue }) => issue === withCode?.issue) ??
    agreeing[0] ??
    held.find(({ issue }) => issue.reopened === null) ??
    held[0];
  const today = todays && whole(compare(todays), todays);
  const codeIs = codeKind(store, code, withCode, todays);
  const check: Omit<TableCheck, "words" | "kind" | "sheet"> = {
    table,
    name: tableList().find(({ id }) => id === table)?.name ?? "",
    asOf,
    periodText: periodOf(asOf).text,
    variant: presentation.variant,
    issue: chosen?.issue ?? null,
    snapshot: agreementOf(chosen?.comparison ?? null),
    today: agreementOf(today),
    code,
    codeIs,
    codeIsTodays: code === null ? null : todays?.checkCode === code,
    equalsIssues: agreeing.map(({ issue }) => issue.issue).toSorted((one, other) => one - other),
    ...joinSides({ issued: chosen?.comparison ?? null, today }),
    rowsMoved: ((chosen?.comparison ?? today)?.rowsMoved ?? []).map(({ label, place }) => ({
      label,
      place: rowNumber(place ?? 0),
    })),
  };
  const extra = { formulasBlank: (chosen?.comparison ?? today)?.formulasBlank ?? 0, codeOf: codeOf(store, code) };
  return { kind: "table", sheet, ...check, words: sheetWords(check, extra) };
}

function codeKind(
  store: VerificationStore,
  code: string | null,
  withCode: IssuedTable | undefined,
  todays: TableModel | null,
): TableCheck["codeIs"] {
  if (code === null) return "none";
  if (withCode) return "issued";
  if (todays?.checkCode === code) return "today";
  return store.closings.withCode(code).length > 0 ? "other" : "unknown";
}

/** The table and period that a code was issued with. */
function codeOf(store: VerificationStore, code: string | null): string | null {
  const [first] = code === null ? [] : store.closings.withCode(code);
  return first ? `${tableWords(first.table, first.closing.month)}第${first.closing.issue}次上报` : null;
}

/** A version of the table whose header is not this one: all of its columns are missing. */
function whole(comparison: SheetComparison | { readonly why: string }, model: TableModel): SheetComparison {
  if (!("why" in comparison)) return comparison;
  const columnsMissing = model.columns.map((_, column) => ({
    label: headerPath(model, column).join("／"),
    place: null,
  }));
  return {
    cells: [],
    rowsMissing: [],
    rowsAdded: [],
    rowsMoved: [],
    columnsMissing,
    columnsAdded: [],
    formulasBlank: 0,
    wantedAt: () => null,
  };
}
