import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeConfig } from "../../build/viteConfigs.ts";
import { startHost } from "../support/host/index.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-printing-"));
const main = join(folder, "printMain.js");
beforeAll(() => build(nodeConfig("tests/support/mains/printMain.ts", "printMain.js", "es", folder)));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Prints the document through the desktop's own printing; returns pdfinfo's words and the text of the PDF. */
async function print(name: string, html: string, paper = "A4"): Promise<{ size: string; pages: string; text: string }> {
  const document = join(folder, `${name}.html`);
  const pdf = join(folder, `${name}.pdf`);
  writeFileSync(document, html);
  const host = await startHost({
    main,
    args: [document, pdf, paper],
    headless: true,
    askOnTerminal: false,
    keepsChromium: true,
  });
  host.go();
  expect(await host.exited).toBe(0);
  const info = execFileSync("pdfinfo", [pdf], { encoding: "utf8" });
  expect(readFileSync(`${pdf}.windows`, "utf8")).toBe("0");
  return {
    size: /Page size:\s+(.*)/.exec(info)?.[1] ?? "",
    pages: /Pages:\s+(.*)/.exec(info)?.[1] ?? "",
    text: execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" }),
  };
}

describe("printing to PDF", () => {
  it("takes paper and direction from the document's own @page rule, and prints Chinese", async () => {
    const style = "<style>@page { size: A3 landscape; margin: 10mm } h1 { break-after: page }</style>";
    const printed = await print(
      "wide",
      `<!doctype html><meta charset="utf-8">${style}<h1>农村公路进度表</h1><p>大庄乡 3.945</p>`,
    );
    expect(printed.size).toMatch(/^119[01](\.\d+)? x 84[12](\.\d+)? pts/);
    expect(printed.pages).toBe("2");
    expect(printed.text).toContain("农村公路进度表");
    expect(printed.text).toContain("大庄乡 3.945");
  });

  it("falls back to the paper asked for, and runs no script of a document", async () => {
    const script = "<script>document.body.textContent = 'script ran'</script>";
    const printed = await print(
      "plain",
      `<!doctype html><meta charset="utf-8"><body><p>原文</p>${script}</body>`,
      "A3",
    );
    expect(printed.size).toMatch(/^84[12](\.\d+)? x 119[01](\.\d+)? pts/);
    expect(printed.text.trim()).toBe("原文");
  });
});
