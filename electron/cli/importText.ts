import type { AtRest } from "../contract/AtRest.ts";
import type { PlanCounts, PlanRowView, PlanTableView } from "../contract/importPlan.ts";
import type { ImportPlan } from "../import/planning/importFile.ts";
import { planRows, planView } from "../import/planning/planView.ts";

/** How many refused rows of a table are listed one by one. */
const LISTED = 50;

export interface ImportText {
  readonly lines: readonly string[];
  readonly refused: number;
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
    lines.push(tableLine(table));
    const { rows, total } = planRows(plan, table.index, "refuse", 1, LISTED);
    lines.push(...rows.flatMap(problemLines));
    if (total > rows.length) lines.push(`    ……另有 ${total - rows.length} 行不能写入`);
    for (const question of table.questions) lines.push(`    待确认：${question.text}`);
    for (const wrong of table.totals.filter(({ agrees }) => !agrees)) {
      lines.push(`    第${wrong.row}行 ${wrong.field}合计与明细不符：表内 ${wrong.stated}，明细相加 ${wrong.computed}`);
    }
  }
  for (const { sheet, range, why } of view.unrecognised) lines.push(`  “${sheet}”${range} 未识别：${why}`);
  lines.push(outcome(view.counts, view.tables.length, batch, dryRun, refused));
  return { lines, refused: view.counts.refuse, tables: view.tables.length };
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

function countsText({ add, update, unchanged, refuse, skipped }: PlanCounts): string {
  return `新增 ${add}，更新 ${update}，无变化 ${unchanged}，不能写入 ${refuse}，跳过（合计、空行等）${skipped}`;
}

function problemLines({ row, cell: begins, problems }: AtRest<PlanRowView>): string[] {
  const errors = problems.filter(({ level }) => level === "error");
  return errors.map(({ field, cell, raw, message }) => {
    const where = [field, cell].filter(Boolean).join(" ");
    return `    ${begins ?? `第${row}行`} ${where ? `${where}：` : ""}${message}${raw && !message.includes(raw) ? `（表内为“${raw}”）` : ""}`;
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
