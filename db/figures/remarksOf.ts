import { ledgerOf } from "../ledgers/index.ts";
import type { Figure, Remark, Scope } from "./Figure.ts";
import { UNREPORTED } from "./stateSql.ts";

/** How records are counted in words; 项 where nothing is said. */
const COUNTED: Readonly<Record<string, string>> = { "road-works": "条", bridges: "座" };

/** What a reader must know about a figure: what it declares, and how many of its records nobody has reported on. */
export function remarksOf(figure: Figure): readonly Remark[] {
  const scope = unreportedScope(figure);
  if (!scope) return figure.remarks ?? [];
  const text = (records: number): string | null =>
    records > 0 ? `${records}${COUNTED[scope.ledger] ?? "项"}${UNREPORTED}。` : null;
  return [...(figure.remarks ?? []), { scope, text }];
}

/** The records whose progress a sum is of and nobody has reported; undefined for other figures. */
export function unreportedScope({ how }: Figure): Scope | undefined {
  if (how.kind !== "sum" && how.kind !== "sumOf" && how.kind !== "single") return undefined;
  const progress = ledgerOf(how.scope.ledger)?.progress ?? {};
  const summed = how.kind === "sum" ? [how.field] : how.fields;
  if (!summed.some((name) => Object.hasOwn(progress, name))) return undefined;
  return { ...how.scope, where: `(${how.scope.where}) AND unreported` };
}
