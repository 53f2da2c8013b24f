import { figureOf } from "../../db/figures/index.ts";
import type { ReadStore } from "../../db/store/index.ts";
import { CallError } from "../contract/CallError.ts";
import type { SummaryView } from "../contract/summary.ts";
import { type SummaryKind, type SummaryModel, summaryModelSchema } from "../contract/summaryModel.ts";
import {
  changedSince,
  editionInput,
  fillSummary,
  ledgerBehind,
  lineSpacingOf,
  unfitToIssue,
} from "../summary/index.ts";
import { keptUntilWrite } from "./keptUntilWrite.ts";

/** Puts together what the page shows of one edition: as it stands today, or as it was issued. */
export function summaryViews(): (
  store: ReadStore,
  kind: SummaryKind,
  asOf: string,
  issue: number | null,
) => SummaryView {
  const today = keptUntilWrite((store: ReadStore, key: string): SummaryModel => {
    const [kind, asOf = "", issue] = key.split(" ");
    const of = kind === "half" ? "half" : "annual";
    const from = issue ? store.summaries.issue(of, asOf, Number(issue)) : undefined;
    return fillSummary(store, editionInput(store, of, asOf, from).input).model;
  });

  return (store, kind, asOf, issue) => {
    const issued = issue === null ? undefined : store.summaries.issue(kind, asOf, issue);
    if (issue !== null && !issued) throw new CallError("summary-issue-missing");
    const model = issued ? summaryModelSchema.parse(JSON.parse(issued.model)) : today(store, `${kind} ${asOf}`);
    const own = store.summaries.inForce(kind);
    return {
      model,
      issue,
      issues: store.summaries.issues(kind, asOf).map(({ issue, at, actor, reason }) => ({ issue, at, actor, reason })),
      changed: issued ? changedSince(model, today(store, `${kind} ${asOf} ${issue}`)) : null,
      edition: {
        revision: store.summaries.edition(kind, asOf).revision,
        texts: [...editionInput(store, kind, asOf).texts],
      },
      template: own && { id: own.id, name: own.name },
      ledgers: ledgersOf(model),
      lineSpacing: lineSpacingOf(store),
      // The day of issue is asked for when it is issued.
      unfit: issued ? [] : unfitToIssue(store, model, { draft: true }),
    };
  };
}

/** Where each missing figure is entered. */
function ledgersOf({ missing, asOf }: SummaryModel): Record<string, string> {
  return Object.fromEntries(
    missing.flatMap(({ figure: id }) => {
      const figure = figureOf(id);
      const ledger = figure && ledgerBehind(figure, asOf);
      return ledger ? [[id, ledger]] : [];
    }),
  );
}
