import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { launchApp } from "../support/launchApp.ts";

it("says on a page why it cannot start, and leaves what is there alone", async () => {
  const folder = mkdtempSync(join(tmpdir(), "taizhang-failed-"));
  const occupied = join(folder, "台账");
  writeFileSync(occupied, "a file where the data folder should be");
  try {
    await using bureau = await launchApp({ data: join(occupied, "data") });
    await bureau.page.getByText("交通台账未能启动").waitFor();
    expect(await bureau.page.getByText("已有数据没有改动").isVisible()).toBe(true);
    const answer = await bureau.page.evaluate(() => {
      const bridge = Reflect.get(window, "bureau") as { invoke(call: string, input: unknown): Promise<unknown> };
      return bridge.invoke("app.state", {});
    });
    expect(answer).toEqual({ ok: false, error: { code: "bad-request" } });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
