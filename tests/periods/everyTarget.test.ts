import { describe, expect, it } from "vitest";
import { createRandom } from "../../build/sample/createRandom.ts";
import { convertUnit, decimalText, parseDecimal } from "../../db/exact/index.ts";
import { namedFigure, yearTargets } from "../../db/figures/index.ts";
import { fillText } from "../../electron/summary/fillText.ts";
import { buildTable } from "../../electron/tables/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";
import { runs } from "../long/runs.ts";
import { fillInvestment, fillRoads, fillUpkeep } from "../summary/summaryDatabase.ts";

const MONTH = "2021-10";
/** Every target that has a figure, with the units it may be set in, and the figure of it and of its rate in the text. */
const TARGETS = [
  { 指标: "项目入库", 单位: ["亿元", "万元"], figure: "固投.入库任务", rate: "固投.入库完成率" },
  { 指标: "项目入库", 口径: "项目个数", 单位: ["个"], figure: "固投.入库个数任务", rate: "固投.入库个数完成率" },
  { 指标: "固定资产投资出数", 口径: "不含高速", 单位: ["亿元"], figure: "固投.出数任务", rate: "固投.出数完成率" },
  {
    指标: "固定资产投资出数",
    口径: "高速公路",
    单位: ["万元"],
    figure: "固投.高速出数任务",
    rate: "固投.高速出数完成率",
  },
  { 指标: "公路运输总周转量增速", 单位: ["％"], figure: "固投.增速目标", rate: null },
  { 指标: "农村公路建设里程", 单位: ["公里"], figure: "农村路.建设里程目标", rate: "农村路.建设目标完成率" },
  { 指标: "自然村通硬化路里程", 单位: ["公里"], figure: "农村路.通硬化路目标", rate: "农村路.通硬化路目标完成率" },
  { 指标: "养护投入资金", 单位: ["万元", "亿元"], figure: "农村路.养护投入目标", rate: "农村路.养护投入目标完成率" },
  { 指标: "美丽公路投入资金", 单位: ["万元"], figure: "美丽公路.投入资金目标", rate: "美丽公路.投入目标完成率" },
  { 指标: "危桥改造座数", 单位: ["个"], figure: "农村路.危桥改造目标", rate: "农村路.危桥目标完成率" },
  { 指标: "生命安全防护工程里程", 单位: ["公里"], figure: "农村路.安防目标", rate: "农村路.安防目标完成率" },
] as const;

type Cell = { readonly text: string; readonly value: string | null; readonly exact?: string | undefined };
type Row = readonly Cell[];

/** The number behind a cell, which in a balanced table holds the digits shown. */
const exactOf = (cell: Cell | undefined): string | null | undefined => cell?.exact ?? cell?.value;

/** A year with works of every kind and the targets that `set` says: 目标值 by the figure of the target. */
function book(set: (target: (typeof TARGETS)[number]) => string | null, more: readonly Record<string, string>[] = []) {
  const all = figureDatabase();
  for (const fill of [fillInvestment, fillRoads, fillUpkeep]) fill(all.add);
  all.database.exec("DELETE FROM annual_targets");
  for (const [index, target] of TARGETS.entries()) {
    const value = set(target);
    const unit = target.单位[index % target.单位.length] ?? "";
    const scope: Record<string, string> = "口径" in target ? { 口径: target.口径 } : {};
    if (value !== null)
      all.add("annual-targets", { 年度: "2021", 指标: target.指标, ...scope, 目标值: value, 单位: unit });
  }
  for (const values of more) all.add("annual-targets", { 年度: "2021", ...values });
  return all;
}

