import type { Page } from "playwright-core";

/** Names of things that a Chinese office writes in Latin letters. */
const usual = /^(Excel|PDF|WPS|xlsx?|et|csv|km|Ctrl|Enter|Esc|PageUp|PageDown|Home|End)$/;

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
  const words = texts.flatMap((text) => text.replace(/校验码[：\s]*[A-Z0-9]{8}/g, "").match(/[A-Za-z]{2,}/g) ?? []);
  return [...new Set(words.filter((word) => !usual.test(word)))];
}
