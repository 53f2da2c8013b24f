import type { Page } from "playwright-core";

/**
 * What does not fit the window as it stands: a page that scrolls sideways, a button of the title line, the wizard's foot or an
 * open window that is outside or whose words are cut, a heading or column header that is cut and cannot be read otherwise.
 */
export async function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const said = (element: Element) =>
      (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40);
    const isShown = (element: Element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
    const root = document.scrollingElement ?? document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
    if (root.scrollHeight > root.clientHeight)
      found.push(`the window scrolls by ${root.scrollHeight - root.clientHeight} px`);
    const main = document.querySelector("main");
    if (main && main.scrollWidth > main.clientWidth)
      found.push(`main is ${main.scrollWidth - main.clientWidth} px too wide`);

    for (const button of document.querySelectorAll(
      "header button, .page-head button, .wizard-footer button, [role=dialog] button",
    )) {
      if (!isShown(button) || button.closest("[data-radix-scroll-area-viewport], .mantine-ScrollArea-viewport"))
        continue;
      const { left, right, top, bottom } = button.getBoundingClientRect();
      const isInside = left >= 0 && top >= 0 && right <= window.innerWidth + 0.5 && bottom <= window.innerHeight + 0.5;
      // A drawer's or window's own content may scroll downwards.
      const scrolls = button.closest(".mantine-Drawer-body, .mantine-Modal-body") !== null;
      if (!isInside && !scrolls) found.push(`button ${said(button)} is outside`);
    }
    for (const element of document.querySelectorAll("button, a, h1, h2, legend, label, th, [role=tab]")) {
      if (!isShown(element) || element.closest(".said, .skip-link")) continue;
      const isCut = (part: Element) => {
        const style = getComputedStyle(part);
        const hidden = style.overflowX === "hidden" || style.overflowX === "clip";
        return hidden && part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 1;
      };
      const cut = [element, ...element.querySelectorAll("*")].find(isCut);
      if (cut && !cut.closest("[title]")) found.push(`${element.tagName.toLowerCase()} ${said(element)} is cut`);
    }
    return found;
  });
}
