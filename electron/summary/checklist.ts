import { audit, lateWorks, monthsMissing, openErrors, owedReports, reportMissing } from "../../db/checks/index.ts";
import { evaluateFigure, type Figure, figureOf } from "../../db/figures/index.ts";
import { areas, ledgerOf, splitList } from "../../db/ledgers/index.ts";
import type { MissingFigure, SummaryBlock, SummaryModel } from "../contract/summaryModel.ts";
import { figureTitle, ledgerBehind } from "../tags/index.ts";
import type { FilledText } from "./fillText.ts";
import type { SummaryStore } from "./SummaryInput.ts";

/**
 * What to look at before a summary goes out: what is missing and whose it is, rules that do not hold, who has not reported, promises
 * that have passed.
 */
export function checklist(
  store: SummaryStore,
  asOf: string,
  { template, blocks }: Pick<FilledText, "template" | "blocks">,
): Pick<SummaryModel, "missing" | "checks" | "unreported" | "passed"> {
  const missing = missingFigures(store, asOf, blocks);
  const gaps = new Set(missing.map(({ figure }) => figure));
  return {
    missing,
    checks: openErrors(audit(store, asOf)).map(({ rule, ledger, record, label, field, message }) => ({
      ...{ rule, ledger, record, label, field, message },
    })),
    unreported: [
      ...unreported(store, asOf),
      ...growthUntold(
        store,
        asOf,
        template.figures.filter(({ id }) => !gaps.has(id)),
      ),
    ],
    passed: lateWorks(store.database, asOf).map(({ ledger, id, label, area, field, due, message }) => ({
      ledger,
      record: id,
      label,
      area,
      field,
      due,
      message,
    })),
  };
}

/** Ledgers of months first, since a sentence of the text stands on them; then who owes which report. */
function unreported({ database }: SummaryStore, asOf: string): SummaryModel["unreported"] {
  const { reports, months } = owedReports(database, asOf);
  const said = (ledger: string, unit: string | null, message: string | null) =>
    message === null ? [] : [{ ledger, unit, message }];
  return [
    ...months.flatMap((one) => said(one.ledger, null, monthsMissing(one))),
    ...reports.flatMap((report) => said(report.ledger, report.unit, reportMissing(report, asOf))),
  ];
}

/** What the text does not say of growth, since a month of one of both years has not come in; that is no gap in it. */
function growthUntold({ database }: SummaryStore, asOf: string, asked: readonly Figure[]): SummaryModel["unreported"] {
  return asked.flatMap((figure) => {
    const ledger = figure.how.kind === "growth" ? ledgerBehind(figure, asOf) : null;
    const { value, note } = ledger ? evaluateFigure(database, figure, asOf) : { value: null, note: null };
    if (!ledger || value !== null) return [];
    return [{ ledger, unit: null, message: `不写${figureTitle(figure)}：${note ?? "上年同期为0或没有记录。"}` }];
  });
}

function missingFigures(store: SummaryStore, asOf: string, blocks: readonly SummaryBlock[]): MissingFigure[] {
  const sections = sectionsByLedger(store);
  const found = new Map<string, MissingFigure>();
  for (const { paragraph, spans } of blocks) {
    for (const { number } of spans) {
      if (number === null || number.exact !== null) continue;
      const figure = figureOf(number.figure);
      if (!figure) continue;
      const key = `${number.figure} ${number.field ?? ""} ${number.item ?? ""}`;
      const known = found.get(key);
      if (known) {
        if (!known.paragraphs.includes(paragraph)) known.paragraphs.push(paragraph);
        continue;
      }
      const ledger = ledgerBehind(figure, asOf);
      const area = areas.find(({ id }) => id === figure.area)?.name ?? figure.area;
      found.set(key, {
        figure: figure.id,
        name:
          number.field === null
            ? titleWithReason(store, asOf, figure)
            : `${number.item ?? figureTitle(figure)}${number.field}`,
        area,
        section: (ledger && sections.get(ledgerOf(ledger)?.name ?? ledger)) || area,
        paragraphs: [paragraph],
      });
    }
  }
  // One section's gaps stand together, in the order of the text.
  return [...Map.groupBy(found.values(), ({ section }) => section).values()].flat();
}

/** 自开工累计投资（2个项目未填期初，自开工累计不计算）: with what the figure itself says of why it cannot be told. */
function titleWithReason({ database }: SummaryStore, asOf: string, figure: Figure): string {
  const { note } = evaluateFigure(database, figure, asOf);
  return note === null ? figureTitle(figure) : `${figureTitle(figure)}（${note.replace(/。$/, "")}）`;
}

/** Name of a ledger → the 科室 that has it among its 主管台账; several are joined by 、. */
function sectionsByLedger({ database }: SummaryStore): Map<string, string> {
  const rows = database
    .prepare<[], { name: string; ledgers: string }>(
      "SELECT 名称 AS name, 主管台账 AS ledgers FROM sections WHERE deleted_at IS NULL AND 名称 IS NOT NULL AND 主管台账 IS NOT NULL ORDER BY id",
    )
    .all();
  const sections = new Map<string, string>();
  for (const { name, ledgers } of rows) {
    for (const ledger of splitList(ledgers)) {
      const known = sections.get(ledger);
      sections.set(ledger, known ? `${known}、${name}` : name);
    }
  }
  return sections;
}
