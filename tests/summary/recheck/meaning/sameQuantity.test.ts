import { describe, expect, it } from "vitest";
import { sameQuantity } from "../../../../electron/summary/recheck/meaning/sameQuantity.ts";
import { readNumbers } from "../../../../electron/summary/recheck/reading/readNumbers.ts";

function quantity(text: string) {
  const [number] = readNumbers(text);
  if (number?.what.kind !== "quantity") throw new Error(text);
  return number.what;
}

/** Whether a text says the same as ours, with the exact value in the unit of ours. */
function same(own: string, exact: string, found: string): boolean {
  return sameQuantity(quantity(own), quantity(exact).value, quantity(found));
}

describe("a quantity said otherwise", () => {
  it.each([
    ["11.38亿元", "113823万元", ["11.38亿元", "113800万元", "113823万元", "约11.4亿元", "11余亿元", "近12亿元"]],
    [
      "1816.21万元",
      "1816.21万元",
      ["1816余万元", "1800多万元", "1816万余元", "18162100元", "约1816万元", "1816.210万元"],
    ],
    ["约180公里", "176.34公里", ["约176公里", "176.34公里", "约180公里", "近180公里"]],
    ["2200余万元", "2284.51万元", ["2280余万元", "近2300万元", "2284.51万元"]],
  ])("%s of %s is also", (own, exact, all) => {
    expect(all.filter((found) => !same(own, exact, found))).toEqual([]);
  });

  it.each([
    [
      "11.38亿元",
      "113823万元",
      ["11.38万元", "11.4亿元", "11.83亿元", "113832万元", "约11.3亿元", "近11亿元", "12余亿元"],
    ],
    ["1816.21万元", "1816.21万元", ["1820余万元", "1000余万元", "1816万元", "近1816万元", "约1900万元", "约2500万元"]],
    ["约180公里", "176.34公里", ["180公里", "176公里", "约170公里", "180余公里"]],
    ["85起", "85起", ["85余起", "近85起", "58起"]],
    ["13.53亿元", "13.53亿元", ["近20亿元", "20余亿元"]],
  ])("%s of %s is not", (own, exact, all) => {
    expect(all.filter((found) => same(own, exact, found))).toEqual([]);
  });
});
