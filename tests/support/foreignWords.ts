import type { Page } from "playwright-core";

/** Names of things that a Chinese office writes in Latin letters. */
const usual = /^(Excel|Word|docx|PDF|WPS|xlsx?|et|ods|csv|xml|htm|km|Ctrl|Enter|Esc|PageUp|PageDown|Home|End)$/;
/** Fonts go by the names their makers gave them: 仿宋_GB2312, “Noto Serif CJK SC”. */
const fonts = /“[^”“]*(?:_GB2312|CJK SC)”/g;

/** Words in Latin letters that a user of the page as it stands would see or hear read out. */
export async function foreignWords(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    // What is hidden from readers and eyes alike (the textarea that measures another one's height) is neither seen nor heard.
    const said = [...document.querySelectorAll("*")].filter((element) => !element.closest("[aria-hidden=true]"));
    const named = said.flatMap((element) =>
      ["aria-label", "aria-description", "aria-roledescription", "title", "placeholder", "alt"].map(
        (name) => element.getAttribute(name) ?? "",
      ),
    );
    const fields = document.querySelectorAll("input:not([type=checkbox], [type=radio], [type=hidden]), textarea");
    const typed = [...fields].map((field) => (field as HTMLInputElement).value);
    return [document.title, document.body.innerText, ...named, ...typed];
  });
  // A code is read out wherever it is spoken of, and is typed in.
  const codes = texts.flatMap((text) =>
    [...text.matchAll(/校验码[：\s]*([A-Z0-9]{8})/g)].map(([, code]) => code ?? ""),
  );
  const words = texts.flatMap(
    (text) =>
      codes
        .reduce((rest, code) => rest.replaceAll(code, ""), text)
        .replace(fonts, "")
        .match(/[A-Za-z]{2,}/g) ?? [],
  );
  return [...new Set(words.filter((word) => !usual.test(word)))];
}
