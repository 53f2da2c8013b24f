import { describe, expect, it } from "vitest";
import { defaultCounty } from "../../build/sample/defaultCounty.ts";
import { townshipBook } from "../../electron/import/meaning/townshipBook.ts";

const county = townshipBook(
  defaultCounty.townships.map(({ 名称, 别名 }) => ({ name: 名称, aliases: 别名 ? [别名] : [] })),
  ["马龙区", "马龙县"],
);

describe("a township by the names people write", () => {
  it.each([
    ["通泉街道", "通泉街道"],
    ["通泉", "通泉街道"],
    ["通泉街道办事处", "通泉街道"],
    ["通泉街道办", "通泉街道"],
    ["通泉办事处", "通泉街道"],
    ["马龙区通泉街道", "通泉街道"],
    ["通 泉 街 道", "通泉街道"],
    ["通泉　街道", "通泉街道"],
    ["大庄乡人民政府", "大庄乡"],
    ["大庄乡政府", "大庄乡"],
    ["大庄", "大庄乡"],
    ["马过河镇", "马过河镇"],
    ["马过河", "马过河镇"],
    ["马鸣乡", "马鸣乡"],
    ["马鸣", "马鸣乡"],
    ["鸡头村", "鸡头村街道"],
    ["鸡头村街道", "鸡头村街道"],
    ["（旧县街道）", "旧县街道"],
    ["曲靖市马龙区通泉街道办事处", "通泉街道"],
    ["云南省曲靖市马龙县大庄乡", "大庄乡"],
    ["马龙通泉街道", "通泉街道"],
    ["曲靖市马龙通泉街道", "通泉街道"],
    ["云南省曲靖市马龙大庄", "大庄乡"],
    ["1.通泉街道", "通泉街道"],
    ["三、大庄乡", "大庄乡"],
  ])("%s is %s", (text, name) => {
    expect(county.resolve(text)).toEqual({ kind: "found", name });
  });

  it.each([
    ["大庄镇人民政府", "大庄乡"],
    ["马鸣镇", "马鸣乡"],
    ["旧县乡", "旧县街道"],
  ])("%s is %s, and said to be otherwise", (text, name) => {
    expect(county.resolve(text)).toEqual({ kind: "found", name, otherwise: true });
  });

  it.each([
    "马",
    "马龙区",
    "马龙",
    "旧",
    "通",
    "马过",
    "大庄村",
    "通泉小学",
    "鸡头",
    "王家",
    "",
    "通泉街道、大庄乡",
    "松林乡",
  ])("%s is nobody's name", (text) => {
    expect(county.resolve(text)).toEqual({ kind: "unknown" });
  });

  // A street of the same name elsewhere is not ours: only our own county's name, or what stands above it, may stand before.
  it.each([
    "沾益区通泉街道",
    "曲靖市沾益区通泉街道",
    "沾益通泉街道",
    "曲靖市通泉街道",
    "沾益区马龙区通泉街道",
    "新马龙区通泉街道",
    "新马龙通泉街道",
    "沾益马龙大庄乡",
    "马龙区沾益区通泉街道",
    "通泉街道马龙区",
  ])("%s is not ours", (text) => {
    expect(county.resolve(text)).toEqual({ kind: "unknown" });
  });

  it("never takes 马鸣 for 马过河, whatever office is written behind", () => {
    for (const office of ["", "乡", "乡人民政府", "乡政府"]) {
      expect(county.resolve(`马鸣${office}`)).toEqual({ kind: "found", name: "马鸣乡" });
    }
    for (const office of ["", "镇", "镇人民政府"]) {
      expect(county.resolve(`马过河${office}`)).toEqual({ kind: "found", name: "马过河镇" });
    }
  });

  it("tells two townships of one stem apart by their type only, and says so where it is missing", () => {
    const twins = townshipBook([
      { name: "龙泉街道", aliases: [] },
      { name: "龙泉镇", aliases: [] },
    ]);
    expect(twins.resolve("龙泉镇")).toEqual({ kind: "found", name: "龙泉镇" });
    expect(twins.resolve("龙泉街道办事处")).toEqual({ kind: "found", name: "龙泉街道" });
    expect(twins.resolve("龙泉")).toEqual({ kind: "ambiguous", names: ["龙泉街道", "龙泉镇"] });
    expect(twins.within("龙泉2021年进度表")).toBeNull();
  });

  it.each([
    ["通泉街道2021年安防工程进度表", "通泉街道"],
    ["马龙区大庄乡农村公路建设情况", "大庄乡"],
    ["王家庄上报表", "王家庄街道"],
    ["马龙区2021年农村公路建设任务进度表", null],
    ["通泉街道、大庄乡2021年进度表", null],
    ["汇总", null],
    // As in a cell: before a township stands our own county's name, or no place's.
    ["沾益区通泉街道2021年安防工程进度表", null],
    ["2021年曲靖市沾益区通泉街道进度表", null],
    ["沾益区通泉2021年进度表", null],
    ["曲靖市通泉街道2021年进度表", null],
    ["沾益区马龙区通泉街道进度表", null],
    ["马龙区沾益区通泉街道进度表", null],
    ["2021年曲靖市马龙区通泉街道进度表", "通泉街道"],
    ["关于上报马龙县通泉镇进度表", "通泉街道"],
    ["马龙通泉2021年进度表", "通泉街道"],
    ["2021年全区通泉街道进度表", "通泉街道"],
    ["沾益区通泉街道、马龙区大庄乡进度表", "大庄乡"],
    ["沾益区通泉街道与马龙区通泉街道交界处", "通泉街道"],
  ])("within %s: %s", (text, name) => {
    expect(county.within(text)).toBe(name);
  });
});
