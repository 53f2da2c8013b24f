import { addDecimals, type Decimal, parseDecimal } from "../../exact/index.ts";
import { type FigureResult, figureOf } from "../../figures/index.ts";
import type { Hit } from "./Rule.ts";

/** Figures that must agree: the parts together make the whole, or are not more than it. */
export interface Agreement {
  readonly parts: readonly string[];
  readonly relation: "=" | "≤";
  readonly whole: string;
}

export function figuresOf(agreements: readonly Agreement[]): string[] {
  return [...new Set(agreements.flatMap(({ parts, whole }) => [...parts, whole]))];
}

/**
 * What does not agree at one place (everywhere, or a township); what cannot be computed contradicts nothing.
 * @param results of figuresOf
 */
export function disagreements(
  agreements: readonly Agreement[],
  results: ReadonlyMap<string, FigureResult>,
  township: string | null = null,
): Hit[] {
  const amountIn = (id: string): Decimal | null => {
    const parsed = parseDecimal(results.get(id)?.value ?? "");
    return parsed.kind === "value" ? parsed.value : null;
  };
  return agreements.flatMap(({ parts, relation, whole }) => {
    const [values, all] = [parts.map(amountIn), amountIn(whole)];
    if (all === null || values.some((value) => value === null)) return [];
    const sum = values.reduce<Decimal>((total, value) => addDecimals(total, value ?? total), { digits: 0n, scale: 0 });
    const difference = addDecimals(sum, { digits: -all.digits, scale: all.scale }).digits;
    if (relation === "=" ? difference === 0n : difference <= 0n) return [];
    const said = parts.map((id) => worded(id, results.get(id)?.text)).join(" ＋ ");
    const message = `${said}，应${relation === "=" ? "等于" : "不大于"} ${worded(whole, results.get(whole)?.text)}`;
    return [
      {
        ...{ area: figureOf(whole)?.area ?? "base", ledger: null, record: null, field: null, township },
        ...{ label: township === null ? whole : `${township} ${whole}`, message },
        cause: { key: whole, label: whole },
        values: [...parts, whole].map((id) => results.get(id)?.value),
      },
    ];
  });
}

function worded(id: string, text: string | undefined): string {
  const figure = figureOf(id);
  return `${figure?.name ?? id} ${text ?? "—"}${figure?.unit ?? ""}`;
}
