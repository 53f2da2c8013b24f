import type { Page } from "playwright-core";
import type { Visit } from "./everyPage.ts";

/** Visits while something lies above the page, then closes it by Esc. */
export async function visitAbove(
  page: Page,
  place: string,
  visit: Visit,
  role: "dialog" | "listbox" = "dialog",
): Promise<void> {
  const window = page.getByRole(role).filter({ visible: true });
  await window.first().waitFor();
  await visit(place);
  await page.keyboard.press("Escape");
  await window.first().waitFor({ state: "hidden" });
}
