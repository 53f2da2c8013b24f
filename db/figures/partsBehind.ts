import { amountOf } from "./amountOf.ts";
import { conditionOf } from "./conditionOf.ts";
import type { Figure, Scope } from "./Figure.ts";
import { inputsOf } from "./inputsOf.ts";

/** Records of one ledger that a figure rests on, as they stand in one month, each of them once. */
export interface Part {
  readonly scope: Scope;
  readonly asOf: string;
  /**
   * What a record of the scope adds, in SQL: integers of which `perUnit` make one of the unit, or a `field` that is listed or
   * told apart
   */
  readonly value: string;
  readonly perUnit: number;
  readonly field: string | null;
}

interface Term {
  readonly scope: Scope;
  readonly asOf: string;
  readonly amount: { readonly sql: string; readonly perUnit: number } | null;
  /** What is listed or told apart instead: a field of the ledger, or something a list works out */
  readonly listed: { readonly field: string; readonly sql: string } | null;
  readonly sign: 1 | -1;
}

/**
 * The records behind a figure, ledger by ledger. A record of a rate stands for what it adds to the numerator, of a difference
 * or growth for what it adds to the difference.
 */
export function partsBehind(figure: Figure, asOf: string): readonly Part[] {
  const terms = termsOf(figure, asOf);
  const perUnit = Math.max(1, ...terms.map(({ amount }) => amount?.perUnit ?? 1));
  return [...Map.groupBy(terms, (term) => `${term.scope.ledger} ${term.asOf}`).values()].flatMap((together) => {
    const [first] = together;
    return first
      ? [
          {
            scope: union(together.map(({ scope }) => scope)),
            asOf: first.asOf,
            value: valueSql(together, perUnit),
            perUnit,
            field: first.listed?.field ?? null,
          },
        ]
      : [];
  });
}

function termsOf(figure: Figure, asOf: string): Term[] {
  const { how } = figure;
  if (how.kind === "yearBefore" || how.kind === "total") {
    return inputsOf(figure, asOf).flatMap((input) => termsOf(input.figure, input.asOf));
  }
  if (how.kind === "ratio" || how.kind === "quotient" || how.kind === "difference" || how.kind === "growth") {
    const [first = [], second = []] = inputsOf(figure, asOf).map((input) => termsOf(input.figure, input.asOf));
    const taken = second.map(
      (term): Term =>
        how.kind === "ratio" || how.kind === "quotient"
          ? { ...term, amount: null }
          : { ...term, sign: term.sign === 1 ? -1 : 1 },
    );
    return [...first, ...taken];
  }
  return [{ scope: how.scope, asOf, amount: amountOf(figure), listed: listedBy(figure), sign: 1 }];
}

function listedBy({ how }: Figure): Term["listed"] {
  const field =
    how.kind === "items"
      ? how.fields[0]
      : how.kind === "distinct" || how.kind === "countDistinct"
        ? how.field
        : undefined;
  if (field === undefined) return null;
  return { field, sql: (how.kind === "items" ? how.computed?.[field] : undefined) ?? `"${field}"` };
}

function valueSql(terms: readonly Term[], perUnit: number): string {
  const [first] = terms;
  if (first?.listed) return first.listed.sql;
  const added = terms.flatMap(({ scope, amount, sign }) => {
    if (!amount) return [];
    const factor = sign * (perUnit / amount.perUnit);
    const adds = factor === 1 ? `(${amount.sql})` : `${factor} * (${amount.sql})`;
    // Alone, it is asked of its own records only.
    return [terms.length === 1 ? adds : `CASE WHEN ${conditionOf(scope)} THEN ${adds} END`];
  });
  if (added.length <= 1) return added.join("") || "NULL";
  return added.map((sql) => `COALESCE(${sql}, 0)`).join(" + ");
}

/** Scopes of one ledger as one; where they are of the same period, that stays apart, so that it can be read by. */
function union(scopes: readonly Scope[]): Scope {
  const [first] = scopes;
  if (!first) throw new Error("a figure without records");
  if (scopes.every(({ within }) => within === first.within)) {
    const wheres = new Set(scopes.map(({ where }) => where));
    return {
      ...first,
      where: wheres.has("1")
        ? "1"
        : [...wheres].map((where) => (wheres.size === 1 ? where : `(${where})`)).join(" OR "),
    };
  }
  return { ledger: first.ledger, where: [...new Set(scopes.map(conditionOf))].join(" OR ") };
}
