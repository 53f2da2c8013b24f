import { expect, it } from "vitest";
import { isListed } from "../../db/ledgers/isListed.ts";

it("lists what is required unless it says otherwise, and else only what says so", () => {
  expect(isListed({ kind: "text", required: true })).toBe(true);
  expect(isListed({ kind: "year", required: true, listed: false })).toBe(false);
  expect(isListed({ kind: "date", listed: true })).toBe(true);
  expect(isListed({ kind: "date" })).toBe(false);
});
