import { expect, it } from "vitest";
import { ledgerOf } from "../../db/ledgers/index.ts";
import { keepTexts, keptTexts } from "../../renderer/records/form/keptTexts.ts";

it("begins with the year at hand, and after a save with the year and township just written, and nothing else", () => {
  const [roads, complaints] = [ledgerOf("road-works"), ledgerOf("complaints")];
  if (!roads || !complaints) throw new Error("the ledgers are gone");
  expect(keptTexts(roads, "2021-10")).toEqual({ 年度: "2021" });
  keepTexts(roads, { 年度: "2020", 乡镇: "大庄乡", 路线名称: "甲路", 计划里程: "3.9", 状态: "在建" });
  expect(keptTexts(roads, "2021-10")).toEqual({ 年度: "2020", 乡镇: "大庄乡" });
  // Each ledger keeps its own.
  expect(keptTexts(complaints, "2021-10")).toEqual({});
});
