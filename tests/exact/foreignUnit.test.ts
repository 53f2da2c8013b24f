import { expect, it } from "vitest";
import { foreignUnit } from "../../db/exact/index.ts";

it.each([
  ["万美元", "money"],
  ["港币", "money"],
  ["千港元", "money"],
  ["USD", "money"],
  ["华里", "length"],
  ["英里", "length"],
  ["里", "length"],
  ["公亩", "land"],
  ["百辆", "count"],
  ["千", "count"],
])("%s is a unit of %s, though none that can be converted", (word, dimension) => {
  expect(foreignUnit(word)).toBe(dimension);
});

it.each(["万元", "公里", "亩", "人民币", "人民币万元", "km", "辆", "张开元", "永安里", "玉米", "含税", "2021年"])(
  "%s is none of them",
  (word) => {
    expect(foreignUnit(word)).toBeUndefined();
  },
);
