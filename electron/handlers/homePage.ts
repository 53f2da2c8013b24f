import { evaluateFigures, evaluateFiguresByTownship, type Figure, figureOf } from "../../db/figures/index.ts";
import type { Store } from "../../db/store/index.ts";
import type { OutputOf } from "../contract/contract.ts";
import { overdueWorks } from "./overdueWorks.ts";
import { townshipsReporting } from "./townshipsReporting.ts";

/** The figures of the front page, in their order; each is defined once, in db/figures. */
const SHOWN = [
  "农村路.建设任务条数",
  "农村路.建设任务里程",
  "农村路.建设完成里程",
  "农村路.建设里程完成率",
  "农村路.养护投入资金",
  "农村路.危桥改造数",
  "农村路.危桥完工数",
  "农村路.安防计划里程",
  "农村路.安防完成里程",
  "美丽公路.里程",
  "美丽公路.投入资金",
];
const [PLANNED, DONE, RATE] = ["农村路.建设任务里程", "农村路.建设完成里程", "农村路.建设里程完成率"];

/** The front page without its list of ledgers: figures, progress by township, who has not reported, what is overdue. */
export function homePage(store: Store, asOf: string): Omit<OutputOf<"app.home">, "ledgers"> {
  const shown = SHOWN.map(figureNamed);
  const results = evaluateFigures(store.database, shown, asOf);
  const byTownship = evaluateFiguresByTownship(store.database, [PLANNED, DONE, RATE].map(figureNamed), asOf);
  const reporting = townshipsReporting(store.database, asOf);
  return {
    figures: shown.map(({ id, name, unit, definition }) => ({
      id,
      name,
      unit: unit ?? "",
      text: results.get(id)?.text ?? "—",
      definition,
    })),
    townships: [...byTownship].map(([township, figures]) => ({
      township,
      planned: figures.get(PLANNED)?.value ?? "0",
      done: figures.get(DONE)?.value ?? "0",
      rate: figures.get(RATE)?.value ? (figures.get(RATE)?.text ?? null) : null,
    })),
    missing: [...byTownship.keys()].filter((township) => township !== "" && !reporting.has(township)),
    overdue: overdueWorks(store.database, asOf),
  };
}

function figureNamed(id: string): Figure {
  const figure = figureOf(id);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure;
}
