/**
 * Starts the program in Electron: `npm start`. Where Electron's runtime is not installed it says so and ends; it never
 * starts a download by itself (the electron package would, on being asked for its path).
 */
import { spawnSync } from "node:child_process";
import { buildWhenStale } from "./build.ts";
import { electronRuntime } from "./electronRuntime.ts";
import { projectRoot } from "./viteConfigs.ts";

const runtime = electronRuntime();
if (runtime === null) {
  console.error(
    [
      "没有找到 Electron 运行环境，程序未启动。",
      "· 能访问镜像：设置 electron_mirror（例如 npm config set electron_mirror 镜像地址），再运行 npx install-electron",
      "· 不能下载：运行 npm run preview，用本机的 Chromium 打开同一个程序",
      "",
      "Electron's runtime is not installed, so nothing was started.",
      "- With a mirror: set electron_mirror and run npx install-electron",
      "- Without: npm run preview opens the same program in the installed Chromium",
    ].join("\n"),
  );
  process.exitCode = 1;
} else {
  await buildWhenStale();
  const { status } = spawnSync(runtime, [projectRoot, ...process.argv.slice(2)], { stdio: "inherit" });
  process.exitCode = status ?? 1;
}
