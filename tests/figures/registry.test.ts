import { describe, expect, it } from "vitest";
import { defineFigures } from "../../db/figures/defineFigures.ts";
import { figureOf, figures } from "../../db/figures/index.ts";
import { inputsOf } from "../../db/figures/inputsOf.ts";
import { namesAndUnits } from "./namesAndUnits.ts";

describe("the figures", () => {
  it("have one id each, a definition of one sentence, and a unit unless they are lists", () => {
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    for (const { id, definition, unit, how } of figures) {
      expect([id, /^[^。]+。$/.test(definition)]).toEqual([id, true]);
      // A list of amounts has their unit.
      expect([id, unit === null]).toEqual([id, how.kind === "items" || how.kind === "distinct"]);
    }
  });

  it("are all there that the summary and the tables name, in their units", () => {
    for (const [id, unit, list] of namesAndUnits) {
      const figure = figureOf(id);
      expect([id, figure?.unit, ["items", "distinct", "byProject"].includes(figure?.how.kind ?? "")]).toEqual([
        id,
        unit,
        list,
      ]);
    }
  });

  it("name only figures that exist in their rates, differences and growths", () => {
    for (const figure of figures)
      for (const { figure: input } of inputsOf(figure, "2021-10")) expect(figureOf(input.id)).toBe(input);
  });

  it("cannot be declared over a ledger or field that does not exist", () => {
    const declare = (ledger: string, field: string) => () =>
      defineFigures("试", "rural", {
        数: { unit: "公里", definition: "试。", how: { kind: "sum", scope: { ledger, where: "1" }, field } },
      });
    expect(declare("road-works", "计划里程")).not.toThrow();
    expect(declare("road-works", "里程")).toThrow("里程");
    expect(declare("roadworks", "计划里程")).toThrow("roadworks");
  });
});
