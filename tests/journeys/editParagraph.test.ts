import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeViolations } from "../support/axeViolations.ts";
import { openSummary, shownText, summaryParagraph, toSummary } from "../support/summaryPage.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

/** The template's text that an editor of chips would keep. */
function kept(editor: Locator): Promise<string> {
  return editor.evaluate((root) =>
    [...root.childNodes]
      .map((node) => (node instanceof HTMLElement ? node.dataset.source : node.textContent?.replace(/\uFEFF/g, "")))
      .join(""),
  );
}

/** Writes as an input method does: letters that stand for a while, then the word chosen. */
async function compose(page: Page, letters: string, word: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (let count = 1; count <= letters.length; count += 1) {
    const text = letters.slice(0, count);
    await session.send("Input.imeSetComposition", { text, selectionStart: count, selectionEnd: count });
  }
  await session.send("Input.insertText", { text: word });
}

it("lets a paragraph be written anew for this edition, refuses a broken tag, and gives the template's text back", async () => {
  using folder = temporaryFolder();
  await using bureau = await openSummary(folder);
  const { page } = bureau;
  const old = "实现重点工程节点1个";
  await summaryParagraph(page, old)
    .getByRole("button", { name: /^改这一段/ })
    .click();
  const editor = page.getByRole("textbox", { name: /^第 \d+ 段$/ });
  const chip = (name: RegExp) => editor.getByRole("img", { name });
  await chip(/^条件开始/)
    .first()
    .waitFor();
  expect(await editor.innerText()).not.toMatch(/[{}#^]/);
  const templated = await kept(editor);
  const reading = await editor.innerText();
  expect(templated).toMatch(/^\{#有 高速\.节点\}.*\{\/\}$/);

  // Taken out at one end, a choice goes with both; Ctrl+Z gives every letter back.
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Delete");
  expect(await kept(editor)).toBe(templated.replace(/^\{#有 高速\.节点\}(.*)\{\/\}$/, "$1"));
  await page.keyboard.press("Control+z");
  await expect.poll(() => kept(editor)).toBe(templated);
  await expect.poll(() => editor.innerText()).toBe(reading);

  // A tag that is not known, and one that nobody closed, are chips that say so; nothing is kept.
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("沾马高速于{#高速.本年节点}{日期|月日}{/通车，入库{固投.入库项目书}个。");
  await chip(/^写法有误：.*没有“固投\.入库项目书”这个指标/).waitFor();
  await page.keyboard.press("Control+s");
  await page.getByRole("alert").getByText("没有保存，原来的文字没有变").waitFor();
  expect(await axeViolations(page)).toEqual([]);

  // The figure is found by its name and put where the cursor is; it says its number.
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("今年新开工和续建的重点工程进展顺利，新入库");
  await page.getByRole("button", { name: "插入指标…" }).click();
  await page.getByRole("combobox", { name: "插入指标" }).fill("入库项目数");
  await page.getByRole("option", { name: /^固投\.入库项目数/ }).click();
  await chip(/^数字：入库项目数，2$/).waitFor();
  await page.keyboard.type("个项目。");
  const written = "今年新开工和续建的重点工程进展顺利，新入库{固投.入库项目数}个项目。";
  expect(await kept(editor)).toBe(written);

  // Moved by the keyboard: cut with the word before it, put at the end; an input method writes beside it; all is taken back.
  for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Control+x");
  expect(await kept(editor)).toBe(written.replace("{固投.入库项目数}", ""));
  await page.keyboard.press("End");
  await page.keyboard.press("Control+v");
  expect(await kept(editor)).toBe("今年新开工和续建的重点工程进展顺利，新入库个项目。{固投.入库项目数}");
  await chip(/^数字：入库项目数，2$/).waitFor();
  await compose(page, "拼音", "余");
  expect(await kept(editor)).toBe("今年新开工和续建的重点工程进展顺利，新入库个项目。{固投.入库项目数}余");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  expect(await kept(editor)).toBe("今年新开工和续建的重点工程进展顺利，新入库个项目。");
  for (let steps = 0; steps < 8 && (await kept(editor)) !== written; steps += 1) await page.keyboard.press("Control+z");
  expect(await kept(editor)).toBe(written);
  await page.getByRole("button", { name: "保存" }).click();
  // What the chips say reads like what is saved: the editor must be gone.
  await editor.waitFor({ state: "detached" });
  const own = summaryParagraph(page, "重点工程进展顺利，新入库2个项目。");
  await own.waitFor();
  expect(await own.innerText()).toContain("本期");
  expect(await shownText(page)).not.toContain(old);

  // Leaving unsaved work is asked about; what was saved before is still there.
  await own.getByRole("button", { name: /^改这一段/ }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("另一种写法。");
  // More than a paragraph may have is left out and said, whoever writes it; going on takes the words away.
  const full = page.getByRole("alert").getByText("一段最多 4000 字，超出的没有写入。");
  await page.keyboard.insertText("字".repeat(4000));
  await full.waitFor();
  expect(await kept(editor)).toBe("另一种写法。");
  await page.keyboard.press("Backspace");
  await full.waitFor({ state: "detached" });
  await compose(page, "拼音", "长".repeat(4000));
  await full.waitFor();
  expect(await kept(editor)).toBe("另一种写法");
  await page.getByRole("button", { name: "导出 Word" }).hover();
  await page.getByRole("tooltip", { name: "有一段改过还没有保存，请先保存或取消" }).waitFor();
  await page.getByRole("link", { name: "首页" }).click();
  await page.getByRole("dialog", { name: "这一段还没有保存" }).getByRole("button", { name: "放弃修改" }).click();
  await page.getByRole("heading", { level: 1, name: "首页" }).waitFor();
  await toSummary(page);
  await own.getByRole("button", { name: /^改这一段/ }).click();
  await page.getByRole("button", { name: "恢复模板文字" }).first().click();
  await summaryParagraph(page, old).waitFor();
});
