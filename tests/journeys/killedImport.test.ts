import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { goOnTo, startImport } from "../support/importWizard.ts";
import { largeRoadWorks } from "../support/largeRoadWorks.ts";
import { launchApp } from "../support/launchApp.ts";
import { openLedger, shownList } from "../support/ledgerList.ts";
import { descendants } from "../support/openSockets.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const rows = 5_000;

it.each([0, 0.4])(
  "is all or nothing when the whole program is killed while it writes (share %s done)",
  async (share) => {
    using folder = temporaryFolder();
    const data = folder.path("data");
    const file = folder.path("大表.xlsx");
    writeFileSync(file, largeRoadWorks(rows));

    const killed = await launchApp({ data });
    await startImport(killed, file);
    await goOnTo(killed.page, "写入");
    await killed.page.getByRole("button", { name: `写入 ${rows} 行` }).click();
    // From here on: as soon as so much is written, inside the page, so that no time is lost in between.
    await killed.page.waitForFunction((least) => {
      const [done, all] = (/(\d+) \/ (\d+)/.exec(document.querySelector("[role=status]")?.textContent ?? "") ?? [])
        .slice(1)
        .map(Number);
      return done !== undefined && all !== undefined && done > 0 && done >= all * least;
    }, share);
    for (const pid of descendants(killed.pid)) process.kill(pid, "SIGKILL");
    await killed.close();

    await using bureau = await launchApp({ data });
    const { page } = bureau;
    await page.getByRole("heading", { name: "首页" }).waitFor();
    await openLedger(page, "农村公路建设任务");
    const { total } = await shownList(page);
    expect([0, rows]).toContain(total);
    await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "导入记录" }).click();
    // The history says the same as the ledger.
    if (total === 0) await page.getByText("还没有导入过表格。").waitFor();
    else await page.getByRole("row").filter({ hasText: "大表.xlsx" }).getByText("已写入").waitFor();

    // Nothing is in the way of importing it now.
    await startImport(bureau, file);
    const counts = page.getByText(/^共 \d+ 行 ＝/).last();
    expect(await counts.innerText()).toContain(
      total === 0 ? `新增 ${rows} ＋ 更新 0 ＋ 不变 0` : `新增 0 ＋ 更新 0 ＋ 不变 ${rows}`,
    );
  },
  // The rows are read, planned and written twice.
  120_000,
);
