import { evaluateFiguresBy, figureOf, TOWNSHIP } from "../../figures/index.ts";
import { UNREPORTED } from "../../figures/stateSql.ts";
import { ledgerOf } from "../../ledgers/index.ts";
import type { Book } from "../Book.ts";
import { type Agreement, disagreements, figuresOf } from "./Agreement.ts";
import type { Hit, Rule } from "./Rule.ts";

const STATES = ["完工", "在建", "未开工", UNREPORTED];

const roads: readonly Agreement[] = [
  {
    parts: ["农村路.建设完成条数", "农村路.建设在建条数", "农村路.建设未开工条数", "农村路.建设未报进度条数"],
    relation: "=",
    whole: "农村路.建设任务条数",
  },
  {
    parts: ["农村路.建设完工里程", "农村路.建设在建里程", "农村路.建设未开工里程", "农村路.建设未报进度里程"],
    relation: "=",
    whole: "农村路.建设任务里程",
  },
];

const counted = { bridges: "座", "safety-works": "个" } as const;

export const statesMakeWhole: Rule = {
  id: "D01",
  level: "error",
  words: "状态分组相加等于总数",
  holds: "完工、在建、未开工、未报进度相加等于任务，全区和各乡（镇）、街道都是",
  *run(book) {
    const ids = figuresOf(roads);
    yield* disagreements(roads, book.figures(ids));
    const figures = ids.flatMap((id) => figureOf(id) ?? []);
    for (const [township, results] of evaluateFiguresBy(book.database, figures, book.period.asOf, TOWNSHIP))
      yield* disagreements(roads, results, township);
    for (const [id, unit] of Object.entries(counted)) yield* uncounted(book, id, unit);
  },
};

/** Works that stand in none of the states, township by township. */
function* uncounted(book: Book, id: string, unit: string): Iterable<Hit> {
  const ledger = ledgerOf(id);
  for (const [township, all] of Map.groupBy(book.records(id), (record) => record.township)) {
    const counts = STATES.map((state) => all.filter((record) => record.state === state).length);
    if (!ledger || counts.reduce((total, count) => total + count, 0) === all.length) continue;
    const said = STATES.map((state, at) => `${state} ${counts[at]}${unit}`).join(" ＋ ");
    yield {
      ...{ area: ledger.area, ledger: id, record: null, field: "状态", township },
      ...{ label: `${township ?? ""} ${ledger.name}`.trim(), values: [...counts, all.length] },
      message: `${said}，应等于 ${all.length}${unit}`,
    };
  }
}
