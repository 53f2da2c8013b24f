import type { AtRest } from "../contract/AtRest.ts";
import { actionWords } from "../contract/actionWords.ts";
import { KEPT_BESIDE } from "../contract/answerWords.ts";
import { changeText } from "../contract/changeText.ts";
import type { PlanCounts, PlanRowView, PlanTableView } from "../contract/importPlan.ts";
import type { PlanQuestion } from "../contract/planQuestion.ts";
import type { ImportPlan } from "../import/planning/importFile.ts";
import { openQuestions } from "../import/planning/openQuestions.ts";
import { planConcerns, planRows, planView } from "../import/planning/planView.ts";

/** How many refused rows of a table are listed one by one. */
const LISTED = 50;

export interface ImportText {
  readonly lines: readonly string[];
  readonly refused: number;
  /** Questions that something hangs on */
  readonly waiting: number;
  /** Tables that were understood, or answered to be none */
  readonly tables: number;
}

/**
 * A plan (and what became of it; `refused`: it could not be written) in short lines for people: each table, each refused cell,
 * what was not understood.
 */
export function importText(
  plan: ImportPlan,
  batch: string | null,
  { dryRun, refused }: { readonly dryRun: boolean; readonly refused: boolean },
): ImportText {
  const view = planView(plan, "");
  const lines = [`${view.file}`];
  for (const table of view.tables) {
    lines.push(tableLine(table), ...concernLines(plan, table));
    const { rows, total } = planRows(plan, table.index, "refuse", 1, LISTED);
    lines.push(...rows.flatMap(problemLines));
    if (total > rows.length) lines.push(`    ……另有 ${total - rows.length} 行不能写入`);
    lines.push(...warningLines(plan, table));
    lines.push(...rememberedLines(table), ...table.questions.map(questionLine));
    if (dryRun) lines.push(...changeLines(plan, table.index));
  }
  for (const { sheet, message } of view.warnings) lines.push(`  提示：${sheet === null ? "" : `“${sheet}”`}${message}`);
  for (const { sheet, question } of view.asked) lines.push(`  “${sheet}”${question.range}`, questionLine(question));
  for (const { sheet, title, why } of view.declined) lines.push(`  “${sheet}”${title ?? ""}：${why}`);
  for (const { sheet, range, why } of view.unrecognised) lines.push(`  “${sheet}”${range} 未识别：${why}`);
  const { tables, declined } = view;
  lines.push(
    tables.length === 0 && declined.length > 0 && view.asked.length === 0
      ? "  没有要导入的表，未写入任何数据。"
      : outcome(view.counts, tables.length, batch, dryRun, refused),
  );
  const waiting = openQuestions(plan).filter(({ blocks }) => blocks).length;
  return { lines, refused: view.counts.refuse, waiting, tables: view.tables.length + plan.declined.length };
}

function tableLine(table: AtRest<PlanTableView>): string {
  const about = [
    table.ledgerName,
    table.township,
    table.year === null ? null : `${table.year}年`,
    table.asOf && `截至 ${table.asOf}`,
  ];
  return `  “${table.sheet}” → ${about.filter(Boolean).join("，")}：${countsText(table.counts)}`;
}

/** What is to be weighed: in one line, totals one by one. */
function concernLines(plan: ImportPlan, { index, concerns }: AtRest<PlanTableView>): string[] {
  return concerns.flatMap(({ kind, message }) => [
    `    请核对：${message}${kind === "blanks" && plan.choices.blank !== "keep" ? "；--blank keep 可保留" : ""}`,
    ...(kind === "totals"
      ? planConcerns(plan, index, kind, 1, LISTED).items.map(
          ({ place, record, text }) => `      ${place}${record}：${text}`,
        )
      : []),
  ]);
}

