import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { dataFolder } from "../../electron/desktop/dataFolder.ts";

describe("the data folder", () => {
  it("is the user's own unless another is named", () => {
    expect(dataFolder(["electron", "."], {}, "/users/a")).toEqual({ folder: join("/users/a", "台账"), chosen: false });
  });

  it("is the named one, the argument before the setting", () => {
    const setting = { JIAOTONG_DATA: "/from-setting" };
    expect(dataFolder([], setting, "/users/a")).toEqual({ folder: resolve("/from-setting"), chosen: true });
    expect(dataFolder(["--data=/from-argument"], setting, "/users/a").folder).toBe(resolve("/from-argument"));
    expect(dataFolder(["--data="], {}, "/users/a").chosen).toBe(false);
  });
});
