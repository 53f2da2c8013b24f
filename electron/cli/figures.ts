import { figures as allFigures, evaluateFigures, type Figure, figureOf } from "../../db/figures/index.ts";
import { CallError } from "../contract/CallError.ts";
import type { Command } from "./Command.ts";

/** figures: every figure, or those named, for the period up to a month. */
export const figures: Command = {
  usage: "figures --as-of YYYY-MM --data DIR [ID…]",
  does: "计算指标",
  options: { "as-of": true },
  words: { least: 0, most: 1000 },
  async run(line) {
    const asOf = line.neededAsOf();
    const wanted = line.words.length === 0 ? allFigures : line.words.map(figureNamed);
    const results = evaluateFigures((await line.snapshot()).database, wanted, asOf);
    if (line.json) {
      const document = wanted.map(({ id, unit }) => {
        const { value = null, text = "—", records = 0, items = null, note = null } = results.get(id) ?? {};
        return [id, { unit, value, text, records, items, note }];
      });
      await line.printJson({ asOf, figures: Object.fromEntries(document) });
      return 0;
    }
    for (const { id, unit } of wanted) {
      const result = results.get(id);
      const why = result?.note ? `  （${result.note}）` : "";
      await line.print(`${id}  ${result?.text ?? "—"}${result?.value == null ? "" : (unit ?? "")}${why}`);
    }
    return 0;
  },
};

function figureNamed(id: string): Figure {
  const figure = figureOf(id);
  if (!figure) throw new CallError("figure-unknown", { detail: { figure: id } });
  return figure;
}
