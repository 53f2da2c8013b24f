import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { monthAfter, monthText } from "../../db/exact/index.ts";
import { fieldKinds } from "../../db/ledgers/fieldKinds.ts";
import { commandOfKey } from "../../renderer/app/useShellKeys.ts";
import { unitChoices } from "../../renderer/imports/steps/unitChoices.ts";
import { valueText } from "../../renderer/records/valueText.ts";

const root = join(import.meta.dirname, "../../renderer");

describe("words and keys", () => {
  it("writes months and counts them over the turn of the year", () => {
    expect(monthText("2021-01")).toBe("2021年1月");
    expect(monthAfter("2021-12", 1)).toBe("2022-01");
    expect(monthAfter("2021-01", -1)).toBe("2020-12");
  });

  it("turns keys into the menu's commands and leaves other keys alone", () => {
    const key = (name: string, more = {}) =>
      commandOfKey({ key: name, ctrlKey: true, metaKey: false, altKey: false, shiftKey: false, ...more });
    expect(key("n")).toBe("new");
    expect(key("P")).toBe("print");
    expect(key("3")).toBe("area-3");
    expect(key("c")).toBeNull();
    expect(key("s", { altKey: true })).toBeNull();
    expect(key("n", { ctrlKey: false })).toBeNull();
    expect(key("F1", { ctrlKey: false })).toBe("keys");
  });

  it("shows blank as nothing, zero as zero", () => {
    expect(valueText(null, { kind: "length", unit: "公里" })).toBe("");
    expect(valueText(0, { kind: "length", unit: "公里" })).toBe("0");
    expect(Object.keys(fieldKinds)).toContain("length");
  });

  it("offers units of the field's own dimension only", () => {
    expect(unitChoices({ kind: "money", unit: "万元" }, null)).toEqual(expect.arrayContaining(["元", "万元", "亿元"]));
    expect(unitChoices({ kind: "money", unit: "万元" }, null)).not.toContain("公里");
    expect(unitChoices({ kind: "text" }, null)).toEqual([]);
  });

  it("never touches the bridge outside of api/, and loads nothing from elsewhere", () => {
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.(?:tsx?|css|html)$/.test(name),
    );
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const text = readFileSync(join(root, file), "utf8");
      expect(text, file).not.toMatch(/https?:\/\/|@import|\beval\(|new Function/);
      if (!file.startsWith("api")) expect(text, file).not.toContain("window.bureau");
    }
  });
});
