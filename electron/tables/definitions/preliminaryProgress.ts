import { evaluateFigure, type FigureItem, NO_VALUE, namedFigure } from "../../../db/figures/index.ts";
import { ledgerOf } from "../../../db/ledgers/index.ts";
import { plannedRow } from "../filling/plannedRow.ts";
import { words } from "../filling/words.ts";
import type { PlannedRow } from "../model/PlannedRow.ts";
import type { OpenColumn, TableDefinition, TablePlace } from "../model/TableDefinition.ts";

const options = ledgerOf("preliminaries")?.fields.要件?.options ?? [];

/** 交统06: every work's approvals, one column each: how far it is, and under which number it was given. */
export const preliminaryProgress: TableDefinition = {
  id: "交统06",
  name: "前期要件办理情况表",
  area: "works",
  paper: "A3",
  rows: {
    kind: "lines",
    numbered: true,
    header: "工程",
    lines(place) {
      const items = itemsAt(place);
      const kinds = kindsOf(items);
      const works = [...new Set(items.map(({ 工程 }) => 工程 ?? ""))];
      const counts = (within: { by: string; of: string } | null, sum: number[]): PlannedRow["cells"] =>
        ["高速.要件总数", "高速.要件已批复数"].map((figure) => ({
          kind: "figure",
          figure,
          within,
          ...(sum.length > 0 ? { sum: { rows: sum } } : {}),
        }));
      const all = works.map((_, index) => index + 1);
      const rows: PlannedRow[] = [
        plannedRow("total", [words("合计"), ...kinds.map(() => words("")), ...counts(null, all)], all),
        ...works.map((work) => {
          const own = items.filter((item) => (item.工程 ?? "") === work);
          const cells = kinds.map((kind) => words(stateText(own.filter(({ 要件 }) => 要件 === kind))));
          const within = { by: "工程", of: work };
          return plannedRow("detail", [words(work || "未写明工程"), ...cells, ...counts(within, [])]);
        }),
      ];
      return { rows };
    },
  },
  columns: (place) => [
    ...kindsOf(itemsAt(place)).map((kind): OpenColumn => ({ header: kind, key: kind, kind: "text", unit: null })),
    { header: "要件（项）", key: "要件总数", kind: "count", unit: "项" },
    { header: "已批复（项）", key: "要件已批复数", kind: "count", unit: "项" },
  ],
};

function itemsAt({ database, asOf }: TablePlace): readonly FigureItem[] {
  return evaluateFigure(database, namedFigure("高速.前期要件"), asOf).items ?? [];
}

/** The approvals of the declared list, then those that the bureau has added. */
function kindsOf(items: readonly FigureItem[]): string[] {
  return [...new Set([...options, ...items.flatMap(({ 要件 }) => 要件 ?? [])])];
}

/** 已批复（云环审〔2021〕3号，2021-03-05）; "—" where the work has no such approval to get. */
function stateText(items: readonly FigureItem[]): string {
  const texts = items.map(({ 状态, 批复文号, 批复日期 }) => {
    const given = 状态 === "已批复" ? [批复文号, 批复日期].filter(Boolean).join("，") : "";
    return `${状态 ?? ""}${given && `（${given}）`}`;
  });
  return texts.join("；") || NO_VALUE;
}
