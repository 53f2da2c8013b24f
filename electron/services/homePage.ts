import { lateWorks, sinceImport } from "../../db/checks/index.ts";
import { areaProgress, figuresShown, shownFigure } from "../../db/figures/areaProgress.ts";
import { figureSeries } from "../../db/figures/figureSeries.ts";
import { evaluateFiguresBy, type FigureResult, TOWNSHIP } from "../../db/figures/index.ts";
import { namedFigure } from "../../db/figures/namedFigure.ts";
import { worstFirst } from "../../db/figures/worstFirst.ts";
import { type YearTarget, yearTargets } from "../../db/figures/yearTargets.ts";
import { ledgers } from "../../db/ledgers/index.ts";
import type { Readable, ReadStore } from "../../db/store/index.ts";
import type { AtRest } from "../contract/AtRest.ts";
import type { HomePage, ShownFigure } from "../contract/homePage.ts";

const LATE_SHOWN = 8;
const [MONTH, SUM, TARGET] = ["固投.本月出数", "固投.出数", "固投.出数任务"] as const;
const [PLANNED, DONE, RATE] = ["农村路.建设任务里程", "农村路.建设完成里程", "农村路.建设里程完成率"] as const;

/** What the page needs of a store. */
type HomeStore = Readable & { readonly records: Pick<ReadStore["records"], "count"> };

/** The front page: the figures of db/figures and the findings of db/checks for one month, put side by side. */
export function homePage({ database, records }: HomeStore, asOf: string): AtRest<HomePage> {
  const { calendar, areas } = areaProgress(database, asOf);
  const figures = figuresShown(areas);
  const late = lateWorks(database, asOf);
  const last = sinceImport(database, asOf, figures);
  return {
    asOf,
    calendar,
    targets: worstFirst(yearTargets(database, asOf)).map(targetLine),
    areas: areas.map(({ area, lines, others }) => ({
      area,
      lines,
      others,
      late: late.filter((work) => work.area === area).length,
    })),
    late: { total: late.length, works: late.slice(0, LATE_SHOWN) },
    lastImport: last,
    investment: {
      target: shown(TARGET, figures),
      months: figureSeries(database, MONTH, SUM, asOf),
    },
    townships: [...evaluateFiguresBy(database, [PLANNED, DONE, RATE].map(namedFigure), asOf, TOWNSHIP)].map(
      ([township, results]) => ({
        township,
        planned: resultShown(PLANNED, results),
        done: resultShown(DONE, results),
        rate: resultShown(RATE, results),
      }),
    ),
    empty: ledgers.every((ledger) => ledger.area === "base" || records.count(ledger) === 0),
  };
}

/** A target as the page has it; exact values stay behind, where figures.explain finds them. */
function targetLine(target: YearTarget): HomePage["targets"][number] {
  const { record, name, scope, unit, targetText, figure, doneText, rateText, ahead, measured, months } = target;
  return { record, name, scope, unit, targetText, figure, doneText, rateText, ahead, measured, months };
}

function shown(id: string, figures: ReadonlyMap<string, ShownFigure>): ShownFigure {
  return figures.get(id) ?? shownFigure(namedFigure(id), undefined);
}

function resultShown(id: string, results: ReadonlyMap<string, FigureResult>): ShownFigure {
  return shownFigure(namedFigure(id), results.get(id));
}
