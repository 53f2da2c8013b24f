import { describe, expect, it } from "vitest";
import { UNITS, unitOf } from "../../db/exact/units.ts";

/** Every unit by what it measures and how many of the smallest it is, written out: a slip in one line turns this red. */
const sizes = {
  money: { 分: 1, 角: 10, 元: 100, 百元: 1e4, 千元: 1e5, 万元: 1e6, 百万元: 1e8, 亿元: 1e10 },
  length: { 毫米: 1, 厘米: 10, 米: 1e3, 延米: 1e3, 公里: 1e6, 千米: 1e6 },
  area: { 平方米: 1, 万平方米: 1e4, 公顷: 1e4, 平方公里: 1e6 },
  land: { 亩: 1, 万亩: 1e4 },
  percent: { "％": 1 },
  persons: { 人: 1, 万人: 1e4 },
  visits: { 人次: 1, 万人次: 1e4 },
  freight: { 吨: 1, 万吨: 1e4 },
  passengerTurnover: { 人公里: 1, 万人公里: 1e4, 亿人公里: 1e8 },
  freightTurnover: { 吨公里: 1, 万吨公里: 1e4, 亿吨公里: 1e8 },
  speed: { "公里/小时": 1 },
};
const written = Object.entries(sizes).flatMap(([dimension, units]) =>
  Object.entries(units).map(([name, size]) => ({ name, dimension, size })),
);

describe("units", () => {
  it.each(written)("knows $name as $size of $dimension", ({ name, dimension, size }) => {
    expect(unitOf(name)?.[1]).toEqual({ dimension, size });
  });

  it("has no unit that is not named here", () => {
    expect(Object.keys(UNITS).sort()).toEqual(written.map(({ name }) => name).sort());
  });
});
