import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headerKey, headerText } from "../../db/ledgers/derive/headerKey.ts";
import { looseHeaderKey } from "../../db/ledgers/derive/looseHeaderKey.ts";

describe("a header taken apart", () => {
  it.each([
    ["计划里程（公里）", "计划里程", "公里"],
    ["计划 里程\n（km）", "计划里程", "公里"],
    ["里程(KM)", "里程", "公里"],
    ["投资【万元】", "投资", "万元"],
    ["投资（单位：万元）", "投资", "万元"],
    ["完成投资/万元", "完成投资", "万元"],
    ["完成投资：元", "完成投资", "元"],
    ["形象进度（％）", "形象进度", "％"],
    ["面积（㎡）", "面积", "平方米"],
    ["户  数（户）", "户数", "户"],
    ["标志牌（块）", "标志牌", "块"],
    ["＊计划里程（ｋｍ）", "计划里程", "公里"],
    ["备　注", "备注", null],
    ["责任人（单位）", "责任人单位", null],
    ["桩号（起）", "桩号起", null],
    ["1.路线名称", "路线名称", null],
    ["（2）乡镇", "乡镇", null],
    ["③计划里程（公里）", "计划里程", "公里"],
    ["1－10月完成投资（万元）", "累计完成投资", "万元"],
    ["截至2021年10月底完成里程", "累计完成里程", null],
    ["10月完成投资", "10月完成投资", null],
    ["万元", "", "万元"],
    ["（公里）", "", "公里"],
  ])("%s", (text, words, unit) => {
    expect(headerText(text)).toMatchObject({ words, unit });
  });

  it("leaves out what stands in brackets only in the bare words", () => {
    expect(headerText("村（居）委会").bare).toBe("村委会");
    expect(headerText("村（居）委会").words).toBe("村居委会");
  });
});

describe("one form for the same words", () => {
  it.each([
    ["计划里程", "里程计划"],
    ["已完成里程", "完成里程"],
    ["累计完成投资额", "完成投资"],
    ["开工时间", "开工日期"],
    ["竣工时间", "完工日期"],
    ["线路名称", "路线名称"],
    ["概算投资", "计划投资"],
    ["养护类别", "养护类型"],
    ["路面宽度", "路面宽"],
    ["投资计划投资", "计划投资"],
  ])("%s = %s", (first, second) => {
    expect(headerKey(first)).toBe(headerKey(second));
  });

  it.each([
    ["桥长", "桥名"],
    ["计划里程", "完成里程"],
    ["计划投资", "完成投资"],
    ["开工日期", "完工日期"],
    ["完工日期", "计划完工"],
    ["起点桩号", "止点桩号"],
    ["树种", "花种"],
    ["路面宽度", "路基宽度"],
    ["本月完成投资", "完成投资"],
  ])("%s ≠ %s, also read loosely", (first, second) => {
    expect(headerKey(first)).not.toBe(headerKey(second));
    expect(looseHeaderKey(first)).not.toBe(looseHeaderKey(second));
  });

  it.each([
    ["目标完工时间", "计划完工时间"],
    ["截至目前完成里程", "完成里程"],
    ["进度滞后原因", "滞后原因"],
    ["已硬化里程", "完成里程"],
    ["批复总投资", "计划投资"],
  ])("read loosely, %s = %s", (first, second) => {
    expect(looseHeaderKey(first)).toBe(looseHeaderKey(second));
  });

  it("never fails, and never depends on what it was asked before", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."计划完成里程投资（）()/：0k m\n"), maxLength: 12 }), (text) => {
        const { words } = headerText(text);
        expect(headerKey(words)).toBe(headerKey(words));
        expect(headerText(words).words).toBe(headerText(headerText(words).words).words);
      }),
    );
  });
});
