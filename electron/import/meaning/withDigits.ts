const NUMERALS = "〇一二三四五六七八九";

/** 二〇二一年十月 → 2021年10月; other words with numerals in them stay. */
export function withDigits(text: string): string {
  return text
    .replace(/[一二][〇○零OoＯ0一二三四五六七八九]{3}(?=年)/g, (year) =>
      [...year].map((sign) => Math.max(0, NUMERALS.indexOf(sign))).join(""),
    )
    .replace(/(?<![一二三四五六七八九十\d])(?:十[一二]?|[一二三四五六七八九])(?=月)/g, (month) => {
      const tens = month.startsWith("十") ? 10 : 0;
      return String(tens + Math.max(0, NUMERALS.indexOf(month.replace("十", "") || "〇")));
    });
}
