import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** Serious and critical violations of the page as it stands, each with the elements it is about. */
export async function axeViolations(page: Page): Promise<string[]> {
  // What is fading in or out has no colours of its own to be judged by; a spinner turns for ever and has.
  await page.waitForFunction(
    () => document.getAnimations().every((one) => one.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY),
    undefined,
    { timeout: 10_000 },
  );
  // Legacy mode: all in this page; the other way opens a window of its own, which the program refuses.
  // Only violations are described in full: what passes is most of the page, and describing it most of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 4)
          .map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ""}`)
          .join(" | ")}`,
    );
}
