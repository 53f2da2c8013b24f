import { describe, expect, it } from "vitest";
import { readNumbers } from "../../../../electron/summary/recheck/reading/readNumbers.ts";

/** What is read of a text, shortly: value in its base unit, hedge; dates by their parts. */
function said(text: string): string[] {
  return readNumbers(text).map(({ what }) => {
    if (what.kind === "moment")
      return [what.since, what.year, what.month, what.day].map((part) => part ?? "").join("/");
    return `${what.hedge ?? ""} ${Number(what.value) / 1e6}${what.unit}`.trim();
  });
}

describe("the numbers of a sentence", () => {
  it.each([
    ["11.38亿元、11.38万元、１１３８００万元", ["1138000000元", "113800元", "1138000000元"]],
    ["13亿5300万元", ["1353000000元"]],
    ["1,816公里，1 816", ["1816000米", "1", "816"]],
    [
      "约176公里、1816余万元、近3百户、30座以上、十余条",
      ["about 176000米", "over 18160000元", "under 300户", "least 30座", "over 10条"],
    ],
    ["最近3年，附近2处，节约5万元", ["3年", "2处", "50000元"]],
    ["1.4％、1.4%、1.4个百分点、百分之一点四", ["1.4%", "1.4%", "1.4百分点", "1.4%"]],
    ["二十八辆、两座、四级公路、三点五公里", ["28辆", "2座", "4级", "3500米"]],
    ["1－10月、1-10月份、1月至10月、前十个月", ["1//10/", "1//10/", "1//10/", "1//10/"]],
    ["2021年6月20日、6月20号、二〇二一年六月、2021-06-20", ["/2021/6/20", "//6/20", "/2021/6/", "/2021/6/20"]],
    ["2021年1－10月", ["/2021//", "1//10/"]],
    ["增长-1.4%", ["-1.4%"]],
    ["1．高速公路2项", ["2项"]],
    ["3亿户7000万人", ["300000000户", "70000000人"]],
  ])("%s", (text, numbers) => {
    expect(said(text)).toEqual(numbers);
  });
});
