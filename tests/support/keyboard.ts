import type { Page } from "playwright-core";

/** Presses Tab (backwards: Shift+Tab) until the element of this name has the focus, as someone without a mouse does. */
export async function tabTo(page: Page, name: string | RegExp, backwards = false): Promise<void> {
  const met: string[] = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press(backwards ? "Shift+Tab" : "Tab");
    const focused = await focusedName(page);
    if (typeof name === "string" ? focused === name : name.test(focused)) return;
    met.push(focused);
  }
  throw new Error(`Tab does not lead to ${name}, but to ${[...new Set(met)].join(" · ")}`);
}

/** What the element with the focus is called: its aria-label, its label, else its text. */
export async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement)) return "";
    const labels = "labels" in focused ? (focused as HTMLInputElement).labels : null;
    const name = focused.getAttribute("aria-label") ?? labels?.[0]?.innerText ?? focused.innerText;
    return name.replace(/\s+/g, " ").replace(/ \*$/, "").trim();
  });
}

/** Presses a key until the focused element's name says so. */
export async function pressUntil(page: Page, key: string, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (name.test(await focusedName(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${name}`);
}

/** Replaces what stands in the focused field. */
export async function typeOver(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
}
