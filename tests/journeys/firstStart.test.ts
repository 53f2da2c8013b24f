import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foreignWords } from "../support/foreignWords.ts";
import { type LaunchedApp, launchApp } from "../support/launchApp.ts";
import { socketsBeyondThisMachine } from "../support/openSockets.ts";

describe("第一次打开", () => {
  // One start is looked at from all sides; what leaves errors behind or ends the program starts one of its own.
  let bureau: LaunchedApp;
  beforeAll(async () => {
    bureau = await launchApp();
  });
  afterAll(() => bureau.close());

  it("shows the program in Chinese, at the size it is designed for, without an error on the page", async () => {
    await expect.poll(() => bureau.page.title()).toContain("交通台账");
    await bureau.page.getByText("交通台账").first().waitFor();
    expect(await bureau.page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    expect(bureau.page.viewportSize()).toEqual({ width: 1366, height: 768 });
    expect(bureau.errors).toEqual([]);
  });

  it("leads on from an empty store in Chinese words, down to what is read out", async () => {
    await bureau.page.getByText("还没有数据").waitFor();
    for (const name of ["导入表格", "新增一条农村公路建设任务"]) {
      expect(await bureau.page.getByRole("main").getByRole("button", { name }).isVisible()).toBe(true);
    }
    expect(await foreignWords(bureau.page)).toEqual([]);
  });

  it("gives the page two functions and nothing of Node", async () => {
    const seen = await bureau.page.evaluate(() => ({
      bridge: Object.entries(Reflect.get(window, "bureau") as object).map(([name, value]) => [name, typeof value]),
      node: ["require", "process", "module", "Buffer", "ipcRenderer"].filter((name) => name in window),
    }));
    expect(seen).toEqual({
      bridge: [
        ["invoke", "function"],
        ["subscribe", "function"],
      ],
      node: [],
    });
  });

  it("asks nothing of any network, neither from the page nor by a socket", async () => {
    await bureau.page.getByText("交通台账").first().waitFor();
    expect(bureau.network.all().length).toBeGreaterThan(1);
    expect(bureau.network.outside()).toEqual([]);
    expect(socketsBeyondThisMachine(process.pid)).toEqual([]);
  });

  it("lets a page reach nothing outside even when it tries", async () => {
    await using cut = await launchApp({ expectedErrors: [/Content Security Policy/i, /ERR_BLOCKED_BY_CLIENT/] });
    const reached = await cut.page.evaluate(() =>
      fetch("https://example.com/").then(
        () => "reached",
        () => "refused",
      ),
    );
    expect(reached).toBe("refused");
    const before = cut.page.url();
    await cut.page.evaluate(() => {
      location.href = "https://example.com/";
    });
    await cut.page.waitForTimeout(300);
    expect(cut.page.url()).toBe(before);
    expect(socketsBeyondThisMachine(process.pid)).toEqual([]);
  });

  it("passes a menu command on to the page", async () => {
    await bureau.page.evaluate(() => {
      const heard: unknown[] = [];
      const bridge = Reflect.get(window, "bureau") as { subscribe(listener: (event: unknown) => void): () => void };
      bridge.subscribe((event) => heard.push(event));
      Reflect.set(window, "heard", heard);
    });
    await bureau.chooseMenu("import");
    await expect
      .poll(() => bureau.page.evaluate(() => Reflect.get(window, "heard") as unknown))
      .toEqual([{ name: "menu", payload: { command: "import" } }]);
  });

  it("keeps a log and the place of its window in the data folder", async () => {
    const data = mkdtempSync(join(tmpdir(), "taizhang-first-"));
    try {
      const kept = await launchApp({ data });
      expect(readFileSync(join(data, "log/log.txt"), "utf8")).toContain(" info start ");
      await kept.close();
      expect(JSON.parse(readFileSync(join(data, "window.json"), "utf8"))).toMatchObject({ width: 1366, height: 768 });
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  });
});
