import { describe, expect, it } from "vitest";
import { readCaption } from "../../electron/import/meaning/readCaption.ts";

describe("what a caption says", () => {
  it.each([
    ["马龙区2021年农村公路建设任务进度表", [2021]],
    ["2021年度农村公路建设情况", [2021]],
    ["２０２１年度养护情况", [2021]],
    ["2020－2021年危桥改造情况表", [2020, 2021]],
    ["农村公路建设任务进度表", []],
    ["填报日期：2021年10月25日", []],
    ["马交发〔2020〕12号", []],
    ["农村公路2021", [2021]],
    ["二〇二一年农村公路建设任务进度表", [2021]],
    ["二零二一年度危桥改造情况", [2021]],
    ["马交发[2020]12号 2021年任务", [2021]],
    ["“十四五”期间农村公路建设", []],
  ] as const)("the years of %s", (text, years) => {
    expect(readCaption([text]).years).toEqual(years);
  });

  it.each([
    ["2021年农村公路建设任务进度表（截至10月底）", null, 10],
    ["2021年农村公路建设任务进度表（截止2021年9月30日）", "2021-09", null],
    ["2021年1－10月养护情况表", "2021-10", 10],
    ["2021年1-8月份危桥改造进度表", "2021-08", 8],
    ["农村公路建设进度表（2021年10月）", "2021-10", 10],
    ["2021年9月份农村公路进展情况", "2021-09", 9],
    ["农村公路建设进度表（2021.10）", "2021-10", null],
    ["截至2021.10.31", "2021-10", null],
    ["2021年9月30日止", "2021-09", null],
    ["二〇二一年度进度表（截至十月底）", null, 10],
    ["二○二一年十一月", "2021-11", 11],
    ["上报时间：2021.10.25", null, null],
    ["安防工程进度表202109", "2021-09", null],
    ["填报日期：2021年10月25日", null, null],
    ["2021年危桥改造进度表", null, null],
  ] as const)("the month of %s", (text, asOf, month) => {
    const caption = readCaption([text]);
    expect([caption.asOf, caption.month]).toEqual([asOf, month]);
  });

  it.each([
    ["填报单位：通泉街道办", "通泉街道办"],
    ["填报单位（盖章）：大庄乡人民政府", "大庄乡人民政府"],
    ["填报单位：纳章          单位：万元、公里", "纳章"],
    ["报送单位:马鸣乡", "马鸣乡"],
    ["单位：万元、公里", null],
    ["乡镇：月望乡", "月望乡"],
    ["报送单位（盖章）：马龙区通泉街道办事处 2021年10月25日", "马龙区通泉街道办事处"],
  ])("who reports in %s", (text, reporter) => {
    expect(readCaption([text]).reporter).toBe(reporter);
  });

  it.each([
    ["单位：万元、公里", { money: "万元", length: "公里" }],
    ["单位：万元、km", { money: "万元", length: "公里" }],
    ["单位：元、米", { money: "元", length: "米" }],
    ["（单位：万元/公里）", { money: "万元", length: "公里" }],
    ["计量单位：公里，万元", { length: "公里", money: "万元" }],
    ["填报单位：通泉街道    单位：亿元", { money: "亿元" }],
    ["填报单位：万元村委会", {}],
    ["长度单位：米 金额单位：万元", { length: "米", money: "万元" }],
    ["单位：人民币万元", { money: "万元" }],
  ])("the units of %s", (text, units) => {
    expect(readCaption([text]).units).toEqual(units);
  });

  it("takes the first of several texts that says a thing, and every year once", () => {
    const caption = readCaption([
      "2021年进度表（截至9月底）",
      "填报单位：大庄乡",
      "单位：元",
      "2021年10月填报",
      "单位：万元",
    ]);
    expect(caption).toMatchObject({ years: [2021], month: 9, reporter: "大庄乡", units: { money: "元" } });
  });
});
