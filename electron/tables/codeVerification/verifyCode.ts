import { periodOf } from "../../../db/exact/index.ts";
import { CallError } from "../../contract/CallError.ts";
import type { CodeCheck } from "../../contract/codeVerification.ts";
import type { TableModel } from "../../contract/tableModel.ts";
import { tableList } from "../tableList.ts";
import { countWords, issueWords, tableWords } from "./checkWords.ts";
import { heldAgainst } from "./heldAgainst.ts";
import { searchMonths } from "./searchMonths.ts";
import { typedCode } from "./typedCode.ts";
import {
  issuedTable,
  issuedTables,
  todaysTable,
  type VerificationControls,
  type VerificationStore,
} from "./VerificationStore.ts";

type Found = CodeCheck["found"][number];

export interface CodeOptions extends VerificationControls {
  /** Looks through the two years with records before this month instead of the newest two */
  readonly before?: string | null;
  /** The 校验码 of today's table; may be kept from one search to the next until something is written */
  readonly codeOf: (table: string, asOf: string) => string;
}

const MOST_FOUND = 20;

/**
 * Which table, period and issue a 校验码 is, and whether today's ledgers still say the same. First among everything ever issued;
 * else every table of today is made for the months that have records, until one has the code. Between tables others get their turn.
 * @throws CallError cancelled
 */
export async function verifyCode(store: VerificationStore, typed: string, options: CodeOptions): Promise<CodeCheck> {
  const read = typedCode(typed);
  if (read.kind === "wrong") return { typed, code: null, found: [], searched: null, words: [read.why] };
  const said = read.reading === null ? [] : [read.reading];
  const issued = read.codes.flatMap((code) => store.closings.withCode(code).map((one) => ({ code, ...one })));
  if (issued.length > 0) {
    const found = issued
      .slice(0, MOST_FOUND)
      .map(({ code, closing, table }) => issuedCode(store, code, closing.id, table));
    return {
      typed,
      code: issued[0]?.code ?? null,
      found,
      searched: null,
      words: [...said, ...found.flatMap(({ words }) => words)],
    };
  }
  const { months, more } = searchMonths(store, options.before ?? null);
  const ends = { from: months.toSorted()[0] ?? "", to: months.toSorted().at(-1) ?? "", more };
  const searched = months.length > 0 ? ends : null;
  const hit = await findToday(months, new Set(read.codes), options);
  if (!hit) {
    const range = searched
      ? `查了全部上报，以及 ${searched.from} 至 ${searched.to} 今天的台账`
      : "查了全部上报；台账里还没有记录";
    const advice =
      "请核对是否看错字符；台账在表写出以后改动过、又没有上报过的，校验码已无法找回，可以把工作簿拖进来核对。";
    const words = [...said, `没有找到这个校验码：${range}。${more ? "可以继续向前查。" : ""}${advice}`];
    return { typed, code: read.codes[0] ?? null, found: [], searched, words };
  }
  const found = todaysCode(store, hit.code, hit.table, hit.asOf);
  return { typed, code: hit.code, found: [found], searched, words: [...said, ...found.words] };
}

async function findToday(
  months: readonly string[],
  codes: ReadonlySet<string>,
  { signal, onProgress, codeOf }: CodeOptions,
) {
  const tables = tableList();
  for (const [place, asOf] of months.entries()) {
    for (const [index, { id: table }] of tables.entries()) {
      onProgress?.(place * tables.length + index, months.length * tables.length, `正在查找 ${asOf}`);
      await new Promise((resolve) => setImmediate(resolve));
      if (signal?.aborted) throw new CallError("cancelled");
      const code = codeOf(table, asOf);
      if (codes.has(code)) return { table, asOf, code };
    }
  }
  return undefined;
}

/** A code that was issued: the issue is what it stands for, and today is held against it. */
function issuedCode(store: VerificationStore, code: string, closing: string, table: string): Found {
  const { issue, model } = issuedTable(store, closing, table);
  const todays = todaysTable(store, table, model.asOf);
  const { agreement: today, lines } = heldAgainst(model, todays, "today");
  const words = [`${code} 是${tableWords(table, model.asOf)}${issueWords(issue)}的校验码。`];
  if (!today) words.push("今天的程序里已没有这张表，没有与台账核对。");
  else if (today.agrees) words.push("与今天的台账一致。");
  else words.push(`与今天的台账不一致，${countWords(today, lines, "today")}。`);
  const codeIsTodays = todays?.checkCode === code;
  return { ...headOf(model), issue, snapshot: AGREES, today, code, codeIsTodays, ...lines, words };
}

/** A code of today's table, which agrees with itself; what was issued is held against it. */
function todaysCode(store: VerificationStore, code: string, table: string, asOf: string): Found {
  const todays = todaysTable(store, table, asOf);
  if (!todays) throw new CallError("table-unknown", { detail: { table } });
  const issues = issuedTables(store, table, asOf);
  const last = issues.find(({ issue }) => issue.reopened === null) ?? issues[0];
  const { agreement: snapshot, lines } = heldAgainst(todays, last?.model ?? null, "issued");
  const words = [`${code} 是${tableWords(table, asOf)}的校验码，与今天的台账一致。`];
  if (!last) words.push("这一期没有上报过。");
  else {
    const differs = snapshot?.agrees === false ? `，${countWords(snapshot, lines, "issued")}` : "";
    words.push(`${issueWords(last.issue)}的校验码是 ${last.model.checkCode}${differs}。`);
  }
  const issue = last?.issue ?? null;
  return { ...headOf(todays), issue, snapshot, today: AGREES, code, codeIsTodays: true, ...lines, words };
}

const AGREES = { agrees: true, cells: 0, rows: 0, columns: 0 } as const;

function headOf({ id, asOf }: TableModel) {
  const name = tableList().find((table) => table.id === id)?.name ?? "";
  return { table: id, name, asOf, periodText: periodOf(asOf).text, variant: null };
}
