import { ledgerOf } from "../ledgers/index.ts";
import { countedIn } from "./countedIn.ts";
import type { Figure, Remark, Scope } from "./Figure.ts";
import { UNREPORTED } from "./stateSql.ts";

/** What a reader must know about a figure: what it declares, and which of its records it leaves out since nobody told of them. */
export function remarksOf(figure: Figure): readonly Remark[] {
  const declared = figure.remarks ?? [];
  const scope = progressScope(figure);
  if (!scope) return declared;
  const left = (which: string, words: string): Remark => ({
    scope: those(scope, which),
    text: (records) => (records > 0 ? `${records}${countedIn(scope.ledger)}${words}。` : null),
  });
  const unreported = left("unreported", UNREPORTED);
  // What is counted by its state is counted all the same.
  if (figure.how.kind === "count") return [...declared, unreported];
  return [...declared, unreported, left("unmeasured", "已完工而没有报过完成数，未计入")];
}

/** Of the works whose progress a figure is of: those that nobody has reported on, and those that somebody has; undefined for others. */
export function toldScopes(figure: Figure): { readonly unreported: Scope; readonly reported: Scope } | undefined {
  const scope = progressScope(figure);
  return scope && { unreported: those(scope, "unreported"), reported: those(scope, "progressMonth IS NOT NULL") };
}

function those(scope: Scope, which: string): Scope {
  return { ...scope, where: `(${scope.where}) AND ${which}` };
}

/** The works whose progress a figure adds up, or of which it counts those in a state; undefined for other figures. */
function progressScope({ how }: Figure): Scope | undefined {
  if (how.kind === "count") return how.of;
  if (how.kind !== "sum" && how.kind !== "sumOf" && how.kind !== "single") return undefined;
  const progress = ledgerOf(how.scope.ledger)?.progress ?? {};
  const summed = how.kind === "sum" ? [how.field] : how.fields;
  return summed.some((name) => Object.hasOwn(progress, name)) ? how.scope : undefined;
}