/** What every place says of the targets must be what home says. */
function agree(all: ReturnType<typeof figureDatabase>): void {
  const [one, overview] = ["交统01", "综合01"].map((id) =>
    buildTable(all, id, MONTH).rows.map(({ cells }): Row => cells),
  );
  const numbers = fillText(all, { kind: "annual", asOf: MONTH }).blocks.flatMap(({ spans }) =>
    spans.flatMap(({ text, number }) => (number ? [{ text, ...number }] : [])),
  );
  for (const { name, scope, unit, target, done, rate, figure } of yearTargets(all.database, MONTH)) {
    const about = `${name} ${scope} ${target}${unit}`;
    const own = one?.find((cells) => cells[1]?.text === name && cells[2]?.text === (scope ?? "—"));
    expect([own?.[4]?.value, own?.[5]?.value], about).toEqual([target, done]);
    if (rate !== null) expect(own?.[6]?.text, about).toBe(shown(rate));
    const same = (cells: Row): boolean => {
      const [, , measure, asked, did, share] = cells;
      return (
        inUnit(exactOf(asked), measure?.text, unit) === target &&
        (figure === null || inUnit(exactOf(did), measure?.text, unit) === done) &&
        (rate === null || share?.text === shown(rate))
      );
    };
    expect(overview?.some(same), `综合01: ${about}`).toBe(true);
  }
  for (const { figure, rate } of TARGETS) {
    const [target, share] = [figure, rate].map((id) => numbers.find((number) => number.figure === id));
    const exact = yearTargets(all.database, MONTH).filter(
      (each) => inUnit(each.target, each.unit, namedFigure(figure).unit) === target?.exact,
    );
    if (target && target.exact !== null) expect(exact.length, figure).toBeGreaterThan(0);
    if (share && share.exact !== null) expect(exact.map((each) => each.rate && shown(each.rate))).toContain(share.text);
  }
}

function inUnit(value: string | null | undefined, from: string | undefined, to: string | null): string | null {
  const parsed = parseDecimal(value ?? "");
  return parsed.kind === "value" ? decimalText(convertUnit(parsed.value, from ?? null, to)) : null;
}

const shown = (rate: string): string => (Number(rate) === 100 ? "100" : Number(rate).toFixed(1));

describe("home, 交统01, 综合01 and the summary say the same of every target of the year", () => {
  it("with all of them set, each told in the text with its rate", () => {
    const all = book(() => "40");
    agree(all);
    const text = fillText(all, { kind: "annual", asOf: MONTH }).blocks.flatMap(({ spans }) =>
      spans.flatMap(({ number }) => number?.figure ?? []),
    );
    for (const { figure, rate } of TARGETS)
      expect(text).toEqual(expect.arrayContaining(rate ? [figure, rate] : [figure]));
  });

  it("with each missing, zero, or another", () => {
    const random = createRandom(7);
    for (let turn = 0; turn < runs(40, 2); turn += 1) {
      const all = book(() => random.pick([null, "0", "8", String(random.integer(1, 90_000) / 100)]));
      agree(all);
      all.database.close();
    }
  });

  it("with several of one work, each by its own 口径, and one in a unit that the work is not measured in", () => {
    const twice = { 指标: "农村公路建设里程", 单位: "公里" };
    agree(
      book(
        (target) => (target.指标 === "农村公路建设里程" ? null : "12"),
        [
          { ...twice, 口径: "县道", 目标值: "30" },
          { ...twice, 口径: "村道", 目标值: "50" },
          { 指标: "自然村通硬化路里程", 口径: "自然村数", 目标值: "5", 单位: "个" },
        ],
      ),
    );
    const [target] = yearTargets(
      book(() => null, [{ 指标: "自然村通硬化路里程", 目标值: "5", 单位: "个" }]).database,
      MONTH,
    );
    expect(target).toMatchObject({ figure: null, done: null, rate: null });
  });

  it("says nothing of a target of zero but the target's work", () => {
    const said = fillText(
      book(() => "0"),
      { kind: "annual", asOf: MONTH },
    ).blocks.map(({ spans }) => spans.map(({ text }) => text).join(""));
    expect(said.join("")).not.toMatch(/年度(?:入库|出数)?(?:目标|任务)[\d.]*(?:公里|万元|亿元|座)?的/);
  });
});
