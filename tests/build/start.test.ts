import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

describe("npm start without Electron's runtime", () => {
  it("says in words what to do, and ends without a stack trace", () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, "../../build/start.ts")],
      {
        encoding: "utf8",
        env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: join(import.meta.dirname, "no-runtime-here") },
      },
    );
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("没有找到 Electron 运行环境，程序未启动。");
    expect(stderr).toContain("electron_mirror");
    expect(stderr).toContain("npm run preview");
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