/** What is to be looked at though it is written: of the table, then of its cells, the same words once with their number. */
function warningLines(plan: ImportPlan, { index, warnings }: AtRest<PlanTableView>): string[] {
  const said = new Map<string, { readonly at: string; count: number }>();
  for (const { row, place, action, problems } of plan.tables.find(({ matched }) => matched.index === index)?.rows ??
    []) {
    if (action === "refuse") continue;
    for (const { level, field, cell, message } of problems) {
      if (level !== "warning") continue;
      const words = `${field === null ? "" : `${field} `}${message}`;
      const known = said.get(words);
      if (known) known.count += 1;
      else said.set(words, { at: cell ?? place.cell ?? `第${row}行`, count: 1 });
    }
  }
  const cells = [...said].map(([words, { at, count }]) => `${words}（${at}${count > 1 ? ` 等 ${count} 处` : ""}）`);
  const lines = [...warnings.map(({ message }) => message), ...cells];
  const more = lines.length - LISTED;
  return [
    ...lines.slice(0, LISTED).map((line) => `    提示：${line}`),
    ...(more > 0 ? [`    ……另有 ${more} 类提示`] : []),
  ];
}

/** The cells that an update changes. */
function changeLines(plan: ImportPlan, index: number): string[] {
  const { rows, total } = planRows(plan, index, "update", 1, LISTED);
  const ledger = plan.tables.find(({ matched }) => matched.index === index)?.ledger;
  if (!ledger) return [];
  const lines = rows.flatMap(({ row, cell, changes }) =>
    changes.map((change) => `    ${cell ?? `第${row}行`} ${changeText(ledger, change)}`),
  );
  return total > rows.length ? [...lines, `    ……另有 ${total - rows.length} 行更新`] : lines;
}

/** What a question asks, by which id it is answered, and the best answers. */
function questionLine({ id, message, blocks, candidates }: AtRest<PlanQuestion>): string {
  const best = candidates.slice(0, 4).join("、");
  return `    ${blocks ? "等待回答" : "可以不答"}［${id}］${message}${best ? `（可答：${best}${candidates.length > 4 ? "……" : ""}）` : ""}`;
}

/** What holds by answers of before. */
function rememberedLines({ columns, remembered }: AtRest<PlanTableView>): string[] {
  const parts = [
    ...(remembered.ledger === null ? [] : [`台账（${remembered.ledger}）`]),
    ...columns.flatMap(({ column, header, field, remembered: day }) =>
      day === null ? [] : [`${column} 列“${header}”→ ${field ?? KEPT_BESIDE}（${day}）`],
    ),
    ...remembered.words.map(({ field, raw, use, day }) => `${field}“${raw}”→ ${use}（${day}）`),
  ];
  const changed = [
    ...(remembered.added.length > 0 ? [`新增列 ${remembered.added.join("、")}`] : []),
    ...(remembered.gone.length > 0 ? [`少了列 ${remembered.gone.join("、")}`] : []),
  ];
  return [
    ...(parts.length > 0 ? [`    按上次的对应：${parts.join("；")}`] : []),
    ...(changed.length > 0 ? [`    表头与上次不同：${changed.join("；")}`] : []),
  ];
}

function countsText({ add, update, unchanged, refuse, skipped }: PlanCounts): string {
  const counts = { add, update, unchanged, refuse };
  const parts = (Object.keys(counts) as (keyof typeof counts)[]).map(
    (action) => `${actionWords[action]} ${counts[action]}`,
  );
  return `${parts.join("，")}，跳过（合计、空行等）${skipped}`;
}

function problemLines({ row, cell: begins, problems }: AtRest<PlanRowView>): string[] {
  const errors = problems.filter(({ level }) => level === "error");
  return errors.map(({ field, cell, raw, message }) => {
    const where = [field, cell].filter(Boolean).join(" ");
    return `    ${begins ?? `第${row}行`} ${where ? `${where}：` : ""}${message}${raw && !message.includes(raw) ? `（原文“${raw}”）` : ""}`;
  });
}

function outcome(counts: PlanCounts, tables: number, batch: string | null, dryRun: boolean, refused: boolean): string {
  if (batch !== null) return `  已写入 ${counts.add + counts.update} 行，批次 ${batch}（撤销：undo ${batch}）`;
  if (dryRun) return "  只看计划，未写入任何数据。";
  if (tables === 0) return "  没有找到能识别的表，未写入任何数据。";
  if (counts.refuse > 0)
    return "  有行不能写入，整个文件未写入任何数据。请改正后再导入，或用 --on-error skip 跳过这些行。";
  return refused ? "  整个文件未写入任何数据。" : "  与台账一致，没有需要写入的内容。";
}
