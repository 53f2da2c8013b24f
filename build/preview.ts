/**
 * `npm run preview`: the same built program in the test host with a visible browser, for people who cannot get
 * Electron's runtime. Records lie in demo-out/preview unless --data=DIR says otherwise; dialogs ask on this terminal.
 */
import { join } from "node:path";
import { startHost } from "../tests/support/host/index.ts";
import { buildWhenStale } from "./build.ts";
import { projectRoot } from "./viteConfigs.ts";

const given = process.argv.slice(2);
const args = given.some((each) => each.startsWith("--data="))
  ? given
  : [`--data=${join(projectRoot, "demo-out/preview")}`, ...given];
const visible = process.platform === "win32" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

try {
  await buildWhenStale();
  const host = await startHost({
    main: join(projectRoot, "out/main.js"),
    args,
    headless: !visible,
    askOnTerminal: true,
    keepsChromium: false,
  });
  host.go();
  console.log(
    visible
      ? "预览已打开；关闭浏览器窗口即结束。"
      : `没有显示器，程序在无窗口的浏览器中运行。调试地址：${host.endpoint}（Ctrl+C 结束）`,
  );
  process.on("SIGINT", () => void host.close());
  process.exitCode = await host.exited;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
