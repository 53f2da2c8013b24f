import { describe, expect, it } from "vitest";
import { circlesOf } from "../../build/circlesOf.ts";

const graph = (arrows: Record<string, string>): Map<string, Set<string>> =>
  new Map(Object.entries(arrows).map(([from, to]) => [from, new Set(to)]));

describe("the circles of a graph", () => {
  it("finds none where all arrows lead one way, nor in an arrow to itself", () => {
    expect(circlesOf(graph({ a: "bc", b: "cd", c: "dc", d: "" }))).toEqual([]);
  });

  it("names the shortest way round, once", () => {
    expect(circlesOf(graph({ a: "bd", b: "c", c: "a", d: "" }))).toEqual([["a", "b", "c"]]);
  });

  it("finds each of two circles", () => {
    expect(circlesOf(graph({ a: "", y: "z", z: "y", m: "na", n: "m" }))).toEqual([
      ["m", "n"],
      ["y", "z"],
    ]);
  });
});
