import { describe, expect, it } from "vitest";
import { menuTemplate } from "../../electron/desktop/menuTemplate.ts";

interface Item {
  id?: string;
  label?: string;
  role?: string;
  accelerator?: string;
  click?: () => void;
  submenu?: Item[];
}

const chosen: string[] = [];
const menus = (packaged: boolean): Item[] => menuTemplate((command) => chosen.push(command), packaged) as Item[];
const items = (packaged: boolean): Item[] => menus(packaged).flatMap((menu) => menu.submenu ?? []);

describe("the menu", () => {
  it("has the four menus of the program", () => {
    expect(menus(true).map((menu) => menu.label)).toEqual(["文件(&F)", "编辑(&E)", "视图(&V)", "帮助(&H)"]);
  });

  it("gives each key one meaning", () => {
    const keys = items(false).flatMap((item) => item.accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of ["N", "I", "F", "S", "P", "1", "9"]) {
      expect(keys).toContain(`CommandOrControl+${key}`);
    }
    expect(keys).toContain("F5");
  });

  it("sends the command of the item chosen", () => {
    for (const item of items(true)) {
      item.click?.();
    }
    expect(chosen).toContain("import");
    expect(chosen).toContain("area-9");
    expect(items(true).find((item) => item.id === "menu:import")?.label).toBe("导入…");
  });

  it("offers developer tools only while developing", () => {
    expect(items(false).some((item) => item.role === "toggleDevTools")).toBe(true);
    expect(items(true).some((item) => item.role === "toggleDevTools")).toBe(false);
  });
});
