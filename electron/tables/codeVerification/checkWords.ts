import { periodOf } from "../../../db/exact/index.ts";
import type { Agreement, CheckedIssue, TableCheck } from "../../contract/codeVerification.ts";
import { tableList } from "../tableList.ts";

/** 第2次上报（2021-11-05，已重新打开） */
export function issueWords({ issue, at, reopened }: CheckedIssue): string {
  return `第${issue}次上报（${at.slice(0, 10)}${reopened ? "，已重新打开" : ""}）`;
}

/** 农路01 农村公路建设任务进度表 2021年1－10月 */
export function tableWords(table: string, asOf: string): string {
  const name = tableList().find(({ id }) => id === table)?.name ?? "";
  return `${[table, name].filter(Boolean).join(" ")}（${periodOf(asOf).text}）`;
}

/** 有 3 格不同、缺 1 行 */
export function countWords(
  { cells }: Agreement,
  lines: Pick<TableCheck, "rowsMissing" | "rowsAdded" | "columnsMissing" | "columnsAdded">,
  side: "issued" | "today",
): string {
  const count = (list: readonly { readonly by: readonly string[] }[]): number =>
    list.filter(({ by }) => by.includes(side)).length;
  const parts = [
    [cells, `有 ${cells} 格不同`],
    [count(lines.rowsMissing), `缺 ${count(lines.rowsMissing)} 行`],
    [count(lines.rowsAdded), `多 ${count(lines.rowsAdded)} 行`],
    [count(lines.columnsMissing), `缺 ${count(lines.columnsMissing)} 列`],
    [count(lines.columnsAdded), `多 ${count(lines.columnsAdded)} 列`],
  ] as const;
  return parts.flatMap(([some, text]) => (some > 0 ? [text] : [])).join("、");
}

type Checked = Omit<TableCheck, "words" | "kind" | "sheet">;

/** What a sheet comes to, the verdict first. */
export function sheetWords(
  check: Checked,
  extra: { readonly formulasBlank: number; readonly codeOf: string | null },
): string[] {
  const { issue, snapshot, today, code, codeIs, variant, equalsIssues } = check;
  const which = tableWords(check.table, check.asOf);
  const words: string[] = [];
  if (issue && snapshot) {
    const version = issueWords(issue);
    if (snapshot.agrees) words.push(`${which}：与${version}一致。`);
    else words.push(`${which}：与${version}不一致，${countWords(snapshot, check, "issued")}。`);
    const others = equalsIssues.filter((number) => number !== issue.issue);
    if (others.length > 0) words.push(`内容也与第${others.join("、")}次上报一致。`);
  } else words.push(`${which}：这一期没有上报过。`);
  words.push(...codeWords(check, extra.codeOf));
  if (!today) words.push("今天的程序里已没有这张表，没有与台账核对。");
  else if (today.agrees) words.push("与今天的台账一致。");
  else words.push(`与今天的台账不一致，${countWords(today, check, "today")}。`);
  if (check.rowsMoved.length > 0) words.push(`有 ${check.rowsMoved.length} 行换了位置，内容已按行名核对。`);
  if (variant !== null) words.push(`已按自制报表“${variant}”核对。`);
  if (extra.formulasBlank > 0)
    words.push(`有 ${extra.formulasBlank} 格公式没有结果，请在 WPS 或 Excel 中打开并保存后再核对。`);
  return words;

  function codeWords({ snapshot: held }: Checked, codeOf: string | null): string[] {
    switch (codeIs) {
      case "none":
        return ["表上没有校验码，只按内容核对。"];
      case "issued":
        if (held?.agrees !== false) return [`表上的校验码 ${code} 是这次上报的。`];
        return [`表上的校验码 ${code} 是这次上报的，但内容与之不符：表在写出以后改动过。`];
      case "today":
        if (today?.agrees !== false) return [`表上的校验码 ${code} 是今天台账的。`];
        return [`表上的校验码 ${code} 是今天台账的，但内容与之不符：表在写出以后改动过。`];
      case "other":
        return [`表上的校验码 ${code} 是${codeOf ?? "另一张表"}的，不是这张表这一期的。`];
      case "unknown":
        return [`表上的校验码 ${code} 不是这张表这一期任何一次上报的，也不是今天台账的。`];
    }
  }
}
