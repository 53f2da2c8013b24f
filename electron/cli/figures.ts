import {
  figures as allFigures,
  evaluateFigures,
  type Figure,
  figureOf,
  type YearTarget,
  yearTargets,
} from "../../db/figures/index.ts";
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
    const { database } = await line.snapshot();
    const named = line.words.filter((word) => word !== TARGETS);
    const wanted = line.words.length === 0 ? allFigures : named.map(figureNamed);
    const results = evaluateFigures(database, wanted, asOf);
    const targets = line.words.length === 0 || named.length < line.words.length ? yearTargets(database, asOf) : null;
    if (line.json) {
      const document = wanted.map(({ id, unit }) => {
        const { value = null, text = "—", records = 0, items = null, note = null } = results.get(id) ?? {};
        return [id, { unit, value, text, records, items, note }];
      });
      if (targets) document.push([TARGETS, listed(targets)]);
      await line.printJson({ asOf, figures: Object.fromEntries(document) });
      return 0;
    }
    for (const { id, unit } of wanted) {
      const result = results.get(id);
      const why = result?.note ? `  （${result.note}）` : "";
      await line.print(`${id}  ${result?.text ?? "—"}${result?.value == null ? "" : (unit ?? "")}${why}`);
    }
    for (const { name, scope, unit, targetText, doneText, rateText } of targets ?? [])
      await line.print(
        `${TARGETS}  ${name}${scope === null ? "" : `（${scope}）`}  目标 ${targetText}${unit}，完成 ${doneText}，完成率 ${rateText}`,
      );
    return 0;
  },
};

/** The year's targets with what is done of each: worked out from several figures, each by its 指标 and 口径. */
const TARGETS = "目标.任务";

function listed(targets: readonly YearTarget[]) {
  const items = targets.map((one) => ({
    ...{ 指标: one.name, 口径: one.scope, 单位: one.unit },
    ...{ 目标值: one.target, 完成: one.done, 完成率: one.rate, 超额: one.over },
  }));
  const text = targets.map(({ name }) => name).join("、") || "—";
  return { unit: null, value: null, text, records: targets.length, items, note: null };
}

function figureNamed(id: string): Figure {
  const figure = figureOf(id);
  if (!figure) throw new CallError("figure-unknown", { detail: { figure: id } });
  return figure;
}
